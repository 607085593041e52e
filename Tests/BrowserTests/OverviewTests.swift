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
    #expect(browser.screen.contains { $0.contains(" 2019  ") && $0.contains("2]") })
    #expect(browser.screen.contains { $0.contains(" 2020  ") && $0.contains("1]") })
    goDown(&browser, to: "▌2020")
    #expect(browser.words.contains("2020 年上年结转 1 ≠ 2019 年结转下年度 2"))
  }

  @Test func enterOnAYearOpensItAndOnItsNumbersGoesToThem() {
    var browser = browser()
    goDown(&browser, to: "▌2019")
    browser.press("Enter")
    #expect(browser.state.report?.report?.year == 2019)
    browser.press("Right Right Right Enter")
    #expect(browser.state.view == .applications)
    #expect(browser.screen.contains { $0.contains("▌") && $0.contains("二、上年结转") })
  }

  /// What a person asks first is seen at once, and whole, on the smallest usual screen.
  @Test(arguments: [Language.chinese, .english])
  func aSmallScreenShowsAllOfIt(language: Language) {
    var browser = BrowserDriver([sampleData], width: 80, height: 24, language: language)
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter Enter 1 g")
    let wanted: [Phrase] = [
      Phrase("青石县财政局2020年政府信息公开工作年度报告", "青石县财政局2020年政府信息公开工作年度报告"),
      Phrase("据标题", "from the title"), Phrase("2019 版", "2019 form"),
      Phrase("青石县财政局-2020.txt", "青石县财政局-2020.txt"), Phrase("本年新收", "received"),
      Phrase("上年结转", "from last"), Phrase("总计", "total"), Phrase("结转下年度", "to next"),
      Phrase("复议", "reviews"), Phrase("诉讼", "suits"), Phrase("较上年", "change"),
      Phrase("-17%", "-17%"), Phrase("2 错误", "2 errors"), Phrase("错误 2", "error   2"),
    ]
    for phrase in wanted { #expect(browser.words.contains(phrase(language))) }
    // Only the sentence of a finding is cut; the foot says all of it.
    #expect(browser.screen.filter { $0.contains("…") }.count == 1)
    browser.press("G")
    #expect(browser.screen[21...22].joined().contains(language == .chinese ? "≠" : "carried over"))
  }

  @Test func ofManyYearsThoseAroundTheOneShownAreSeen() throws {
    let names = (2008...2023).map { "甲乙县统计局\($0)年政府信息公开工作年度报告" }
    try withFolder(names.map { ("\($0).txt", "\($0)\n一、总体情况\n无。\n二、主动公开政府信息情况\n") }) { path in
      var browser = BrowserDriver([path], width: 80, height: 24)
      browser.press("Enter 1 " + String(repeating: "[ ", count: 16))
      browser.press(String(repeating: "] ", count: 12) + "g")
      #expect(browser.words.contains("历年 "))
      #expect(browser.words.contains("/16"))
      #expect(browser.screen.contains { $0.contains("2020  ‹") })
      #expect(browser.words.contains("核查  "))
      browser.send(.resized(width: 80, height: 50))
      #expect(browser.screen.contains { $0.contains(" 2008  ") })
    }
  }

  @Test func theFindingsAreCountedByRuleAndEnterGoesToThem() {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区民政局-2022.txt"])
    browser.press("1 g")
    goDown(&browser, to: "▌错误")
    browser.press("Enter")
    #expect(browser.state.view == .findings)
  }
}
