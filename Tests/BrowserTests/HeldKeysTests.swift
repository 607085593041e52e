import Browser
import Corpus
import Terminal
import Testing

@Suite("Keys pressed before the report is there that they are meant for")
struct HeldKeysTests {
  /// The browser on its way to 青石县财政局, whose report takes a while; another one shows.
  private func onTheWay() -> BrowserDriver {
    var browser = BrowserDriver([sampleData])
    browser.isSlow = true
    browser.press("G")
    for _ in 0..<20 where !isThere(browser) { browser.press("Up") }
    browser.press("Enter")
    return browser
  }

  private func isThere(_ browser: BrowserDriver) -> Bool {
    let state = browser.state
    return state.list.selected.map { state.snapshot.agencies.names[$0] } == "青石县财政局"
  }

  @Test(
    "are done with that report when it comes, in their order", arguments: ["Y", "Down y", "6 Y"])
  func copying(keys: String) {
    var slow = onTheWay()
    slow.press(keys)
    #expect(slow.copied == nil)
    slow.answer()
    var quick = onTheWay()
    quick.answer()
    quick.press(keys)
    #expect(slow.copied != nil && slow.copied == quick.copied)
  }

  @Test("export what was asked for")
  func export() {
    var slow = onTheWay()
    slow.press("e Enter")
    #expect(slow.written.isEmpty && slow.state.overlay == nil)
    slow.answer()
    var quick = onTheWay()
    quick.answer()
    quick.press("e Enter")
    #expect(slow.written == quick.written && slow.written.count == 1)
    #expect(slow.written.keys.first?.contains("青石县财政局") == true)
  }

  @Test("compare its years, and say nothing of the report before")
  func comparing() {
    var browser = onTheWay()
    browser.press("d")
    #expect(browser.words.contains("报告还在打开"))
    browser.answer()
    #expect(browser.state.comparison != nil && browser.state.notice == nil)
  }

  @Test("are given up with Esc, and moving does not wait")
  func givingUp() {
    var browser = onTheWay()
    browser.press("e Enter Esc")
    browser.answer()
    #expect(browser.written.isEmpty && browser.state.overlay == nil)
    var moving = onTheWay()
    moving.press("Tab Up")
    #expect(moving.state.list.scroll.selected < onTheWay().state.list.scroll.selected)
  }
}
