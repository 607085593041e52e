package import Corpus
import Reports
import Terminal

extension State {
  /// Lists of no more agencies are made between two keys; larger ones by another thread, while the
  /// old list stays. The slowest order takes some 10 ms for so many.
  static let listedAtOnce = 5_000

  /// Makes the list anew, now or when it comes.
  mutating func relist(_ cursor: ListRequest.Cursor = .kept) -> [Effect] {
    let request = listRequest(cursor)
    guard isQuick(request) else { return ask(for: request) }
    var effects: [Effect] = []
    if let arriving { effects = take(arriving.snapshot, isReread: arriving.isReread) }
    awaitedList = nil
    return effects + show(request.agencies(in: snapshot), cursor)
  }

  /// Takes a list that was asked for, unless another one has been asked for since.
  mutating func take(_ agencies: ListedAgencies, for request: ListRequest) -> [Effect] {
    guard request.generation == awaitedList?.generation else { return [] }
    awaitedList = nil
    guard let arriving else { return show(agencies, request.cursor) }
    self.arriving = nil
    let effects = take(arriving.snapshot, isReread: arriving.isReread, listing: agencies)
    return request.cursor == .kept ? effects : effects + show(agencies, request.cursor)
  }

  /// The corpus that the next list is made of.
  package var snapshotToList: Snapshot { arriving?.snapshot ?? snapshot }

  func listRequest(_ cursor: ListRequest.Cursor) -> ListRequest {
    ListRequest(
      query: list.query, filter: list.filter, order: list.order, cursor: cursor,
      generation: lastGeneration + 1)
  }

  func isQuick(_ request: ListRequest) -> Bool {
    request.isPlain || snapshotToList.work <= Self.listedAtOnce
  }

  mutating func ask(for request: ListRequest) -> [Effect] {
    lastGeneration = request.generation
    awaitedList = request
    return [.list(request)]
  }

  private mutating func show(_ agencies: ListedAgencies, _ cursor: ListRequest.Cursor) -> [Effect] {
    let selected = list.selected
    list.listed = agencies
    switch cursor {
    case .first: list.scroll = ScrollState()
    case .kept:
      let index = selected.flatMap { list.listed.row(of: $0) }
      list.scroll = ScrollState(selected: index ?? 0)
    case .at(let scroll): list.scroll = scroll
    }
    keepCursorsVisible()
    return requestSelectedAgency()
  }

  mutating func toggleOnlyWithFindings() -> [Effect] {
    list.origin = nil
    list.filter.severity = list.filter.severity == nil ? .warning : nil
    return relist()
  }

  /// Sorts the list by the next order, or the findings; what is at the cursor keeps it. The order of
  /// a table is that of its form.
  mutating func sort() -> [Effect] {
    switch (focus, view) {
    case (.agencies, _):
      list.order = list.order.next
      return relist()
    case (.report, .findings):
      let key = sheet(view).flatMap { row(of: $0)?.key }
      findingsOrder = findingsOrder.next
      if let key { selectRow(key) }
      notice = Notice(findingsOrder.title)
      return []
    case (.report, _):
      notice = Notice(Phrase("这里的次序是规定的", "the order here is that of the form"))
      return []
    }
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
  var agenciesInQuestion: ListedAgencies {
    guard !list.picked.isEmpty else { return list.listed }
    let picked = Set(list.picked.compactMap(snapshot.agencies.agency))
    return ListedAgencies(picked.sorted(), of: snapshot)
  }

  /// Brings what was picked over to a corpus that was read again.
  mutating func carryPicks(from old: Snapshot) {
    guard !list.picked.isEmpty else { return }
    let picked = list.picked.map { (id: $0, path: old.path($0)) }
    list.picked = Set(
      picked.filter { snapshot.contains($0.id) && snapshot.path($0.id) == $0.path }.map(\.id))
    let moved = Set(picked.filter { !list.picked.contains($0.id) }.map(\.path))
    if !moved.isEmpty {
      for agency in 0..<snapshot.agencies.count {
        list.picked.formUnion(
          snapshot.agencies.reports(agency).filter { moved.contains(snapshot.path($0)) })
      }
    }
    list.pickedCount = agenciesInQuestion.count
    if list.picked.isEmpty { list.pickedCount = 0 }
  }
}

extension Snapshot {
  /// How much work it is to look at all of it, in agencies of ten reports.
  var work: Int { max(agencies.count, reportCount / 10) }
}
