import Reports
import Terminal

extension State {
  /// A click takes the keys to where it falls and puts the cursor there; the wheel scrolls.
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    guard overlay == nil else { return [] }
    let layout = PaneLayout(self)
    let isInList = layout.list.contains(x: mouse.x, y: mouse.y)
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let before = focus
      focus = isInList ? .agencies : .report
      defer { focus = before }
      return move(by: mouse.action == .wheelUp ? -3 : 3)
    case .press where mouse.button == .left:
      notice = nil
      return isInList ? clickInList(mouse, layout) : clickInReport(mouse, layout)
    default: return []
    }
  }

  private mutating func clickInList(_ mouse: MouseEvent, _ layout: PaneLayout) -> [Effect] {
    focus = .agencies
    let rows = layout.listRows
    guard rows.contains(x: mouse.x, y: mouse.y) else { return [] }
    let row = list.scroll.top + mouse.y - rows.y
    guard list.listed.indices.contains(row) else { return [] }
    list.scroll.select(row, count: list.listed.count, height: rows.height)
    return requestSelectedAgency()
  }

  private mutating func clickInReport(_ mouse: MouseEvent, _ layout: PaneLayout) -> [Effect] {
    guard report != nil else { return [] }
    focus = .report
    let rows = layout.sheetRows
    guard rows.contains(x: mouse.x, y: mouse.y), let sheet = sheet(view) else { return [] }
    let row = cursor.scroll.top + mouse.y - rows.y
    guard sheet.rows.indices.contains(row) else { return [] }
    let columns = SheetColumns(
      sheet, in: layout.sheet, firstColumn: cursor.firstColumn, ambiguous, glyphs)
    let isSecondClick = cursor.scroll.selected == row
    cursor.scroll.select(row, count: sheet.rows.count, height: rows.height)
    cursor.column = columns.places.last { $0.x - 1 <= mouse.x }?.index ?? 0
    if isSecondClick, cursor.column == 0 { return open() }
    return []
  }
}
