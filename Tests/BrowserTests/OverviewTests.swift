import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct OverviewTests {
  private func browser(language: Language = .chinese) -> BrowserDriver {
    var browser = BrowserDriver([sampleData], language: language)
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter Enter 1 g")
    return browser
  }

  /// Goes down to the first row that shows `text`.
  private func goDown(_ browser: inout BrowserDriver, to text: String) {
    for _ in 0..<40 where !browser.screen.contains(where: { $0.contains("▌") && $0.contains(text) })
    {
      browser.press("Down")
    }
  }

  @Test func theYearsStandSideBySideWithTheirBrokenLinks() {
    var browser = browser()
    #expect(browser.words.contains("历年"))
    #expect(browser.screen.contains { $0.contains("2019  2019 版") && $0.contains("2]") })
    #expect(browser.screen.contains { $0.contains("2020  2019 版") && $0.contains("1]") })
    goDown(&browser, to: "2020  2019 版")
    #expect(browser.words.contains("2020 年上年结转 1 ≠ 2019 年结转下年度 2"))
  }

  @Test func enterOnAYearOpensItAndOnItsNumbersGoesToThem() {
    var browser = browser()
    goDown(&browser, to: "2019  2019 版")
    browser.press("Enter")
    #expect(browser.state.report?.report?.year == 2019)
    browser.press("Right Right Right Enter")
    #expect(browser.state.view == .applications)
    #expect(browser.screen.contains { $0.contains("▌") && $0.contains("二、上年结转") })
  }

  @Test func theFindingsAreCountedByRuleAndEnterGoesToThem() {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区民政局-2022.txt"])
    browser.press("1 g")
    goDown(&browser, to: "处数")
    browser.press("Down Enter")
    #expect(browser.state.view == .findings)
  }
}
