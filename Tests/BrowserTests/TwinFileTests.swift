import Browser
import Corpus
import Reports
import Terminal
import Testing

/// An agency with two files for one year, which say the same, and a year before.
@Suite struct TwinFileTests {
  private func text(_ year: Int, received: Int) -> String {
    let zeros = "\t0\t0\t0\t0\t0"
    let rows = TableKind.applications.rows(.form2021).map { row in
      let number = [.received, .granted, .outcomeTotal].contains(row) ? received : 0
      return "\(row.label(.form2021).chinese)\t\(number)\(zeros)\t\(number)"
    }
    return """
      甲乙县统计局\(year)年政府信息公开工作年度报告
      一、总体情况
      本年度工作平稳。
      三、收到和处理政府信息公开申请情况
      项目	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
      \(rows.joined(separator: "\n"))
      """
  }

  private func browse(_ keys: String, _ body: (BrowserDriver) -> Void) throws {
    let files = [
      ("甲乙县统计局-2021.txt", text(2021, received: 3)),
      ("甲乙县统计局-2022.txt", text(2022, received: 5)),
      ("甲乙县统计局-2022-网页.txt", text(2022, received: 5)),
    ]
    try withFolder(files) { path in
      var browser = BrowserDriver([path])
      browser.press(keys)
      body(browser)
    }
  }

  @Test func aSumCountsOneOfThemAndSaysSo() throws {
    try browse("t Left") { browser in
      let received = browser.screen.first { $0.contains("一、本年新收") } ?? ""
      #expect(received.split(separator: " ").suffix(2) == ["3", "5"])
      #expect(browser.words.contains("计入 2 份，另有 1 份未计"))
    }
  }

  @Test func theYearsLineNumbersThemAndTheHeadNamesTheFile() throws {
    try browse("Enter 3") { browser in
      #expect(browser.screen[1].contains("2021 ") && browser.screen[1].contains("2022(1)"))
      #expect(browser.screen[1].contains("2022(2)") && browser.screen[1].contains(".txt"))
    }
  }

  @Test func anotherYearIsComparedBeforeTheOtherFile() throws {
    try browse("Enter 3 d") { #expect($0.words.contains("比较 2021 › 2022(")) }
    try browse("Enter 3 d d") { browser in
      #expect(browser.words.contains("比较 2022("))
      #expect(browser.words.contains("各数相同"))
    }
  }
}
