import Reports
import Terminal

extension Painter {
  /// What there is to say of the cell at the cursor: its findings, or what it is.
  mutating func paintFoot(_ sheet: Sheet) {
    let rect = layout.foot.inset(left: 1, right: 1)
    var y = rect.y
    for line in state.explanation(sheet) { paint(line, in: rect, &y) }
    if y > rect.maxY { markCut(rect, missing: y - rect.maxY) }
  }

  /// Puts a line of the foot at `y`, as far as there is room, and takes `y` to behind it.
  private mutating func paint(_ line: ExplanationLine, in rect: Rect, _ y: inout Int) {
    var x = rect.x
    let isSeen = y < rect.maxY
    if let severity = line.severity {
      let name = " \(severity.name(language)) "
      let style = theme.alarm(severity).adding(.reverse)
      if isSeen { grid.put(name, x: x, y: y, style: style) }
      x += displayWidth(name, ambiguous: state.ambiguous) + 1
    }
    var right = rect.maxX
    if let place = line.place {
      right -= displayWidth(place, ambiguous: state.ambiguous) + 1
      if isSeen { putRight(place, right: rect.maxX, y: y, style: theme.quiet) }
    }
    let style = line.isQuiet ? theme.quiet : line.severity == nil ? theme.text : theme.strong
    let pieces = wrapped(line.text, width: right - x, ambiguous: state.ambiguous)
    for (index, piece) in pieces.enumerated() {
      let words = index == 0 ? piece : String(piece.drop { $0 == " " })
      if y < rect.maxY {
        grid.put(words, x: index == 0 ? x : rect.x + 2, y: y, width: right - x, style: style)
      }
      y += 1
    }
  }

  /// Says how much more there is than the foot has room for, and which key shows it.
  private mutating func markCut(_ rect: Rect, missing: Int) {
    let key = View.tables.contains(state.view) ? state.keyMap.keys(of: .open).first : nil
    let more = Phrase.count(missing, "行未显示", "more line", "more lines")(language)
    let text = "  " + [more, key].compactMap(\.self).joined(separator: " ")
    putRight(text, right: rect.maxX, y: rect.maxY - 1, style: theme.key)
  }
}
