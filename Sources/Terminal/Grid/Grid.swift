/// One frame: a rectangle of cells that text is put on, and where the caret stands.
package struct Grid: Sendable {
  package let width: Int
  package let height: Int
  package let ambiguous: AmbiguousWidth
  /// Marks that the grid itself draws are taken from ASCII.
  package let isASCII: Bool

  /// Where the real cursor stands, visible; `nil` hides it.
  package var caret: (x: Int, y: Int)?

  /// A blank grid in the plain style.
  package init(width: Int, height: Int, ambiguous: AmbiguousWidth, isASCII: Bool = false) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.ambiguous = ambiguous
    self.isASCII = isASCII
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// What happens to text that is longer than its place.
  package enum Cut: Sendable {
    /// The last column shows that something is missing.
    case mark
    /// The text ends without a sign.
    case silent
  }

  /// Puts one line of text at a place and returns the columns used. The text ends at `limit`
  /// columns and at the grid's edge, never halves a glyph, and hostile characters become marks.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, width limit: Int? = nil, style: Style,
    cut: Cut = .mark
  ) -> Int {
    0
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, _ scalar: Unicode.Scalar = " ", style: Style) {}

  /// Changes the style of the glyphs in a rectangle; the glyphs stay.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {}

  /// The screen as text, one string a row, without trailing blanks.
  package var lines: [String] { [] }

  /// The style of one cell; plain outside the grid.
  package func style(x: Int, y: Int) -> Style { .plain }
}
