extension TextField {
  /// Draws the text on the first row of `rect`. With the focus it is scrolled so that the caret
  /// shows, and sets the grid's caret; without, its start shows.
  package func draw(into grid: inout Grid, rect: Rect, style: Style, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    grid.fill(rect.row(0), style: style)
    let start = isFocused ? firstVisible(width: rect.width, ambiguous: grid.ambiguous) : 0
    let shown = String(characters[start...])
    grid.put(shown, x: rect.x, y: rect.y, width: rect.width, style: style)
    guard isFocused else { return }
    let before = String(characters[start..<caret])
    let column = displayWidth(before, ambiguous: grid.ambiguous)
    grid.caret = (rect.x + min(column, rect.width - 1), rect.y)
  }

  /// The first character to show: as far left as leaves a column for the caret.
  private func firstVisible(width: Int, ambiguous: AmbiguousWidth) -> Int {
    var columns = 1
    var start = caret
    while start > 0 {
      columns += displayWidth(String(characters[start - 1]), ambiguous: ambiguous)
      if columns > width { break }
      start -= 1
    }
    return start
  }
}
