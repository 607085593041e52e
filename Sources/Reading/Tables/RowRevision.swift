import Reports

/// Rows that were cut at the wrong place, now that their labels are known.
///
/// ```
/// [行政许可 见附件 |]                    →  [行政许可 | 见附件]              a text for a number
/// [3.补正后申 | 24 0 … 24]               →  [3.补正后申 请内容仍不明确 | 24 0 … 24]
/// [请内容仍不明确 | blank … blank]           cut by the end of a page
/// [（四）无法提供 | 0 3 … 3 0 1 … 1 0 …]  →  [（四）无法提供 | 0 3 … 3] [0 1 … 1] [0 …]
///                                           labels lost: three rows of eight run together
/// ```
enum RowRevision {
  /// The rows with such cuts mended, and what their labels say.
  static func revise(
    _ rows: AssembledRows, _ labels: [RowLabel], _ reader: inout LabelReader
  ) -> (AssembledRows, [RowLabel]) {
    var revised = rows
    var revisedLabels: [RowLabel] = []
    revised.rows.removeAll(keepingCapacity: true)
    revisedLabels.reserveCapacity(labels.count)
    var index = 0
    while index < rows.rows.count {
      let (row, label) = (rows.rows[index], labels[index])
      index += 1
      if row.isMarked, label.meaning == nil,
        let (mended, label) = joiningNext(index - 1, rows, labels, &reader)
      {
        revised.rows.append(mended)
        revisedLabels.append(label)
        index += 1
      } else if row.isMarked, label.meaning == nil,
        label.mentions.holdsRows(of: .proactive), let mended = movingTexts(row, rows, &reader)
      {
        revised.rows.append(mended)
        revisedLabels.append(reader.label(of: mended, in: rows))
      } else if let width = lostLabelWidth(row, label, rows) {
        for part in parts(row, width) {
          revised.rows.append(part)
          revisedLabels.append(part.pieces.isEmpty ? RowLabel() : label)
        }
      } else {
        revised.rows.append(row)
        revisedLabels.append(label)
      }
    }
    return (revised, revisedLabels)
  }

  /// A row and the next one as one, when a page's end cut it: one of the two holds all values, and
  /// only the labels of both together are a label to the letter.
  private static func joiningNext(
    _ index: Int, _ rows: AssembledRows, _ labels: [RowLabel], _ reader: inout LabelReader
  ) -> (AssembledRow, RowLabel)? {
    guard index + 1 < rows.rows.count else { return nil }
    let (row, next) = (rows.rows[index], rows.rows[index + 1])
    let isBlank = rows.values(of: row).allSatisfy(\.isBlank)
    guard next.isMarked, labels[index + 1].meaning == nil, row.ownPieces > 0, next.ownPieces > 0,
      !row.values.isEmpty, !next.values.isEmpty,
      isBlank != rows.values(of: next).allSatisfy(\.isBlank)
    else { return nil }
    var joined = isBlank ? next : row
    joined.pieces = row.pieces.lowerBound..<next.pieces.upperBound
    joined.ownPieces = joined.pieces.count
    joined.tokens = row.tokens.lowerBound..<next.tokens.upperBound
    let label = reader.label(of: joined, in: rows)
    guard case .row? = label.meaning else { return nil }
    return (joined, label)
  }

  /// The row with the texts behind its label among the values. Only the proactive table has labels
  /// that are whole in one cell; a text with digits in it may be damaged in any way.
  private static func movingTexts(
    _ row: AssembledRow, _ rows: AssembledRows, _ reader: inout LabelReader
  ) -> AssembledRow? {
    var mended = row
    while mended.pieces.count > 1, let text = rows.pieces(of: mended).last {
      let digits: ClosedRange<UInt16> = 0x30...0x39
      if reader.folded(CollectionOfOne(text)).contains(where: digits.contains) { return nil }
      mended.pieces = mended.pieces.dropLast()
      mended.ownPieces = max(0, mended.ownPieces - 1)
      let cells = row.values.lowerBound - row.labelCells..<row.values.lowerBound
      guard let cell = cells.first(where: { rows.values[$0].range == text }) else { return nil }
      mended.labelCells = cell - cells.lowerBound
      mended.values = cell..<row.values.upperBound
      if case .row? = reader.label(of: mended, in: rows).meaning { return mended }
    }
    return nil
  }

  /// How many values make a row where the rows of a group run together without their labels: seven,
  /// or eight with a zero in the label's place.
  private static func lostLabelWidth(
    _ row: AssembledRow, _ label: RowLabel, _ rows: AssembledRows
  ) -> Int? {
    guard !row.isWhole, case .group(let group?)? = label.meaning else { return nil }
    let count = group.rows(.form2021).count
    let values = rows.values(of: row)
    if values.count == 7 * count { return 7 }
    let zero = CellValue(.number(0, .none))
    let isZeroed = stride(from: row.values.lowerBound, to: row.values.upperBound, by: 8)
      .allSatisfy { rows.values[$0].value == zero }
    return values.count == 8 * count && isZeroed ? 8 : nil
  }

  private static func parts(_ row: AssembledRow, _ width: Int) -> [AssembledRow] {
    stride(from: row.values.lowerBound, to: row.values.upperBound, by: width).map { start in
      var part = row
      part.values = start..<start + width
      part.isWhole = true
      if start > row.values.lowerBound {
        part.pieces = row.pieces.upperBound..<row.pieces.upperBound
        part.ownPieces = 0
      }
      return part
    }
  }
}
