/// What stands beside the view of a report, or covers it where there is no room for two.
package enum Companion: Sendable, Equatable {
  /// The text of the document at the place of the cursor.
  case source
  /// The same view of the year that is compared.
  case otherYear
}

/// A line between two panes that the mouse can drag.
package enum PaneBorder: Sendable, Equatable {
  case list, companion
}

extension State {
  /// What stands beside the view. On a wide screen that is the source unless it was closed.
  var companion: Companion? {
    guard report?.report != nil else { return nil }
    let isWide = width >= PaneLayout.threePanes
    guard isSourceOpen ?? isWide else { return nil }
    return isSourceOpen == nil && View.tables.contains(view) && otherReport != nil
      ? .otherYear : .source
  }

  mutating func toggleSource() -> [Effect] {
    guard report?.report != nil else { return [] }
    let isShown = focus == .report || width >= PaneLayout.threePanes
    reflow { state in
      state.isSourceOpen = !(state.companion == .source && isShown)
      if state.isSourceOpen == true { state.focus = .report }
      state.sourceScroll = 0
    }
    return []
  }
}
