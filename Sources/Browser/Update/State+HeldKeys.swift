import Reports
import Terminal

// Between two reports the screen already says which agency comes, and still shows the tables of the
// other one. What a key would do with the report that shows waits for the report that comes:
//
//     Enter e Enter      e is held ── the report is there ──► e Enter
//
// Keys that only move go on at once.

extension State {
  /// Whether the report that shows is about to give way to another one.
  var isOpeningAnother: Bool { awaited.map { $0.report != report?.id } ?? false }

  /// Keeps a key that has to wait, and all behind it; whether it did. Esc and Ctrl-C give up what
  /// waits.
  mutating func hold(_ key: Key) -> Bool {
    guard isOpeningAnother else { return false }
    let action = keyMap.action(for: key)
    if action == .back || action == .interrupt {
      heldKeys = []
      return false
    }
    let isFirst = overlay == nil && (action.map(needsReport) ?? false)
    guard isFirst || !heldKeys.isEmpty else { return false }
    heldKeys.append(key)
    notice = Notice(
      Phrase(
        "报告还在打开，打开后再做；Esc 放弃", "the report is being opened, then this is done; Esc gives it up"))
    return true
  }

  /// Whether an action does something with the report that shows.
  func needsReport(_ action: Action) -> Bool {
    switch action {
    case .openInEditor, .compare: true
    case .open, .toggleFold, .accept, .copyCell, .copyRow, .export, .search: focus == .report
    default: false
    }
  }
}
