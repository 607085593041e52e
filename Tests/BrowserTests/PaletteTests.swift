import Browser
import Reports
import Terminal
import Testing

@Suite("The palette of actions")
struct PaletteTests {
  private func opened(_ typed: String, language: Language = .chinese) -> BrowserDriver {
    var browser = BrowserDriver([sampleData], language: language)
    browser.press(":")
    browser.type(typed)
    return browser
  }

  @Test("lists every action with its keys in both languages")
  func all() {
    let browser = opened("")
    #expect(browser.words.contains("下一年") && browser.words.contains("next year"))
    #expect(browser.words.contains("Shift-Tab"))
    // The keys that everybody knows come last.
    var end = browser
    end.press("PgDn PgDn PgDn")
    #expect(end.words.contains("下一行") && end.words.contains("Down j"))
  }

  @Test(
    "narrows by a part of the name in either language, by pinyin, and by key",
    arguments: [
      ("全部折叠", "fold all"), ("unfold all", "全部展开"), ("Ctrl-R", "重新读取"), ("N", "上一处问题"),
      ("导出", "把当前视图导出"), ("daochu", "把当前视图导出"), ("cxdq", "重新读取"),
    ])
  func narrowing(typed: String, shown: String) {
    let browser = opened(typed)
    // The first below the field.
    #expect(browser.screen[3].contains(shown))
  }

  @Test("Enter does what is selected, in the pane that had the keys")
  func doing() {
    var browser = opened("核查")
    browser.press("Enter")
    #expect(browser.state.overlay == nil && browser.state.view == .findings)
    browser.press(":")
    browser.type("row")
    browser.press("Down Up Enter")
    #expect(browser.state.overlay == nil)
  }

  @Test("Esc leaves everything as it was, and nothing found is said")
  func leaving() {
    var browser = opened("没有这种操作")
    #expect(browser.words.contains("没有这样的操作"))
    let view = browser.state.view
    browser.press("Enter")
    #expect(browser.state.overlay == nil && browser.state.view == view)
    browser.press(": Esc")
    #expect(browser.state.overlay == nil && !browser.hasEnded)
  }

  @Test("pasted text narrows as well, and the full-width colon opens it")
  func pasting() {
    var browser = BrowserDriver([sampleData])
    browser.type("：")
    browser.send(.paste("帮助"))
    browser.press("Enter")
    #expect(browser.words.contains("移动"))
  }

  @Test("fits the smallest screen")
  func small() {
    var browser = BrowserDriver([sampleData], width: 40, height: 10)
    browser.press(": Down Down PgDn PgDn PgDn PgUp End")
    #expect(browser.screen.count == 10)
  }
}
