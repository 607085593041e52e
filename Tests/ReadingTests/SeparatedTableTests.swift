import Reports
import Testing

@testable import Reading

/// Tables that something other than drawn borders parts.
@Suite struct SeparatedTableTests {
  @Test(arguments: [",", ";"])
  func aRecordIsARow(separator: String) {
    let text = #"""
      信息内容,本年制发件数,本年废止件数,现行有效件数
      规章,1,,"1,189"
      行政规范性文件,"见""附件""",0,3
      """#.replacing(",", with: separator)
    #expect(
      rows(text) == [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "1", "", "1\(separator)189"],
        ["行政规范性文件", "见\"附件\"", "0", "3"],
      ])
  }

  @Test func aCellInQuotesMayBreakItsLine() {
    let text = "信息内容,本年制发件数\n\"行政\n许可\",7\n行政处罚,9\n"
    #expect(rows(text) == [["信息内容", "本年制发件数"], ["行政许可", "7"], ["行政处罚", "9"]])
  }

  @Test func rowNumbersAndColumnNumbersAreNoCells() {
    let text = ",0,1,2\n0,信息内容,本年制发件数,\n1,规章,1,2\n2,行政规范性文件,,3\n"
    #expect(
      rows(text) == [["信息内容", "本年制发件数", ""], ["规章", "1", "2"], ["行政规范性文件", "", "3"]])
  }

  @Test func sentencesWithCommasStaySentences() {
    let text = """
      全年公开信息34条,其中网站32条,其他2条。
      收到申请5件,其中网络3件,信函2件。
      办结5件,其中予以公开3件,其他2件。
      """
    #expect(rows(text).isEmpty)
    #expect(lines(text).count == 3)
  }

  @Test func numberedColumnsEndUnderEachOther() {
    let text = """
                  0    1    2  3
      0          规章  NaN    3  4
      1       规范性文件    0   18  9
      2  其他对外管理服务事项    1  NaN  0
      """
    #expect(
      rows(text) == [
        ["规章", "", "3", "4"], ["规范性文件", "0", "18", "9"], ["其他对外管理服务事项", "1", "", "0"],
      ])
  }

  @Test func dashesRuleTheColumns() {
    let text = """
        ------------ ---- ----
        规章         1    2
        规范性文件        3
        ------------ ---- ----
      """
    #expect(rows(text) == [["规章", "1", "2"], ["规范性文件", "", "3"]])
  }

  @Test func blankLinesPartTheRowsOfSeveralLines() {
    let text = """
        ------------ ---- ----
        规章         1    2

        行政规范性        3
        文件
        ------------ ---- ----
      """
    #expect(rows(text) == [["规章", "1", "2"], ["行政规范性文件", "", "3"]])
  }

  @Test func rowsRunTogetherAreToldByTheirBlanks() {
    let labels = ["本机关不掌握相关政府信息", "没有现成信息需要另行制作", "重复申请", "要求提供公开出版物"]
    let text = "| 首页 | | | " + labels.map { "\($0) | | | 5 |  | 1 |  |  |  | 6 | | " }.joined()
    let stream = TextScanner.scan(Array("\(text)\n\(text)\n\(text)\n".utf8))
    var values: [Int] = []
    var count = 0
    for token in stream.tokens {
      switch token.kind {
      case .rowEnd:
        values.append(count)
        count = 0
      case .cell: count += 1
      case .line:
        if CellValue(stream.text.bytes, token.range) != nil { count += 1 }
      default: break
      }
    }
    #expect(values.filter { $0 > 0 }.allSatisfy { $0 == 7 })
    #expect(values.count { $0 == 7 } == 11)
  }

  @Test func stepsOfBlanksLeadOverBlankCells() {
    let report = read(
      blankReport { values in
        values.map { "    " + ($0 ?? "") }.joined()
      })
    expect(report)
  }

  @Test func blankCellsBeforeTheNumbersMayPadTheLabel() {
    let report = read(
      blankReport { values in
        String(repeating: "    ", count: 2) + values.map { "    " + ($0 ?? "") }.joined()
      })
    expect(report)
  }

  @Test func aBlankCellMayHoldAWideBlank() {
    let report = read(
      blankReport { values in
        values.map { " " + ($0 ?? "\u{A0}") }.joined()
      })
    expect(report)
  }

  @Test func numbersWrappedOntoAnotherLineLeaveTheirRowsUnread() {
    let rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "2.重复申请", "3.要求提供公开出版物"]
    let text =
      rows.map {
        $0 + String(repeating: "　", count: 20 - $0.unicodeScalars.count) + " 1 2 3 4 5 6 21"
      }
      + [
        "（七）总计" + String(repeating: "　", count: 15) + " 1   3 4 5 6 21",
        "                        2",
      ]
    #expect(cells(text.joined(separator: "\n")).isEmpty)
  }

  @Test func numbersStandUnderThoseOfAFullRow() {
    let report = read(
      blankReport { values in
        values.map { String(repeating: " ", count: 5 - ($0?.count ?? 0)) + ($0 ?? "") }.joined()
      })
    expect(report)
  }

  private let values: [(row: Row, values: [String?])] = [
    (.received, ["5", nil, "1", nil, "20", "3", "29"]),
    (.carriedIn, [nil, "2", nil, nil, nil, nil, "2"]),
    (.petition, ["10", "2", "3", "4", "5", "6", "30"]),
    (.repeated, ["1", "2", "3", "4", "5", "6", "21"]),
    (.publication, [nil, nil, nil, nil, nil, "16", "16"]),
    (.carriedOut, ["1", "12", "3", "4", "5", "6", "31"]),
  ]

  private func blankReport(_ write: ([String?]) -> String) -> String {
    values.map { row, values in
      // Labels of one width, as a page sets them.
      let label = row.label(.form2021).chinese
      let blanks = String(repeating: "　", count: 30 - label.unicodeScalars.count)
      return blanks + label + write(values)
    }.joined(separator: "\n")
  }

  private func expect(_ report: Report) {
    for (row, values) in values {
      #expect(
        report.numbers(row) == values.map { $0.flatMap { Int($0) }.map { Quantity($0) } }, "\(row)")
    }
  }
}
