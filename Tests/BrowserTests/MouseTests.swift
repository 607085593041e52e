import Browser
import Reports
import Terminal
import Testing

@Suite("The mouse")
struct MouseTests {
  /// Clicks on the first place of some words, or on the first one in the line of others.
  private func click(
    _ browser: inout BrowserDriver, on words: String, inLineOf others: String? = nil
  ) throws {
    let y = try #require(browser.screen.firstIndex { $0.contains(others ?? words) })
    let line = browser.screen[y]
    let range = try #require(line.firstRange(of: words))
    let x = displayWidth(String(line[..<range.lowerBound]), ambiguous: .narrow)
    for action in [MouseEvent.Action.press, .release] {
      browser.send(.mouse(MouseEvent(action, .left, x: x, y: y)))
    }
  }

  @Test("goes to agencies, years, tabs and cells")
  func panes() throws {
    var browser = BrowserDriver([sampleData])
    try click(&browser, on: "青石县财政局")
    #expect(browser.state.report?.report?.agency?.name == "青石县财政局")
    try click(&browser, on: "2019  2020")
    #expect(browser.state.report?.report?.year == 2019)
    try click(&browser, on: "2 主动公开")
    #expect(browser.state.view == .proactive)
  }

  @Test("does what a hint on the last line says")
  func hints() throws {
    var browser = BrowserDriver([sampleData])
    try click(&browser, on: "t 统计")
    #expect(browser.words.contains("所列 11 家单位"))
    browser.press("Esc")
    try click(&browser, on: "只看有问题")
    #expect(browser.state.list.onlyWithFindings)
  }

  @Test("begins a search on its line, and ends it with a click on what was found")
  func searching() throws {
    var browser = BrowserDriver([sampleData])
    try click(&browser, on: "/ 查找单位")
    browser.type("财政")
    #expect(browser.words.contains("Enter 保留"))
    try click(&browser, on: "▌ 青石县财政局")
    #expect(browser.state.overlay == nil && browser.state.list.query == "财政")
  }

  @Test("turns to a page of the tallies, goes to a row, and from there to its agencies")
  func tallies() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("t")
    try click(&browser, on: "年份")
    #expect(browser.words.contains("▌2017"))
    try click(&browser, on: "2021")
    #expect(browser.words.contains("▌2021"))
    try click(&browser, on: "2021")
    #expect(browser.state.overlay == nil && browser.words.contains("2021 年"))
    browser.press("t")
    try click(&browser, on: "Esc 关闭")
    #expect(browser.state.overlay == nil)
  }

  @Test("goes to an action of the list, and does it")
  func palette() throws {
    var browser = BrowserDriver([sampleData])
    browser.press(":")
    try click(&browser, on: "申请办理")
    #expect(browser.state.overlay != nil)
    try click(&browser, on: "申请办理")
    #expect(browser.state.overlay == nil && browser.state.view == .applications)
    #expect(browser.state.focus == .report)
  }

  @Test("chooses in a row of the filter")
  func filter() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("F")
    try click(&browser, on: "› ", inLineOf: "级别")
    #expect(browser.words.contains("只看有任何发现的"))
    try click(&browser, on: "‹ ", inLineOf: "级别")
    #expect(browser.state.list.filter.severity == nil)
    try click(&browser, on: "地方")
    #expect(browser.words.contains("▌ 地方"))
    try click(&browser, on: "Enter 保留")
    #expect(browser.state.overlay == nil)
  }

  @Test("does what a hint says while something lies on top", arguments: ["?", "e", ":", "O", "F"])
  func hintsOnTop(key: String) throws {
    var browser = BrowserDriver([sampleData])
    browser.press(key)
    try click(&browser, on: "Esc ")
    #expect(browser.state.overlay == nil)
  }

  @Test("takes a search back where the hint says so")
  func cancelling() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("财政")
    try click(&browser, on: "Esc 取消")
    #expect(browser.state.overlay == nil && browser.state.list.query.isEmpty)
  }

  @Test("unfolds a group at its sign, and walks the years")
  func signs() throws {
    var browser = BrowserDriver([sampleData])
    try click(&browser, on: "青石县财政局")
    try click(&browser, on: "+ (三)")
    #expect(browser.words.contains("1.属于国家秘密"))
    try click(&browser, on: "- (三)")
    #expect(!browser.words.contains("1.属于国家秘密"))
    let year = browser.state.report?.report?.year
    try click(&browser, on: "‹ 2019")
    #expect(browser.state.report?.report?.year == year.map { $0 - 1 })
    try click(&browser, on: "›", inLineOf: "2021  ›")
    #expect(browser.state.report?.report?.year == year)
  }

  @Test("scrolls what lies on top", arguments: ["?", ":", "t"])
  func overlays(key: String) {
    var browser = BrowserDriver([sampleData], height: 12)
    browser.press(key)
    let before = browser.screen
    browser.send(.mouse(MouseEvent(.wheelDown, x: 5, y: 5)))
    #expect(browser.screen != before)
    browser.send(.mouse(MouseEvent(.wheelUp, x: 5, y: 5)))
    #expect(browser.screen == before)
  }
}
