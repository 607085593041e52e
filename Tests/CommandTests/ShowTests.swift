import Foundation
import TestSupport
import Testing

@Suite("gouji show", .timeLimit(.minutes(10)))
struct ShowTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "in/clean.txt")
    try folder.write(faultyReport, to: "in/faulty.md")
    return folder
  }

  @Test("writes the tables with the failing cell marked, and the finding of that number below")
  func text() throws {
    let folder = try folder()
    let outcome = try Gouji.run("show", "in/faulty.md", in: folder.path)
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.lines
    #expect(lines.first == "白塔县民政局 2022")
    let row = try #require(lines.first { $0.hasPrefix("Administrative review ") })
    let number = try #require(row.firstMatch(of: /\[3\]#([0-9]+)/)).1
    let finding = try #require(lines.first { $0.hasPrefix("#\(number) ") })
    #expect(finding.contains("error [review-total] Administrative review: 3 ≠ 2 + 1 + 1"))
    #expect(finding.hasSuffix("(line 9)"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test("numbers end below their heads, however wide the labels are")
  func alignment() throws {
    let folder = try folder()
    let outcome = try Gouji.run(
      "show", "in/faulty.md", "--lang", "zh", "--ascii", in: folder.path)
    func ends(_ line: String) -> Int {
      // The last column, counted in columns of a terminal.
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    }
    let head = try #require(outcome.lines.first { $0.hasPrefix("项目") })
    let rows = outcome.lines.filter { $0.hasPrefix("未经复议直接起诉") || $0.hasPrefix("复议后起诉") }
    #expect(rows.count == 2)
    for row in rows { #expect(ends(row) == ends(head)) }
  }

  @Test("writes a sheet in Markdown: findings with cells, lines and what would mend them")
  func markdown() throws {
    let folder = try folder()
    let outcome = try Gouji.run(
      "show", "in/faulty.md", "--format", "markdown", "--lang", "zh", in: folder.path)
    #expect(outcome.lines.first == "# 白塔县民政局 2022 年核查单")
    for words in [
      "## 需要处理", "错误** `review-total` 行政复议", "  - 单元格：行政复议·总计", "  - 位置：第 9 行",
      "  - 可能的改正：", "| 行政复议 | 2 | 1 | 0 | 1 | **\\[3\\]** \\#", "| --- | ---: |",
    ] { #expect(outcome.text.contains(words)) }
  }

  @Test("colours stand on a terminal or where they are asked for")
  func colors() throws {
    let folder = try folder()
    let words = ["show", "in/faulty.md", "--color"]
    #expect(try Gouji.run(words + ["always"], in: folder.path).text.contains("\u{1B}[1;31m[3]"))
    #expect(try !Gouji.run(words + ["auto"], in: folder.path).text.contains("\u{1B}"))
    #expect(try !Gouji.run(words + ["never"], in: folder.path).text.contains("\u{1B}"))
  }

  @Test("takes folders, standard input, items of containers, and the prose when asked")
  func sources() throws {
    let folder = try folder()
    let both = try Gouji.run("show", "in", in: folder.path)
    #expect(both.text.contains("青石县财政局 2017") && both.text.contains("白塔县民政局 2022"))
    let input = try Gouji.run("show", "-", in: folder.path, input: Array(faultyReport.utf8))
    #expect(input.lines.first == "白塔县民政局 2022")
    let prose = try Gouji.run("show", "--prose", "in/clean.txt", in: folder.path)
    #expect(prose.text.contains("全年主动公开信息12条") && !both.text.contains("全年主动公开信息12条"))
    let lines = [cleanReport, faultyReport].map { text in
      #"{"text": "\#(text.replacingOccurrences(of: "\n", with: "\\n"))"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "all.jsonl")
    let item = try Gouji.run("show", "all.jsonl#2", in: folder.path)
    #expect(item.status == 0 && item.lines.first == "白塔县民政局 2022")
  }

  @Test("says what is not there, and ends with 3")
  func missing() throws {
    let folder = try folder()
    let outcome = try Gouji.run("show", "gone.txt", "in/clean.txt", in: folder.path)
    #expect(outcome.status == 3 && outcome.text.contains("青石县财政局"))
    #expect(outcome.errors == "gouji: gone.txt: there is no such file or folder\n")
    let empty = try TemporaryFolder()
    #expect(try Gouji.run("show", ".", in: empty.path).errors == "gouji: no annual reports found\n")
  }

  @Test(
    "a document made of controls changes nothing on a terminal", arguments: ["text", "markdown"])
  func hostile(format: String) throws {
    let folder = try TemporaryFolder()
    let hostile = faultyReport.replacingOccurrences(
      of: "白塔县", with: "白\u{1B}[31m塔\u{202E}县\u{200B}\u{7}")
    try folder.write(hostile + "\n\u{9B}2J\u{1B}]0;x\u{7}\n", to: "a\u{1B}[2J.md")
    let outcome = try Gouji.run("show", "--prose", "--format", format, ".", in: folder.path)
    for scalar in outcome.text.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
      #expect(![0x202E, 0x200B].contains(scalar.value))
    }
  }
}
