import Reports
import Terminal

extension Painter {
  /// The document's text around the place of the cursor, with the bytes that it is about marked.
  mutating func paintSource(_ sheet: Sheet) {
    guard let report = state.report?.report else { return }
    let place = state.sourcePlace(sheet)
    paintSourceHead(report, place)
    let rect = layout.companionRows
    let digits = String(max(1, report.text.lineStarts.count)).count
    let textX = rect.x + digits + 4
    let window = SourceWindow(
      report.text.bytes, around: place?.anchor ?? 0,
      above: rect.height / 3 - state.sourceScroll, height: rect.height,
      width: rect.maxX - 1 - textX, ambiguous: state.ambiguous)
    let marked = report.markedRanges(state.report?.marks ?? [:])
    var lastNumber = 0
    for (row, line) in window.lines.enumerated() {
      let y = rect.y + row
      let number = report.text.line(line.range.lowerBound)
      let isHere = place.map { line.holds($0) } ?? false
      if line.startsLine, number != lastNumber {
        putRight(
          "\(number)", right: rect.x + digits + 1, y: y, style: isHere ? theme.strong : theme.quiet)
        lastNumber = number
      }
      if isHere {
        grid.put(signs.selected, x: rect.x + digits + 2, y: y, style: theme.accent)
      }
      grid.put(
        report.text[line.range], x: textX, y: y, width: rect.maxX - textX, style: theme.text)
      for (range, mark) in marked {
        restyle(range, in: line, x: textX, y: y, report.text, theme.mark(mark))
      }
      for range in place?.ranges ?? [] {
        restyle(range, in: line, x: textX, y: y, report.text, theme.cursor)
      }
    }
  }

  private mutating func paintSourceHead(_ report: Report, _ place: SourcePlace?) {
    let rect = layout.companion
    let title = Phrase("原文", "Source")(language)
    let x = rect.x + 1 + grid.put(title, x: rect.x + 1, y: rect.y, style: theme.strong) + 1
    var right = rect.maxX - 1
    if let place {
      let line = report.text.line(place.anchor)
      right =
        putRight(
          Phrase("第 \(line) 行", "line \(line)")(language), right: right, y: rect.y,
          style: theme.quiet) - 2
    }
    let name = report.path.split(separator: "/").last.map(String.init) ?? report.path
    grid.put(name, x: x, y: rect.y, width: max(0, right - x), style: theme.quiet)
  }

  /// Restyles the part of a range of the text that stands in a line.
  private mutating func restyle(
    _ range: Range<Int>, in line: SourceWindow.Line, x: Int, y: Int, _ text: SourceText,
    _ style: Style
  ) {
    let part = range.clamped(to: line.range)
    guard !part.isEmpty else { return }
    let before = displayWidth(
      text[line.range.lowerBound..<part.lowerBound], ambiguous: state.ambiguous)
    let width = displayWidth(text[part], ambiguous: state.ambiguous)
    grid.restyle(Rect(x: x + before, y: y, width: width, height: 1)) { _ in style }
  }
}

extension SourceWindow.Line {
  /// Whether the place begins in this line.
  fileprivate func holds(_ place: SourcePlace) -> Bool {
    range.contains(place.anchor) || (range.isEmpty && range.lowerBound == place.anchor)
      || place.anchor == range.upperBound
  }
}

extension Report {
  /// Where the marked cells stand in the text.
  fileprivate func markedRanges(_ marks: [CellID: CellMark]) -> [(Range<Int>, CellMark)] {
    marks.compactMap { id, mark in self[id].map { ($0.shown, mark) } }
  }
}
