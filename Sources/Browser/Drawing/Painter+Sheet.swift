import Reports
import Terminal

extension Painter {
  /// The rows and columns of the view.
  mutating func paintSheet(_ sheet: Sheet) {
    let cursor = state.cursor
    let columns = SheetColumns(sheet, in: layout.sheet, firstColumn: cursor.firstColumn)
    paintHeads(sheet, columns)
    let rows = layout.sheetRows
    let visible = cursor.scroll.visible(count: sheet.rows.count, height: rows.height)
    for (line, index) in visible.enumerated() {
      paintRow(sheet, index, rows.row(line), columns)
    }
    if sheet.rows.isEmpty {
      let text = Phrase("没有发现问题。", "Nothing was found.")
      grid.put(text(language), x: rows.x + 2, y: rows.y + 1, style: theme.quiet)
    }
  }

  private mutating func paintHeads(_ sheet: Sheet, _ columns: SheetColumns) {
    let y = layout.sheet.y
    for place in columns.places {
      let head = sheet.heads[place.index]
      let isAtCursor =
        state.focus == .report && state.cursor.column == place.index && place.index > 0
      let style = isAtCursor ? theme.strong : theme.head
      if head.isNumber, place.index > 0 {
        putRight(head.title, right: place.x + place.width, y: y, style: style)
      } else {
        grid.put(head.title, x: place.x, y: y, width: place.width, style: style)
      }
    }
  }

  private mutating func paintRow(
    _ sheet: Sheet, _ index: Int, _ rect: Rect, _ columns: SheetColumns
  ) {
    let row = sheet.rows[index]
    let hasKeys = state.focus == .report
    let isAtCursor = index == state.cursor.scroll.selected
    let isLine = row.kind == .line || row.kind == .continuation || row.cells.isEmpty
    let cursorColumn = isLine ? 0 : state.cursor.column
    for place in columns.places {
      let hasCursor = isAtCursor && cursorColumn == place.index
      if place.index == 0 {
        let width = isLine ? rect.maxX - place.x - 1 : place.width
        paintLabel(
          row, x: place.x, y: rect.y, width: width, hasCursor: hasCursor && hasKeys,
          isAtCursor: isAtCursor)
      } else if row.cells.indices.contains(place.index - 1) {
        paintCell(
          row.cells[place.index - 1], place, y: rect.y, hasCursor: hasCursor && hasKeys,
          isNumber: sheet.heads[place.index].isNumber)
      }
    }
    if isAtCursor, hasKeys, !isLine {
      grid.put(signs.selected, x: rect.x, y: rect.y, style: theme.accent)
    }
  }

  private mutating func paintLabel(
    _ row: Sheet.Row, x: Int, y: Int, width: Int, hasCursor: Bool, isAtCursor: Bool
  ) {
    var style: Style
    var sign = ""
    switch row.kind {
    case .group(_, let isFolded):
      style = theme.text
      sign = isFolded ? signs.folded : signs.unfolded
      if let mark = row.cells.compactMap(\.mark).max(by: { $0.severity < $1.severity }), isFolded {
        style = style.with(foreground: theme.color(of: mark.severity)).adding(.bold)
      }
    case .heading: style = theme.strong
    case .row, .line, .continuation: style = theme.text
    }
    if isAtCursor { style = style.adding(.bold) }
    if hasCursor {
      style = theme.cursor
      grid.fill(Rect(x: x, y: y, width: width, height: 1), style: style)
    }
    let indent = row.indent * 2
    if !sign.isEmpty { grid.put(sign, x: x + max(0, indent - 2), y: y, style: style) }
    let used = grid.put(row.label, x: x + indent, y: y, width: width - indent, style: style) + 2
    let rest = width - indent - used
    if !row.printedLabel.isEmpty, displayWidth(row.printedLabel, ambiguous: state.ambiguous) <= rest
    {
      grid.put(
        row.printedLabel, x: x + indent + used, y: y, width: rest,
        style: hasCursor ? style : theme.quiet)
    }
  }

  private mutating func paintCell(
    _ cell: Sheet.Cell, _ place: SheetColumns.Place, y: Int, hasCursor: Bool, isNumber: Bool
  ) {
    guard cell.kind != .none || hasCursor else { return }
    var style = style(of: cell)
    if hasCursor { style = cell.mark == nil ? theme.cursor : theme.cursorOnFault }
    var text = cell.text
    switch cell.kind {
    case .blank: text = signs.blank
    case .computed: text = "\(signs.computed) \(text)"
    default: break
    }
    let isNamed = cell.mark?.role == .named
    if hasCursor || isNamed {
      grid.fill(Rect(x: place.x - 1, y: y, width: place.width + 2, height: 1), style: style)
    }
    if isNamed {
      grid.put("[", x: place.x - 1, y: y, style: style)
      grid.put("]", x: place.x + place.width, y: y, style: style)
    }
    if isNumber {
      let width = min(place.width, displayWidth(text, ambiguous: state.ambiguous))
      grid.put(text, x: place.x + place.width - width, y: y, width: width, style: style)
    } else {
      grid.put(text, x: place.x, y: y, width: place.width, style: style)
    }
  }

  private func style(of cell: Sheet.Cell) -> Style {
    if let mark = cell.mark { return theme.mark(mark) }
    return switch cell.kind {
    case .zero, .blank, .placeholder, .none: theme.quiet
    case .computed: theme.computed
    case .head: theme.head
    case .unread: theme.accent
    case .number, .text: theme.text
    }
  }
}
