import Reports
import Terminal

extension State {
  mutating func beginFilter() -> [Effect] {
    list.origin = nil
    overlay = .filter(FilterForm(list.filter, in: snapshot))
    return []
  }

  /// The list follows every choice; Esc takes all of them back.
  mutating func handleInFilter(_ key: Key, _ form: FilterForm) -> [Effect] {
    var form = form
    switch keyMap.action(for: key) {
    case .up, .previousPane: form.moveRow(by: -1)
    case .down, .nextPane: form.moveRow(by: 1)
    case .left: form.choose(by: -1)
    case .right, .toggleFold: form.choose(by: 1)
    case .foldAll: form.clear()
    case .open, .filter:
      overlay = nil
      return []
    case .back, .close, .interrupt:
      overlay = nil
      list.filter = form.before
      return relist()
    default: return []
    }
    overlay = .filter(form)
    guard form.filter != list.filter else { return [] }
    list.filter = form.filter
    return relist()
  }
}
