import Browser
import Reports
import Terminal
import Testing

@Suite("The mouse")
struct MouseTests {
  private func click(_ browser: inout BrowserDriver, on words: String) throws {
    let y = try #require(browser.screen.firstIndex { $0.contains(words) })
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
