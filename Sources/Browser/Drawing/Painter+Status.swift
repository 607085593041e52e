import Reports
import Terminal

extension Painter {
  /// The last line: a notice, or the keys that do something here.
  mutating func paintStatus() {
    let row = layout.status
    if let notice = state.notice {
      let style = notice.isError ? theme.alarm(.error) : theme.strong
      grid.put(notice.text(language), x: row.x + 1, y: row.y, width: row.width - 2, style: style)
      return
    }
    let line = StatusLine(state, row)
    putRight(line.position, right: row.maxX - 1, y: row.y, style: theme.quiet)
    for hint in line.hints {
      let used = grid.put(hint.key, x: hint.x, y: row.y, style: theme.key)
      grid.put(hint.name, x: hint.x + used + 1, y: row.y, style: theme.quiet)
    }
  }
}
