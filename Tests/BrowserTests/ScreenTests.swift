import Browser
import Corpus
import Reports
import Terminal
import TestSupport
import Testing

/// A screen to look at: which report, which keys, which size.
struct Scene: CustomTestStringConvertible {
  var name: String
  var path = ""
  var keys: String
  var width = 120
  var height = 40
  var language = Language.chinese
  var isASCII = false
  var ambiguous = AmbiguousWidth.narrow

  var testDescription: String { name }

  static let all = [
    Scene(name: "list-80x24", keys: "Down Down", width: 80, height: 24),
    Scene(name: "fault-80x24", keys: "n n", width: 80, height: 24),
    Scene(name: "fault-120x40", keys: "n"),
    Scene(name: "fault-200x50", keys: "n n n +", width: 200, height: 50),
    Scene(name: "fault-120x40-english", keys: "n", language: .english),
    Scene(name: "fault-120x40-ascii", keys: "n", isASCII: true),
    Scene(name: "fault-120x40-wide", keys: "n", ambiguous: .wide),
    Scene(name: "overview-120x40", keys: "/ 财 政 Enter 1"),
    Scene(name: "proactive-120x40", keys: "2"),
    Scene(name: "reviews-120x40", keys: "4"),
    Scene(name: "text-120x40", keys: "5"),
    Scene(name: "text-80x24", keys: "5 PgDn", width: 80, height: 24),
    Scene(name: "findings-120x40", keys: "n 6"),
    Scene(name: "help-80x24", keys: "?", width: 80, height: 24),
    Scene(name: "search-120x40", keys: "/ 局"),
    Scene(name: "export-80x24", keys: "e", width: 80, height: 24),
    Scene(name: "source-80x24", keys: "n v", width: 80, height: 24),
    Scene(name: "source-120x40", keys: "n v"),
    Scene(name: "source-200x50-english", keys: "n", width: 200, height: 50, language: .english),
    Scene(name: "compare-120x40", keys: "/ 财 政 Enter Enter d 3"),
    Scene(
      name: "compare-200x50-english", keys: "/ 财 政 Enter Enter d 3", width: 200, height: 50,
      language: .english),
    Scene(name: "compare-text-80x24", keys: "/ 财 政 Enter Enter d 5", width: 80, height: 24),
    Scene(name: "overview-80x24-english", keys: "n 1", width: 80, height: 24, language: .english),
    Scene(name: "tally-80x24", keys: "t", width: 80, height: 24),
    Scene(name: "totals-120x40-ascii", keys: "t Left", isASCII: true),
    Scene(name: "filter-120x40", keys: "s F Down"),
    Scene(name: "picked-120x40-wide", keys: "x x", ambiguous: .wide),
    Scene(name: "too-small", keys: "", width: 20, height: 5),
  ]
}

@Suite struct ScreenTests {
  @Test(arguments: Scene.all)
  func theScreenIsAsRecorded(scene: Scene) {
    var browser = BrowserDriver(
      [sampleData + scene.path], width: scene.width, height: scene.height, language: scene.language
    ) { state in
      state.isASCII = scene.isASCII
      state.ambiguous = scene.ambiguous
    }
    for key in scene.keys.split(separator: " ") {
      if Key(name: String(key)) != nil {
        browser.press(String(key))
      } else {
        browser.type(String(key))
      }
    }
    if let difference = Snapshot.difference(scene.name, browser.screen) {
      Issue.record("\(difference)")
    }
  }

  @Test func noLineIsWiderThanTheScreen() {
    var browser = BrowserDriver([sampleData])
    browser.press("n")
    for width in 40...130 {
      browser.send(.resized(width: width, height: 30))
      for line in browser.screen {
        #expect(displayWidth(line, ambiguous: .narrow) <= width)
      }
    }
  }

  @Test func nothingOfADocumentSteersTheTerminal() throws {
    let text = """
      甲乙县\u{1B}[31m统计局2022年政府信息公开工作年度报告
      一、总体情况
      红\u{1B}]0;title\u{7}字\u{202E}倒\u{200B}置\u{85}\u{9B}2J
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量	\u{1B}[2J	0	0	0	0	0	2
      """
    try withFile(text) { path in
      var browser = BrowserDriver([path])
      for key in ["3", "5", "6", "1"] {
        browser.press(key)
        let scalars = browser.words.unicodeScalars
        #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F) ~= $0.value })
        #expect(!scalars.contains { $0 == "\u{202E}" || $0 == "\u{200B}" })
      }
    }
  }
}
