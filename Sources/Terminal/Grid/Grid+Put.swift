// Putting text keeps the grid whole: a glyph of two columns is always a head and its continuation.
//
//     before    │中      │国      │        put "a" at column 1
//     after     │ blank │ a │ blank │ …    both halves of 中 and 国 that are left become blanks

extension Grid {
  /// What happens to text that is longer than its place.
  package enum Cut: Sendable {
    /// An ellipsis stands where text is missing (`~` in ASCII).
    case mark
    /// The text ends without a sign.
    case silent
  }

  /// Puts one line of text at a place and returns the columns used, counted from `x`. The text ends
  /// at `limit` columns and at the grid's edge, never halves a glyph, and hostile characters become
  /// marks. Columns left of the grid are skipped; nothing happens outside.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, width limit: Int? = nil, style: Style,
    cut: Cut = .mark
  ) -> Int {
    guard 0 <= y, y < height, x < width, x > -100_000 else { return 0 }
    let available = min(limit ?? .max, width - x)
    return put(line: String(text), x: x, y: y, available: available, style: style, cut: cut)
  }

  private mutating func put(
    line text: String, x: Int, y: Int, available: Int, style: Style, cut: Cut
  ) -> Int {
    let marks: SafeMarks = isASCII ? .ascii : .pictures
    let fit = TextFit(
      text, width: available, ambiguous: ambiguous, marks: marks, isMarked: cut == .mark)
    let style = number(of: style)
    var glyphs = Glyphs(text, ambiguous: ambiguous, marks: marks)
    var column = x
    for _ in 0..<fit.glyphs {
      guard let glyph = glyphs.next() else { break }
      put(glyph, x: column, y: y, style: style)
      column += glyph.width
    }
    if let mark = fit.mark {
      put(mark, x: column, y: y, style: style)
      column += mark.width
    }
    return column - x
  }

  /// The number of a style; plain when there are too many.
  mutating func number(of style: Style) -> Int {
    styles.number(of: style) ?? 0
  }

  /// Puts one glyph; one that has only one of its columns inside becomes a blank there.
  private mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Int) {
    let left = y * width + x
    if glyph.width == 1 {
      guard x >= 0, x < width else { return }
      release(left)
      cells[left] = cell(glyph, .narrow, style: style)
    } else if x >= 0, x + 1 < width {
      release(left)
      release(left + 1)
      cells[left] = cell(glyph, .head, style: style)
      cells[left + 1] = .continuation(style: style)
    } else if x == -1 || x == width - 1 {
      let inside = y * width + max(0, x)
      release(inside)
      cells[inside] = .blank(style: style)
    }
  }

  private mutating func cell(_ glyph: Glyph, _ kind: GridCell.Kind, style: Int) -> GridCell {
    if !glyph.marks.isEmpty, let cluster = clusters.number(of: [glyph.base] + glyph.marks) {
      return GridCell(kind, cluster: cluster, style: style)
    }
    return GridCell(kind, scalar: glyph.base, style: style, isDoubtful: glyph.isDoubtful)
  }

  /// Blanks the other half of the glyph that has this cell, because the cell is about to change.
  mutating func release(_ index: Int) {
    switch cells[index].kind {
    case .narrow: break
    case .head: cells[index + 1] = .blank(style: cells[index + 1].style)
    case .continuation: cells[index - 1] = .blank(style: cells[index - 1].style)
    }
  }
}
