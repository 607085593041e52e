import Export
import Testing

@Suite("Tables of plain text")
struct TextTableTests {
  /// The width of the words in these tests: two columns for hanzi.
  private func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  @Test("numbers end below their heads, labels begin below theirs")
  func alignment() {
    var table = TextTable(isNumber: [false, true, true], width: width)
    table.append(["项目", "自然人", "总计"])
    table.append(["予以公开", "9", "112"])
    #expect(
      table.lines() == [
        "项目      自然人  总计",
        "予以公开       9   112",
      ])
  }

  @Test("signs stand outside of the digits, which stay aligned")
  func signs() {
    var table = TextTable(isNumber: [false, true, true], width: width)
    table.append(["a", "1", "5"])
    table.append([.init("b"), .init("21", opening: "[", closing: "]#1"), .init("6")])
    #expect(table.lines() == ["a    1     5", "b  [21]#1  6"])
  }

  @Test("no line ends in blanks, and short rows are short")
  func ends() {
    var table = TextTable(isNumber: [false, true, false], width: width)
    table.append(["long label", "1", "x"])
    table.append(["b", "", ""])
    table.append(["c"])
    #expect(table.lines() == ["long label  1  x", "b", "c"])
  }

  @Test("what is painted takes no width")
  func paint() {
    var table = TextTable(isNumber: [true, true], width: width)
    table.append(["1", "2"])
    table.append(["10", "20"])
    let lines = table.lines { row, column, text in row == 0 && column == 0 ? "<\(text)>" : text }
    #expect(lines == [" <1>   2", "10  20"])
  }
}
