internal import Reports

/// The rows of a glued application table on their way to a table: each row's own cuts first, then
/// what the columns leave of them.
struct GluedApplications {
  /// Whether some row has fewer digits than cells: this text drops blank cells, and any other row
  /// may have lost some as well.
  let blanksAreLost: Bool
  private let edition: Edition
  private let lines: [GluedLine]

  private static let cells = Column.applicants.count

  /// A row with the cuts that its own sum leaves.
  private struct Candidates {
    var cuts: [GluedCut] = []
    /// Whether the text itself says where the cells end.
    var isSeparated = false
    /// Why there are no cuts.
    var reason = GluedTables.UnreadRow.impossible
  }

  private enum Verdict {
    case read(GluedCut)
    case unread(Phrase)
  }

  init(_ lines: [GluedLine]) {
    let newer: Set<Row> = [.notCorrected, .feeUnpaid, .otherRest]
    let isOlder = lines.contains { $0.row == .other } && !lines.contains { newer.contains($0.row) }
    edition = isOlder ? .form2019 : .form2021
    let rows = Set(TableKind.applications.rows(edition))
    self.lines = lines.filter { rows.contains($0.row) }
    blanksAreLost =
      self.lines.contains { $0.digits.count < Self.cells && !$0.isInterrupted }
      || self.lines.count(where: Self.lacksCells) >= Self.mostErrors
  }

  /// A table with so many rows that add up only if cells are missing has lost them; fewer may be
  /// the report's own errors.
  private static let mostErrors = 4

  /// Whether a row adds up in no way as seven cells and in some way as fewer.
  private static func lacksCells(_ line: GluedLine) -> Bool {
    let digits = line.digits
    guard !line.isInterrupted, digits.count <= GluedCutter.mostDigits else { return false }
    var cutter = GluedCutter(digits)
    guard cutter.cutAtBlanks(cells: cells) == nil,
      cutter.cuts(digits.indices, parts: cells - 1)?.isEmpty == true
    else { return false }
    return cutter.cuts(digits.indices, parts: cells - 1, blanks: true)?.isEmpty != true
  }

  /// Reads the table; rows that stay open go to `unread`.
  func read(_ unread: inout [GluedTables.UnreadRow]) -> Table {
    let rows = TableKind.applications.rows(edition)
    let found = rows.map { row in lines.first { $0.row == row } }
    let candidates = found.map { line in line.map { self.candidates($0) } ?? Candidates() }
    var system = GluedSystem(
      zip(rows, candidates).map { .init(row: $0, cuts: $1.cuts.map(\.values)) })
    let choices = system.solve()
    let offset = lines.first?.extent.lowerBound ?? 0
    var table = Table(.applications, edition, offset: offset)
    for (index, row) in rows.enumerated() {
      guard let line = found[index] else {
        unread.append(
          .init(row: row, range: offset..<offset, reason: GluedTables.UnreadRow.noLabel))
        continue
      }
      let candidate = candidates[index]
      switch verdict(on: index, line, candidate, choices, system) {
      case .read(let cut):
        table.setRow(row, line.digits.cells(cut), inferred: !candidate.isSeparated)
      case .unread(let reason):
        unread.append(.init(row: row, range: line.extent, reason: reason))
      }
    }
    return table
  }

  /// The cuts of a row by itself.
  private func candidates(_ line: GluedLine) -> Candidates {
    let digits = line.digits
    guard digits.count <= GluedCutter.mostDigits else {
      return Candidates(reason: GluedTables.UnreadRow.tooLong)
    }
    var cutter = GluedCutter(digits)
    if !line.isInterrupted, let cut = cutter.cutAtBlanks(cells: Self.cells) {
      return Candidates(cuts: [cut], isSeparated: true)
    }
    let all = digits.indices
    guard var cuts = cutter.cuts(all, parts: Self.cells - 1) else {
      return Candidates(reason: GluedTables.UnreadRow.ambiguous)
    }
    if line.isInterrupted {
      return Candidates(cuts: cuts, reason: GluedTables.UnreadRow.interrupted)
    }
    if blanksAreLost || cuts.isEmpty && digits.count == Self.cells {
      guard let more = cutter.cuts(all, parts: Self.cells - 1, blanks: true) else {
        return Candidates(reason: GluedTables.UnreadRow.ambiguous)
      }
      cuts = more
    }
    // Seven digits are seven cells even where they do not add up, unless cells that were blank
    // explain it.
    if cuts.isEmpty, let cut = cutter.singleDigits(cells: Self.cells) { cuts = [cut] }
    return Candidates(
      cuts: cuts,
      reason: digits.count < Self.cells
        ? GluedTables.UnreadRow.fewerDigits : GluedTables.UnreadRow.impossible)
  }

  /// What the columns make of a row's own cuts.
  private func verdict(
    on index: Int, _ line: GluedLine, _ candidate: Candidates, _ choices: [Int?],
    _ system: GluedSystem
  ) -> Verdict {
    guard let choice = choices[index] else {
      guard candidate.cuts.isEmpty else { return .unread(GluedTables.UnreadRow.ambiguous) }
      guard system.isConsistent else { return .unread(candidate.reason) }
      let demands = system.demands(on: index, others: choices)
      return cutByColumns(line, demands).map { .read($0) } ?? .unread(candidate.reason)
    }
    let cut = candidate.cuts[choice]
    guard !system.isConsistent, !candidate.isSeparated else { return .read(cut) }
    let demands = system.demands(on: index, others: choices)
    return isContested(line, cut, demands)
      ? .unread(GluedTables.UnreadRow.contested) : .read(cut)
  }

  /// The cut of a row that adds up in no way, when all the other rows are known and agree: the
  /// only one, with blank cells or without, that fits every column but one.
  private func cutByColumns(_ line: GluedLine, _ demands: [[ClosedRange<Int>]]) -> GluedCut? {
    let isKnown = demands.allSatisfy { $0.allSatisfy { $0.lowerBound == $0.upperBound } }
    guard isKnown, !blanksAreLost, !line.isInterrupted, let inColumn = demands.first?.count,
      line.digits.count <= GluedCutter.mostDigits
    else { return nil }
    var cutter = GluedCutter(line.digits)
    let all = line.digits.indices
    guard let cuts = cutter.cuts(meeting: demands, failing: inColumn), cuts.count == 1,
      let others = cutter.cuts(all, parts: Self.cells - 1, blanks: true),
      others.allSatisfy({ failures($0, demands) > inColumn })
    else { return nil }
    return cuts[0]
  }

  /// Whether a table that contradicts itself would do so less if this row were cut otherwise and
  /// were itself the one that does not add up.
  private func isContested(
    _ line: GluedLine, _ cut: GluedCut, _ demands: [[ClosedRange<Int>]]
  ) -> Bool {
    let failures = failures(cut, demands)
    guard failures > 0 else { return false }
    var cutter = GluedCutter(line.digits)
    return cutter.cuts(meeting: demands, failing: failures - 1)?.isEmpty != true
  }

  /// How many demands of the columns a cut does not meet.
  private func failures(_ cut: GluedCut, _ demands: [[ClosedRange<Int>]]) -> Int {
    zip(cut.values, demands).reduce(0) { failures, cell in
      failures + cell.1.count { !$0.contains(cell.0) }
    }
  }
}
