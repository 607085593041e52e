import Reports
import Terminal

extension Painter {
  /// A row that is one text over the whole width: a heading, a fact, a line of prose.
  /// `matches` are the parts of it that show what is searched for.
  mutating func paintLine(
    _ row: Sheet.Row, _ rect: Rect, cursor: SheetCursor?, matches: [Range<Int>]
  ) {
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
      paintMatches(matches, in: row.label, x: x, y: rect.y, width: rect.width - indent)
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

  /// Marks parts of a text that was put, given as offsets of its UTF-8; in the bar of the cursor they
  /// keep its colours.
  mutating func paintMatches(
    _ matches: [Range<Int>], in text: String, x: Int, y: Int, width: Int, isAtCursor: Bool = false
  ) {
    let theme = theme
    for match in matches {
      let bytes = Array(text.utf8)
      let before = String(decoding: bytes[..<match.lowerBound], as: UTF8.self)
      let matched = String(decoding: bytes[match], as: UTF8.self)
      let start = displayWidth(before, ambiguous: state.ambiguous)
      guard start < width else { return }
      let length = min(displayWidth(matched, ambiguous: state.ambiguous), width - start)
      grid.restyle(Rect(x: x + start, y: y, width: length, height: 1)) { style in
        isAtCursor ? style.adding(.underline) : theme.match
      }
    }
  }
}

extension String {
  /// Where it holds a text, as offsets of its UTF-8.
  func matches(of part: String) -> [Range<Int>] {
    let part = Array(part.utf8)
    return Array(utf8).places(of: part).map { $0..<$0 + part.count }
  }
}
