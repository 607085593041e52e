import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct SearchTests {
  @Test func theListNarrowsWithEveryCharacter() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("白鹭")
    let first = browser.state.list.listed.count
    #expect(first > 1)
    browser.type("区民政")
    #expect(browser.state.list.listed.count == 1)
    #expect(browser.state.report?.report?.agency?.name == "白鹭区民政局")
    browser.press("Backspace Backspace Backspace")
    #expect(browser.state.list.listed.count == first)
  }

  @Test func escapeBringsBackTheListAndThePlace() {
    var browser = BrowserDriver([sampleData])
    browser.press("Down Down Down")
    let before = browser.state.list
    browser.press("/")
    browser.type("青石")
    browser.press("Esc")
    #expect(browser.state.list.listed == before.listed)
    #expect(browser.state.list.scroll == before.scroll)
    #expect(browser.state.list.query.isEmpty)
  }

  @Test func enterKeepsTheQueryAndReturnsToTheList() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石")
    browser.press("Enter Down")
    #expect(browser.state.overlay == nil)
    #expect(browser.state.list.query == "青石")
    #expect(browser.state.list.scroll.selected == 1)
  }

  @Test func arrowsMoveInTheListWhileTheFieldIsOpen() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石")
    browser.press("Down")
    #expect(browser.state.list.scroll.selected == 1)
    #expect(browser.state.overlay != nil)
  }

  @Test func theCaretStandsBehindTheTypedText() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("民政")
    let caret = try #require(frame(of: browser.state).caret)
    #expect(caret.x == 3 + 4)
    #expect(caret.y == 2)
  }

  @Test func pastedTextIsSearchedFor() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.send(.paste("民政"))
    // 人民政府 holds the two characters as well, but not behind the name of a place.
    #expect(browser.state.list.listed.count > 1)
    #expect(browser.state.report?.report?.agency?.name == "白鹭区民政局")
  }

  @Test func nothingFoundIsSaid() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("没有这样的单位")
    #expect(browser.state.list.listed.isEmpty)
    #expect(browser.words.contains("没有符合条件的单位"))
  }

  @Test func aSearchInTheReportGoesToTheTextThatHoldsIt() {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("Enter /")
    browser.type("重复申请")
    #expect(browser.state.overlay != nil)
    browser.press("Esc")
    #expect(browser.state.view == .applications)
    browser.press("/")
    browser.type("培训班")
    browser.press("Enter")
    #expect(browser.state.view == .text)
    #expect(browser.words.contains("培训班"))
  }

  /// At whatever width the text is broken, words are found that a line's end cuts in two.
  @Test func wordsThatGoOnInTheNextLineAreFoundAndMarked() throws {
    for width in 80...90 {
      var browser = BrowserDriver(
        [sampleData + "/青石县/青石县财政局-2020.txt"], width: width, height: 24)
      browser.press("5 /")
      browser.type("政府信息公开行政复议和行政诉讼情况")
      #expect(browser.words.contains("第 1 行，共"))
      browser.press("Enter Tab Tab Up")
      let grid = frame(of: browser.state)
      let match = Style(foreground: .yellow, attributes: [.bold, .underline])
      let marked = (0..<grid.height).reduce(0) { count, y in
        count + (0..<grid.width).count { grid.style(x: $0, y: y) == match }
      }
      #expect(marked >= 17 * 2)
    }
  }

  @Test func whatIsNowhereInTheReportIsSaidWhileOneTypes() {
    var browser = BrowserDriver([sampleData])
    browser.press("Enter /")
    browser.type("没有这样的话")
    #expect(browser.words.contains("没有找到"))
  }

  @Test func earlierSearchesComeBack() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石")
    browser.press("Enter Esc /")
    #expect(browser.state.list.query.isEmpty)
    browser.press("Up")
    #expect(browser.state.list.query == "青石")
    browser.press("Down")
    #expect(browser.state.list.query.isEmpty)
    browser.type("白")
    browser.press("Ctrl-P")
    #expect(browser.state.list.query == "青石")
    browser.press("Ctrl-N")
    #expect(browser.state.list.query == "白")
  }

  @Test func matchesInTheReportAreMarkedUntilEsc() throws {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("Enter /")
    browser.type("结转")
    browser.press("Enter g")
    let marked = { (browser: BrowserDriver) in
      let grid = frame(of: browser.state)
      return grid.lines.indices.filter { y in
        (0..<grid.width).contains { x in
          let style = grid.style(x: x, y: y)
          return style.foreground == .yellow && style.attributes.contains(.underline)
        }
      }.count
    }
    #expect(marked(browser) == 2)
    browser.press("Esc")
    #expect(marked(browser) == 0)
    #expect(browser.state.focus == .report)
  }

  @Test func whatIsFoldedIsFoundAndUnfoldsWithTheMatchAlone() {
    var browser = BrowserDriver([sampleData])
    browser.press("Enter 3")
    #expect(!browser.words.contains("1.属于国家秘密"))
    browser.press("/")
    browser.type("国家秘密")
    #expect(browser.words.contains("第 1 行，共 1 行") && browser.words.contains("1.属于国家秘密"))
    browser.press("Esc")
    #expect(!browser.words.contains("1.属于国家秘密"))
    browser.press("/")
    browser.type("国家秘密")
    browser.press("Enter - .")
    #expect(browser.words.contains("1.属于国家秘密") && browser.state.view == .applications)
    #expect(browser.state.folded.count == 3)
  }

  @Test func foldedSectionsOfTheTextAreSearched() {
    var browser = BrowserDriver([sampleData + "/青石县/青石县财政局-2020.txt"])
    browser.press("Enter 5 /")
    browser.type("政府信息")
    let count = browser.screen.last.map { $0.suffix(40) }
    browser.press("Esc - /")
    browser.type("政府信息")
    #expect(browser.screen.last?.suffix(40) == count)
    let unfolded = browser.state.foldedSections.count
    browser.press("Enter . . . .")
    #expect(browser.state.foldedSections.count < unfolded)
  }
}
