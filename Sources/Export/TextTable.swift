/// Lays rows out as lines of plain text, every column as wide as its widest cell.
///
/// ```
/// 项目         自然人     总计
/// (一)予以公开      9  [21]#1      signs stand outside of the number, whose digits stay aligned
/// (七)总计         12   12
/// ```
///
/// How wide a text is only the caller knows: columns are counted as a terminal draws them.
package struct TextTable {
  package struct Cell: Sendable, Equatable {
    package var text: String
    /// Signs before and behind the text.
    package var opening: String
    package var closing: String

    package init(_ text: String, opening: String = "", closing: String = "") {
      self.text = text
      self.opening = opening
      self.closing = closing
    }
  }

  /// Which columns end at the same place; the others begin there.
  private let isNumber: [Bool]
  private let width: (String) -> Int
  private var rows: [[Cell]] = []

  /// A table with one entry of `isNumber` a column; `width` is the number of columns of a text.
  package init(isNumber: [Bool], width: @escaping (String) -> Int) {
    self.isNumber = isNumber
    self.width = width
  }

  /// Appends a row; cells beyond the table's columns are left out.
  package mutating func append(_ row: [Cell]) {
    rows.append(Array(row.prefix(isNumber.count)))
  }

  /// Appends a row of texts without signs.
  package mutating func append(_ row: [String]) { append(row.map { Cell($0) }) }

  /// The lines, without blanks at their ends. `paint` sees each cell's row, column and text with
  /// its signs, and may add what takes no width.
  package func lines(
    paint: (_ row: Int, _ column: Int, _ text: String) -> String = { _, _, text in text }
  ) -> [String] {
    let columns = isNumber.indices.map { column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      return Column(
        text: cells.map { width($0.opening + $0.text) }.max() ?? 0,
        closing: cells.map { width($0.closing) }.max() ?? 0)
    }
    return rows.indices.map { row in
      var line = ""
      var missing = 0
      for (column, cell) in rows[row].enumerated() {
        let blanks = columns[column].text - width(cell.opening + cell.text)
        let text = cell.opening + cell.text + cell.closing
        let before = isNumber[column] ? blanks : 0
        if !text.isEmpty {
          line += String(repeating: " ", count: missing + before) + paint(row, column, text)
          missing = 0
        } else {
          missing += before
        }
        missing += isNumber[column] ? 0 : blanks
        missing += columns[column].closing - width(cell.closing) + 2
      }
      return line
    }
  }

  private struct Column {
    let text: Int
    let closing: Int
  }
}
