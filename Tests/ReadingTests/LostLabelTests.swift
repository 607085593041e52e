import Reports
import Testing

@testable import Reading

@Suite struct LostLabelTests {
  private func text(_ form: TextForm, replacing labels: [String: String]) -> String {
    var text = ReportFixture(.form2021).text(form)
    for (label, other) in labels { text = text.replacingOccurrences(of: label, with: other) }
    return text
  }

  @Test func rowsWhoseLabelIsAZeroAreReadByTheirPlace() {
    let labels = [
      "1.属于国家秘密": "0", "2.其他法律行政法规禁止公开": "0", "2.没有现成信息需要另行制作": "0",
    ]
    let report = read(text(.pipesPaddedInLine, replacing: labels))
    let fixture = ReportFixture(.form2021)
    for row in [Row.stateSecret, .prohibitedByLaw, .securityStability, .needsCreation] {
      #expect(report.numbers(row) == fixture.expectedNumbers(row))
    }
    #expect(report.rows(.inferredRow) == [.stateSecret, .prohibitedByLaw, .needsCreation])
    #expect(report.applications?.inferred == [.stateSecret, .prohibitedByLaw, .needsCreation])
  }

  @Test func aZeroForALabelIsNeverTakenForAValueBesideBlankCells() {
    var fixture = ReportFixture(.form2021)
    for index in fixture.applications.indices {
      fixture.applications[index].values = ["\(index + 2)", nil, nil, nil, nil, nil, nil]
    }
    for form in [TextForm.pipesPaddedInLine, .pipesPaddedBelow, .wholeRows, .openRows] {
      let text = fixture.text(form)
        .replacingOccurrences(of: "1.属于国家秘密", with: "0")
        .replacingOccurrences(of: "2.其他法律行政法规禁止公开", with: "0")
      let report = read(text)
      for row in report.applications?.rows ?? [] {
        #expect(report.numbers(row) == fixture.expectedNumbers(row), "\(form) \(row)")
      }
    }
  }

  @Test func aRowThatIsGoneLeavesItsNeighboursAlone() {
    let lost = text(.wholeRows, replacing: ["4.保护第三方合法权益": "", "3.危及“三安全一稳定”": ""])
    let lines = lost.split(separator: "\n").filter { !$0.contains("| 106 |") }
    let report = read(lines.joined(separator: "\n"))
    #expect(report.numbers(.thirdParty) == nil)
    #expect(report.numbers(.securityStability) == nil)
    #expect(report.rows(.unreadRow) == [.securityStability, .thirdParty])
    #expect(report.numbers(.internalAffairs) != nil)
  }

  @Test(arguments: [
    ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
    ("6.属于四类过程性信息", "6.属于四类过程信息"),
    ("1.信访举报投诉类申请", "信访举报投诉类申请"),
    ("二、上年结转政府信息公开申请数量", "二、上年结转申请数量"),
    ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "（二）部分公开"),
    ("3.危及“三安全一稳定”", "3．危及\"三安全 一稳定\""),
    ("一、本年新收政府信息公开申请数量", "⼀、本年新收政府信息公开申请数量"),
  ])
  func labelsInOtherWordsAreLabels(label: String, other: String) {
    let report = read(text(.wholeRows, replacing: [label: other]))
    #expect(report.findings.isEmpty)
    #expect(report.applications?.rows.count == 25)
  }

  @Test func aRowWithTooFewCellsIsSaidAndLeftOut() {
    let fixture = ReportFixture(.form2019)
    let values = "3 |\n0 |\n102 |\n0 |\n7 |\n0 |\n112"
    let report = read(
      fixture.text(.pipesPaddedInLine).replacingOccurrences(of: values, with: "3 |\n102 |\n112"))
    #expect(report.numbers(.granted) == nil)
    #expect(report.rows(.unreadRow) == [.granted])
    #expect(report.numbers(.partial) == fixture.expectedNumbers(.partial))
  }

  @Test func labelsOverwrittenInALineFormAreCountedToo() {
    let group = Row.allCases.filter { $0.group == .unavailable }
    let labels = group.map { ($0.label(.form2021).chinese, "0") }
    let report = read(text(.lines, replacing: Dictionary(uniqueKeysWithValues: labels)))
    let fixture = ReportFixture(.form2021)
    for row in group { #expect(report.numbers(row) == fixture.expectedNumbers(row)) }
    #expect(report.rows(.inferredRow) == group)
  }

  @Test func aTextInTheFirstCellIsACellAndNoLabel() throws {
    let report = read(
      "信息内容 | 本年处理决定数量\n行政许可 | 见附件\n信息内容 | 本年处理决定数量\n行政处罚 | 9\n行政强制 | 0")
    let cell = try #require(report[CellID(.licensing, .decisions)])
    #expect(cell.content == .text)
    #expect(report.shown(cell) == "见附件")
  }

  @Test func aRowPrintedTwiceWithDifferentNumbersIsLeftOut() {
    let report = read(
      "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3\n规章 | 1 | 2 | 4\n"
        + "行政规范性文件 | 5 | 6 | 7\n行政规范性文件 | 5 | 6 | 7")
    #expect(report.numbers(.regulations) == nil)
    #expect(report.rows(.unreadRow).contains(.regulations))
    #expect(report.numbers(.normative) == [Quantity(5), Quantity(6), Quantity(7)])
  }

  @Test func aGroupThatBeginsElsewhereThanCountedSettlesNothing() {
    let labels = ["1.属于国家秘密": "0", "2.其他法律行政法规禁止公开": "0"]
    let moved = text(.wholeRows, replacing: labels)
      .replacingOccurrences(of: "| (三)不予公开 | 0 |", with: "| (四)无法提供 | 0 |")
    let report = read(moved)
    #expect(report.numbers(.stateSecret) == nil)
    #expect(report.numbers(.prohibitedByLaw) == nil)
  }

  @Test func columnsPrintedOneAfterAnotherAreDeclined() {
    let fixture = ReportFixture(.form2021)
    let labels = fixture.applications.map { $0.row.label(.form2021).chinese }
    let columns = (0..<7).flatMap { column in fixture.applications.map { $0.values[column] ?? "" } }
    let text = (["申请人情况"] + labels + columns).joined(separator: "\n\n")
    let report = read(text)
    #expect(report.applications?.rows == [])
    #expect(report.applications?.edition == .form2021)
    #expect(Set(report.rows(.unreadRow)).count == 25)
  }
}
