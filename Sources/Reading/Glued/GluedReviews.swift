internal import Reports

// The fifteen numbers of the table of reviews stand behind all the heads of its columns:
//
//   …其他结果尚未审结总计110024001510102
//                       └───┘└───┘└───┘
//                       复议 未经复议 复议后       each four results and their sum
//
// Where one group ends is not known either: a cut of the whole string is a chain of three cuts,
// and a group is read when all such chains cut it alike.

/// Finds and cuts the digits of a glued table of reviews.
struct GluedReviews {
  /// A cut of one group and the digit at which it begins.
  struct Placed: Equatable {
    let cut: GluedCut
    let start: Int
  }

  let line: GluedLine
  /// Whether blanks in the text keep all cells apart.
  private(set) var isSeparated = false
  private var cutter: GluedCutter
  private var chains: [Int: [[Placed]]] = [:]

  static let rows = TableKind.reviews.rows(.form2021)
  private static let cells = Column.results.count
  private static let mostChains = 64
  /// More bytes than stand between the heads of two groups.
  private static let widestGap = 200
  private static let pending = "尚未审结".unicodeScalars.map(\.value)
  private static let total = "总计".unicodeScalars.map(\.value)

  /// The digits behind the head of the table, the first such head behind `offset`.
  init?(_ text: GluedText, from offset: Int) {
    var cursor = GluedCursor(text, from: offset)
    var heads = 0
    var end = offset
    while heads < Self.rows.count, let glyph = cursor.peek() {
      guard cursor.take(Self.pending) else {
        _ = cursor.next()
        continue
      }
      heads = glyph.range.lowerBound - end <= Self.widestGap ? heads + 1 : 1
      end = cursor.offset
    }
    guard heads == Self.rows.count, cursor.take(Self.total) else { return nil }
    var line = GluedLine(row: .review, extent: end..<cursor.offset)
    line.takeDigits(
      GluedCursor(text, from: cursor.offset, to: cursor.offset + 2 * Self.widestGap), within: 1)
    self.line = line
    cutter = GluedCutter(line.digits)
  }

  /// For each group its only cut; or why none of them is known.
  mutating func cut(blanksAreLost: Bool) -> (groups: [Placed?], reason: Phrase) {
    let groups = Self.rows.count
    let count = line.digits.count
    let none = [Placed?](repeating: nil, count: groups)
    guard count >= groups * Self.cells else { return (none, GluedTables.UnreadRow.fewerDigits) }
    guard count <= GluedCutter.mostDigits else { return (none, GluedTables.UnreadRow.tooLong) }
    if let cut = cutter.cutAtBlanks(cells: groups * Self.cells) {
      isSeparated = true
      return (Self.divided(cut), GluedTables.UnreadRow.ambiguous)
    }
    guard var found = chains(from: 0, group: 0, blanks: false) else {
      return (none, GluedTables.UnreadRow.ambiguous)
    }
    if blanksAreLost || found.isEmpty {
      chains = [:]
      guard let more = chains(from: 0, group: 0, blanks: true) else {
        return (none, GluedTables.UnreadRow.ambiguous)
      }
      found = more
    }
    if found.isEmpty, let cut = cutter.singleDigits(cells: groups * Self.cells) {
      return (Self.divided(cut), GluedTables.UnreadRow.ambiguous)
    }
    guard let first = found.first else { return (none, GluedTables.UnreadRow.impossible) }
    let certain = (0..<groups).map { group in
      found.allSatisfy { $0[group] == first[group] } ? first[group] : nil
    }
    return (certain, GluedTables.UnreadRow.ambiguous)
  }

  /// All ways to cut the digits from `start` on into the groups from `group` on; `nil` when there
  /// are too many to be looked at.
  private mutating func chains(from start: Int, group: Int, blanks: Bool) -> [[Placed]]? {
    let count = line.digits.count
    guard group < Self.rows.count else { return start == count ? [[]] : [] }
    let key = group * (GluedCutter.mostDigits + 1) + start
    if let known = chains[key] { return known }
    var found: [[Placed]] = []
    let isLast = group + 1 == Self.rows.count
    for end in isLast ? count...count : start...count {
      guard let cuts = cutter.cuts(start..<end, parts: Self.cells - 1, blanks: blanks) else {
        return nil
      }
      guard !cuts.isEmpty else { continue }
      guard let rests = chains(from: end, group: group + 1, blanks: blanks) else { return nil }
      for cut in cuts {
        found += rests.map { [Placed(cut: cut, start: start)] + $0 }
        if found.count > Self.mostChains { return nil }
      }
    }
    chains[key] = found
    return found
  }

  /// A cut of all the cells as one of each group.
  private static func divided(_ cut: GluedCut) -> [Placed?] {
    var start = 0
    return stride(from: 0, to: cut.lengths.count, by: cells).map { first in
      let cells = first..<min(first + cells, cut.lengths.count)
      let part = GluedCut(lengths: Array(cut.lengths[cells]), values: Array(cut.values[cells]))
      defer { start += part.lengths.reduce(0, +) }
      return Placed(cut: part, start: start)
    }
  }
}

extension GluedTables {
  /// Reads the table of reviews behind `offset`, if its head is there.
  mutating func readReviews(_ text: GluedText, from offset: Int, blanksAreLost: Bool) {
    guard var found = GluedReviews(text, from: offset) else { return }
    let (groups, reason) = found.cut(blanksAreLost: blanksAreLost)
    let line = found.line
    var table = Table(.reviews, .form2021, offset: line.extent.lowerBound)
    for (row, group) in zip(GluedReviews.rows, groups) {
      if let group {
        let cells = line.digits.cells(group.cut, at: group.start)
        table.setRow(row, cells, inferred: !found.isSeparated)
      } else {
        unread.append(.init(row: row, range: line.extent, reason: reason))
      }
    }
    reviews = table
    extents[.reviews] = line.extent
  }
}
