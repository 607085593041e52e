import Reports
import Terminal

extension State {
  /// A click takes the keys to where it falls and puts the cursor there; the wheel scrolls; the
  /// lines between panes can be dragged.
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    if let overlay { return handle(mouse, over: overlay) }
    return handleInPanes(mouse)
  }

  /// The wheel scrolls what lies on top, and what of it does something can be clicked; a click
  /// beside a search ends it as Enter does.
  private mutating func handle(_ mouse: MouseEvent, over overlay: Overlay) -> [Effect] {
    let isClick = mouse.action == .press && mouse.button == .left
    if isClick, let target = Painter.target(atX: mouse.x, y: mouse.y, in: self) {
      return follow(target)
    }
    if case .search = overlay, mouse.y != height - 1 {
      return (isClick ? handleInOverlay(Key(.enter)) : []) + handleInPanes(mouse)
    }
    switch mouse.action {
    case .wheelUp: return (0..<3).flatMap { _ in handleInOverlay(Key(.up)) }
    case .wheelDown: return (0..<3).flatMap { _ in handleInOverlay(Key(.down)) }
    default: return []
    }
  }

  private mutating func handleInPanes(_ mouse: MouseEvent) -> [Effect] {
    let layout = PaneLayout(self)
    let isInList = layout.list.contains(x: mouse.x, y: mouse.y)
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let rows = mouse.action == .wheelUp ? -3 : 3
      if layout.companion.contains(x: mouse.x, y: mouse.y) {
        return scrollSource(by: rows)
      }
      let before = focus
      focus = isInList ? .agencies : .report
      defer { focus = before }
      return move(by: rows)
    case .press where mouse.button == .left:
      notice = nil
      draggedBorder = layout.draggable(x: mouse.x, y: mouse.y)
      if draggedBorder != nil { return [] }
      if layout.status.contains(x: mouse.x, y: mouse.y) {
        return StatusLine(self, layout.status).action(at: mouse.x).map { action in
          isOpeningAnother && needsReport(action) ? [] : perform(action)
        } ?? []
      }
      return isInList ? clickInList(mouse, layout) : clickInReport(mouse, layout)
    case .drag:
      drag(to: mouse.x, layout)
      return []
    case .release:
      draggedBorder = nil
      return []
    default: return []
    }
  }

  private mutating func drag(to x: Int, _ layout: PaneLayout) {
    guard let draggedBorder else { return }
    reflow { state in
      switch draggedBorder {
      case .list: state.listWidth = x
      case .companion: state.companionWidth = layout.companion.maxX - x - 1
      }
    }
  }

  private mutating func clickInList(_ mouse: MouseEvent, _ layout: PaneLayout) -> [Effect] {
    focus = .agencies
    let rows = layout.listRows
    if mouse.y == rows.y - 1 { return beginSearch() }
    guard rows.contains(x: mouse.x, y: mouse.y) else { return [] }
    let row = list.scroll.top + mouse.y - rows.y
    guard list.listed.indices.contains(row) else { return [] }
    list.scroll.select(row, count: list.listed.count, height: rows.height)
    return requestSelectedAgency()
  }

  private mutating func clickInReport(_ mouse: MouseEvent, _ layout: PaneLayout) -> [Effect] {
    guard report != nil else { return [] }
    focus = .report
    if layout.head.contains(x: mouse.x, y: mouse.y) { return clickInHead(mouse, layout) }
    let rows = layout.sheetRows
    guard !layout.isSheetCovered, rows.contains(x: mouse.x, y: mouse.y), let sheet = sheet(view)
    else { return [] }
    let row = cursor.scroll.top + mouse.y - rows.y
    guard sheet.rows.indices.contains(row) else { return [] }
    if sheet.rows[row].isFolded != nil, mouse.x < layout.sheet.x + 3 {
      select(row: row, in: sheet)
      cursor.column = 0
      return toggleFold()
    }
    let columns = SheetColumns(sheet, in: layout.sheet, firstColumn: cursor.firstColumn)
    let isSecondClick = cursor.scroll.selected == row
    cursor.scroll.select(row, count: sheet.rows.count, height: rows.height)
    cursor.column = columns.places.last { $0.x - 1 <= mouse.x }?.index ?? 0
    if isSecondClick, cursor.column == 0 { return open() }
    return []
  }

  /// A year, the sign that there are more, or a tab.
  private mutating func clickInHead(_ mouse: MouseEvent, _ layout: PaneLayout) -> [Effect] {
    let head = ReportHead(self, layout.head)
    switch mouse.y - layout.head.y {
    case 0:
      if head.earlier?.contains(mouse.x) == true { return goToYear(by: -1) }
      if head.later?.contains(mouse.x) == true { return goToYear(by: 1) }
      guard let year = head.years.first(where: { $0.place.contains(mouse.x) }) else { return [] }
      return year.id == report?.id ? [] : request(year.id)
    case 1:
      guard let tab = head.tabs.first(where: { $0.place.contains(mouse.x) }) else { return [] }
      return show(tab.view)
    default: return []
    }
  }
}

extension PaneLayout {
  /// The line between two panes at a place, if it can be dragged from there.
  fileprivate func draggable(x: Int, y: Int) -> PaneBorder? {
    if border.contains(x: x, y: y) { return .list }
    return companionBorder.contains(x: x, y: y) ? .companion : nil
  }
}
