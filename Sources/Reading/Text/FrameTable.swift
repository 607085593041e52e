/// Tables as pandas prints them: columns and rows are numbered, cells end under each other.
///
/// ```
///               0    1    2  3
/// 0        规章  NaN    3  4            row   [规章] [] [3] [4]
/// 1  规范性文件    0   18  9            row   [规范性文件] [0] [18] [9]
/// ```
///
/// Characters are counted, however wide they are; `NaN` is a blank cell.
enum FrameTable {
  /// Reads the table below the line of column numbers that is the first of `lines`; see
  /// `DrawnTable.read`.
  static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, into rows: inout FormRows
  ) -> (lines: Int, isRead: Bool)? {
    guard let first = lines.first, let ends = columnEnds(bytes, first) else { return nil }
    var number = 0
    let body = lines.dropFirst().prefix { line in
      defer { number += 1 }
      return rowNumber(bytes, line) == number
    }
    guard number > 1 else { return nil }
    let indexWidth = String(body.count - 1).utf8.count
    var columns = [0..<indexWidth]
    for end in ends {
      let start = (columns.last?.upperBound ?? 0) + 2
      guard start < end else { return nil }
      columns.append(start..<end)
    }
    for reading in [WidthReading.letters] + WidthReading.padded {
      let cutter = ColumnCutter(columns: columns, reading: reading)
      var cells: [Range<Int>] = []
      guard body.allSatisfy({ cutter.cut(bytes, $0, into: &cells) }) else { continue }
      for line in body where cutter.cut(bytes, line, into: &cells) {
        writeRow(bytes, cells, into: &rows)
      }
      return (1 + body.count, true)
    }
    return (1 + body.count, false)
  }

  private static func writeRow(
    _ bytes: [UInt8], _ cells: [Range<Int>], into rows: inout FormRows
  ) {
    for (column, cell) in cells.dropFirst().enumerated() {
      rows.addCell(column: column)
      if !isMissing(bytes, cell) { rows.addPiece(cell) }
    }
    rows.endRow()
  }

  private static func isMissing(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    ["NaN", "None", "<NA>"].contains { bytes[cell].elementsEqual($0.utf8) }
  }

  /// Where the columns of a line `0 1 2 …` end; `nil` when it is none.
  private static func columnEnds(_ bytes: [UInt8], _ line: Range<Int>) -> [Int]? {
    guard bytes[line].first == 0x20, let last = bytes[bytes.trimmingLineEnd(line)].last,
      last &- 0x30 < 10
    else { return nil }
    var ends: [Int] = []
    for field in bytes.fields(of: line) {
      guard bytes.wholeNumber(field) == ends.count, ends.count < ColumnCutter.mostColumns else {
        return nil
      }
      ends.append(field.upperBound - line.lowerBound)
    }
    return ends.count > 1 ? ends : nil
  }

  /// The number with which a line begins.
  private static func rowNumber(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let end = bytes[line].firstIndex(of: 0x20) ?? line.lowerBound
    return bytes.wholeNumber(line.lowerBound..<end)
  }
}

extension [UInt8] {
  /// The number that a range is, all of it digits and no more than six.
  func wholeNumber(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 6, self[range].allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return self[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
