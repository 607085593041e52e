import Corpus
import Reports
import Terminal

extension State {
  mutating func beginSearch() -> [Effect] {
    let origin = SearchOrigin(
      pane: focus, query: list.query, listScroll: list.scroll, agency: list.selected, view: view,
      cursor: cursor, folded: folded, foldedSections: foldedSections)
    let text = focus == .agencies ? list.query : reportQuery
    overlay = .search(TextField(text), origin)
    return []
  }

  /// Follows the search field after each key.
  mutating func searchChanged(_ text: String, _ origin: SearchOrigin) -> [Effect] {
    switch origin.pane {
    case .agencies:
      list.query = text
      return relist(.first)
    case .report:
      reportQuery = text
      restore(origin)
      goToMatch(by: 0, forward: true)
      return []
    }
  }

  /// Puts everything back to where it was before the search.
  mutating func cancelSearch(_ origin: SearchOrigin) -> [Effect] {
    overlay = nil
    switch origin.pane {
    case .agencies:
      list.query = origin.query
      return relist(.at(origin.listScroll))
    case .report:
      reportQuery = ""
      restore(origin)
      return []
    }
  }

  /// Shows what of the report was shown when the search began.
  private mutating func restore(_ origin: SearchOrigin) {
    view = origin.view
    cursor = origin.cursor
    (folded, foldedSections) = (origin.folded, origin.foldedSections)
  }

  mutating func goToMatch(forward: Bool) -> [Effect] {
    guard focus == .report else { return move(by: forward ? 1 : -1) }
    guard !reportQuery.isEmpty else { return beginSearch() }
    goToMatch(by: forward ? 1 : -1, forward: forward)
    return []
  }

  /// Goes to the first row of the view that shows the query, so many rows from the cursor on, else
  /// to the first line of the text that does. Beyond the end it goes on at the other end. What is
  /// folded is searched as well, and unfolds where the match is.
  private mutating func goToMatch(by step: Int, forward: Bool) {
    guard !reportQuery.isEmpty else { return }
    let shown = view
    for candidate in shown == .text ? [shown] : [shown, .text] {
      view = candidate
      guard let sheet = unfoldedSheet(view) else { continue }
      let matches = sheet.rows(holding: reportQuery)
      let start = candidate == shown ? cursorRow(in: sheet) + step : 0
      let next =
        forward
        ? matches.first { $0 >= start } ?? matches.first
        : matches.last { $0 <= start } ?? matches.last
      guard let next else { continue }
      unfold(next, of: sheet)
      selectRow(sheet.rows[next].key)
      return
    }
    view = shown
    notice = Notice(Phrase("没有“\(reportQuery)”", "no “\(reportQuery)” here"))
  }

  /// The row of the cursor in a sheet that has more unfolded than the one that shows.
  private func cursorRow(in sheet: Sheet) -> Int {
    let key = self.sheet(view).flatMap { row(of: $0)?.key }
    return sheet.rows.firstIndex { $0.key == key } ?? cursor.scroll.selected
  }

  /// Which of the matches of the view the cursor is on, and how many there are.
  var matchPosition: (place: Int, count: Int) {
    guard let sheet = unfoldedSheet(view) else { return (0, 0) }
    let matches = sheet.rows(holding: reportQuery)
    return ((matches.firstIndex(of: cursorRow(in: sheet)) ?? -1) + 1, matches.count)
  }
}
