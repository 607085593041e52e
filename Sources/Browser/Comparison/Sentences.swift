import Reports

/// The sentences of a report's prose, headings among them, in their order.
struct Sentences {
  struct Sentence {
    var range: Range<Int>
    var isHeading: Bool
    /// Whether a paragraph begins with it.
    var beginsParagraph: Bool
  }

  private(set) var all: [Sentence] = []
  /// The words of each without blanks, which forms of text put anywhere.
  private(set) var words: [[UInt8]] = []

  init(_ report: Report) {
    for section in report.sections {
      if !section.heading.isEmpty {
        append(
          Sentence(range: section.heading, isHeading: true, beginsParagraph: true), report.text)
      }
      for paragraph in section.paragraphs { append(paragraph, report.text) }
    }
  }

  /// Cuts a paragraph behind each `。`, `；`, `！` and `？`.
  private mutating func append(_ paragraph: Range<Int>, _ text: SourceText) {
    let paragraph = paragraph.clamped(to: 0..<text.bytes.count)
    var start = paragraph.lowerBound
    var index = start
    while index + 2 < paragraph.upperBound {
      guard text.bytes.endsSentence(at: index) else {
        index += 1
        continue
      }
      index += 3
      append(start..<index, paragraph, text)
      start = index
    }
    if start < paragraph.upperBound { append(start..<paragraph.upperBound, paragraph, text) }
  }

  private mutating func append(_ range: Range<Int>, _ paragraph: Range<Int>, _ text: SourceText) {
    append(
      Sentence(
        range: range, isHeading: false, beginsParagraph: range.lowerBound == paragraph.lowerBound),
      text)
  }

  private mutating func append(_ sentence: Sentence, _ text: SourceText) {
    all.append(sentence)
    words.append(text.bytes[sentence.range.clamped(to: 0..<text.bytes.count)].filter { $0 > 0x20 })
  }
}

extension [UInt8] {
  /// Whether the three bytes at `index` are a mark that ends a sentence.
  fileprivate func endsSentence(at index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
    default: false
    }
  }
}
