import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct TextViewTests {
  private let report = sampleData + "/青石县/青石县人民政府-2022.md"

  @Test func sectionsFoldAtTheirHeadingAndFromInside() throws {
    var browser = BrowserDriver([report])
    browser.press("5 - G")
    #expect(browser.screen.contains { $0.contains("+ 一、总体情况") })
    let folded = browser.screen
    browser.press("Space")
    #expect(browser.screen != folded)
    browser.press("Down Down Space")
    let closed = { (screen: [String]) in screen.count { $0.hasSuffix("段") } }
    #expect(closed(browser.screen) == closed(folded))
    #expect(browser.screen.contains { $0.contains("+ ") && $0.contains("段") })
    browser.press("+")
    #expect(!browser.screen.contains { $0.hasSuffix("段") })
  }

  /// A report whose statement of the period names another year, so that a finding quotes it.
  private let quoted = """
    甲乙县统计局2022年政府信息公开工作年度报告
    本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。
    一、总体情况
    本年度工作平稳。
    """

  @Test func enterOnAFindingAboutWordsGoesToThemAndMarksThem() throws {
    try withFile(quoted) { path in
      var browser = BrowserDriver([path])
      let findings = browser.state.report?.report?.findings ?? []
      guard let index = findings.firstIndex(where: { $0.quote != nil }) else { return }
      browser.press("6 g" + String(repeating: " Down", count: index) + " Enter")
      #expect(browser.state.view == .text)
      let grid = frame(of: browser.state)
      let y = try #require(grid.lines.firstIndex { $0.contains("2021年1月1日") })
      let marked = (40..<grid.width).filter {
        grid.style(x: $0, y: y).attributes.contains(.reverse)
      }
      #expect(!marked.isEmpty)
      browser.press("Enter")
      #expect(browser.state.view == .findings)
    }
  }

  @Test func aCopyIsOfTheParagraphAndNotOfALineOfTheScreen() throws {
    var browser = BrowserDriver([sampleData], width: 80, height: 24)
    browser.press("Enter 5 g")
    for _ in 0..<12 where browser.copied.map({ $0.count < 60 }) != false {
      browser.press("y Down")
    }
    let copied = try #require(browser.copied)
    #expect(copied.count >= 60 && copied.hasSuffix("。"))
  }
}
