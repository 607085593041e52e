import Reports
import Terminal

extension Sheet {
  /// The prose of a report, its lines broken at `width` columns; `nil` breaks none.
  static func text(
    _ open: OpenReport, width: Int?, ambiguous: AmbiguousWidth, language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    var rows: [Row] = []
    func append(_ range: Range<Int>, _ kind: Row.Kind, indent: Int) {
      let text = report.text[range]
      let lines =
        width.map { wrapped(text, width: $0 - indent * 2, ambiguous: ambiguous) } ?? [text]
      var offset = range.lowerBound
      for (index, line) in lines.enumerated() {
        let end = min(range.upperBound, offset + line.utf8.count)
        rows.append(
          Row(
            kind: index == 0 ? kind : .continuation, label: line, indent: indent,
            key: .line(offset), source: offset..<end))
        offset = end
      }
    }
    for section in report.sections {
      if !section.heading.isEmpty {
        if !rows.isEmpty { rows.append(Row(kind: .line, label: "", key: .line(-1 - rows.count))) }
        append(section.heading, .heading, indent: 0)
      }
      for paragraph in section.paragraphs { append(paragraph, .line, indent: 1) }
    }
    let head = Phrase("正文", "Text")(language)
    return Sheet(heads: [Head(title: head, full: head, isNumber: false)], rows: rows)
  }
}

/// `text` in pieces of at most `width` columns that together are the text. Breaks fall between any
/// two characters, but behind a blank where one is near, and never before closing punctuation.
func wrapped(_ text: String, width: Int, ambiguous: AmbiguousWidth) -> [String] {
  guard width > 4 else { return [text] }
  var lines: [String] = []
  var line = ""
  var used = 0
  for character in text {
    let columns = displayWidth(String(character), ambiguous: ambiguous)
    // A closing mark may hang over by one glyph: room for it is kept free.
    let limit = closingMarks.contains(character) ? width : width - 2
    if used + columns > limit, !line.isEmpty {
      lines.append(line)
      line = ""
      used = 0
    }
    line.append(character)
    used += columns
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// Punctuation that never begins a line: ASCII, and the full-width and CJK forms.
private let closingMarks: Set<Character> = [
  ",", ".", ";", ":", "!", "?", ")", "]", "%", "”", "’",
  "\u{FF0C}", "\u{FF0E}", "\u{FF1B}", "\u{FF1A}", "\u{FF01}", "\u{FF1F}", "\u{FF09}",
  "\u{3001}", "\u{3002}", "\u{3009}", "\u{300B}", "\u{300D}", "\u{300F}", "\u{3011}", "\u{3015}",
]
