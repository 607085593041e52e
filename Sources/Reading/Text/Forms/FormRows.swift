/// The rows that a form of text draws, as pieces of the document.
///
/// ```
/// | （二）部分公 | 3 |        row   cell [（二）部分公, 开]   cell [3]
/// | 开           |   |   →
/// 本机关…                      line  本机关…
/// ```
///
/// What stands in one cell need not stand in one place. All cells and pieces lie in two flat arrays.
struct FormRows {
  struct Cell {
    /// As a range of `FormRows.pieces`; empty when the cell is blank.
    var pieces: Range<Int>
    /// The column of the table's grid in which the cell begins, and how many it covers.
    var column: Int
    var span: Int
  }

  enum Item {
    /// The cells of a row, as a range of `FormRows.cells`.
    case row(Range<Int>)
    /// A line that belongs to no table: what a layout table holds besides tables.
    case line(Range<Int>)
  }

  private(set) var items: [Item] = []
  private(set) var cells: [Cell] = []
  private(set) var pieces: [Range<Int>] = []
  private var rowStart = 0

  mutating func addLine(_ line: Range<Int>) { items.append(.line(line)) }

  /// Begins a cell of the row under way; its pieces follow.
  mutating func addCell(column: Int, span: Int = 1) {
    cells.append(Cell(pieces: pieces.count..<pieces.count, column: column, span: span))
  }

  /// Adds a piece to the cell begun last.
  mutating func addPiece(_ piece: Range<Int>) {
    guard !piece.isEmpty, !cells.isEmpty else { return }
    pieces.append(piece)
    cells[cells.count - 1].pieces = cells[cells.count - 1].pieces.lowerBound..<pieces.count
  }

  /// The row ends; one without cells is none.
  mutating func endRow() {
    if cells.count > rowStart { items.append(.row(rowStart..<cells.count)) }
    rowStart = cells.count
  }
}
