import Export
import Testing

@Suite("Markdown")
struct MarkdownWriterTests {
  @Test("blocks are parted by an empty line")
  func blocks() {
    var markdown = MarkdownWriter()
    markdown.heading(1, "核查单")
    markdown.paragraph("两处。")
    markdown.list([["**错误**", "第 3 行"], ["b"]], isNumbered: true)
    #expect(markdown.text == "# 核查单\n\n两处。\n\n1. **错误**\n   - 第 3 行\n2. b\n")
  }

  @Test("a table has its rule, and short rows are filled up")
  func tables() {
    var markdown = MarkdownWriter()
    markdown.table(heads: ["项目", "总计"], isNumber: [false, true], rows: [["a", "1"], ["b"]])
    #expect(markdown.text == "| 项目 | 总计 |\n| --- | ---: |\n| a | 1 |\n| b |  |\n")
  }

  @Test(
    "text stays text",
    arguments: [
      ("a|b", "a\\|b"), ("*x*", "\\*x\\*"), ("<b>", "\\<b\\>"), ("# 一", "\\# 一"),
      ("- 3", "\\- 3"), ("3 - 1", "3 - 1"), ("a\nb", "a b"), ("[a](b)", "\\[a\\](b)"),
      ("&lt;", "\\&lt;"), ("（一）", "（一）"),
    ])
  func escaping(text: String, markdown: String) {
    #expect(MarkdownWriter.escaped(text) == markdown)
  }
}
