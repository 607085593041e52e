import Reports
import Terminal

/// Where in the text of a document the cursor is.
struct SourcePlace: Equatable {
  /// The place that must show.
  var anchor: Int
  /// The bytes that the cursor is about; none for a blank cell.
  var ranges: [Range<Int>]
}

extension State {
  /// Where in the text of the open report the cursor is; `nil` when what it is on comes from
  /// nowhere in the text.
  func sourcePlace(_ sheet: Sheet) -> SourcePlace? {
    guard let report = report?.report, let row = row(of: sheet) else { return nil }
    if let id = sheet.cell(cursor.scroll.selected, cursor.column)?.id {
      return report.place(of: [id])
    }
    switch row.key {
    case .row(let row):
      return report.place(
        of: row.columns(report[row.table]?.edition ?? .form2021).map { CellID(row, $0) })
    case .group(let group):
      let rows = group.rows(report.applications?.edition ?? .form2021)
      return report.place(of: rows.flatMap { row in Column.applicants.map { CellID(row, $0) } })
    case .finding(let index):
      guard report.findings.indices.contains(index) else { return nil }
      return report.place(of: report.findings[index])
    default:
      return row.source.map { SourcePlace(anchor: $0.lowerBound, ranges: [$0]) }
    }
  }
}

extension Report {
  /// The place of some cells of one table, those that were read.
  fileprivate func place(of cells: [CellID]) -> SourcePlace? {
    let ranges = cells.compactMap { self[$0]?.shown }
    guard let first = ranges.first else { return nil }
    return SourcePlace(anchor: first.lowerBound, ranges: ranges.filter { !$0.isEmpty })
  }

  /// The place of a finding: its words, else its first cell, else its line.
  fileprivate func place(of finding: Finding) -> SourcePlace? {
    if let quote = finding.quote { return SourcePlace(anchor: quote.lowerBound, ranges: [quote]) }
    if let place = place(of: Array(finding.cells.prefix(1))) { return place }
    guard finding.line > 0 else { return nil }
    return SourcePlace(anchor: text.offset(ofLine: finding.line), ranges: [])
  }
}

extension SourceText {
  /// The first byte of the text that stands in a line of the document, or behind it when the line
  /// has none.
  func offset(ofLine line: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count }
    let start = lineStarts[line - 1]
    let next = pieces.partitioningIndex { $0.source > start }
    guard next > 0 else { return 0 }
    let piece = pieces[next - 1]
    let end = next < pieces.count ? pieces[next].text : bytes.count
    return min(piece.text + (start - piece.source), end)
  }
}
