import Corpus
import Reports
import Terminal

extension State {
  /// The agencies that the query and the filter leave, in their order.
  func agenciesToList() -> [Int] {
    var found = snapshot.agencies.matching(list.query)
    let filter = list.filter
    if !filter.isEmpty {
      found.removeAll { agency in
        !snapshot.agencies.reports(agency).contains { filter.wants($0, in: snapshot) }
      }
    }
    return list.order.sorted(found, in: snapshot)
  }

  /// Makes the list anew; the agency at the cursor keeps it where it is still listed.
  mutating func relist(keepingSelection: Bool = true) -> [Effect] {
    let selected = list.selected
    list.listed = agenciesToList()
    let index = selected.flatMap { list.listed.firstIndex(of: $0) }
    list.scroll = ScrollState(selected: keepingSelection ? index ?? 0 : 0)
    keepCursorsVisible()
    return requestSelectedAgency()
  }

  mutating func toggleOnlyWithFindings() -> [Effect] {
    list.filter.severity = list.filter.severity == nil ? .warning : nil
    return relist()
  }

  /// Sorts the list by the next order and says which; the agency at the cursor keeps it.
  mutating func sortList() -> [Effect] {
    list.order = list.order.next
    focus = .agencies
    return relist()
  }

  /// Whether an agency was picked.
  func isPicked(_ agency: Int) -> Bool {
    !list.picked.isEmpty && snapshot.agencies.reports(agency).contains { list.picked.contains($0) }
  }

  /// Picks the agency at the cursor, or drops it, and goes on to the next.
  mutating func pick() -> [Effect] {
    guard focus == .agencies, let agency = list.selected else { return [] }
    let reports = snapshot.agencies.reports(agency)
    if isPicked(agency) {
      list.picked.subtract(reports)
      list.pickedCount -= 1
    } else {
      list.picked.formUnion(reports)
      list.pickedCount += 1
    }
    return move(by: 1)
  }

  mutating func unpickAll() -> [Effect] {
    list.picked = []
    list.pickedCount = 0
    return []
  }

  /// The agencies that an export or a sum is about: those picked, else those listed.
  var agenciesInQuestion: [Int] {
    guard !list.picked.isEmpty else { return list.listed }
    return (0..<snapshot.agencies.count).filter(isPicked)
  }

  /// Brings what was picked over to a corpus that was read again.
  mutating func carryPicks(from old: Snapshot) {
    guard !list.picked.isEmpty else { return }
    let paths = Set(list.picked.map(old.path))
    list.picked = []
    for agency in 0..<snapshot.agencies.count {
      list.picked.formUnion(
        snapshot.agencies.reports(agency).filter { paths.contains(snapshot.path($0)) })
    }
    list.pickedCount = agenciesInQuestion.count
    if list.picked.isEmpty { list.pickedCount = 0 }
  }
}
