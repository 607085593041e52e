import Corpus
import Reports
import Terminal

extension State {
  mutating func showTally(_ page: Tally.Page) -> [Effect] {
    makeTally(page)
    return askForReasons()
  }

  private mutating func makeTally(_ page: Tally.Page) {
    var filter = list.filter
    if !list.picked.isEmpty { filter.picked = list.picked }
    var tally = Tally(
      page, agencies: agenciesInQuestion, filter: filter, cell: cellAtCursor, snapshot: snapshot,
      reasons: reasons, language: language)
    tally.sheet.measure(sign: signs.computed, ambiguous)
    overlay = .tally(tally)
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
    default: return []
    }
    overlay = .tally(tally)
    return askForReasons()
  }

  /// Asks why the files that show are no reports, those of which that is not known.
  private func askForReasons() -> [Effect] {
    guard case .tally(let tally) = overlay, tally.page == .others else { return [] }
    let visible = tally.cursor.scroll.visible(
      count: tally.sheet.rows.count, height: max(1, height - 5))
    let files = snapshot.otherFiles
    let unknown = visible.filter(files.indices.contains).map { files[$0] }
      .filter { reasons[$0] == nil }
    return unknown.isEmpty ? [] : [.explain(unknown)]
  }

  /// Counts again when more is known; the cursor keeps its row.
  mutating func refreshTally() -> [Effect] {
    guard case .tally(let old) = overlay else { return [] }
    makeTally(old.page)
    guard case .tally(var tally) = overlay else { return [] }
    tally.cursor = old.cursor
    let row = old.cursor.scroll.selected
    if old.sheet.rows.indices.contains(row),
      let place = tally.sheet.rows.firstIndex(where: { $0.label == old.sheet.rows[row].label })
    {
      tally.cursor.scroll.select(
        place, count: tally.sheet.rows.count, height: max(1, height - 5))
    }
    overlay = .tally(tally)
    return askForReasons()
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
