import Reports

/// Rows that stand in a document and were not read, by the reason why.
struct Unread {
  enum Reason {
    /// So many values stand behind the label.
    case cells(Int)
    /// The label stands there, no values behind it.
    case noValues
    /// Neither the label nor the row's place is certain.
    case unsettled
    /// The row stands twice, with different values.
    case twice
    /// Other rows of the table have lost cells, and this one does not add up.
    case contradictory
    /// Numbers stand there, but not in the order of the columns.
    case shuffled
    /// Other rows of the table have lost cells, and nothing tells whether this one has.
    case uncertain
  }

  struct Entry {
    let row: Row
    let reason: Reason
    /// The assembled row that was not read, or at which it should stand.
    let index: Int
  }

  let kind: TableKind
  private(set) var entries: [Entry] = []

  init(_ kind: TableKind) { self.kind = kind }

  mutating func add(_ row: Row, _ reason: Reason, at index: Int) {
    entries.removeAll { $0.row == row }
    entries.append(Entry(row: row, reason: reason, index: index))
  }

  /// The entries of each reason, and the reason as a clause.
  var groups: [(reason: Phrase, entries: [Entry])] {
    var cells: [Entry] = []
    var counts: Set<Int> = []
    var noValues: [Entry] = []
    var unsettled: [Entry] = []
    var twice: [Entry] = []
    var contradictory: [Entry] = []
    var shuffled: [Entry] = []
    var uncertain: [Entry] = []
    for entry in entries.sorted(by: { $0.row.rawValue < $1.row.rawValue }) {
      switch entry.reason {
      case .cells(let count):
        counts.insert(count)
        cells.append(entry)
      case .noValues: noValues.append(entry)
      case .unsettled: unsettled.append(entry)
      case .twice: twice.append(entry)
      case .contradictory: contradictory.append(entry)
      case .shuffled: shuffled.append(entry)
      case .uncertain: uncertain.append(entry)
      }
    }
    let list = counts.sorted().map(String.init)
    let stand = counts == [1] ? "cell stands" : "cells stand"
    return [
      (
        Phrase(
          "读到的单元格数（\(list.joined(separator: "、"))）与表式不符",
          "\(list.joined(separator: ", ")) \(stand) there, not as many as the form has"), cells
      ),
      (Phrase("有标签而没有数据", "a label without values"), noValues),
      (Phrase("标签缺失，位置也无法确定", "no label, and no certain place"), unsettled),
      (Phrase("同一行出现两次而数据不同", "the row stands twice with different values"), twice),
      (
        Phrase(
          "同表其他行缺少单元格，本行各项之和又不等于总计",
          "other rows of the table have lost cells, and this one does not add up"), contradictory
      ),
      (
        Phrase("数字的次序不是各列的次序", "its numbers do not stand in the order of the columns"),
        shuffled
      ),
      (
        Phrase(
          "同表其他行缺少单元格，无法确定本行各数属于哪一列",
          "other rows of the table have lost cells, and nothing tells which cells these are"),
        uncertain
      ),
    ].filter { !$0.1.isEmpty }
  }
}

extension TableRecogniser {
  /// Adds the rows that were not found at all to `unread`, and one finding for each reason; then
  /// the finding that lists inferred rows.
  mutating func finish(_ table: Table, _ unread: Unread, _ region: Range<Int>) {
    var unread = unread
    for row in table.kind.rows(table.edition)
    where !table.has(row) && !unread.entries.contains(where: { $0.row == row }) {
      let mention = region.first { labels[$0].mentions.contains(row) }
      unread.add(row, mention == nil ? .unsettled : .noValues, at: mention ?? region.lowerBound)
    }
    report(unread)
    reportInferred(table)
  }

  /// The finding that lists the rows of a table that were inferred, if any were.
  mutating func reportInferred(_ table: Table) {
    guard !table.inferred.isEmpty else { return }
    let first = table.inferred.compactMap { table[$0]?.first?.shown.lowerBound }.min()
    findings.append(
      Finding(
        .inferredRow, .note, at: .table(table.kind), rows: table.inferred,
        line: text.line(first ?? table.offset),
        reason: Phrase("按位置或勾稽关系读取", "read by place or arithmetic, not by label or separators")))
  }

  /// One finding for each reason, with all of its rows; where the form marks its rows, the wrong
  /// number of cells is the document's own.
  mutating func report(_ unread: Unread) {
    guard !unread.entries.isEmpty else { return }
    for (reason, entries) in unread.groups {
      findings.append(finding(.unreadRow, unread.kind, entries, reason))
      let marked = entries.filter { entry in
        if case .cells = entry.reason { rows.rows[entry.index].isMarked } else { false }
      }
      if !marked.isEmpty { findings.append(finding(.rowShape, unread.kind, marked, reason)) }
    }
  }

  private func finding(
    _ rule: RuleID, _ kind: TableKind, _ entries: [Unread.Entry], _ reason: Phrase
  ) -> Finding {
    Finding(
      rule, .warning, at: .table(kind), rows: entries.map(\.row),
      line: entries.map { line(of: $0.index) }.min() ?? 0, reason: reason)
  }
}
