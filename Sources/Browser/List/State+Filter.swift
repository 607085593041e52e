import Reports
import Terminal

extension State {
  mutating func beginFilter() -> [Effect] {
    list.origin = nil
    let filter = list.filter
    let isQuick = snapshot.work <= Self.countedAtOnce
    overlay = .filter(
      FilterForm(filter, isQuick ? FilterChoices(filter, in: snapshot) : nil))
    return isQuick ? [] : [.choices(filter)]
  }

  /// Takes what there is to choose, for the form that asked for it.
  mutating func take(_ choices: FilterChoices, for filter: ReportFilter) {
    guard case .filter(var form) = overlay, form.isLooking, form.before == filter else { return }
    form.take(choices)
    overlay = .filter(form)
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
    return take(form)
  }

  /// Shows a form in which something was chosen; the list follows it.
  mutating func take(_ form: FilterForm) -> [Effect] {
    overlay = .filter(form)
    guard form.filter != list.filter else { return [] }
    list.filter = form.filter
    return relist()
  }
}
