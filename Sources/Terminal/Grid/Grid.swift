/// One frame: a rectangle of cells that text is put on, and where the caret stands.
package struct Grid: Sendable {
  package let width: Int
  package let height: Int
  /// How wide the grid takes ambiguous characters to be.
  package let ambiguous: AmbiguousWidth
  /// Whether the marks that the grid itself draws are taken from ASCII.
  package let isASCII: Bool

  /// Where the real cursor stands, visible; `nil` hides it.
  package var caret: (x: Int, y: Int)?

  /// Row after row.
  var cells: [GridCell]
  /// The plain style has the number 0.
  var styles = NumberedTable<Style>([.plain], limit: 4096)
  /// Characters with combining marks; a new frame begins with none.
  var clusters = NumberedTable<[Unicode.Scalar]>(limit: 4096)

  /// A blank grid in the plain style. Each side is held between 0 and 1024 cells.
  package init(width: Int, height: Int, ambiguous: AmbiguousWidth, isASCII: Bool = false) {
    self.width = min(max(0, width), 1024)
    self.height = min(max(0, height), 1024)
    self.ambiguous = ambiguous
    self.isASCII = isASCII
    cells = Array(repeating: .blank(style: 0), count: self.width * self.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The style of one cell; plain outside the grid.
  package func style(x: Int, y: Int) -> Style {
    guard bounds.contains(x: x, y: y) else { return .plain }
    return styles[cells[y * width + x].style] ?? .plain
  }

  /// The screen as text, one string a row, without trailing blanks.
  package var lines: [String] {
    (0..<height).map { row in
      var text = String.UnicodeScalarView()
      for cell in cells[row * width..<(row + 1) * width] {
        text.append(contentsOf: scalars(of: cell))
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// What a cell prints; nothing for a continuation.
  func scalars(of cell: GridCell) -> [Unicode.Scalar] {
    switch cell.kind {
    case .continuation: []
    case .narrow, .head: cell.cluster.map { clusters[$0] ?? [" "] } ?? [cell.scalar]
    }
  }

  /// Cells outside the grid do not count.
  var visibleCaret: (x: Int, y: Int)? {
    guard let caret, bounds.contains(x: caret.x, y: caret.y) else { return nil }
    return caret
  }
}
