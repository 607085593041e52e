import Reports
import Terminal

extension Painter {
  /// What there is to say of the cell at the cursor: its findings, or what it is.
  mutating func paintFoot(_ sheet: Sheet) {
    let rect = layout.foot.inset(left: 1, right: 1)
    let lines = state.explanation(sheet)
    var y = rect.y
    for line in lines {
      guard y < rect.maxY else { return markCut(rect) }
      var x = rect.x
      if let severity = line.severity {
        let style = theme.alarm(severity).adding(.reverse)
        x += grid.put(" \(severity.name(language)) ", x: x, y: y, style: style) + 1
      }
      var right = rect.maxX
      if let place = line.place {
        right = putRight(place, right: rect.maxX, y: y, style: theme.quiet) - 1
      }
      let style = line.isQuiet ? theme.quiet : line.severity == nil ? theme.text : theme.strong
      for (index, piece) in wrapped(
        line.text, width: right - x, ambiguous: state.ambiguous
      ).enumerated() {
        guard y < rect.maxY else { return markCut(rect) }
        let words = index == 0 ? piece : String(piece.drop { $0 == " " })
        grid.put(words, x: index == 0 ? x : rect.x + 2, y: y, width: right - x, style: style)
        y += 1
      }
    }
  }

  /// Says that there is more than the foot has room for.
  private mutating func markCut(_ rect: Rect) {
    grid.put(signs.more, x: rect.maxX - 1, y: rect.maxY - 1, style: theme.key)
  }
}
