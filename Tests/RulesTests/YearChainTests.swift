import Reports
import Rules
import Samples
import Testing

@Suite("The reports of one agency, held against each other")
struct YearChainTests {
  /// Two years as marked tables, and what is found in the later one: rule, place, expected, found.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let before: YearReport
    let now: YearReport
    let expected: [String]

    init(
      _ name: String, _ edition: Edition = .form2021, before: String, now: String,
      years: (Int, Int) = (2022, 2023), layout: Layout = .pipes, finds expected: String...
    ) {
      testDescription = name
      self.before = Self.year(years.0, edition, before, layout)
      self.now = Self.year(years.1, edition, now, layout)
      self.expected = expected.sorted()
    }

    static func year(
      _ year: Int, _ edition: Edition, _ source: String, _ layout: Layout = .pipes
    ) -> YearReport {
      let report = Sheet("\(year)", edition, source).report
      return YearReport(
        path: "\(year).txt", year: year, layout: layout, proactive: report.proactive,
        applications: report.applications, reviews: report.reviews)
    }
  }

  @Test(
    "say where two years do not fit together",
    arguments: [
      Case(
        "carried in is another number", before: "carried_out 2 0 0 0 0 0 2",
        now: "carried_in 1 1 0 0 0 0 2",
        finds: "carry-over person 2 1", "carry-over company 0 1"),
      Case(
        "a blank part is zero", before: "carried_out 2 . . . . . 2",
        now: "carried_in . . . . . . .",
        finds: "carry-over person 2 0", "carry-over total 2 0"),
      Case(
        "a blank total is the sum of its row", before: "carried_out 2 1 0 0 0 0 .",
        now: "carried_in 2 1 0 0 0 0 4", finds: "carry-over total 3 4"),
      Case(
        "items begin with another number", .form2019, before: "licensing 8 -2 40",
        now: "licensing 7 0 44", years: (2019, 2020), finds: "item-carry-over licensing 6 7"),
      Case(
        "more in force than can be", before: "normative 0 0 10", now: "normative 2 1 13",
        finds: "stock normative 11 13"),
      Case(
        "fewer in force, as when documents expire", before: "normative 0 0 10",
        now: "normative 2 1 9", finds: "stock normative 11 9"),
      Case(
        "six times as many", before: "received 4 0 0 0 0 0 4", now: "received 24 0 0 0 0 0 24",
        finds: "jump applications.received.total 4 24"),
      Case(
        "none where there were many", before: "penalty 60", now: "penalty 0",
        finds: "jump proactive.penalty.decisions 60 0"),
      Case(
        "an amount in yuan", before: "fees 25.1", now: "fees 260000",
        finds: "unit proactive.fees.amount 25.1 260000"),
      Case(
        "a year between is missing", before: "received 1 0 0 0 0 0 1",
        now: "received 1 0 0 0 0 0 1", years: (2021, 2023), finds: "missing-year document 2022 nil"),
    ])
  func differ(pair: Case) {
    #expect(found(pair) == pair.expected)
  }

  @Test(
    "say nothing where they do, or where a number is not known",
    arguments: [
      Case("the same", before: "carried_out 2 1 0 0 0 0 3", now: "carried_in 2 1 . . . . 3"),
      Case(
        "a row that was not read", before: "carried_out missing", now: "carried_in 1 0 0 0 0 0 1"),
      Case(
        "a text in the cell", before: "carried_out 若干 0 0 0 0 0 x", now: "carried_in 1 0 0 0 0 0 1"),
      Case("no table of applications", before: "penalty 3", now: "carried_in 1 0 0 0 0 0 1"),
      Case(
        "years that do not follow each other are not compared", before: "carried_out 9 0 0 0 0 0 9",
        now: "carried_in 0 0 0 0 0 0 0", years: (2019, 2021),
        finds: "missing-year document 2020 nil"),
      Case(
        "items of last year are blank", .form2019, before: "licensing . 3 40",
        now: "licensing 9 0 44",
        years: (2019, 2020)),
      Case(
        "items on the new form have no last year", before: "licensing 40", now: "licensing 44",
        years: (2021, 2022)),
      Case("stock on the old form", .form2019, before: "normative 0 0 10", now: "normative 1 1 90"),
      Case(
        "stock cut from digits without separators", before: "normative 77 132 470",
        now: "normative 62 33 440", layout: .glued),
      Case("five times as many", before: "penalty 10", now: "penalty 50"),
      Case("few, however many more", before: "penalty 1", now: "penalty 19"),
      Case("a blank is no zero", before: "penalty .", now: "penalty 300"),
      Case(
        "999 times last year's amount is a jump only", before: "fees 2", now: "fees 1998",
        finds: "jump proactive.fees.amount 2 1998"),
    ])
  func agree(pair: Case) {
    #expect(found(pair) == pair.expected)
  }

  @Test("name both years in their sentences")
  func sentences() {
    let pair = Case("carry", before: "carried_out 2 0 0 0 0 0 2", now: "carried_in 1 0 0 0 0 0 1")
    let finding = findingsAcrossYears([pair.before, pair.now])[1][0]
    var report = Report(path: "2023.txt", text: .empty)
    report.year = 2023
    #expect(finding.message(in: report, .chinese).hasSuffix("2023 年上年结转 1 ≠ 2022 年结转下年度 2"))
    #expect(finding.cells == [CellID(.carriedIn, .person)])
  }

  @Test("say of generated chains only what was put into them")
  func generated() {
    var generator = SampleGenerator(seed: 31)
    let rules: Set<RuleID> = [.carryOver, .itemCarryOver, .duplicate, .missingYear]
    for _ in 0..<60 {
      var sample = generator.report()
      var chain = [sample]
      while sample.year < 2024 {
        sample = generator.successor(of: sample)
        chain.append(sample)
      }
      let sound = findingsAcrossYears(chain.map(year)).flatMap(\.self)
      #expect(sound.filter { rules.contains($0.rule) } == [])
      guard chain.count > 1 else { continue }
      let carried = chain[0].count(.carriedOut, .company)
      chain[1].set(.carriedIn, .company, carried + 3)
      let broken = findingsAcrossYears(chain.map(year))
      let found = broken[1].filter { $0.rule == .carryOver && $0.at == .column(.company) }
      #expect(found.map(\.expected) == [Quantity(carried)])
      #expect(found.map(\.found) == [Quantity(carried + 3)])
    }
  }

  @Test("ten files for one year are one report, and the fullest stands for it")
  func manyFiles() {
    let table = "received 3 0 0 0 0 0 3\ncarried_in 1 0 0 0 0 0 1"
    var reports = (0..<9).map { _ in
      Case.year(2023, .form2021, table + "\nrejected.petition missing")
    }
    reports.insert(Case.year(2023, .form2021, table), at: 4)
    reports.append(Case.year(2022, .form2021, "carried_out 2 0 0 0 0 0 2"))
    let found = findingsAcrossYears(reports)
    #expect(found.map(\.count) == [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0])
    #expect(standingReports(reports) == [10, 4])
  }

  @Test("files with other numbers are named once for each set of numbers")
  func duplicates() {
    let same = "received 3 0 0 0 0 0 3\ngranted 3 0 0 0 0 0 3"
    let other = "received 4 . 0 0 0 0 4\ngranted 3 0 0 0 0 0 3"
    let less = "received 3 . . . . . .\ngranted missing"
    let found = findingsAcrossYears(
      [same, other, less, other].map { Case.year(2023, .form2021, $0) })
    #expect(found.map { $0.map(\.rule) } == [[], [.duplicate], [], []])
    #expect(found[1].map(\.expected) == [Quantity(3)])
    #expect(found[1].map(\.found) == [Quantity(4)])
    #expect(found[1][0].cells == [CellID(.received, .person), CellID(.received, .total)])
  }

  @Test("thousands of files for one year, each with its own numbers, take no long time")
  func hostile() {
    let reports = (0..<2_000).map { Case.year(2023, .form2021, "received \($0) 0 0 0 0 0 \($0)") }
    let found = findingsAcrossYears(reports)
    #expect(found.reduce(0) { $0 + $1.count } == 9)
  }

  private func found(_ pair: Case) -> [String] {
    let findings = findingsAcrossYears([pair.now, pair.before])
    #expect(findings[1].isEmpty)
    return findings[0].map { finding in
      let numbers = [finding.expected, finding.found].map { $0?.description ?? "nil" }
      return ([finding.rule.rawValue, finding.at.identifier ?? "document"] + numbers)
        .joined(separator: " ")
    }.sorted()
  }

  private func year(_ sample: SampleReport) -> YearReport {
    YearReport(
      path: "\(sample.year)", year: sample.year, layout: .pipes, proactive: sample.proactive,
      applications: sample.applications, reviews: sample.reviews)
  }
}
