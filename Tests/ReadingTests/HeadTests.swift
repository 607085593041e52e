import Reports
import Testing

@testable import Reading

/// What the heads of a table say about the cells below them.
@Suite struct HeadTests {
  private func page(_ heads: [String], _ rows: [(String, [String])]) -> String {
    let body = rows.map { label, values in
      "<tr><td>\(label)</td>" + values.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<p>三、收到和处理政府信息公开申请情况</p><table><tr><td></td>"
      + heads.map { "<td>\($0)</td>" }.joined() + "</tr>" + body.joined() + "</table>"
  }

  private let rows: [(String, [String])] = TableKind.applications.rows(.form2021)
    .enumerated().map { index, row in
      (row.label(.form2021).chinese, ["\(index)", "1", "2", "3", "4", "5", "\(index + 15)"])
    }

  @Test(arguments: [
    (["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], [0, 1, 2, 3, 4, 5, 15]),
    (["总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], [1, 2, 3, 4, 5, 15, 0]),
    (["自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"], [0, 2, 1, 3, 4, 5, 15]),
    // A head that is not the form's: nothing is known, the order of the form holds.
    (["自然人", "科研机构", "商业企业", "公益组织", "法律服务机构", "其他", "总计"], [0, 1, 2, 3, 4, 5, 15]),
  ])
  func aGridIsReadInTheOrderOfItsHeads(heads: [String], expected: [Int]) {
    let report = read(page(heads, rows))
    #expect(report.numbers(.received) == expected.map { Quantity($0) })
  }

  @Test(arguments: [("(单位:万元)", "1256.5"), ("（单位：元）", "0.12565"), ("", "1256.5")])
  func theUnitInTheHeadIsThatOfTheFee(unit: String, expected: String) {
    let report = read(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 | 1 | 2 | 3 |
      | 行政规范性文件 | 1 | 2 | 3 |
      | 信息内容 | 本年处理决定数量 |
      | 行政许可 | 7 |
      | 信息内容 | 本年收费金额\(unit) |
      | 行政事业性收费 | 1256.5 |
      """)
    #expect(report.numbers(.fees)?.map { $0?.description } == [expected])
    #expect(report.numbers(.licensing) == [Quantity(7)])
  }

  @Test(
    arguments: [
      ("|  | +3 | +3 |", [nil, 3]), ("| 14 |  | 3 |", [14, 3]), ("| 14 | 5 | 3 |", nil),
    ] as [(String, [Int?]?)])
  func aCellRepeatedUnderOneHeadIsOne(cells: String, expected: [Int?]?) {
    let report = read(
      """
      | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
      | 行政许可 | 1 | 2 | 3 |
      | 其他对外管理服务事项 | 1 | 2 | 3 |
      | 行政处罚 | 1 | 2 | 3 |
      | 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |
      | 行政事业性收费 \(cells)
      """)
    #expect(report.numbers(.fees) == expected.map { $0.map { $0.map { Quantity($0) } } })
  }

  @Test func aNumberInFrontOfEachLabelIsThatOfTheRow() {
    let numbered = rows.enumerated().map { index, row in
      "| \(index + 1) | \(row.0) | " + row.1.joined(separator: " | ") + " |"
    }
    let report = read(numbered.joined(separator: "\n"))
    #expect(report.numbers(.received)?.last == Quantity(15))
    #expect(report.applications?.rows.count == 25)
  }

  @Test func reviewsMayStandInARowForEachGroup() {
    let text =
      page([], rows)
        + """
        <table><tr><td colspan=2>类别</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
        <tr><td colspan=2>行政复议</td><td>6</td><td>0</td><td>0</td><td>0</td><td>6</td></tr>
        <tr><td rowspan=2>行政诉讼</td><td>未经复议直接起诉</td><td>3</td><td>2</td><td>0</td><td>0</td><td>5</td></tr>
        <tr><td>复议后起诉</td><td>0</td><td>0</td><td>0</td><td>1</td><td>1</td></tr></table>
        """
    let report = read(text)
    #expect(report.numbers(.review) == [6, 0, 0, 0, 6].map { Quantity($0) })
    #expect(report.numbers(.litigationDirect) == [3, 2, 0, 0, 5].map { Quantity($0) })
    #expect(report.numbers(.litigationReviewed) == [0, 0, 0, 1, 1].map { Quantity($0) })
  }

  @Test func cellsThatDataToolsPrintForNothingAreBlank() {
    let cells = rows.map { "| \($0.0) | nan | None | 2 | <NA> | 4 | 5 | 11 |" }
    let report = read(cells.joined(separator: "\n"))
    #expect(
      report.numbers(.received) == [nil, nil, 2, nil, 4, 5, 11].map { $0.map { Quantity($0) } })
    #expect(!report.findings.contains { $0.rule == .notACount })
  }
}
