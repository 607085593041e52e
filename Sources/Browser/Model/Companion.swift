/// What stands beside the view of a report, or covers it where there is no room for two.
package enum Companion: Sendable, Equatable {
  /// The text of the document at the place of the cursor.
  case source
}

/// A line between two panes that the mouse can drag.
package enum PaneBorder: Sendable, Equatable {
  case list, companion
}

extension State {
  /// What stands beside the view. On a wide screen that is the source unless it was closed.
  var companion: Companion? {
    guard report?.report != nil else { return nil }
    return isSourceOpen ?? (width >= PaneLayout.threePanes) ? .source : nil
  }

  mutating func toggleSource() -> [Effect] {
    guard report?.report != nil else { return [] }
    let isShown = focus == .report || width >= PaneLayout.threePanes
    isSourceOpen = !(companion == .source && isShown)
    if isSourceOpen == true { focus = .report }
    sourceScroll = 0
    keepCursorsVisible()
    return []
  }
}
