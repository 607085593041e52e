import Reports
import Testing

@testable import Reading

/// Tables whose borders are drawn.
@Suite struct DrawnTableTests {
  @Test func linesBetweenTwoRulesAreOneRow() {
    let text = """
      +--------------+-----+-----+-----+
      | 规章         | 1   |     | 3   |
      +--------------+-----+-----+-----+
      | 行政规范     | 11  | 12  | 13  |
      | 性文件       |     |     |     |
      +--------------+-----+-----+-----+
      """
    #expect(rows(text) == [["规章", "1", "", "3"], ["行政规范性文件", "11", "12", "13"]])
  }

  @Test func aRuleMayPartSomeColumnsOnly() {
    let text = """
      ┌──────┬──────────┬──┐
      │三、本│（一）公开│1 │
      │年度  ├──────────┼──┤
      │办理  │（二）部分│  │
      │结果  │公开      │  │
      ├──────┴──────────┼──┤
      │四、结转         │9 │
      └─────────────────┴──┘
      """
    #expect(
      rows(text) == [
        ["三、本年度办理结果", "（一）公开", "1"], ["（二）部分公开", ""], ["四、结转", "9"],
      ])
    #expect(cells(text).map(\.column) == [0, 1, 2, 1, 2, 0, 2])
    #expect(cells(text).map(\.span) == [1, 1, 1, 1, 1, 2, 1])
  }

  @Test(arguments: ["“三安全”        | 1 |", "“三安全”      | 1 |"])
  func quotesAreAsWideAsTheWriterTookThem(line: String) {
    let text = """
      +-----------------+---+
      | \(line)
      +-----------------+---+
      | 属于国家秘密    | 2 |
      +-----------------+---+
      """
    #expect(rows(text) == [["“三安全”", "1"], ["属于国家秘密", "2"]])
  }

  @Test func aSignOfATextIsNoBorder() {
    let text = """
      +----------+-------+
      | 本年增减 | +459  |
      +----------+-------+
      | 甲|乙    | 1     |
      +----------+-------+
      """
    #expect(rows(text) == [["本年增减", "+459"], ["甲|乙", "1"]])
  }

  @Test func tablesInALayoutAreReadAsIfTheyStoodAlone() {
    let text = """
      +----+------------------------+
      | 栏 | 溪口镇人民政府         |
      |    |                        |
      |    | +----------+---+---+   |
      |    | | 规章     | 1 |   |   |
      |    | +----------+---+---+   |
      |    |                        |
      |    | 二、总体情况           |
      +----+------------------------+
      """
    #expect(rows(text) == [["规章", "1", ""]])
    #expect(lines(text) == ["栏", "溪口镇人民政府", "二、总体情况"])
  }

  @Test func withoutRulesBetweenTheRowsEachLineIsOne() {
    let text = """
      +----------+---+---+
      | 信息内容 | 甲| 乙|
      +----------+---+---+
      | 规章     | 1 | 2 |
      | 文件     | 3 | 4 |
      | 许可     |   | 5 |
      +----------+---+---+
      """
    #expect(
      rows(text) == [["信息内容", "甲", "乙"], ["规章", "1", "2"], ["文件", "3", "4"], ["许可", "", "5"]])
  }

  @Test func twoNumbersInOneCellDoNotBecomeOne() {
    let text = """
      +----------+-----+
      | 规章     | 12  |
      |          | 34  |
      |          | 件  |
      +----------+-----+
      | 文件     | 3   |
      +----------+-----+
      """
    #expect(rows(text) == [["规章", "12 34件"], ["文件", "3"]])
  }

  @Test func attributesBehindABracketAreNoText() {
    let text = """
      +-------------------------------+------------------+
      | [规章]{style="font-size:      | [３]{lang="EN"} \\ |
      | 10.5pt"}[]{lang="EN-US"}      |                  |
      +-------------------------------+------------------+
      | 文件                          | 4                |
      +-------------------------------+------------------+
      """
      .replacing("[３]{lang=\"EN\"} \\ |", with: "[３]{lang=\"EN\"}\\ |")
    #expect(rows(text) == [["规章", "３"], ["文件", "4"]])
  }

  @Test func aBrokenFrameIsLeftToTheLines() {
    let text = """
      +------+---+
      | 规章 | 1 |
      | 文件 | 2
      +---+------+
      """
    #expect(rows(text).isEmpty)
  }

  @Test func ofALayoutTableTheTextIsOnlyText() {
    let text = """
      ┌────────────────┐
      │一、总体情况    │
      └────────────────┘
      """
    #expect(rows(text).isEmpty)
    #expect(lines(text) == ["一、总体情况"])
  }
}

/// The cells of each row that a drawn or separated form gives.
func rows(_ text: String) -> [[String]] {
  let stream = TextScanner.scan(Array(text.utf8))
  var rows: [[String]] = []
  var row: [String] = []
  for token in stream.tokens {
    if token.kind == .cell { row.append(stream.text[token.range]) }
    if token.kind == .rowEnd {
      rows.append(row)
      row = []
    }
  }
  return rows
}

func cells(_ text: String) -> [Token] {
  TextScanner.scan(Array(text.utf8)).tokens.filter { $0.kind == .cell }
}

func lines(_ text: String) -> [String] {
  let stream = TextScanner.scan(Array(text.utf8))
  return stream.tokens.filter { $0.kind == .line }.map { stream.text[$0.range] }
}
