import Reports
import Testing

/// ```
/// document  <p>本年</p>⏎<p>新收</p>⏎12        lines 1, 2, 3
///           0  3    9   13 14 17   23 27 28
/// text      本年        新收      12
///           0           6         12
/// ```
@Suite("The text of a document and its places")
struct SourceTextTests {
  private let document = Array("<p>本年</p>\n<p>新收</p>\n12".utf8)
  private var text: SourceText {
    SourceText(
      bytes: Array("本年新收12".utf8),
      pieces: [
        .init(text: 0, source: 3), .init(text: 6, source: 17), .init(text: 12, source: 28),
      ], lineStarts: SourceText.lineStarts(of: document))
  }

  @Test(
    "a byte stands in the document where its piece stands",
    arguments: [(0, 3, 1), (5, 8, 1), (6, 17, 2), (11, 22, 2), (12, 28, 3), (13, 29, 3)])
  func offsets(offset: Int, source: Int, line: Int) {
    #expect(text.sourceOffset(offset) == source)
    #expect(document[source] == text.bytes[offset])
    #expect(text.line(offset) == line)
  }

  @Test(
    "a range covers the document from its first byte to its last",
    arguments: [
      (0..<6, 3..<9), (0..<7, 3..<18), (6..<12, 17..<23), (5..<6, 8..<9), (0..<14, 3..<30),
      (6..<6, 17..<17), (14..<14, 30..<30),
    ])
  func ranges(range: Range<Int>, source: Range<Int>) {
    #expect(text.sourceRange(range) == source)
  }

  @Test("plain text is its own document")
  func plainText() {
    let plain = SourceText(plain: Array("一\n二\n\n三".utf8))
    #expect(plain.lineStarts == [0, 4, 8, 9])
    #expect(plain.sourceRange(4..<7) == 4..<7)
    #expect([0, 3, 4, 8, 9, 12].map(plain.line) == [1, 1, 2, 3, 4, 4])
    #expect(plain[4..<7] == "二")
  }

  @Test(
    "offsets outside of the text give a place inside of the document and never trap",
    arguments: [Int.min, -1, 14, 15, 1000, .max - 1, .max])
  func hostileOffsets(offset: Int) {
    for text in [text, .empty, SourceText(bytes: [], pieces: [], lineStarts: [])] {
      #expect((0...document.count).contains(text.sourceOffset(offset)))
      #expect((1...3).contains(text.line(offset)))
      let range = offset..<offset
      #expect(text.sourceRange(range).isEmpty)
      #expect(text[range] == "")
    }
  }

  @Test("ranges beyond the text are clipped")
  func hostileRanges() {
    #expect(text[12..<Int.max] == "12")
    #expect(text[Int.min..<6] == "本年")
    #expect(text[Int.min..<Int.max] == "本年新收12")
    #expect(text.sourceRange(Int.min..<Int.max) == 3..<30)
    #expect(SourceText.empty.sourceRange(0..<Int.max) == 0..<0)
  }

  @Test("the empty text has one line")
  func emptyText() {
    #expect(SourceText.empty.line(0) == 1)
    #expect(SourceText.empty[0..<10] == "")
    #expect(SourceText.lineStarts(of: []) == [0])
    #expect(SourceText.lineStarts(of: Array("\n".utf8)) == [0, 1])
  }

  @Test("the partitioning index is that of a plain search")
  func partitioning() {
    for count in 0..<40 {
      for first in 0...count {
        #expect(Array(0..<count).partitioningIndex { $0 >= first } == first)
      }
    }
  }
}
