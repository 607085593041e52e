import Reports
import Terminal

extension Painter {
  /// A row that is one text over the whole width: a heading, a fact, a line of prose.
  mutating func paintLine(_ row: Sheet.Row, _ rect: Rect, cursor: SheetCursor?) {
    var style = style(of: row)
    // Prose stays readable under the cursor, and a fact has the cursor's sign; what can be opened
    // shows it.
    let isProse = row.source != nil || row.fate != nil
    if cursor != nil, !isProse, !row.label.isEmpty {
      style = row.kind == .line ? style.adding(.bold) : theme.cursor
      grid.fill(rect, style: style)
    }
    let indent = row.indent * 2
    let x = rect.x + indent
    switch row.kind {
    case .section(_, let isFolded):
      grid.put(isFolded ? signs.folded : signs.unfolded, x: rect.x, y: rect.y, style: style)
    case .line where row.fate == .came:
      grid.put("+", x: rect.x, y: rect.y, style: style)
    case .line where row.fate == .went:
      grid.put("-", x: rect.x, y: rect.y, style: style)
    default: break
    }
    let used = grid.put(row.label, x: x, y: rect.y, width: rect.width - indent, style: style)
    let rest = rect.maxX - x - used - 2
    if !row.printedLabel.isEmpty, rest > 0 {
      grid.put(row.printedLabel, x: x + used + 2, y: rect.y, width: rest, style: theme.quiet)
    }
    for (index, mark) in row.marks.enumerated() {
      let isAtCursor = cursor.map { $0.column == index + 1 } ?? false
      paint(mark, of: row, x: x, y: rect.y, isAtCursor: isAtCursor)
    }
    if cursor == nil || isProse {
      paintMatches(in: row.label, x: x, y: rect.y, width: rect.width - indent)
    }
  }

  private func style(of row: Sheet.Row) -> Style {
    switch row.fate {
    case .stayed: theme.quiet
    case .came: theme.came
    case .went: theme.went
    case nil:
      switch row.kind {
      case .heading, .section: theme.strong
      case .row, .group, .line, .continuation:
        row.severity.map { $0 > .note ? theme.alarm($0) : theme.text } ?? theme.text
      }
    }
  }

  /// Underlines the words of a mark that stand in a row.
  private mutating func paint(
    _ mark: Sheet.TextMark, of row: Sheet.Row, x: Int, y: Int, isAtCursor: Bool
  ) {
    guard let source = row.source, let text = state.report?.report?.text else { return }
    let part = mark.range.clamped(to: source)
    guard !part.isEmpty else { return }
    let before = displayWidth(
      text[source.lowerBound..<part.lowerBound], ambiguous: state.ambiguous)
    let width = displayWidth(text[part], ambiguous: state.ambiguous)
    let theme = theme
    grid.restyle(Rect(x: x + before, y: y, width: width, height: 1)) { style in
      if isAtCursor { return mark.severity == nil ? theme.cursor : theme.cursorOnFault }
      let severity = mark.severity.flatMap { $0 > .note ? $0 : nil }
      return style.with(foreground: severity.map(theme.color)).adding(.underline)
    }
  }

  /// Marks where a text that was put holds what was searched for.
  mutating func paintMatches(in text: String, x: Int, y: Int, width: Int) {
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
