import Reports
import Terminal

extension State {
  mutating func move(by rows: Int) -> [Effect] {
    if coveringSourceHeight != nil { return scrollSource(by: rows) }
    return moveRows { $0.move(by: rows, count: $1, height: $2) }
  }

  mutating func move(pages: Int) -> [Effect] {
    if let height = coveringSourceHeight { return scrollSource(by: pages * max(1, height - 1)) }
    return moveRows { $0.page(by: pages, count: $1, height: $2) }
  }

  /// The rows of the source where it has the room of the view, which then is not seen.
  private var coveringSourceHeight: Int? {
    guard focus == .report else { return nil }
    let layout = PaneLayout(self)
    return layout.companion == layout.sheet && !layout.sheet.isEmpty
      ? layout.companionRows.height : nil
  }

  /// Moves the source away from the place of the cursor.
  mutating func scrollSource(by rows: Int) -> [Effect] {
    sourceScroll = min(max(-1000, sourceScroll + rows), 1000)
    return []
  }

  mutating func moveToFirst() -> [Effect] {
    moveRows { scroll, _, _ in scroll.first() }
  }

  mutating func moveToLast() -> [Effect] {
    moveRows { $0.last(count: $1, height: $2) }
  }

  /// Moves in the pane that has the keys; a step in the list opens the agency's report.
  private mutating func moveRows(
    _ change: (inout ScrollState, _ count: Int, _ height: Int) -> Void
  ) -> [Effect] {
    let layout = PaneLayout(self)
    sourceScroll = 0
    switch focus {
    case .agencies:
      change(&list.scroll, list.listed.count, layout.listRows.height)
      return requestSelectedAgency()
    case .report:
      guard let sheet = sheet(view) else { return [] }
      change(&cursor.scroll, sheet.rows.count, layout.sheetRows.height)
      return []
    }
  }

  mutating func moveColumn(by columns: Int) -> [Effect] {
    sourceScroll = 0
    guard focus == .report else {
      if columns > 0, report != nil { focus = .report }
      return []
    }
    guard let sheet = sheet(view) else { return [] }
    if cursor.column == 0, row(of: sheet)?.isFolded == (columns > 0) { return toggleFold() }
    if cursor.column == 0, columns < 0 {
      guard let fold = fold(of: sheet), !isFolded(fold) else {
        reflow { $0.focus = .agencies }
        return []
      }
      return toggleFold()
    }
    cursor.column = min(
      max(0, cursor.column + columns), sheet.lastColumn(cursor.scroll.selected))
    keepColumnVisible(sheet)
    return []
  }

  /// The row at the cursor.
  func row(of sheet: Sheet) -> Sheet.Row? {
    let index = cursor.scroll.selected
    return sheet.rows.indices.contains(index) ? sheet.rows[index] : nil
  }

  mutating func select(row: Int, in sheet: Sheet) {
    sourceScroll = 0
    cursor.scroll.select(
      row, count: sheet.rows.count, height: PaneLayout(self).sheetRows.height)
  }

  /// Puts the cursor on the row with that key, if the view has it.
  mutating func selectRow(_ key: Sheet.Key) {
    guard let sheet = sheet(view), let index = sheet.rows.firstIndex(where: { $0.key == key })
    else { return }
    select(row: index, in: sheet)
  }

  /// Makes a change that may break lines anew; the cursor stays at the words where it was.
  mutating func reflow(_ change: (inout State) -> Void) {
    let place = view == .text ? sheet(view).flatMap { row(of: $0)?.source?.lowerBound } : nil
    change(&self)
    keepCursorsVisible()
    guard view == .text, let place, let sheet = sheet(view),
      let index = sheet.rows.lastIndex(where: { ($0.source?.lowerBound ?? .max) <= place })
    else { return }
    select(row: index, in: sheet)
  }

  /// Brings every cursor back inside what there is to show.
  mutating func keepCursorsVisible() {
    let layout = PaneLayout(self)
    list.scroll.keepVisible(count: list.listed.count, height: layout.listRows.height)
    guard let sheet = sheet(view) else { return }
    cursor.scroll.keepVisible(count: sheet.rows.count, height: layout.sheetRows.height)
    cursor.column = min(cursor.column, sheet.lastColumn(cursor.scroll.selected))
    keepColumnVisible(sheet)
  }

  /// Scrolls the columns no more than needed to show the one at the cursor, and leaves none out for
  /// which there is room.
  private mutating func keepColumnVisible(_ sheet: Sheet) {
    let rect = PaneLayout(self).sheet
    guard rect.width > 0, sheet.heads.count > 1 else { return }
    func columns(from first: Int) -> SheetColumns {
      SheetColumns(sheet, in: rect, firstColumn: first)
    }
    var first = min(cursor.firstColumn, sheet.heads.count - 1)
    if cursor.column > 0 { first = min(first, cursor.column) }
    while first > 1, !columns(from: first - 1).hasLater { first -= 1 }
    while first < cursor.column,
      !columns(from: first).places.contains(where: { $0.index == cursor.column })
    {
      first += 1
    }
    cursor.firstColumn = first
  }

  /// The words that the finding at the cursor is about.
  private var quoteAtCursor: Range<Int>? {
    guard focus == .report, let findings = report?.report?.findings, let index = findingAtCursor,
      findings.indices.contains(index)
    else { return nil }
    return findings[index].quote
  }

  mutating func show(_ newView: View) -> [Effect] {
    guard report != nil else { return [] }
    displacedView = nil
    let quote = view == .text || comparison != nil ? nil : quoteAtCursor
    view = newView
    focus = .report
    keepCursorsVisible()
    if newView == .text, let quote { goToText(at: quote.lowerBound) }
    return []
  }
}
