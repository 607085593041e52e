import Terminal

extension State {
  /// Gives a key to the list of actions: plain characters narrow it, Enter does what is selected.
  mutating func handleInPalette(_ key: Key, _ palette: Palette) -> [Effect] {
    var palette = palette
    let actions = palette.actions(keyMap)
    let height = Painter.paletteHeight(screen: self.height)
    switch (key.code, key.modifiers) {
    case (.enter, _):
      overlay = nil
      return actions.indices.contains(palette.scroll.selected)
        ? perform(actions[palette.scroll.selected]) : []
    case (.escape, _), (.character("c"), .control):
      overlay = nil
      return []
    case (.up, _), (.backTab, _):
      palette.scroll.move(by: -1, count: actions.count, height: height)
    case (.down, _), (.tab, _):
      palette.scroll.move(by: 1, count: actions.count, height: height)
    case (.pageUp, _): palette.scroll.page(by: -1, count: actions.count, height: height)
    case (.pageDown, _): palette.scroll.page(by: 1, count: actions.count, height: height)
    default:
      let before = palette.field.text
      guard palette.field.handle(key) else { return [] }
      if palette.field.text != before { palette.scroll = ScrollState() }
    }
    overlay = .palette(palette)
    return []
  }
}
