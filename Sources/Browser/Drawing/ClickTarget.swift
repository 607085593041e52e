import Reports
import Terminal

/// What a click on something that lies over the panes does.
enum ClickTarget {
  /// As this key, which a hint on the last line names.
  case key(Key)
  /// Puts the cursor on a row; on the row of the cursor as Enter.
  case row(Int)
  case page(Tally.Page)
  /// Goes to a row of the filter, and so many choices on in it.
  case choice(FilterForm.Row, step: Int)
}

extension Painter {
  /// What a click at a place of the screen means to what lies on top.
  static func target(atX x: Int, y: Int, in state: State) -> ClickTarget? {
    var painter = Painter(state)
    if let overlay = state.overlay { painter.paint(overlay) }
    return painter.targets.last { $0.place.contains(x: x, y: y) }?.target
  }
}

extension State {
  /// Does what a click on something that lies on top means.
  mutating func follow(_ target: ClickTarget) -> [Effect] {
    notice = nil
    switch (target, overlay) {
    case (.key(let key), _): return handleInOverlay(key)
    case (.page(let page), _): return showTally(page)
    case (.row(let row), .tally(var tally)):
      if tally.cursor.scroll.selected == row { return handleInOverlay(Key(.enter)) }
      tally.cursor.scroll.selected = row
      overlay = .tally(tally)
    case (.row(let row), .palette(var palette)):
      if palette.scroll.selected == row { return handleInOverlay(Key(.enter)) }
      palette.scroll.selected = row
      overlay = .palette(palette)
    case (.choice(let row, let step), .filter(var form)):
      form.moveRow(by: row.rawValue - form.row.rawValue)
      if step != 0 { form.choose(by: step) }
      return take(form)
    default: break
    }
    return []
  }
}
