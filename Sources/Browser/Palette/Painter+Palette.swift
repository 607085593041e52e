import Reports
import Terminal

extension Painter {
  /// How many actions show at once.
  static func paletteHeight(screen height: Int) -> Int { max(1, height - 4) }

  /// The field on top, below it the actions that fit: name, name in the other language, keys.
  mutating func paintPalette(_ palette: Palette) {
    let body = grid.bounds.inset(top: 1, bottom: 1)
    grid.fill(body, style: theme.text)
    let field = body.row(0).inset(left: 1, right: 1)
    grid.put(":", x: field.x, y: field.y, style: theme.key)
    palette.field.draw(
      into: &grid, rect: field.inset(left: 2), style: theme.text, isFocused: true)
    let actions = palette.actions(state.keyMap)
    let rows = body.inset(left: 1, top: 2, right: 1)
    if actions.isEmpty {
      let text = Phrase("没有这样的操作", "no action is called so")
      grid.put(text(language), x: rows.x + 2, y: rows.y, style: theme.quiet)
    }
    let visible = palette.scroll.visible(count: actions.count, height: rows.height)
    for (line, index) in visible.enumerated() {
      paint(actions[index], rows.row(line), isSelected: index == palette.scroll.selected)
      targets.append((rows.row(line), .row(index)))
    }
    paintHints(
      [
        KeyHint("Enter", "执行", "do it"), KeyHint(KeyHint.upDown, "选择", "choose"),
        KeyHint("Esc", "关闭", "close"),
      ],
      position: actions.isEmpty ? "" : "\(palette.scroll.selected + 1)/\(actions.count)")
  }

  private mutating func paint(_ action: Action, _ row: Rect, isSelected: Bool) {
    let style = isSelected ? theme.cursor : theme.text
    if isSelected { grid.fill(row, style: style) }
    let keys = state.keyMap.keys(of: action).joined(separator: " ")
    let right = putRight(
      keys, right: row.maxX - 1, y: row.y, style: isSelected ? style : theme.key)
    let other = action.name(language == .chinese ? .english : .chinese)
    let half = row.width / 2
    grid.put(
      action.name(language), x: row.x + 1, y: row.y, width: max(0, min(half, right - row.x - 3)),
      style: style)
    grid.put(
      other, x: row.x + half + 2, y: row.y, width: max(0, right - row.x - half - 4),
      style: isSelected ? style : theme.quiet)
  }
}
