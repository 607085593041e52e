import Corpus
import Reports
import Terminal

extension State {
  /// Asks for a report; an older request that is still under way no longer counts.
  mutating func request(_ id: ReportID, goal: ReportRequest.Goal = .stay) -> [Effect] {
    lastGeneration += 1
    let request = ReportRequest(report: id, generation: lastGeneration, goal: goal)
    awaited = request
    return [.open(path: snapshot.path(id), request)]
  }

  /// Asks for the report of the selected agency, of those that the filter wants the newest with
  /// errors, or with warnings, or the newest. Where no agency is listed nothing shows.
  mutating func requestSelectedAgency() -> [Effect] {
    guard let agency = list.selected else {
      (report, awaited, comparison) = (nil, nil, nil)
      openedCount += 1
      focus = .agencies
      return []
    }
    let all = snapshot.agencies.reports(agency)
    let wanted = all.filter { list.filter.wants($0, in: snapshot) }
    let reports = wanted.isEmpty ? Array(all) : wanted
    let shown = awaited?.report ?? report?.id
    // Before the first key the best of what was read shows; then what shows stays.
    if hasBeenTouched, let shown, reports.contains(shown) { return [] }
    guard
      let id = reports.last(where: { snapshot.counts($0).worst == .error })
        ?? reports.last(where: { snapshot.counts($0).worst == .warning }) ?? reports.last,
      id != shown
    else { return [] }
    return request(id)
  }

  mutating func goToYear(by step: Int) -> [Effect] {
    guard let shown = awaited?.report ?? report?.id, let index = years.firstIndex(of: shown) else {
      return []
    }
    guard years.indices.contains(index + step) else {
      notice = Notice(
        step > 0
          ? Phrase("没有更晚的年份", "no later year") : Phrase("没有更早的年份", "no earlier year"))
      return []
    }
    return request(years[index + step])
  }

  /// Shows a report that came, unless another one has been asked for since.
  mutating func take(_ opened: OpenReport, generation: Int) -> [Effect] {
    if takeOther(opened, generation: generation) { return [] }
    guard let request = awaited, request.generation == generation else { return [] }
    awaited = nil
    if let displacedView, view == .text { view = displacedView }
    displacedView = nil
    let key = sheet(view).flatMap { row(of: $0)?.key }
    // A line of one text says nothing of another.
    if opened.path != report?.path { cursors[.text] = nil }
    report = opened
    report?.hold(against: snapshot, baseline)
    openedCount += 1
    foldedSections = []
    let effects = followComparison()
    if opened.report?.edition == .narrative || opened.report?.isReport == false, sheet(view) == nil
    {
      displacedView = view
      view = .text
    }
    if let key { selectRow(key) }
    keepCursorsVisible()
    switch request.goal {
    case .stay: return effects
    case .failing(let forward, let steps):
      return effects + enterFailing(forward: forward, steps: steps)
    case .rule(let rule):
      goToFinding(of: rule)
      return effects
    }
  }

  /// Takes more of the corpus, now or when its list has come.
  mutating func take(_ newSnapshot: Snapshot, isReread: Bool) -> [Effect] {
    let newSnapshot =
      newSnapshot.lists(theSameAs: snapshot)
      ? newSnapshot.accepting(snapshot.accepted) : newSnapshot
    let isReread = isReread || !isShownReportKept(in: newSnapshot)
    if isReread { list.filter.picked = nil }
    // More is known of the same reports: everything stays where it is.
    if newSnapshot.lists(theSameAs: snapshot), arriving == nil {
      snapshot = newSnapshot
      snapshotCount += 1
      report?.hold(against: snapshot, baseline)
      enterOnlyAgency()
      return listRequest(.kept).isPlain ? [] : relist()
    }
    defer { enterOnlyAgency() }
    arriving = (newSnapshot, isReread || arriving?.isReread == true)
    let request = listRequest(awaitedList?.cursor ?? .kept)
    guard isQuick(request) else { return ask(for: request) }
    defer { (arriving, awaitedList) = (nil, nil) }
    return take(newSnapshot, isReread: isReread, listing: request.agencies(in: newSnapshot))
  }

  /// Whether the report that shows stands where it stood. It does while a corpus grows; files that
  /// change under the reading may move it.
  private func isShownReportKept(in newSnapshot: Snapshot) -> Bool {
    report.map { newSnapshot.contains($0.id) && newSnapshot.path($0.id) == $0.path } ?? true
  }

  /// Who asked for one agency wants its report and no list.
  private mutating func enterOnlyAgency() {
    guard !hasBeenTouched, snapshot.isComplete, snapshot.agencies.count == 1,
      report != nil || awaited != nil
    else { return }
    focus = .report
  }

  /// Takes more of the corpus with its list; the agency at the cursor stays where it is on the
  /// screen.
  mutating func take(_ newSnapshot: Snapshot, isReread: Bool, listing agencies: ListedAgencies)
    -> [Effect]
  {
    let path = report?.path
    let moved = isReread ? path.flatMap { newSnapshot.report(at: $0, near: report?.id) } : nil
    let shown = list.selected.flatMap { snapshot.agencies.reports($0).first }
    let offset = list.scroll.selected - list.scroll.top
    let old = snapshot
    snapshot = newSnapshot
    if isReread, moved == nil, let path {
      notice = Notice(
        Phrase("\(path) 没有了，或不再是年报", "\(path) is gone, or no report any more"), isError: true)
    }
    if isReread { carryPicks(from: old) }
    if isReread {
      // The same report may have another number, and will be asked for; or it is there no more.
      (awaited, comparison) = (nil, nil)
      if let moved { report?.id = moved } else { report = nil }
    } else {
      report?.hold(against: snapshot, baseline)
    }
    snapshotCount += 1
    list.listed = agencies
    let kept =
      isReread
      ? moved.flatMap(newSnapshot.agencies.agency) : shown.flatMap(newSnapshot.agencies.agency)
    // Before the first key the cursor stays on the first row, whichever agency comes to stand there.
    if hasBeenTouched, let kept, let index = list.listed.row(of: kept) {
      list.scroll = ScrollState(selected: index, top: max(0, index - offset))
    }
    keepCursorsVisible()
    if isReread, newSnapshot.isComplete, let kept {
      let reports = newSnapshot.agencies.reports(kept)
      if let id = reports.first(where: { newSnapshot.path($0) == path }) { return request(id) }
    }
    // What shows is always of the agency at the cursor.
    return requestSelectedAgency()
  }
}
