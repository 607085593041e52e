import Reports
import Terminal

extension Sheet {
  /// The prose of a report, the sections in `folded` closed, its lines broken at `width` columns;
  /// `nil` breaks none.
  static func text(
    _ open: OpenReport, folded: Set<Int>, width: Int?, ambiguous: AmbiguousWidth,
    language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    var lines = TextLines(
      report: report, marks: open.textMarks, width: width, ambiguous: ambiguous)
    for (index, section) in report.sections.enumerated() {
      let isFolded = folded.contains(index) && !section.heading.isEmpty
      if !section.heading.isEmpty {
        lines.appendHeading(section, index, isFolded: isFolded, language)
      }
      if isFolded { continue }
      for paragraph in section.paragraphs { lines.append(paragraph, .line, indent: 1) }
    }
    let head = Phrase("正文", "Text")(language)
    return Sheet(heads: [Head(title: head, full: head, isNumber: false)], rows: lines.rows)
  }
}

/// Collects the lines of the prose.
private struct TextLines {
  let report: Report
  let width: Int?
  let ambiguous: AmbiguousWidth
  /// In the order of the text.
  let marks: [Sheet.TextMark]
  var rows: [Sheet.Row] = []

  init(
    report: Report, marks: [Sheet.TextMark], width: Int?, ambiguous: AmbiguousWidth
  ) {
    self.report = report
    self.width = width
    self.ambiguous = ambiguous
    self.marks = marks
  }

  mutating func appendHeading(
    _ section: Section, _ index: Int, isFolded: Bool, _ language: Language
  ) {
    if let last = rows.last, last.kind != .section(index - 1, isFolded: true) {
      rows.append(Sheet.Row(kind: .line, label: "", key: .line(-1 - index)))
    }
    let first = rows.count
    append(section.heading, .section(index, isFolded: isFolded), indent: 1)
    rows[first].key = .section(index)
    guard isFolded else { return }
    let count = section.paragraphs.count
    rows[first].printedLabel = Phrase("\(count) 段", "\(count) paragraphs")(language)
  }

  mutating func append(_ range: Range<Int>, _ kind: Sheet.Row.Kind, indent: Int) {
    let text = report.text[range]
    let lines =
      width.map { wrapped(text, width: $0 - indent * 2, ambiguous: ambiguous) } ?? [text]
    var offset = range.lowerBound
    for (index, line) in lines.enumerated() {
      let end = min(range.upperBound, offset + line.utf8.count)
      rows.append(
        Sheet.Row(
          kind: index == 0 ? kind : .continuation, label: line, indent: indent,
          key: .line(offset), source: offset..<end, marks: marks(in: offset..<end)))
      offset = end
    }
  }

  private func marks(in range: Range<Int>) -> [Sheet.TextMark] {
    let first = marks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return Array(marks[first...].prefix { $0.range.lowerBound < range.upperBound })
  }
}
