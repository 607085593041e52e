import Reports
import Testing

@testable import Reading

/// Text that lost blank cells, or tore cells apart: what is uncertain is left out, never guessed.
@Suite struct LossyTextTests {
  private let fixture = ReportFixture(.form2021)

  private func values(_ row: Row) -> [String] {
    fixture.applications.first { $0.row == row }?.values.map { $0 ?? "" } ?? []
  }

  /// The report in lines of a whole row each, with the values of some rows printed otherwise.
  private func lines(_ changed: [Row: String], labels: [Row: String] = [:]) -> String {
    let rows = fixture.applications.map { row, values in
      let label = labels[row] ?? row.label(.form2021).chinese
      return "\(label) \(changed[row] ?? values.map { $0 ?? "" }.joined(separator: " "))"
    }
    return (["溪口镇人民政府2022年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"] + rows)
      .joined(separator: "\n")
  }

  @Test func aRowThatDoesNotAddUpIsShownWhereNothingIsLost() {
    let report = read(lines([.granted: "3 0 102 0 7 0 999"]))
    #expect(report.numbers(.granted)?.last == Quantity(999))
    #expect(report.rows(.unreadRow).isEmpty)
  }

  @Test func aRowThatDoesNotAddUpIsLeftOutWhereOthersHaveLostCells() {
    // The digits of 126 and 195 are torn apart, two blank cells are gone.
    let report = read(lines([.granted: "3 102 7", .excessive: "12 6 60 1 8 19 5"]))
    #expect(report.numbers(.excessive) == nil)
    #expect(report.numbers(.repeated) == fixture.expectedNumbers(.repeated))
    #expect(Set(report.rows(.unreadRow)) == [.granted, .excessive])
  }

  @Test func theNumberOfALabelIsNoValueOfTheRowBefore() {
    // 1.属于… printed in pieces, one a line, behind a row that lost a blank cell.
    let text = """
      一、本年新收政府信息公开申请数量
      8
      0
      100
      0
      7
      0
      115
      （二）部分公开
      4
      0
      7
      0
      0
      11
      1
      .
      属于国家
      秘密
      5
      0
      104
      0
      7
      0
      116
      2.其他法律行政法规禁止公开
      6
      0
      105
      0
      7
      0
      118
      （七）总计
      1
      0
      0
      0
      0
      0
      1
      """
    let report = read(text)
    #expect(report.numbers(.partial) == nil)
    #expect(
      report.numbers(.stateSecret)?.map { $0?.description } == [
        "5", "0", "104", "0", "7", "0", "116",
      ])
    #expect(report.numbers(.received)?.last == Quantity(115))
  }

  @Test func theFirstOfTwoRowsBelongsToTheFirstOfTwoLabels() {
    let received = values(.received).joined(separator: " ")
    let carriedIn = values(.carriedIn).joined(separator: " ")
    let text = lines([:]).replacingOccurrences(
      of: "一、本年新收政府信息公开申请数量 \(received)\n二、上年结转政府信息公开申请数量 \(carriedIn)",
      with: "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n\(received)\n\(carriedIn)")
    let report = read(text)
    #expect(report.numbers(.received) == fixture.expectedNumbers(.received))
    #expect(report.numbers(.carriedIn) == fixture.expectedNumbers(.carriedIn))
  }

  @Test(arguments: [
    ("| 3.补正后申 | 17 | 0 | 116 | 0 | 7 | 0 | 140 |", "| 请内容仍不明确 |  |  |  |  |  |  |  |"),
    ("| 3.补正后申 |  |  |  |  |  |  |  |", "| 请内容仍不明确 | 17 | 0 | 116 | 0 | 7 | 0 | 140 |"),
  ])
  func aRowThatAPageCutInTwoIsOne(first: String, second: String) {
    let whole = fixture.text(.wholeRows).split(separator: "\n").map { line in
      line.contains("补正后申请内容仍不明确") ? "\(first)\n\(second)" : String(line)
    }
    let report = read(whole.joined(separator: "\n"))
    #expect(
      report.numbers(.unclear)?.map { $0?.description } == ["17", "0", "116", "0", "7", "0", "140"])
    #expect(report.rows(.unreadRow).isEmpty)
  }

  @Test func threeNumbersBesideARowThatLostTwoAreNobodys() {
    let text = """
      二、主动公开政府信息情况
      信息内容
      本年制发件数
      本年废止件数
      现行有效件数
      规章
      2
      行政规范性文件
      8
      24
      67
      行政许可
      12
      """
    let report = read(text)
    #expect(report.numbers(.normative) == nil)
    #expect(report.numbers(.licensing) == [Quantity(12)])
    #expect(Set(report.rows(.unreadRow)).isSuperset(of: [.regulations, .normative]))
  }

  @Test func reviewsInAnotherOrderThanTheColumnsAreLeftOut() {
    let heads = """
      行政复议
      行政诉讼
      未经复议直接起诉
      复议后起诉
      结果维持
      结果纠正
      其他结果
      尚未审结
      总计

      """
    let shuffled = ["0", "0", "1", "6", "0", "0", "6", "2", "0", "0", "2", "0", "0", "0", "1"]
    let report = read(lines([:]) + "\n四、复议诉讼\n" + heads + shuffled.joined(separator: "\n"))
    #expect(report.reviews == nil)
    #expect(report.rows(.unreadRow) == [.review, .litigationDirect, .litigationReviewed])
    let wrong = "10 1 0 0 0 0 0 0 0 0 3 0 0 0 3"
    let own = read(lines([:]) + "\n四、复议诉讼\n" + heads + wrong)
    #expect(own.numbers(.review)?.last == Quantity(0))
  }
}
