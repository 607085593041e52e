import Reports
import Terminal

extension Painter {
  /// The last line: a notice, a question, or the keys that do something here.
  mutating func paintStatus() {
    let row = layout.status
    if let notice = state.notice {
      let style = notice.isError ? theme.alarm(.error) : theme.strong
      grid.put(notice.text(language), x: row.x + 1, y: row.y, width: row.width - 2, style: style)
      return
    }
    let position = positionText
    let right = putRight(position, right: row.maxX - 1, y: row.y, style: theme.quiet) - 2
    var x = row.x + 1
    for action in state.hintedActions {
      guard let key = state.keyMap.keys(of: action).first else { continue }
      let name = action.hint(language)
      let width = displayWidth(key + name, ambiguous: state.ambiguous) + 1
      guard x + width <= right else { break }
      x += grid.put(key, x: x, y: row.y, style: theme.key) + 1
      x += grid.put(name, x: x, y: row.y, style: theme.quiet) + 2
    }
  }

  private var positionText: String {
    switch state.focus {
    case .agencies:
      let count = state.list.listed.count
      return count == 0 ? "" : "\(state.list.scroll.selected + 1)/\(count)"
    case .report:
      guard let sheet = state.sheet(state.view), !sheet.rows.isEmpty else { return "" }
      return "\(state.cursor.scroll.selected + 1)/\(sheet.rows.count)"
    }
  }
}

extension State {
  /// The actions that the status line offers: those that do something here, the likeliest first.
  var hintedActions: [Action] {
    switch focus {
    case .agencies:
      return list.listed.isEmpty
        ? [.search, .help, .close]
        : [
          .open, .search, .nextFailing, .onlyWithFindings, .filter, .sort, .tally, .pick, .export,
          .help, .close,
        ]
    case .report:
      var actions: [Action] = [.nextFailing]
      switch view {
      case .applications: actions += [.toggleFold, .findings]
      case .overview: actions += [.open]
      case .findings: actions += [.open, .accept]
      case .proactive, .reviews: actions += [.findings]
      case .text: actions += comparison == nil ? [.toggleFold, .findings] : [.findings]
      }
      actions.append(.source)
      if years.count > 1 { actions += [.nextYear, .compare] }
      return actions + [.search, .export, .nextPane, .help, .close]
    }
  }
}
