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
