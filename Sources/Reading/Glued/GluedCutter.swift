// Cutting a string of digits into the cells of a row.
//
//   21710000218          six numbers and their sum
//   217|1|0|0|0|0|218    no number begins with a zero that is not alone; the last is the sum
//
// The sum is tried from the shortest on; the parts are then cut from the left, each no greater
// than what the sum still leaves. A blank in the text is a sure cut.

/// One digit of a row, or a sign that fills a cell alone.
struct GluedDigit: Equatable {
  /// 0–9, or `placeholder`.
  let value: UInt8
  /// Its bytes in the text.
  let range: Range<Int>
  /// Whether a number begins here for certain.
  let startsCell: Bool

  static let placeholder: UInt8 = 10
}

/// One way to cut a string of digits into cells.
struct GluedCut: Equatable {
  /// How many digits each cell has; 0 for a blank cell.
  var lengths: [Int] = []
  /// What each cell counts for; a blank cell and a placeholder count as zero.
  var values: [Int] = []

  mutating func append(_ length: Int, _ value: Int) {
    lengths.append(length)
    values.append(value)
  }

  mutating func removeLast() {
    lengths.removeLast()
    values.removeLast()
  }
}

/// Lists the ways to cut the digits of a row. The work is bounded: once `budget` is used up,
/// every answer is `nil`, which means "not known".
struct GluedCutter {
  let digits: [GluedDigit]
  var budget: Int

  /// Longest number that is read, so that no sum of a table overflows.
  static let longestNumber = 9
  /// A row with more cuts than this says nothing.
  static let mostCuts = 256
  /// A row of more digits than this is not looked at.
  static let mostDigits = 64

  init(_ digits: [GluedDigit], budget: Int = 100_000) {
    self.digits = digits
    self.budget = budget
  }

  /// The cut at the blanks of the text, if they alone make `cells` numbers.
  func cutAtBlanks(cells: Int) -> GluedCut? {
    var starts = digits.indices.filter { $0 == 0 || digits[$0].startsCell }
    guard starts.count == cells else { return nil }
    starts.append(digits.count)
    return cut(zip(starts, starts.dropFirst()).map { $0..<$1 })
  }

  /// The cut into single digits, if there are exactly `cells`.
  func singleDigits(cells: Int) -> GluedCut? {
    digits.count == cells ? cut(digits.indices.map { $0..<$0 + 1 }) : nil
  }

  private func cut(_ cells: [Range<Int>]) -> GluedCut? {
    var cut = GluedCut()
    for cell in cells {
      guard let value = number(cell) else { return nil }
      cut.append(cell.count, value)
    }
    return cut
  }

  /// All ways to cut `range` into `parts` numbers and, behind them, their sum. With `blanks` some
  /// of the parts (not all) may be missing, and an empty range is a row of blank cells. `nil`:
  /// too many, or too much work.
  mutating func cuts(_ range: Range<Int>, parts: Int, blanks: Bool = false) -> [GluedCut]? {
    var found: [GluedCut] = []
    if range.isEmpty {
      let none = [Int](repeating: 0, count: parts + 1)
      return blanks ? [GluedCut(lengths: none, values: none)] : []
    }
    for length in 1...min(Self.longestNumber, range.count) {
      let start = range.upperBound - length
      guard let total = number(start..<range.upperBound) else { continue }
      guard start > range.lowerBound else { break }
      var search = Search(end: start, parts: parts, blanks: blanks)
      extend(at: range.lowerBound, leaving: total, &search)
      if budget <= 0 || found.count + search.found.count > Self.mostCuts { return nil }
      for var cut in search.found {
        cut.append(length, total)
        found.append(cut)
      }
    }
    return found
  }

  /// The parts of one sum while they are cut.
  private struct Search {
    let end: Int
    let parts: Int
    let blanks: Bool
    var cut = GluedCut()
    var found: [GluedCut] = []
  }

  private mutating func extend(
    at position: Int, leaving rest: Int, _ search: inout Search
  ) {
    budget -= 1
    let cells = search.parts - search.cut.values.count
    let left = search.end - position
    if cells == 0 {
      if left == 0 && rest == 0 { search.found.append(search.cut) }
      return
    }
    guard budget > 0, search.found.count <= Self.mostCuts else { return }
    guard search.blanks || left >= cells else { return }
    // The longest of the numbers has at least this many digits, so it cannot be less than that.
    let longest = (left + cells - 1) / cells
    guard longest <= Self.longestNumber, longest < 2 || rest >= Self.powers[longest - 1] else {
      return
    }
    if search.blanks {
      search.cut.append(0, 0)
      extend(at: position, leaving: rest, &search)
      search.cut.removeLast()
    }
    for length in 1...Self.longestNumber where length <= left {
      guard let value = number(position..<position + length), value <= rest else { break }
      search.cut.append(length, value)
      extend(at: position + length, leaving: rest - value, &search)
      search.cut.removeLast()
    }
  }

  /// All ways to cut the digits, whatever their sum, into numbers that fail at most `failures` of
  /// the `demands` made on each. `nil`: too many, or too much work.
  mutating func cuts(
    meeting demands: [[ClosedRange<Int>]], failing failures: Int
  ) -> [GluedCut]? {
    var cut = GluedCut()
    var found: [GluedCut] = []
    extend(&cut, at: 0, demands, failing: failures, &found)
    return budget <= 0 || found.count > Self.mostCuts ? nil : found
  }

  private mutating func extend(
    _ cut: inout GluedCut, at position: Int, _ demands: [[ClosedRange<Int>]],
    failing failures: Int, _ found: inout [GluedCut]
  ) {
    budget -= 1
    let cell = cut.values.count
    guard budget > 0, failures >= 0, found.count <= Self.mostCuts else { return }
    guard cell < demands.count else {
      if position == digits.count { found.append(cut) }
      return
    }
    for end in position + 1..<max(position + 1, digits.count + 1) {
      guard let value = number(position..<end) else { break }
      let failed = demands[cell].count { !$0.contains(value) }
      cut.append(end - position, value)
      extend(&cut, at: end, demands, failing: failures - failed, &found)
      cut.removeLast()
    }
  }

  /// The number that a range of digits makes, if it can be one cell.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= Self.longestNumber else { return nil }
    var number = 0
    for index in range {
      let digit = digits[index]
      let isAlone = digit.value == GluedDigit.placeholder
      if index > range.lowerBound, digit.startsCell || isAlone || number == 0 { return nil }
      number = number * 10 + (isAlone ? 0 : Int(digit.value))
    }
    return number
  }

  private static let powers = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]
}
