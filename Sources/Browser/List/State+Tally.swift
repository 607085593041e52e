import Corpus
import Reports
import Terminal

extension State {
  /// Over no more agencies is counted between two keys; over more by another thread. The slowest page
  /// takes some 10 ms for so many.
  static let countedAtOnce = 2_000

  mutating func showTally(_ page: Tally.Page) -> [Effect] {
    let request = tallyRequest(page)
    guard isQuick(request) else {
      overlay = .tally(Tally(counting: request))
      return ask(for: request)
    }
    awaitedTally = nil
    overlay = .tally(request.tally(in: snapshot))
    return showReasons()
  }

  /// Counts again when more is known; the cursor keeps its row.
  mutating func refreshTally() -> [Effect] {
    guard case .tally(let old) = overlay else { return [] }
    let request = tallyRequest(old.page)
    return isQuick(request) ? show(request.tally(in: snapshot), after: old) : ask(for: request)
  }

  /// Takes a tally that was asked for, unless another one has been asked for since.
  mutating func take(_ tally: Tally, for request: TallyRequest) -> [Effect] {
    guard case .tally(let old) = overlay, old.page == request.page,
      request.generation == awaitedTally
    else { return [] }
    return show(tally, after: old)
  }

  private func tallyRequest(_ page: Tally.Page) -> TallyRequest {
    var filter = list.filter
    if !list.picked.isEmpty { filter.picked = list.picked }
    return TallyRequest(
      page: page, agencies: agenciesInQuestion, filter: filter, cell: cellAtCursor,
      language: language, ambiguous: ambiguous, signs: signs, generation: lastGeneration + 1)
  }

  private func isQuick(_ request: TallyRequest) -> Bool {
    request.page == .others
      ? snapshot.otherFilesInAll <= Self.countedAtOnce : snapshot.work <= Self.countedAtOnce
  }

  private mutating func ask(for request: TallyRequest) -> [Effect] {
    lastGeneration = request.generation
    awaitedTally = request.generation
    return [.tally(request)]
  }

  private mutating func show(_ new: Tally, after old: Tally) -> [Effect] {
    awaitedTally = nil
    var tally = new
    tally.cursor = old.cursor
    let row = old.cursor.scroll.selected
    if old.sheet.rows.indices.contains(row),
      let place = tally.sheet.rows.firstIndex(where: { $0.label == old.sheet.rows[row].label })
    {
      tally.cursor.scroll.select(
        place, count: tally.sheet.rows.count, height: max(1, height - 5))
    }
    overlay = .tally(tally)
    return showReasons()
  }

  mutating func handleInTally(_ key: Key, _ tally: Tally) -> [Effect] {
    var tally = tally
    let count = tally.sheet.rows.count
    let height = max(1, self.height - 5)
    switch keyMap.action(for: key) {
    case .up: tally.cursor.scroll.move(by: -1, count: count, height: height)
    case .down: tally.cursor.scroll.move(by: 1, count: count, height: height)
    case .pageUp: tally.cursor.scroll.page(by: -1, count: count, height: height)
    case .pageDown: tally.cursor.scroll.page(by: 1, count: count, height: height)
    case .first: tally.cursor.scroll.first()
    case .last: tally.cursor.scroll.last(count: count, height: height)
    case .left, .previousPane: return turnTally(tally, by: -1)
    case .right, .nextPane: return turnTally(tally, by: 1)
    case .open: return followTally(tally)
    case .help:
      overlay = .help(0)
      return []
    case .back, .close, .tally, .interrupt:
      overlay = nil
      return []
    default:
      sayNothingIs(on: key)
      return []
    }
    overlay = .tally(tally)
    return showReasons()
  }

  /// Says why the files that show are no reports; asks where that is not known.
  mutating func showReasons() -> [Effect] {
    guard case .tally(var tally) = overlay, tally.page == .others, !tally.isCounting else {
      return []
    }
    // Of as many rows as there are files none is copied where nothing else holds them.
    overlay = nil
    defer { overlay = .tally(tally) }
    let visible = tally.cursor.scroll.visible(
      count: tally.sheet.rows.count, height: max(1, height - 5))
    var unknown: [String] = []
    for row in visible where tally.sheet.rows[row].key != .line(-1) {
      let path = tally.sheet.rows[row].label
      if let reason = reasons[path] {
        tally.sheet.rows[row].printedLabel = reason(language)
      } else {
        unknown.append(path)
      }
    }
    return unknown.isEmpty ? [] : [.explain(unknown)]
  }

  /// The cell whose values are counted: that at the cursor, else what came in.
  private var cellAtCursor: CellID {
    let row = cursor.scroll.selected
    return sheet(view)?.cell(row, cursor.column)?.id ?? CellID(.received, .total)
  }

  /// From the agencies back to the tally that one came from.
  mutating func returnToTally() -> [Effect]? {
    guard let origin = list.origin else { return nil }
    list.origin = nil
    list.query = ""
    list.filter = origin.filter
    focus = .agencies
    overlay = .tally(origin.tally)
    return relist(.at(origin.scroll))
  }

  private mutating func turnTally(_ tally: Tally, by step: Int) -> [Effect] {
    let pages = Tally.Page.allCases
    return showTally(pages[(tally.page.rawValue + step + pages.count) % pages.count])
  }

  /// Lists the agencies that the row at the cursor counts.
  private mutating func followTally(_ tally: Tally) -> [Effect] {
    let row = tally.cursor.scroll.selected
    guard tally.goals.indices.contains(row), let goal = tally.goals[row] else { return [] }
    overlay = nil
    list.origin = AgencyListState.TallyOrigin(
      tally: tally, filter: list.filter, scroll: list.scroll)
    list.filter = goal
    focus = .agencies
    return relist(.first)
  }
}
