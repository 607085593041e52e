import Reports

extension Report {
  /// Where cells, sections, findings and the pieces of the text point outside of the document.
  var misplacements: [String] {
    var faults: [String] = text.misplacements
    let extent = 0...text.bytes.count
    func expect(_ range: Range<Int>, _ what: @autoclosure () -> String) {
      if range.lowerBound < 0 || range.upperBound > extent.upperBound {
        faults.append("\(what()) lies outside of the text: \(range)")
      }
    }
    for kind in TableKind.allCases {
      for (id, cell) in self[kind]?.allCells ?? [] {
        expect(cell.shown, "cell \(id.identifier)")
      }
    }
    for section in sections {
      expect(section.heading, "a heading")
      for paragraph in section.paragraphs { expect(paragraph, "a paragraph") }
    }
    for finding in findings {
      if let quote = finding.quote { expect(quote, "what \(finding.rule) quotes") }
      if !(0...text.lineStarts.count).contains(finding.line) {
        faults.append("\(finding.rule) names line \(finding.line) of \(text.lineStarts.count)")
      }
      let named = finding.cells + finding.repairs.joined().map(\.cell)
      for cell in named where self[cell] == nil {
        faults.append("\(finding.rule) names \(cell.identifier), which was not read")
      }
    }
    return faults
  }
}

extension SourceText {
  /// What is wrong with the text, its pieces and its lines.
  fileprivate var misplacements: [String] {
    var faults: [String] = []
    if String(validating: bytes, as: UTF8.self) == nil { faults.append("the text is no UTF-8") }
    if pieces.first?.text != 0 { faults.append("the pieces do not begin where the text does") }
    for (piece, next) in zip(pieces, pieces.dropFirst())
    where next.text <= piece.text || next.source < 0 {
      faults.append("pieces that do not follow each other: \(piece), \(next)")
    }
    if let last = pieces.last, last.text > bytes.count { faults.append("a piece behind the text") }
    if lineStarts.first != 0 { faults.append("the first line does not begin at 0") }
    for (line, next) in zip(lineStarts, lineStarts.dropFirst()) where next <= line {
      faults.append("lines that do not follow each other: \(line), \(next)")
    }
    return faults
  }
}
