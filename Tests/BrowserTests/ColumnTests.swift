import Terminal
import Testing

@testable import Browser

/// Which columns of a table show.
@Suite struct ColumnTests {
  private func columns(_ browser: BrowserDriver) -> [Int] {
    let state = browser.state
    guard let sheet = state.sheet(state.view) else { return [] }
    let shown = SheetColumns(
      sheet, in: PaneLayout(state).sheet, firstColumn: state.cursor.firstColumn)
    return shown.places.map(\.index)
  }

  @Test func thoseForWhichThereIsRoomAgainComeBack() {
    var browser = BrowserDriver([sampleData], width: 40, height: 10)
    browser.press("n Right Right Right Right Right")
    #expect(columns(browser).count < 8)
    browser.send(.resized(width: 120, height: 30))
    #expect(columns(browser) == Array(0...7))
  }

  @Test func thoseThatAComparisonScrolledOutComeBackWithItsEnd() {
    var scrolled = 0
    for width in 44...66 {
      var browser = BrowserDriver([sampleData], width: width, height: 20)
      browser.press("/")
      browser.type("青石县财政局")
      browser.press("Enter Enter ] ] 3 Right Right Right Right Right Right Right")
      let before = columns(browser)
      browser.press("d")
      if columns(browser) != before { scrolled += 1 }
      #expect(columns(browser).contains(browser.state.cursor.column))
      browser.press("d d")
      #expect(browser.state.comparison == nil && columns(browser) == before)
    }
    #expect(scrolled > 0)
  }

  @Test(arguments: [100, 80])
  func aLongHeadDoesNotTakeTheRoomOfTheOthers(width: Int) {
    var browser = BrowserDriver([sampleData], width: width, height: 24)
    browser.press("n 2")
    for words in ["第二十条第(一)项", "行政规范性文件", "现行有效件数", "本年收费金额(单位:万元)"] {
      #expect(browser.words.contains(words))
    }
  }

  @Test func aHeadThatHangsOverStaysOnTheScreen() {
    var browser = BrowserDriver([sampleData], width: 40, height: 24)
    browser.press("n 2")
    #expect(browser.words.contains("本年收费金额(单位:万元)"))
  }
}
