/// Tables whose columns are ruled by dashes: pandoc's simple and multiline tables.
///
/// ```
///   ------------------ ---------- ------      the rule tells the columns
///   三、本年度办理结果 （一）予以 0           row   [三、本年度办理结果] [（一）予以, 公开] [0]
///                      公开
///
///                      （二）部分 3           row   [] [（二）部分] [3]
///   ------------------ ---------- ------
/// ```
///
/// Each line is a row; where blank lines part the rows, the lines between two of them are one.
enum RuledTable {
  /// The columns of a line of dashes; `nil` when it is none or has one column, or more than a table.
  static func columns(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    let span = bytes.span
    var columns: [Range<Int>] = []
    var start: Int?
    for index in line {
      switch span[index] {
      case UInt8(ascii: "-"): start = start ?? index - line.lowerBound
      case 0x20, 0x0D:
        if let first = start { columns.append(first..<index - line.lowerBound) }
        start = nil
      default: return nil
      }
    }
    if let start { columns.append(start..<line.count) }
    let isTable = columns.count > 1 && columns.count <= ColumnCutter.mostColumns
    return isTable && columns.allSatisfy { $0.count > 1 } ? columns : nil
  }

  /// Reads the table below the rule that is the first of `lines`; see `DrawnTable.read`.
  static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, into rows: inout FormRows
  ) -> (lines: Int, isRead: Bool)? {
    guard let first = lines.first, bytes[first].contains(UInt8(ascii: "-")),
      var columns = columns(bytes, first)
    else { return nil }
    let body = lines.dropFirst()
    let closing = body.firstIndex { isRule(bytes, $0) }
    let end = closing ?? body.firstIndex { bytes.trimmingBlanks($0).isEmpty } ?? body.endIndex
    let inner = body[..<end]
    guard !inner.isEmpty else { return (1, false) }
    // What stands in the last column may be longer than its rule.
    if let last = columns.popLast() { columns.append(last.lowerBound..<Int.max) }
    let readings = WidthReading.allCases.map { ColumnCutter(columns: columns, reading: $0) }
    guard let cutter = readings.first(where: { fits($0, bytes, inner) }) else {
      return (1 + inner.count, false)
    }
    write(bytes, inner, cutter, into: &rows)
    return (1 + inner.count + (closing == nil ? 0 : 1), true)
  }

  private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let content = bytes.trimmingBlanks(line)
    return content.count > 2 && bytes[content].allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
  }

  private static func fits(
    _ cutter: ColumnCutter, _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>
  ) -> Bool {
    var cells: [Range<Int>] = []
    return lines.allSatisfy { cutter.cut(bytes, $0, into: &cells) }
  }

  private static func write(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, _ cutter: ColumnCutter,
    into rows: inout FormRows
  ) {
    let isMultiline = lines.contains { bytes.trimmingBlanks($0).isEmpty }
    var pieces = cutter.columns.map { _ in [Range<Int>]() }
    var cells: [Range<Int>] = []
    for line in lines {
      let isBlank = bytes.trimmingBlanks(line).isEmpty
      if !isBlank, cutter.cut(bytes, line, into: &cells) {
        for (column, cell) in cells.enumerated() where !cell.isEmpty { pieces[column].append(cell) }
      }
      if isBlank || !isMultiline || line == lines.last {
        writeRow(&pieces, into: &rows)
      }
    }
  }

  private static func writeRow(_ pieces: inout [[Range<Int>]], into rows: inout FormRows) {
    guard pieces.contains(where: { !$0.isEmpty }) else { return }
    for column in pieces.indices {
      rows.addCell(column: column)
      for piece in pieces[column] { rows.addPiece(piece) }
      pieces[column].removeAll(keepingCapacity: true)
    }
    rows.endRow()
  }
}
