import Reports
import Testing

@testable import Reading

/// Text out of PDFs: rows on lines, labels cut by lines, pages between.
@Suite struct PageTextTests {
  private func report(_ lines: String) -> Report {
    read("申请人情况\n自然人 总计\n" + lines)
  }

  private func numbers(_ values: Int...) -> [Quantity?] { values.map { Quantity($0) } }

  @Test func numbersBetweenTheHalvesOfALabelBelongToIt() {
    let report = report(
      """
      一、本年新收政府信息公开申请数量 40 3 0 0 2 0 45
      二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1
      三 （一）予以公开 20 1 0 0 0 0 21
      、
      本 （二）部分公开（区分处理的，只计这一情
      年 4 0 0 0 1 0 5
      形，不计其他情形）
      1.属于国家秘密 0 0 0 0 0 0 0
      """)
    #expect(report.numbers(.partial) == numbers(4, 0, 0, 0, 1, 0, 5))
    #expect(report.numbers(.granted) == numbers(20, 1, 0, 0, 0, 0, 21))
    #expect(report.numbers(.stateSecret) == numbers(0, 0, 0, 0, 0, 0, 0))
    #expect(report.rows(.inferredRow).isEmpty)
  }

  @Test func numbersInTheMiddleOfALineBelongToTheLabelAroundThem() {
    let report = report(
      """
      一、本年新收政府信息公开申请数量 40 3 0 0 2 0 45
      二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1
      （一）予以公开 20 1 0 0 0 0 21
      （二）部分公开（区分处理的，只计这一情 4 0 0 0 1 0 5 形，不计其他情形）
      1.属于国家秘密 0 0 0 0 0 0 0
      """)
    #expect(report.numbers(.partial) == numbers(4, 0, 0, 0, 1, 0, 5))
  }

  @Test func aLabelCutByAPageIsJoined() {
    let report = report(
      """
      一、本年新收政府信息公开申请数量 40 3 0 0 2 0 45
      二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1
      （四）无
      1.本机关不掌握相关政府信息
      7
      0
      0
      0
      0
      0
      7
      - 5 -
      法提供
      2.没有现成信息需要另行
      制作
      1
      0
      0
      0
      0
      0
      1
      """)
    #expect(report.numbers(.notHeld) == numbers(7, 0, 0, 0, 0, 0, 7))
    #expect(report.numbers(.needsCreation) == numbers(1, 0, 0, 0, 0, 0, 1))
  }

  @Test func aCutLabelOfTheProactiveTableIsFoundAroundItsNumbers() {
    let report = read(
      """
      第二十条第（五）项
      信息内容 上一年项目数量 本年增/减 处理决定数量
      行政许可 32 -2 589
      其他对外管理服
      78 14 191
      务事项
      行政处罚 99 -1 20
      """)
    #expect(report.numbers(.otherServices) == numbers(78, 14, 191))
    #expect(report.numbers(.licensing) == numbers(32, -2, 589))
    #expect(report.numbers(.penalty) == numbers(99, -1, 20))
  }

  @Test func aPageWithoutLineBreaksIsReadByItsBlanks() {
    let text = ReportFixture(.form2021).text(.openRows)
      .replacingOccurrences(of: "|", with: " ").replacingOccurrences(of: "\n", with: " ")
    let report = read(text)
    let fixture = ReportFixture(.form2021)
    #expect(report.numbers(.received) == fixture.expectedNumbers(.received))
    #expect(report.numbers(.carriedOut) == fixture.expectedNumbers(.carriedOut))
    #expect(report.sections.compactMap(\.id) == SectionID.allCases)
  }

  @Test func aSentenceBrokenOverLinesIsOneParagraph() throws {
    let line = "我局坚持以公开为常态不公开为例外，持续完善信息发布审"
    let pages =
      """
      一、总体情况
      \(line)
      \(line)
      - 1 -
      \(line)
      \(line)
      核机制。
      （一）主动公开。\(line.dropFirst(8))
      \(line)
      \(line)
      \(line)
      \(line)
      \(line)
      核机制。
      """
    let stream = TextScanner.scan(Array(pages.utf8))
    let section = try #require(SectionFinder.find(stream, tables: []).last)
    #expect(section.paragraphs.count == 2)
    let first = try #require(section.paragraphs.first)
    #expect(stream.text[first] == String(repeating: line, count: 4) + "核机制。")
    #expect(stream.text.line(first.lowerBound) == 2)
    #expect(stream.text.line(first.upperBound - 1) == 7)
  }

  @Test(arguments: ["- 4 -", "— 12 —", "－3－", "第 3 页", "第3页，共8页", "第 3 页 / 共 8 页"])
  func theNumberOfAPageIsNoText(line: String) {
    #expect(TextScanner.scan(Array(line.utf8)).tokens.isEmpty)
  }

  @Test(arguments: ["- 4", "-", "- 四 -", "第一页", "4", "第二十条第(一)项", "-12345-"])
  func otherShortLinesAreText(line: String) {
    #expect(TextScanner.scan(Array(line.utf8)).tokens.count == 1)
  }

  @Test func rowsOfTabsKeepTheirBlankCellsAmongLinesOfOneWidth() {
    var fixture = ReportFixture(.form2021)
    fixture.reviews = Array(repeating: nil, count: 14) + ["3"]
    fixture.applications[1].values = ["4", nil, nil, nil, nil, nil, nil]
    let line = String(repeating: "县", count: 30)
    let page = Array(repeating: line, count: 40).joined(separator: "\n")
    let report = read(page + "\n" + fixture.text(.tabs))
    #expect(report.numbers(.litigationReviewed) == [nil, nil, nil, nil, Quantity(3)])
    #expect(report.numbers(.carriedIn) == fixture.expectedNumbers(.carriedIn))
  }

  @Test func linesOfNoOneWidthStayAsTheyAre() {
    let text = Array("一、总体情况\n短行\n\n另一短行没有句号\n又一行".utf8)
    #expect(LineJoiner.join(text).text == SourceText(plain: text))
  }
}
