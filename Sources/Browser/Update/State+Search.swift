import Corpus
import Reports
import Terminal

extension State {
  mutating func beginSearch() -> [Effect] {
    let origin = SearchOrigin(
      pane: focus, query: list.query, listScroll: list.scroll, agency: list.selected, view: view,
      cursor: cursor)
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
      view = origin.view
      cursor = origin.cursor
      goToMatch(from: cursor.scroll.selected, forward: true)
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
      view = origin.view
      cursor = origin.cursor
      return []
    }
  }

  mutating func goToMatch(forward: Bool) -> [Effect] {
    guard focus == .report else { return move(by: forward ? 1 : -1) }
    guard !reportQuery.isEmpty else { return beginSearch() }
    goToMatch(from: cursor.scroll.selected + (forward ? 1 : -1), forward: forward)
    return []
  }

  /// Goes to the first row of the view that shows the query, else to the first line of the text
  /// that does. Beyond the end it goes on at the other end.
  private mutating func goToMatch(from start: Int, forward: Bool) {
    guard !reportQuery.isEmpty else { return }
    for candidate in view == .text ? [view] : [view, .text] {
      guard let sheet = sheet(candidate) else { continue }
      let matches = sheet.rows(holding: reportQuery)
      let begin = candidate == view ? start : 0
      let next =
        forward
        ? matches.first { $0 >= begin } ?? matches.first
        : matches.last { $0 <= begin } ?? matches.last
      guard let next else { continue }
      view = candidate
      select(row: next, in: sheet)
      return
    }
    notice = Notice(Phrase("没有“\(reportQuery)”", "no “\(reportQuery)” here"))
  }

  /// Which of the matches of the view the cursor is on, and how many there are.
  var matchPosition: (place: Int, count: Int) {
    let matches = sheet(view)?.rows(holding: reportQuery) ?? []
    return ((matches.firstIndex(of: cursor.scroll.selected) ?? -1) + 1, matches.count)
  }
}
