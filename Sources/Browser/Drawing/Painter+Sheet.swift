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
    if columns.hasEarlier, let label = columns.places.first {
      grid.put(signs.earlier, x: label.x + label.width, y: y, style: theme.key)
    }
    if columns.hasLater { grid.put(signs.later, x: layout.sheet.maxX - 1, y: y, style: theme.key) }
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
          isInCross: hasKeys && (isAtCursor || state.cursor.column == place.index),
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
    if !hasCursor { paintMatches(in: row.label, x: x + indent, y: y, width: width - indent) }
    let rest = width - indent - used
    if !row.printedLabel.isEmpty, displayWidth(row.printedLabel, ambiguous: state.ambiguous) <= rest
    {
      grid.put(
        row.printedLabel, x: x + indent + used, y: y, width: rest,
        style: hasCursor ? style : theme.quiet)
    }
  }

  private mutating func paintCell(
    _ cell: Sheet.Cell, _ place: SheetColumns.Place, y: Int, hasCursor: Bool, isInCross: Bool,
    isNumber: Bool
  ) {
    guard cell.kind != .none || hasCursor else { return }
    var style = style(of: cell)
    // Row and column of the cursor are lit where the others are dim.
    if isInCross, cell.kind != .head { style = style.removing(.dim) }
    if hasCursor { style = cell.mark == nil ? theme.cursor : theme.cursorOnFault }
    var text = cell.text
    switch cell.kind {
    case .blank: text = signs.blank
    case .computed: text = "\(signs.computed) \(text)"
    default: break
    }
    let isNamed = cell.mark?.role == .named
    let isSuspect = cell.mark?.isSuspect == true
    if hasCursor || isNamed || isSuspect {
      grid.fill(Rect(x: place.x - 1, y: y, width: place.width + 2, height: 1), style: style)
    }
    if isNamed {
      grid.put("[", x: place.x - 1, y: y, style: style)
      grid.put("]", x: place.x + place.width, y: y, style: style)
    }
    if isSuspect { grid.put("?", x: place.x + place.width, y: y, style: style) }
    if isNumber {
      let width = min(place.width, displayWidth(text, ambiguous: state.ambiguous))
      grid.put(text, x: place.x + place.width - width, y: y, width: width, style: style)
    } else {
      grid.put(text, x: place.x, y: y, width: place.width, style: style)
      paintMatches(in: text, x: place.x, y: y, width: place.width)
    }
  }

  /// Marks where a text that was put holds what was searched for.
  private mutating func paintMatches(in text: String, x: Int, y: Int, width: Int) {
    let query = state.reportQuery
    guard !query.isEmpty else { return }
    let theme = theme
    for match in text.occurrences(of: query) {
      let start = displayWidth(String(text[..<match.lowerBound]), ambiguous: state.ambiguous)
      let length = displayWidth(String(text[match]), ambiguous: state.ambiguous)
      guard start < width else { return }
      let place = Rect(x: x + start, y: y, width: min(length, width - start), height: 1)
      grid.restyle(place) { _ in theme.match }
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

extension String {
  /// Where `part` stands in the text, one behind the other.
  fileprivate func occurrences(of part: String) -> [Range<Index>] {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    var found: [Range<Index>] = []
    var start = 0
    while start <= bytes.count - wanted.count {
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
        let lower = utf8.index(startIndex, offsetBy: start)
        found.append(lower..<utf8.index(lower, offsetBy: wanted.count))
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }
}
