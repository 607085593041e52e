import Reports

/// Rows that stand in a document and were not read, by the reason why.
struct Unread {
  enum Reason: Hashable {
    /// The row has this many values.
    case cells(Int)
    /// The label stands there, no values behind it.
    case noValues
    /// Neither the label nor the row's place is certain.
    case unsettled
    /// The row stands twice, with different values.
    case twice

    func phrase(width: Int?) -> Phrase {
      switch self {
      case .cells(let count):
        Phrase(
          "读到 \(count) 个单元格\(width.map { ",应为 \($0) 个" } ?? "")",
          "\(count) cells where \(width.map(String.init) ?? "others") should be")
      case .noValues: Phrase("有标签而没有数据", "a label without values")
      case .unsettled: Phrase("标签缺失,位置也无法确定", "no label, and no certain place")
      case .twice: Phrase("同一行出现两次而数据不同", "the row stands twice with different values")
      }
    }
  }

  let kind: TableKind
  let edition: Edition
  private(set) var entries: [(row: Row, reason: Reason, index: Int)] = []

  init(kind: TableKind, edition: Edition) {
    self.kind = kind
    self.edition = edition
  }

  mutating func add(_ row: Row, _ reason: Reason, at index: Int) {
    entries.removeAll { $0.row == row }
    entries.append((row, reason, index))
  }
}

extension TableRecogniser {
  /// Adds the rows that were not found at all to `unread`, and one finding for each reason; then
  /// the finding that lists inferred rows.
  mutating func finish(_ table: inout Table, _ unread: Unread, _ region: Range<Int>) {
    var unread = unread
    for row in table.kind.rows(table.edition)
    where !table.has(row) && !unread.entries.contains(where: { $0.row == row }) {
      let mention = region.first { labels[$0].mentions.contains(row) }
      unread.add(row, mention == nil ? .unsettled : .noValues, at: mention ?? region.lowerBound)
    }
    report(unread)
    if !table.inferred.isEmpty {
      let first = table.inferred.compactMap { table[$0]?.first?.shown.lowerBound }.min()
      findings.append(
        Finding(
          .inferredRow, .note, at: .table(table.kind), rows: table.inferred,
          line: text.line(first ?? table.offset),
          reason: Phrase("按位置而不是按标签读取", "read by place and not by label")))
    }
  }

  /// One finding for each reason, with all of its rows.
  mutating func report(_ unread: Unread) {
    var reasons: [Unread.Reason] = []
    for entry in unread.entries where !reasons.contains(entry.reason) {
      reasons.append(entry.reason)
    }
    for reason in reasons {
      let entries = unread.entries.filter { $0.reason == reason }
        .sorted { $0.row.rawValue < $1.row.rawValue }
      let widths = Set(entries.map { $0.row.columns(unread.edition).count })
      findings.append(
        Finding(
          .unreadRow, .warning, at: .table(unread.kind), rows: entries.map(\.row),
          line: entries.map { line(of: $0.index) }.min() ?? 0,
          reason: reason.phrase(width: widths.count == 1 ? widths.first : nil)))
    }
  }
}
