import Reports
import Terminal

extension Painter {
  /// The help in as many columns as there is room for, read from top to bottom.
  mutating func paintHelp(_ top: Int) {
    let body = grid.bounds.inset(top: 1, bottom: 1)
    grid.fill(body, style: theme.text)
    let help = Help(state)
    for (place, line) in help.lines.dropFirst(top).prefix(help.room).enumerated() {
      let x = body.x + 2 + place / help.height * help.columnWidth
      paint(line, x: x, y: body.y + 1 + place % help.height, width: help.columnWidth - 2)
    }
    let count = help.lines.count
    let isWhole = help.room >= count
    paintHints(
      (isWhole ? [] : [KeyHint(KeyHint.upDown, "滚动", "scroll")]) + [KeyHint("Esc", "关闭", "close")],
      position: isWhole ? "" : "\(min(count, top + help.room))/\(count)")
  }

  private mutating func paint(_ line: Help.Line, x: Int, y: Int, width: Int) {
    switch line {
    case .title(let title): grid.put(title, x: x, y: y, width: width, style: theme.strong)
    case .blank: break
    case .entry(let keys, let meaning):
      let (first, second) = Help.indents
      grid.put(keys, x: x + first, y: y, width: second - first - 1, style: theme.key)
      grid.put(meaning, x: x + second, y: y, width: width - second, style: theme.text)
    }
  }
}
