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

  /// The last line while something else has the keys: what they do there, and at the right where the
  /// cursor stands in it.
  mutating func paintHint(_ text: Phrase, position: String = "") {
    let row = layout.status
    grid.fill(row, style: theme.text)
    grid.put(text(language), x: row.x + 1, y: row.y, width: row.width - 2, style: theme.quiet)
    putRight(position, right: row.maxX - 1, y: row.y, style: theme.quiet)
  }

  /// A line of text that is asked for on the last line, and what keys do there if there is room.
  mutating func paintField(_ prompt: String, _ field: TextField, hint: Phrase) {
    let row = layout.status
    grid.fill(row, style: theme.text)
    let used = grid.put(prompt, x: row.x + 1, y: row.y, style: theme.key)
    let hintWidth = displayWidth(hint(language), ambiguous: state.ambiguous) + 2
    let isHinted = row.width - used - hintWidth >= 32
    if isHinted { putRight(hint(language), right: row.maxX - 1, y: row.y, style: theme.quiet) }
    field.draw(
      into: &grid, rect: row.inset(left: used + 2, right: isHinted ? hintWidth : 1),
      style: theme.text, isFocused: true)
  }
}
