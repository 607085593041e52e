import Reports

/// Tables with a comma or semicolon between the cells, as spreadsheets save them.
///
/// ```
/// 三、本年度办理结果,（一）予以公开,0,,"1,189"      row   [三、…] [（一）…] [0] [] [1,189]
/// ```
///
/// Commas stand in prose too. Some records below each other must have as many cells, none of which is
/// a sentence, and texts of the form among them. A cell in quotes may hold commas, doubled quotes and
/// line breaks. The row numbers and column numbers that pandas adds are no cells.
struct SeparatedTable {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var cells: [Cell] = []
  /// The records, as ranges of `cells`.
  private var records: [Range<Int>] = []
  private var folder = LabelFolder()

  private struct Cell {
    var range: Range<Int>
    var isQuoted: Bool
  }

  private static let fewestRecords = 3
  private static let fewestLabels = 2
  /// A longer cell is prose.
  private static let longestCell = 240
  private static let mostCells = 64
  /// A quote that is not closed within so many bytes opens no cell.
  private static let longestQuoted = 4_096

  private init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    cells.reserveCapacity(Self.mostCells)
  }

  /// Reads the table that begins with the first of `lines`; see `DrawnTable.read`.
  static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, into rows: inout FormRows
  ) -> (lines: Int, isRead: Bool)? {
    guard let first = lines.first, !endsSentence(bytes, first) else { return nil }
    let comma = bytes.firstPlace(of: UInt8(ascii: ","), in: first)
    guard comma != nil || bytes.firstPlace(of: UInt8(ascii: ";"), in: first) != nil else {
      return nil
    }
    var table = SeparatedTable(bytes, UInt8(ascii: comma == nil ? ";" : ","))
    let count = table.take(lines)
    guard table.records.count >= fewestRecords, table.hasLabels() else {
      return count > 0 ? (count, false) : nil
    }
    table.write(into: &rows)
    return (count, true)
  }

  /// Whether a line is prose, as most lines with a comma are: it ends in 。 and holds no quote.
  private static func endsSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let line = bytes.trimmingLineEnd(line)
    let end = line.upperBound
    guard line.count >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80, bytes[end - 1] == 0x82
    else { return false }
    return bytes.firstPlace(of: UInt8(ascii: "\""), in: line) == nil
  }

  /// Takes records while they have as many cells as the first; returns how many lines they fill.
  private mutating func take(_ lines: ArraySlice<Range<Int>>) -> Int {
    var index = lines.startIndex
    while index < lines.endIndex, let end = takeRecord(lines[index].lowerBound, lines, &index) {
      if end { break }
    }
    return index - lines.startIndex
  }

  /// Takes one record; `nil` when it is none of the table, and whether the text ends there.
  private mutating func takeRecord(
    _ start: Int, _ lines: ArraySlice<Range<Int>>, _ index: inout Int
  ) -> Bool? {
    let first = cells.count
    var position = start
    var line = index
    while true {
      guard cells.count - first < Self.mostCells else { return drop(first) }
      let end = takeCell(from: position, lineEnd: bytes.trimmingLineEnd(lines[line]).upperBound)
      while line + 1 < lines.endIndex, end > lines[line].upperBound { line += 1 }
      let lineEnd = bytes.trimmingLineEnd(lines[line]).upperBound
      guard end < lineEnd else { break }
      guard bytes[end] == separator else { return drop(first) }
      position = end + 1
    }
    let record = first..<cells.count
    guard record.count > 1, records.first.map({ $0.count == record.count }) ?? true,
      isRecord(record)
    else { return drop(first) }
    records.append(record)
    index = line + 1
    return index >= lines.endIndex
  }

  private mutating func drop(_ first: Int) -> Bool? {
    cells.removeLast(cells.count - first)
    return nil
  }

  /// Takes the cell at `start`; returns the offset behind it.
  private mutating func takeCell(from start: Int, lineEnd: Int) -> Int {
    if start < lineEnd, bytes[start] == UInt8(ascii: "\"") {
      var index = start + 1
      let limit = min(bytes.count, start + Self.longestQuoted)
      while let quote = bytes.firstPlace(of: UInt8(ascii: "\""), in: index..<limit) {
        guard quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: "\"") else {
          cells.append(Cell(range: start + 1..<quote, isQuoted: true))
          return quote + 1
        }
        index = quote + 2
      }
    }
    let end = bytes.firstPlace(of: separator, in: start..<lineEnd) ?? lineEnd
    cells.append(Cell(range: bytes.trimmingBlanks(start..<end), isQuoted: false))
    return end
  }

  /// Whether cells may be those of a row: no sentences, unless one stands alone in its row.
  private func isRecord(_ record: Range<Int>) -> Bool {
    let filled = cells[record].count { !$0.range.isEmpty }
    for cell in cells[record] where !cell.range.isEmpty {
      if filled > 1,
        cell.range.count > Self.longestCell || bytes[cell.range].suffix(3).elementsEqual("。".utf8)
      {
        return false
      }
    }
    return true
  }

  /// Whether texts of the form stand in the cells.
  private mutating func hasLabels() -> Bool {
    var count = 0
    for cell in cells where !cell.range.isEmpty && isLabel(cell.range) {
      count += 1
      if count == Self.fewestLabels { return true }
    }
    return false
  }

  private mutating func isLabel(_ range: Range<Int>) -> Bool {
    guard range.count <= 4 * LabelReader.longestJoined else { return false }
    folder.removeAll()
    folder.append(bytes, range)
    let folded = folder.scalars[...]
    return StatutoryLabels.shared.meaning(folded) != nil
      || StatutoryLabels.shared.heads(in: folded) != nil
  }

  // MARK: Rows

  private mutating func write(into rows: inout FormRows) {
    let isIndexed = hasRowNumbers
    for record in records {
      let cells = cells[record].dropFirst(isIndexed ? 1 : 0)
      if record == records.first, areColumnNumbers(cells) { continue }
      if cells.count(where: { !$0.range.isEmpty }) == 1,
        let only = cells.first(where: { !$0.range.isEmpty }), CellValue(bytes, only.range) == nil,
        !isLabel(only.range)
      {
        rows.addLine(only.range)
        continue
      }
      for (column, cell) in cells.enumerated() {
        rows.addCell(column: column)
        addPieces(of: cell, into: &rows)
      }
      rows.endRow()
    }
  }

  /// The text of a cell without its line breaks and without the second of two quotes.
  private func addPieces(of cell: Cell, into rows: inout FormRows) {
    guard cell.isQuoted else { return rows.addPiece(cell.range) }
    var start = cell.range.lowerBound
    for index in cell.range where index >= start {
      let isQuote = bytes[index] == UInt8(ascii: "\"")
      guard isQuote || bytes[index] == 0x0A || bytes[index] == 0x0C else { continue }
      rows.addPiece(bytes.trimmingBlanks(start..<index + (isQuote ? 1 : 0)))
      start = index + (isQuote ? 2 : 1)
    }
    if start < cell.range.upperBound {
      rows.addPiece(bytes.trimmingBlanks(start..<cell.range.upperBound))
    }
  }

  /// Whether the first cells number the records: blank in the head, then 0, 1, 2.
  private var hasRowNumbers: Bool {
    let first = records.map { cells[$0.lowerBound].range }
    let numbered = first.drop { $0.isEmpty }
    return numbered.count < first.count && numbered.count > 1
      && zip(numbered, 0...).allSatisfy { bytes.wholeNumber($0) == $1 }
  }

  private func areColumnNumbers(_ cells: ArraySlice<Cell>) -> Bool {
    zip(cells, 0...).allSatisfy { bytes.wholeNumber($0.range) == $1 }
  }
}
