import Reports
import Terminal

extension Painter {
  /// The form of the filter, over the list.
  mutating func paintFilter(_ form: FilterForm) {
    let place = layout.list.isEmpty ? layout.sheet : layout.listRows
    let rows = FilterForm.Row.allCases
    let height = min(place.height, rows.count + 3)
    // At the foot of the list, whose first agencies stay in sight.
    let rect = Rect(x: place.x, y: place.maxY - height, width: place.width, height: height)
    grid.fill(rect, style: theme.text)
    grid.fill(rect.row(0), signs.horizontal, style: theme.quiet)
    let titleWidth =
      rows.map { displayWidth($0.title(language), ambiguous: state.ambiguous) }.max() ?? 0
    for row in rows {
      let y = rect.y + 1 + row.rawValue
      guard y < rect.maxY else { return }
      targets.append((rect.row(1 + row.rawValue), .choice(row, step: 0)))
      let isHere = row == form.row
      if isHere { grid.put(signs.selected, x: rect.x, y: y, style: theme.accent) }
      grid.put(
        row.title(language), x: rect.x + 2, y: y, style: isHere ? theme.strong : theme.text)
      var x = rect.x + titleWidth + 4
      targets.append((Rect(x: x, y: y, width: 1, height: 1), .choice(row, step: -1)))
      x += grid.put(signs.earlier, x: x, y: y, style: isHere ? theme.key : theme.quiet) + 1
      let (choice, isEverything) = form.choice(row)
      let style = isHere ? theme.cursor : isEverything ? theme.quiet : theme.strong
      let width = max(0, rect.maxX - x - 2)
      x += grid.put(choice.title(language), x: x, y: y, width: width, style: style) + 1
      grid.put(signs.later, x: x, y: y, style: isHere ? theme.key : theme.quiet)
      targets.append((Rect(x: x, y: y, width: 1, height: 1), .choice(row, step: 1)))
    }
    if form.isLooking, height > rows.count + 1 {
      grid.put(
        Tally.counting(language), x: rect.x + 2, y: rect.y + rows.count + 1,
        style: theme.quiet)
    }
    paintHints([
      KeyHint(KeyHint.upDown, "换行", "row"), KeyHint(KeyHint.leftRight, "选择", "choose"),
      KeyHint("Enter", "保留", "keep"), KeyHint("Esc", "取消", "cancel"),
      KeyHint("-", "全部清除", "clear"),
    ])
  }

  /// The tallies, over everything but title and status.
  mutating func paintTally(_ tally: Tally) {
    let body = grid.bounds.inset(top: 1, bottom: 1)
    grid.fill(body, style: theme.text)
    var x = body.x + 1
    for page in Tally.Page.allCases {
      let isShown = page == tally.page
      let style = isShown ? theme.strong.adding(.underline) : theme.quiet
      let width = grid.put(page.title(language), x: x, y: body.y, style: style)
      targets.append((Rect(x: x, y: body.y, width: width, height: 1), .page(page)))
      x += width + 2
    }
    let count = tally.agencyCount
    let what =
      state.list.picked.isEmpty
      ? Phrase("所列 \(count) 家单位", "\(count) agencies listed")
      : Phrase("已选 \(count) 家单位", "\(count) agencies picked")
    if x + displayWidth(what(language), ambiguous: state.ambiguous) < body.maxX {
      putRight(what(language), right: body.maxX - 1, y: body.y, style: theme.accent)
    }
    let rect = body.inset(top: 2)
    let pane = SheetPane(
      tally.sheet,
      in: Rect(x: rect.x, y: rect.y, width: min(rect.width, 120), height: rect.height),
      cursor: tally.cursor, hasKeys: true)
    paintSheet(pane)
    let visible = tally.cursor.scroll.visible(
      count: tally.sheet.rows.count, height: pane.rows.height)
    for (line, index) in visible.enumerated() {
      targets.append((pane.rows.row(line), .row(index)))
    }
    let row = tally.cursor.scroll.selected
    let leadsOn = tally.goals.indices.contains(row) && tally.goals[row] != nil
    let hints = [
      KeyHint(KeyHint.upDown, "移动", "move"), KeyHint(KeyHint.leftRight, "换一种", "others"),
    ]
    let leading = leadsOn ? [KeyHint("Enter", "列出这些单位", "list the agencies")] : []
    paintHints(
      hints + leading + [KeyHint("?", "帮助", "help"), KeyHint("Esc", "关闭", "close")])
  }
}
