import Reports
import Rules
import Testing

@Suite("Which cell is wrong")
struct RepairTests {
  @Test("finds the smallest sets of changes, the likeliest first", arguments: repaired)
  func smallest(sheet: Sheet, repairs: [String]) {
    #expect(culprits(sheet.report).flatMap(\.repairs).map(describe) == repairs)
  }

  static let repaired: [(Sheet, [String])] = [
    (
      Sheet(
        "a total with two digits swapped",
        """
        received      21 0 0 0 0 0 21
        granted       21 0 0 0 0 0 12
        outcome_total 21 0 0 0 0 0 21
        """), ["applications.granted.total 12>21"]
    ),
    (
      Sheet(
        "a part in which row and column agree",
        """
        received       9 2 0 0 0 0 11
        granted        8 3 0 0 0 0 10
        partial        1 0 0 0 0 0 1
        outcome_total  9 2 0 0 0 0 11
        """), ["applications.granted.company 3>2"]
    ),
    (
      Sheet(
        "a row entered twice: the entry that goes away as a whole comes first",
        """
        received          20 1 0 0 0 0 21
        granted            6 1 0 0 0 0 7
        partial            6 0 0 0 0 0 6
        unavailable.unclear 4 0 0 0 0 0 4
        rejected.petition  5 0 0 0 0 0 5
        rejected.repeated  5 0 0 0 0 0 5
        outcome_total     20 1 0 0 0 0 21
        """),
      [
        "applications.partial.person 6>0 applications.partial.total 6>0",
        "applications.granted.person 6>0 applications.granted.total 7>1",
      ]
    ),
    (
      Sheet(
        "totals before parts in separate groups",
        """
        review              10 1 0 0 0
        litigation_reviewed  5 0 0 0 0
        """),
      [
        "review.total 0>11 litigation_reviewed.total 0>5",
        "review.total 0>11 litigation_reviewed.upheld 5>0",
      ]
    ),
    (
      Sheet(
        "three totals",
        """
        review              1 1 0 0 0
        litigation_direct   2 2 0 0 0
        litigation_reviewed 3 3 0 0 0
        """), ["review.total 0>2 litigation_direct.total 0>4 litigation_reviewed.total 0>6"]
    ),
    (
      Sheet(
        "a part, where the blank total takes the sum of its parts",
        """
        received      4 0 0 0 0 0 4
        granted       3 0 0 0 0 0 3
        partial       2 0 0 0 0 0 .
        outcome_total 4 0 0 0 0 0 4
        """), ["applications.partial.person 2>1"]
    ),
    (
      Sheet(
        "a blank that lacks its number",
        """
        received      5 . . . . . 5
        granted       3 . . . . . 3
        outcome_total 3 . . . . . 3
        carried_out   . . . . . . 2
        """), ["applications.carried_out.person .>2"]
    ),
    (
      Sheet(
        "more than three cells",
        """
        received            1 2 3 4 5 6 0
        carried_in          1 2 3 4 5 6 0
        granted             1 2 3 4 5 6 0
        partial             1 2 3 4 5 6 0
        """), []
    ),
    (Sheet("nothing", "review 1 0 0 0 1"), []),
  ]

  @Test("shows at most five ways")
  func atMostFive() {
    let sheet = Sheet(
      "one too few",
      """
      received      5 0 0 0 0 0 5
      granted       4 0 0 0 0 0 4
      outcome_total 5 0 0 0 0 0 5
      """)
    #expect(culprits(sheet.report).map(\.repairs.count) == [5])
  }

  @Test("stands behind the findings that it explains")
  func place() {
    let sheet = Sheet("review", "review 10 1 0 0 0\nlitigation_direct 3 0 0 . 3")
    let rules = check(sheet.report).map(\.rule)
    #expect(rules == [.blankCells, .reviewTotal, .culprit, .notAssessable, .notAssessable])
  }

  @Test("gives up in time on a table made to keep it busy")
  func hostile() {
    let details = TableKind.applications.rows(.form2021).filter(\.isOutcome)
      .map { "\($0.identifier) 1 1 1 1 1 1 ." }.joined(separator: "\n")
    let sheet = Sheet(
      "hostile",
      """
      received x 21 21 21 21 21 3.5
      carried_in 1000 0 0 0 0 0 .
      \(details)
      outcome_total . . . . . . .
      """)
    let time = ContinuousClock().measure { #expect(culprits(sheet.report).isEmpty) }
    #expect(time < .seconds(10))
  }

  @Test("agrees with trying every value in every two cells", arguments: 0..<40)
  func againstBruteForce(seed: Int) throws {
    var random = Lottery(seed: UInt64(seed))
    var numbers = (0..<3).map { _ in (0..<5).map { _ in Int.random(in: 0...3, using: &random) } }
    for group in 0..<2 { numbers[group][4] = numbers[group][..<4].reduce(0, +) }
    if seed.isMultiple(of: 2) { numbers[2][4] = numbers[2][..<4].reduce(0, +) }
    numbers[seed % 3][Int.random(in: 0..<5, using: &random)] = 5
    let sheet = Sheet("random", reviewLines(numbers))
    let brute = bruteForce(numbers)
    let repairs = culprits(sheet.report).flatMap(\.repairs)
    #expect(repairs.count == min(5, brute.count))
    let found = repairs.map { Set($0.map { "\($0.cell.identifier)>\($0.to)" }) }
    #expect(found.allSatisfy(brute.contains))
    #expect(Set(found).count == found.count)
  }

  @Test("mends every table whose numbers were changed in one to three cells", arguments: 0..<60)
  func mends(seed: Int) throws {
    var random = Lottery(seed: UInt64(seed))
    var sheet = Sheet("valid", validLines(&random))
    let valid = try #require(sheet.report.applications)
    #expect(sheet.found() == [])
    for _ in 0...seed % 3 {
      let row = TableKind.applications.rows(.form2021).randomElement(using: &random) ?? .received
      let column = Column.applicants.randomElement(using: &random) ?? .total
      let number = Quantity(Int.random(in: 0...30, using: &random))
      sheet.report.applications?.setCell(row, column, Cell(.number(number), shown: 0..<0))
    }
    let isBroken =
      valid.allCells.map(\.cell.content)
      != sheet.report.applications?.allCells.map(\.cell.content)
    let repairs = culprits(sheet.report).flatMap(\.repairs)
    #expect(repairs.isEmpty == !isBroken)
    for set in repairs {
      #expect(set.count <= seed % 3 + 1)
      var mended = sheet
      for repair in set {
        mended.report.applications?.setCell(
          repair.cell.row, repair.cell.column, Cell(.number(repair.to), shown: 0..<0))
      }
      #expect(mended.found() == [])
    }
  }
}

@Suite("Numbers in the wrong place")
struct SlipTests {
  @Test("are found when moving or cutting them mends what is broken", arguments: wrong)
  func found(sheet: Sheet, rule: RuleID, repairs: [String]) {
    let findings = check(sheet.report).filter { $0.rule == rule }
    #expect(findings.flatMap(\.repairs).map(describe) == repairs)
    #expect(findings.count == 1)
  }

  @Test("are not seen in other mistakes", arguments: right)
  func notFound(sheet: Sheet) {
    let rules = check(sheet.report).map(\.rule)
    #expect(!rules.contains(.misfiledColumn) && !rules.contains(.splitNumber))
  }

  static let wrong: [(Sheet, RuleID, [String])] = [
    (
      Sheet(
        "a number under the wrong applicant",
        """
        received      7 4 0 0 0 0 11
        granted       7 0 0 0 0 0 7
        partial       4 0 0 0 0 0 4
        outcome_total 7 4 0 0 0 0 11
        """), .misfiledColumn,
      ["applications.partial.person 4>0 applications.partial.company 0>4"]
    ),
    (
      Sheet(
        "a carried number under the wrong applicant",
        """
        received      7 3 0 0 0 0 10
        granted       5 3 0 0 0 0 8
        outcome_total 5 3 0 0 0 0 8
        carried_out   . . . . . 2 2
        """), .misfiledColumn,
      ["applications.carried_out.other_org 2>0 applications.carried_out.person .>2"]
    ),
    (
      Sheet(
        "a number cut in two",
        """
        received      12 0 0 0 0 0 12
        granted        1 2 0 0 0 0 12
        outcome_total 12 0 0 0 0 0 12
        """), .splitNumber,
      ["applications.granted.person 1>12 applications.granted.company 2>0"]
    ),
    (
      Sheet(
        "two numbers run together",
        """
        received      12 3 0 0 0 0 15
        granted       12 3 0 0 0 0 15
        outcome_total 123 0 0 0 0 0 15
        """), .splitNumber,
      ["applications.outcome_total.person 123>12 applications.outcome_total.company 0>3"]
    ),
    (
      Sheet("two numbers run together beside a blank", "review . 41 2 0 7"), .splitNumber,
      ["review.upheld .>4 review.corrected 41>1"]
    ),
  ]

  static let right: [Sheet] = [
    Sheet(
      "glued digits", .form2021,
      """
      received      12 0 0 0 0 0 12
      granted        1 2 0 0 0 0 12
      outcome_total 12 0 0 0 0 0 12
      """, layout: .glued),
    Sheet(
      "a number that is not missing elsewhere",
      """
      received      7 4 0 0 0 0 11
      granted       7 0 0 0 0 0 7
      partial       5 0 0 0 0 0 5
      outcome_total 7 4 0 0 0 0 11
      """),
    Sheet(
      "a wrong total whose parts agree with their columns",
      """
      received      1 2 0 0 0 0 12
      granted       1 2 0 0 0 0 3
      outcome_total 1 2 0 0 0 0 3
      """),
    Sheet(
      "columns that hold",
      """
      received      4 4 0 0 0 0 8
      granted       4 0 0 0 0 0 4
      partial       0 4 0 0 0 0 4
      outcome_total 4 4 0 0 0 0 8
      """),
  ]
}

private func culprits(_ report: Report) -> [Finding] {
  check(report).filter { $0.rule == .culprit }
}

private func describe(_ set: [Repair]) -> String {
  set.map { "\($0.cell.identifier) \($0.from?.description ?? ".")>\($0.to)" }
    .joined(separator: " ")
}

private let groups: [Row] = [.review, .litigationDirect, .litigationReviewed]

private func reviewLines(_ numbers: [[Int]]) -> String {
  zip(groups, numbers)
    .map { "\($0.identifier) " + $1.map(String.init).joined(separator: " ") }
    .joined(separator: "\n")
}

/// The changes of one cell, else of two, to any number up to 40 after which every group adds up.
private func bruteForce(_ numbers: [[Int]]) -> Set<Set<String>> {
  func holds(_ numbers: [[Int]]) -> Bool {
    numbers.allSatisfy { $0[0] + $0[1] + $0[2] + $0[3] == $0[4] }
  }
  func attempts(_ numbers: [[Int]], from first: Int) -> [(name: String, place: Int, [[Int]])] {
    (first..<15).flatMap { place in
      (0...40).filter { $0 != numbers[place / 5][place % 5] }.map { value in
        var changed = numbers
        changed[place / 5][place % 5] = value
        let cell = CellID(groups[place / 5], Column.results[place % 5])
        return ("\(cell.identifier)>\(value)", place, changed)
      }
    }
  }
  if holds(numbers) { return [] }
  let single = attempts(numbers, from: 0)
  let one = single.filter { holds($0.2) }.map { Set([$0.name]) }
  guard one.isEmpty else { return Set(one) }
  var two: Set<Set<String>> = []
  for first in single where groups.indices.count(where: { !holds([first.2[$0]]) }) == 1 {
    for second in attempts(first.2, from: first.place + 1) where holds(second.2) {
      two.insert([first.name, second.name])
    }
  }
  return two
}

/// An application table with random numbers in which everything adds up.
private func validLines(_ random: inout Lottery) -> String {
  let rows = TableKind.applications.rows(.form2021)
  var columns: [[Int]] = []
  for _ in 0..<6 {
    var column = Dictionary(
      uniqueKeysWithValues: rows.map { ($0, Int.random(in: 0...9, using: &random)) })
    let decided = rows.filter(\.isOutcome).reduce(0) { $0 + (column[$1] ?? 0) }
    column[.outcomeTotal] = decided
    column[.received] = decided + (column[.carriedOut] ?? 0)
    column[.carriedIn] = 0
    columns.append(rows.map { column[$0] ?? 0 })
  }
  return rows.indices.map { row in
    let parts = columns.map { $0[row] }
    let numbers = parts + [parts.reduce(0, +)]
    return "\(rows[row].identifier) " + numbers.map(String.init).joined(separator: " ")
  }.joined(separator: "\n")
}

/// Numbers that are the same in every run.
private struct Lottery: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) | (state << 31)
  }
}
