/// Cuts lines whose cells stand under each other at columns that are known.
///
/// ```
/// columns   0─────8   10─12   14─16
///           规章      0       12
///                   ↑ nothing may stand between two columns
/// ```
struct ColumnCutter {
  /// The columns of text, in ascending order, with at least one column between two.
  let columns: [Range<Int>]
  let reading: WidthReading

  /// No table is wider. Every line has a cell in each column, however short it is.
  static let mostColumns = 64

  /// The cells of a line, blanks trimmed, one for each column; `nil` when it does not fit.
  func cut(_ bytes: [UInt8], _ line: Range<Int>, into cells: inout [Range<Int>]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    let span = bytes.span
    var index = line.lowerBound
    var column = 0
    var width = 1
    var cell = index..<index
    while index < line.upperBound {
      if let length = bytes.blankLength(at: index, before: line.upperBound) {
        guard span[index] != 0x09 else { return false }
        index += length
        column += length == 3 && reading != .letters ? 2 : 1
        continue
      }
      let start = index
      let scalar = LabelFolder.scalar(in: span, at: &index, before: line.upperBound)
      width = reading.width(of: scalar, after: width)
      while cells.count < columns.count, columns[cells.count].upperBound <= column {
        cells.append(cell)
        cell = start..<start
      }
      guard cells.count < columns.count, columns[cells.count].lowerBound <= column,
        column + width <= columns[cells.count].upperBound
      else { return false }
      cell = (cell.isEmpty ? start : cell.lowerBound)..<index
      column += width
    }
    while cells.count < columns.count {
      cells.append(cell)
      cell = line.upperBound..<line.upperBound
    }
    return true
  }
}
