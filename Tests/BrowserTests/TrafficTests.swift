import Reports
import Terminal
import Testing

@testable import Browser

/// How much is sent to the terminal: over a slow line that is how quick the program is.
@Suite struct TrafficTests {
  /// A row of a table is less than a line of the findings, which is marked over its whole length.
  @Test(arguments: [("2", 1000), ("3", 1000), ("4", 1000), ("6", 1300)], Language.allCases)
  func aStepInAViewIsFewBytes(view: (key: String, limit: Int), language: Language) {
    var browser = BrowserDriver([sampleData], language: language)
    browser.press("n \(view.key) + g Right")
    for key in ["Down", "Right", "Up", "Down", "Down", "Left"].repeated(12) {
      let shown = frame(of: browser.state)
      let top = browser.state.cursor.scroll.top
      browser.press(key)
      // Where the rows scroll, all of them are sent.
      guard browser.state.cursor.scroll.top == top else { continue }
      let bytes = difference(from: shown, to: frame(of: browser.state))
      #expect(
        bytes.count < view.limit,
        "\(bytes.count) bytes, at row \(browser.state.cursor.scroll.selected)")
    }
  }
}

extension [String] {
  fileprivate func repeated(_ count: Int) -> [String] {
    (0..<count).flatMap { _ in self }
  }
}
