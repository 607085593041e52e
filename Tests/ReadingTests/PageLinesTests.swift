import Reports
import Testing

@testable import Reading

/// What one look at a text tells of its lines.
@Suite struct PageLinesTests {
  private func lines(_ text: String) -> PageLines { PageLines(Array(text.utf8)) }

  @Test(
    arguments: [
      ("本年新收3件，办结2件。", []),
      ("| 规章 | 0 |", [.pipe, .blank]),
      ("规章\t0\t0", [.tab, .blank]),
      ("规章,1,\"1;189\"", [.separator]),
      ("本年新收 3", [.blank]),
      ("本年新收  3  4", [.blank, .gap]),
      ("本年新收 \u{3000}3", [.blank, .gap]),
      ("  本年新收", [.blank]),
      ("16  |", [.blank]),
      ("本年\u{3000}新收", [.blank]),
      ("本年\u{A0}新收", [.blank]),
      ("本年\u{200B}新收", [.blank]),
      ("本年\u{FEFF}新收", [.blank]),
      ("本年\r新收", [.blank]),
      ("本年新收\r", []),
      ("“本年”新收・é（２）𠮷", []),
    ] as [(String, LineMarks)])
  func aLineHasTheMarksOfWhatStandsInIt(line: String, marks: LineMarks) {
    let expected = line.contains("|") ? marks.union(.pipe) : marks
    #expect(lines("前\n\(line)\n后").marks == [[], expected, []])
    #expect(PageLines.marks(Array(line.utf8), 0..<line.utf8.count) == expected)
  }

  @Test func linesEndAtLineFeedsAndFormFeeds() {
    let lines = lines("一\n二\u{C}三\n")
    #expect(lines.ranges == [0..<3, 4..<7, 8..<11])
    #expect(lines.starts == [0, 4, 12])
  }

  @Test func ofManyEmptyLinesTwoAreKept() {
    #expect(lines("a\n\n\n\n\nb").ranges == [0..<1, 2..<2, 3..<3, 6..<7])
  }

  @Test func theMarksOfAllLinesAreThoseOfAnyLine() {
    #expect(lines("一 二\n三|四\n五").allMarks == [.blank, .pipe])
    #expect(lines("").ranges.isEmpty)
  }

  @Test func aCharacterCutByTheEndIsNoTrap() {
    for cut in 1..<9 {
      let bytes = Array("本年 𠮷".utf8.prefix(cut))
      #expect(PageLines(bytes).ranges == [0..<bytes.count])
    }
  }

  @Test func whateverThePartsOfAJoinedTextItsLinesAreThoseOfTheWhole() {
    let sentence = "深化重点领域公开，完善公开制度，推进公开平台规范化建设，加强解读回应，提升实效"
    let text = Array(repeating: "\(sentence)\n公开规范化建设。\n\n一、 总体情况\n", count: 12)
      .joined(separator: "- 2 -\n")
    let page = LineJoiner.join(Array(text.utf8))
    let whole = PageLines(page.text.bytes)
    #expect(page.text.bytes.count < text.utf8.count)
    #expect(page.lines.ranges == whole.ranges)
    #expect(page.lines.marks == whole.marks)
  }
}
