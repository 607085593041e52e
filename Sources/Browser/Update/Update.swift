package import Corpus
package import Reports
package import Terminal

/// Something that happened and that the state must follow.
package enum Event: Sendable {
  case key(Key)
  case paste(String)
  case mouse(MouseEvent)
  case resized(width: Int, height: Int)
  case ambiguousWidth(AmbiguousWidth)
  /// More of the corpus is there. `isReread` when it was read again from the start.
  case loaded(Snapshot, isReread: Bool)
  /// A list of agencies that was asked for.
  case listed(ListRequest, ListedAgencies)
  /// A tally that was asked for.
  case tallied(TallyRequest, Tally)
  /// What a form that asked for it, before this filter, can offer.
  case found(FilterChoices, for: ReportFilter)
  /// A report that was asked for.
  case opened(generation: Int, OpenReport)
  /// A file was written, or why it was not.
  case exported(Result<String, ExportFailure>)
  /// What the file of accepted findings now holds; `isNew` when a finding was just accepted.
  case accepted(Baseline, path: String, isNew: Bool)
  /// What of a corpus was accepted.
  case acceptedCounted(AcceptedFindings, of: Snapshot)
  /// A finding could not be written down as accepted, and why.
  case notAccepted(Phrase)
  /// Why files are no reports, by their paths.
  case explained([String: Phrase])
  /// A file of the shown agency is no longer as it was read.
  case filesChanged
}

/// Why an export did not happen.
package enum ExportFailure: Error, Sendable, Equatable {
  /// A file of that name is there and nobody said that it may be replaced.
  case exists(String)
  case failed(Phrase)
}

/// Something that the state asks the world for; carried out by `Program`.
package enum Effect: Sendable, Equatable {
  case list(ListRequest)
  case tally(TallyRequest)
  /// Asks what there is to choose for a filter.
  case choices(ReportFilter)
  case open(path: String, ReportRequest)
  case write(ExportedView, path: String, replacing: Bool)
  case accept(Baseline.Entry, remark: String, path: String)
  /// Asks what a baseline accepts of the corpus.
  case countAccepted(Baseline)
  case copy(String)
  /// Asks why these files are no reports.
  case explain([String])
  case edit(path: String, line: Int)
  case readAgain
  case stopReading
  case redraw
  case suspend
  case quit
}

/// Lets the state follow one event; returns what is to be done outside.
package func update(_ state: inout State, _ event: Event) -> [Effect] {
  var effects = follow(&state, event)
  state.keepSheet()
  if !state.heldKeys.isEmpty, !state.isOpeningAnother {
    let keys = state.heldKeys
    state.heldKeys = []
    for key in keys { effects += update(&state, .key(key)) }
  }
  return effects
}

private func follow(_ state: inout State, _ event: Event) -> [Effect] {
  switch event {
  case .key(let key):
    state.hasBeenTouched = true
    state.notice = nil
    if state.hold(key) { return [] }
    if state.overlay != nil { return state.handleInOverlay(key) }
    guard let action = state.keyMap.action(for: key) else {
      state.isAboutToEnd = false
      state.sayNothingIs(on: key)
      return []
    }
    return state.perform(action)
  case .paste(let text):
    return state.insert(text)
  case .mouse(let mouse):
    state.hasBeenTouched = true
    return state.handle(mouse)
  case .resized(let width, let height):
    state.reflow {
      $0.width = width
      $0.height = height
    }
    return []
  case .ambiguousWidth(let ambiguous):
    state.reflow { $0.ambiguous = ambiguous }
    return []
  case .loaded(let snapshot, let isReread):
    return state.take(snapshot, isReread: isReread) + state.refreshTally() + state.countAccepted()
  case .listed(let request, let agencies):
    let old = state.snapshot
    let effects = state.take(agencies, for: request) + state.refreshTally()
    return effects + (old.lists(theSameAs: state.snapshot) ? [] : state.countAccepted())
  case .tallied(let request, let tally):
    return state.take(tally, for: request)
  case .found(let choices, let filter):
    state.take(choices, for: filter)
    return []
  case .opened(let generation, let report):
    return state.take(report, generation: generation)
  case .accepted(let baseline, let path, let isNew):
    return state.take(baseline, from: path, isNew: isNew)
  case .acceptedCounted(let accepted, let snapshot):
    return state.take(accepted, of: snapshot) + state.refreshTally()
  case .notAccepted(let sentence):
    state.notice = Notice(sentence, isError: true)
    return []
  case .explained(let reasons):
    state.reasons.merge(reasons) { $1 }
    return state.showReasons()
  case .filesChanged: return state.isStopped ? [] : [.readAgain]
  case .exported(let result):
    state.take(result)
    return []
  }
}

extension State {
  /// Says that a key does nothing here.
  mutating func sayNothingIs(on key: Key) {
    let help = keyMap.keys(of: .help).first ?? ":"
    notice = Notice(
      Phrase(
        "这里没有 \(key.name) 这个键，按 \(help) 看所有按键", "\(key.name) is no key here; \(help) shows all"))
  }

  /// Does what a key asked for.
  mutating func perform(_ action: Action) -> [Effect] {
    defer { if action != .interrupt { isAboutToEnd = false } }
    switch action {
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .pageUp: return move(pages: -1)
    case .pageDown: return move(pages: 1)
    case .first: return moveToFirst()
    case .last: return moveToLast()
    case .left: return moveColumn(by: -1)
    case .right: return moveColumn(by: 1)
    case .open: return open()
    case .toggleFold: return toggleFold()
    case .unfoldAll: return setAllFolded(false)
    case .foldAll: return setAllFolded(true)
    case .nextPane, .previousPane:
      reflow { $0.focus = $0.focus == .agencies && $0.report != nil ? .report : .agencies }
      return []
    case .overview, .proactive, .applications, .reviews, .text, .findings:
      return show(View.allCases.first { $0.action == action } ?? view)
    case .nextFailing: return goToFailing(forward: true)
    case .previousFailing: return goToFailing(forward: false)
    case .nextYear: return goToYear(by: 1)
    case .previousYear: return goToYear(by: -1)
    case .search: return beginSearch()
    case .nextMatch: return goToMatch(forward: true)
    case .previousMatch: return goToMatch(forward: false)
    case .onlyWithFindings: return toggleOnlyWithFindings()
    case .filter: return beginFilter()
    case .sort: return sort()
    case .tally: return showTally(.rules)
    case .otherFiles: return showTally(.others)
    case .pick: return pick()
    case .unpickAll: return unpickAll()
    case .accept: return beginAcceptance()
    case .export: return beginExport()
    case .copyCell: return copy(wholeRow: false)
    case .copyRow: return copy(wholeRow: true)
    case .openInEditor: return edit()
    case .source: return toggleSource()
    case .compare: return compare()
    case .help:
      overlay = .help(0)
      return []
    case .palette:
      overlay = .palette(Palette())
      return []
    case .redraw: return [.redraw]
    case .reload:
      isStopped = false
      return [.readAgain]
    case .suspend: return [.suspend]
    case .back: return goBack()
    case .close: return closeInReport() ?? closeInList() ?? [.quit]
    case .interrupt: return interrupt()
    }
  }

  /// Closes what was opened beside the view that has the keys. `nil` when nothing was.
  private mutating func closeInReport() -> [Effect]? {
    if focus == .report, isFootOpen, View.tables.contains(view) {
      reflow { $0.isFootOpen = false }
      return []
    }
    if focus == .report, comparison != nil {
      endComparison()
      return []
    }
    if focus == .report, isSourceOpen == true, width < PaneLayout.threePanes {
      return toggleSource()
    }
    if focus == .report, !reportQuery.isEmpty {
      reportQuery = ""
      return []
    }
    return nil
  }

  /// Takes off what narrows the list. `nil` when nothing does.
  private mutating func closeInList() -> [Effect]? {
    if let effects = returnToTally() { return effects }
    guard !list.query.isEmpty || !list.filter.isEmpty else { return nil }
    list.query = ""
    list.filter = ReportFilter()
    return relist()
  }

  /// One step back: out of what is open in the report, to the list, to the whole list.
  private mutating func goBack() -> [Effect] {
    if focus == .report {
      if let effects = closeInReport() { return effects }
      reflow { $0.focus = .agencies }
    } else if let effects = closeInList() {
      return effects
    } else if let key = keyMap.keys(of: .close).first {
      notice = Notice(Phrase("按 \(key) 退出", "\(key) quits"))
    }
    return []
  }

  /// Stops reading while files are read; asked for twice it ends.
  private mutating func interrupt() -> [Effect] {
    if isAboutToEnd { return [.quit] }
    isAboutToEnd = true
    if !isStopped, !(snapshot.isComplete && snapshot.isVerified) {
      isStopped = true
      notice = Notice(
        Phrase(
          "已停止读取，Ctrl-R 重新读取；再按一次 Ctrl-C 退出",
          "reading was stopped, Ctrl-R reads again; Ctrl-C once more quits"))
      return [.stopReading]
    }
    notice = Notice(Phrase("再按一次 Ctrl-C 退出", "Ctrl-C once more quits"))
    return []
  }
}
