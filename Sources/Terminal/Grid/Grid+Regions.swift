extension Grid {
  /// Fills a rectangle with one character; one that does not take exactly one column becomes a
  /// blank. Glyphs cut by the left and right edges lose their other half too.
  package mutating func fill(_ rect: Rect, _ scalar: Unicode.Scalar = " ", style: Style) {
    let inside = bounds.intersection(rect)
    guard !inside.isEmpty else { return }
    var glyphs = Glyphs(String(scalar), ambiguous: ambiguous, marks: isASCII ? .ascii : .pictures)
    let glyph = glyphs.next() ?? Glyph(base: " ", width: 1)
    let style = number(of: style)
    let cell =
      glyph.width == 1 && glyph.marks.isEmpty
      ? GridCell(.narrow, scalar: glyph.base, style: style, isDoubtful: glyph.isDoubtful)
      : .blank(style: style)
    for row in inside.y..<inside.maxY {
      let left = row * width + inside.x
      let right = left + inside.width
      release(left)
      release(right - 1)
      for index in left..<right { cells[index] = cell }
    }
  }

  /// Changes the style of the glyphs that begin in a rectangle; the glyphs stay as they are.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let inside = bounds.intersection(rect)
    guard !inside.isEmpty else { return }
    // Few styles meet in a rectangle: each is changed once.
    var changed: [Int: Int] = [:]
    for row in inside.y..<inside.maxY {
      for index in row * width + inside.x..<row * width + inside.maxX {
        let cell = cells[index]
        guard cell.kind != .continuation else { continue }
        let new = changed[cell.style] ?? number(of: change(styles[cell.style] ?? .plain))
        changed[cell.style] = new
        cells[index].style = new
        if cell.kind == .head { cells[index + 1].style = new }
      }
    }
  }
}
