import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct ExportTests {
  /// Exports the view that has the keys into `view.csv`.
  private func export(_ browser: inout BrowserDriver) -> [String]? {
    browser.press("e Ctrl-A Ctrl-K")
    browser.type("view.csv")
    browser.press("Enter")
    return browser.written["view.csv"]?.split(separator: "\r\n").map(String.init)
  }

  @Test func theAgenciesAreWrittenAsListed() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石")
    browser.press("Enter")
    let lines = try #require(export(&browser))
    #expect(lines[0] == "agency,years,reports,errors,warnings,notes")
    #expect(lines.count == browser.state.list.listed.count + 1)
    #expect(lines.contains { $0.hasPrefix("青石县财政局,2019 2020 2021,3,") })
  }

  @Test func theTableIsWrittenAsUnfolded() throws {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("Enter 3")
    let folded = try #require(export(&browser))
    #expect(folded[0] == "row,label,person,company,research,charity,legal,other_org,total")
    #expect(folded.contains { $0.hasPrefix("denied (computed),") })
    #expect(!folded.contains { $0.hasPrefix("denied.state_secret,") })
    browser.press("+")
    let unfolded = try #require(export(&browser))
    #expect(unfolded.contains("denied.state_secret,1.属于国家秘密,0,0,0,0,0,0,0"))
    #expect(unfolded.contains { $0.hasPrefix("received,") && $0.hasSuffix(",146,21,1,2,5,3,178") })
  }

  @Test func comparedYearsAreWrittenWithTheirDifference() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter Enter ] ] [ d 3")
    let table = try #require(export(&browser))
    #expect(
      table[0].hasPrefix("row,label,person_2019,person_2020,person_difference,company_2019,"))
    let received = try #require(table.first { $0.hasPrefix("received,") })
    #expect(received.contains(",9,7,-2,"))
    #expect(received.count { $0 == "," } == 22)
    browser.press("2")
    #expect(try #require(export(&browser))[0] == "row,label,measure,2019,2020,difference")
    browser.press("5")
    let text = try #require(export(&browser))
    #expect(text[0] == "change,text")
    #expect(text.contains { $0.hasPrefix("removed,") && $0.contains("2019年政府信息公开") })
    #expect(text.contains { $0.hasPrefix("added,") && $0.contains("2020年政府信息公开") })
  }

  @Test func decimalsStayNumbers() throws {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("2")
    let lines = try #require(export(&browser))
    #expect(lines[0] == "row,label,measure,value")
    #expect(lines.contains { $0.hasPrefix("fees,") && $0.hasSuffix(",2764.83") })
  }

  @Test func theFindingsAreWritten() throws {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区卫生健康局-2023.txt"])
    browser.press("6")
    let lines = try #require(export(&browser))
    #expect(lines[0] == "severity,rule,message,line")
    #expect(lines.contains { $0.contains(",review-total,") })
  }

  @Test func anExistingFileIsAskedAbout() {
    var browser = BrowserDriver([sampleData])
    browser.existing = ["view.csv"]
    #expect(export(&browser) == nil)
    #expect(browser.words.contains("已存在"))
    browser.press("n")
    #expect(browser.written.isEmpty)
    #expect(export(&browser) == nil)
    browser.press("y")
    #expect(browser.written["view.csv"] != nil)
  }

  @Test func escapeWritesNothing() {
    var browser = BrowserDriver([sampleData])
    browser.press("e Esc")
    #expect(browser.written.isEmpty)
    #expect(browser.state.overlay == nil)
  }

  @Test func cellsAndRowsAreCopied() {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("Enter 3 g Right y")
    #expect(browser.copied == "146")
    browser.press("Y")
    #expect(browser.copied?.hasSuffix("\t178") == true)
  }
}
