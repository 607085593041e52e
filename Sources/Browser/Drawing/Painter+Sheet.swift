import Reports
import Terminal

/// A sheet where it is drawn, and where the cursor stands in it.
struct SheetPane {
  let sheet: Sheet
  let columns: SheetColumns
  let heads: Rect
  let rows: Rect
  let cursor: SheetCursor
  /// Whether the pane has the keys, so that the cursor shows.
  let hasKeys: Bool

  init(
    _ sheet: Sheet, in rect: Rect, headHeight: Int = 1, leastLabel: Int = SheetColumns.leastLabel,
    cursor: SheetCursor, hasKeys: Bool
  ) {
    self.sheet = sheet
    columns = SheetColumns(
      sheet, in: rect, firstColumn: cursor.firstColumn, leastLabel: leastLabel)
    heads = rect.splitTop(headHeight).top
    rows = rect.inset(top: headHeight)
    self.cursor = cursor
    self.hasKeys = hasKeys
  }
}

extension Painter {
  /// The rows and columns of a sheet.
  mutating func paintSheet(_ pane: SheetPane) {
    if !pane.heads.isEmpty { paintHeads(pane) }
    let count = pane.sheet.rows.count
    let visible = pane.cursor.scroll.visible(count: count, height: pane.rows.height)
    for (line, index) in visible.enumerated() { paintRow(index, pane.rows.row(line), pane) }
    if pane.sheet.rows.isEmpty {
      let text = Phrase("没有发现问题。", "Nothing was found.")
      grid.put(text(language), x: pane.rows.x + 2, y: pane.rows.y + 1, style: theme.quiet)
    }
  }

  private mutating func paintHeads(_ pane: SheetPane) {
    let y = pane.heads.y
    for place in pane.columns.places {
      let head = pane.sheet.heads[place.index]
      let isAtCursor = pane.hasKeys && pane.cursor.column == place.index && place.index > 0
      let style = isAtCursor ? theme.strong : theme.head
      if head.isNumber, place.index > 0 {
        putRight(head.title, right: place.x + place.width, y: y, style: style)
      } else {
        grid.put(head.title, x: place.x, y: y, width: place.width, style: style)
      }
    }
    paintHiddenColumns(pane, y: y)
  }

  /// Says beside heads at which sides there are more columns.
  private mutating func paintHiddenColumns(_ pane: SheetPane, y: Int) {
    if pane.columns.hasEarlier, let label = pane.columns.places.first {
      grid.put(signs.earlier, x: label.x + label.width, y: y, style: theme.key)
    }
    if pane.columns.hasLater {
      grid.put(signs.later, x: pane.rows.maxX - 1, y: y, style: theme.key)
    }
  }

  private mutating func paintRow(_ index: Int, _ rect: Rect, _ pane: SheetPane) {
    let row = pane.sheet.rows[index]
    let isAtCursor = index == pane.cursor.scroll.selected
    if isAtCursor, pane.hasKeys {
      grid.put(signs.selected, x: rect.x, y: rect.y, style: theme.accent)
    }
    if row.cells.isEmpty {
      let x = rect.x + 1
      paintLine(
        row, Rect(x: x, y: rect.y, width: rect.maxX - x - 1, height: 1),
        cursor: isAtCursor && pane.hasKeys ? pane.cursor : nil,
        matches: pane.sheet.matches(of: state.reportQuery, inLabel: index))
      return
    }
    let isMarked = isAtCursor && pane.hasKeys && pane.sheet.isOfThings
    if isMarked {
      grid.fill(
        Rect(x: rect.x + 1, y: rect.y, width: rect.width - 1, height: 1), style: theme.cursor)
    }
    if row.kind == .heading, pane.heads.isEmpty { paintHiddenColumns(pane, y: rect.y) }
    for place in pane.columns.places {
      let hasCursor = isAtCursor && pane.cursor.column == place.index && pane.hasKeys
      if place.index == 0 {
        paintLabel(
          row, place, y: rect.y, hasCursor: hasCursor, isAtCursor: isAtCursor,
          isWhole: place.width >= pane.sheet.widths.first ?? 0)
      } else if row.cells.indices.contains(place.index - 1) {
        let cell = row.cells[place.index - 1]
        if isMarked {
          paintMarked(cell, place, y: rect.y, pane)
          continue
        }
        let isInColumn = pane.hasKeys && pane.cursor.column == place.index
        paintCell(
          cell, place.hanging(cell, before: rect.maxX - 1, state.ambiguous), y: rect.y,
          hasCursor: hasCursor, isInColumn: isInColumn,
          isNumber: pane.sheet.heads[place.index].isNumber)
      }
    }
  }

  private mutating func paintLabel(
    _ row: Sheet.Row, _ place: SheetColumns.Place, y: Int, hasCursor: Bool, isAtCursor: Bool,
    isWhole: Bool
  ) {
    var style: Style
    var sign = ""
    switch row.kind {
    case .group(_, let isFolded):
      style = theme.text
      sign = isFolded ? signs.folded : signs.unfolded
      if let mark = row.cells.compactMap(\.mark).filter(\.stands).max(by: {
        $0.severity < $1.severity
      }), isFolded {
        style = style.with(foreground: theme.color(of: mark.severity)).adding(.bold)
      }
    case .heading, .section: style = theme.strong
    case .row, .line, .continuation: style = theme.text
    }
    if let severity = row.severity, severity > .note { style = theme.alarm(severity) }
    if isAtCursor { style = style.adding(.bold) }
    if hasCursor {
      let severity = row.severity.flatMap { $0 > .note ? $0 : nil }
      style = severity.map { theme.alarm($0).adding(.reverse) } ?? theme.cursor
      grid.fill(Rect(x: place.x, y: y, width: place.width, height: 1), style: style)
    }
    let indent = row.indent * 2
    let x = place.x + indent
    if !sign.isEmpty { grid.put(sign, x: place.x + max(0, indent - 2), y: y, style: style) }
    let isTooLong = displayWidth(row.label, ambiguous: state.ambiguous) > place.width - indent
    let label = isTooLong && !row.shortLabel.isEmpty ? row.shortLabel : row.label
    let used = grid.put(label, x: x, y: y, width: place.width - indent, style: style) + 2
    paintMatches(
      label.matches(of: state.reportQuery), in: label, x: x, y: y,
      width: place.width - indent, isAtCursor: hasCursor)
    // Where not all rows have room for the printed label none shows it; the foot does.
    if !row.printedLabel.isEmpty, isWhole {
      grid.put(
        row.printedLabel, x: x + used, y: y, width: place.width - indent - used,
        style: hasCursor ? style : theme.quiet)
    }
  }

  /// A cell of a row that is marked as a whole.
  private mutating func paintMarked(
    _ cell: Sheet.Cell, _ place: SheetColumns.Place, y: Int, _ pane: SheetPane
  ) {
    if pane.sheet.heads[place.index].isNumber {
      putRight(cell.text, right: place.x + place.width, y: y, style: theme.cursor)
    } else {
      grid.put(cell.text, x: place.x, y: y, width: place.width, style: theme.cursor)
      paintMatches(
        cell.text.matches(of: state.reportQuery), in: cell.text, x: place.x, y: y,
        width: place.width, isAtCursor: true)
    }
  }

  private mutating func paintCell(
    _ cell: Sheet.Cell, _ place: SheetColumns.Place, y: Int, hasCursor: Bool, isInColumn: Bool,
    isNumber: Bool
  ) {
    guard cell.kind != .none || hasCursor else { return }
    if cell.kind == .bar, !hasCursor {
      let length = min(place.width, cell.text.utf8.count)
      let bar = Rect(x: place.x, y: y, width: length, height: 1)
      grid.fill(bar, signs.bar, style: theme.bar)
      return
    }
    var style = style(of: cell)
    // The column of the cursor is lit where the others are dim; the row has its label and its sign.
    if isInColumn, cell.kind != .head { style = style.removing(.dim) }
    if hasCursor { style = cell.mark == nil ? theme.cursor : theme.cursorOnFault }
    var text = cell.text
    switch cell.kind {
    case .blank where cell.change?.isChanged != true: text = signs.blank
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
    if isSuspect {
      let isInside = isNamed && displayWidth(text, ambiguous: state.ambiguous) < place.width
      grid.put("?", x: isInside ? place.x : place.x + place.width, y: y, style: style)
    }
    if isNumber {
      let width = min(place.width, displayWidth(text, ambiguous: state.ambiguous))
      let x = place.x + place.width - width
      grid.put(text, x: x, y: y, width: width, style: style)
      paintOtherMark(of: cell, x: x, y: y, width: width, hasCursor: hasCursor)
      if cell.kind == .computed, !hasCursor, !isNamed {
        let theme = theme
        grid.restyle(Rect(x: x, y: y, width: 1, height: 1)) { _ in theme.computed }
      }
    } else {
      grid.put(text, x: place.x, y: y, width: place.width, style: style)
      paintMatches(
        text.matches(of: state.reportQuery), in: text, x: place.x, y: y, width: place.width,
        isAtCursor: hasCursor)
    }
  }

  /// Marks what the other year has in a cell where it fails in that year's report.
  private mutating func paintOtherMark(
    of cell: Sheet.Cell, x: Int, y: Int, width: Int, hasCursor: Bool
  ) {
    guard let change = cell.change, let mark = change.mark, mark.stands, !hasCursor else { return }
    let before =
      change.isChanged ? displayWidth(change.before, ambiguous: state.ambiguous) : width
    let style = theme.mark(mark)
    grid.restyle(Rect(x: x, y: y, width: min(before, width), height: 1)) { _ in style }
  }

  private func style(of cell: Sheet.Cell) -> Style {
    if let severity = cell.severity { return theme.count(of: severity) }
    if let mark = cell.mark { return theme.mark(mark) }
    if let change = cell.change { return change.isChanged ? theme.changed : theme.quiet }
    return switch cell.kind {
    case .zero, .blank, .placeholder, .none, .bar: theme.quiet
    case .computed: cell.number == .zero ? theme.quiet : theme.text
    case .head: theme.head
    case .unread: theme.accent
    case .number, .text: theme.text
    }
  }
}
