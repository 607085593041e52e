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

  /// Every view, at every size and in every look.
  static let all = views.flatMap { name, keys in looks.map { $0.scene(name, keys) } } + others

  private static let views = [
    ("list", "Down Down"), ("overview", "/ 财 政 Enter 1"), ("proactive", "2"), ("fault", "n"),
    ("reviews", "4"), ("text", "5"), ("findings", "n 6"), ("search", "/ 局"), ("help", "?"),
    ("palette", ":"), ("tally", "t"), ("filter", "F Down"), ("source", "n v"),
    ("compare", "/ 财 政 Enter Enter d 3"), ("compare-text", "/ 财 政 Enter Enter d 5"),
  ]

  /// A size and what is settled about the screen.
  private struct Look {
    var width: Int
    var height: Int
    var language = Language.chinese
    var isASCII = false
    var ambiguous = AmbiguousWidth.narrow

    func scene(_ name: String, _ keys: String) -> Scene {
      let ending =
        (language == .english ? "-english" : "") + (isASCII ? "-ascii" : "")
        + (ambiguous == .wide ? "-wide" : "")
      return Scene(
        name: "\(name)-\(width)x\(height)\(ending)", keys: keys, width: width, height: height,
        language: language, isASCII: isASCII, ambiguous: ambiguous)
    }
  }

  private static let looks = [
    Look(width: 80, height: 24), Look(width: 120, height: 40), Look(width: 200, height: 50),
    Look(width: 80, height: 24, language: .english),
    Look(width: 120, height: 40, language: .english),
    Look(width: 120, height: 40, isASCII: true), Look(width: 120, height: 40, ambiguous: .wide),
  ]

  private static let others = [
    Scene(name: "unfolded-200x50", keys: "n n n +", width: 200, height: 50),
    Scene(name: "text-further-80x24", keys: "5 PgDn", width: 80, height: 24),
    Scene(name: "export-80x24", keys: "e", width: 80, height: 24),
    Scene(
      name: "fault-200x50-english", keys: "n", width: 200, height: 50, language: .english),
    Scene(
      name: "compare-200x50-english", keys: "/ 财 政 Enter Enter d 3", width: 200, height: 50,
      language: .english),
    Scene(name: "totals-120x40-ascii", keys: "t Left", isASCII: true),
    Scene(name: "filter-sorted-120x40", keys: "s F Down"),
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

  /// Without colours a failing cell has its brackets and reverse video, and nothing else has both.
  @Test func aFailingCellStandsOutWithoutColours() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("n Down Down Down")
    let grid = frame(of: browser.state)
    let row = try #require(grid.lines.firstIndex { $0.contains("[  10]") })
    let columns = (0..<grid.width).filter { x in
      grid.style(x: x, y: row).attributes.contains(.reverse)
    }
    #expect(columns.suffix(6) == Array(grid.width - 6..<grid.width)[...])
    let bytes = String(decoding: difference(from: nil, to: grid, depth: .none), as: UTF8.self)
    let parameters = bytes.split(separator: "\u{1B}[").compactMap { part in
      part.firstIndex { !$0.isNumber && $0 != ";" }.flatMap { end in
        part[end] == "m" ? part[..<end] : nil
      }
    }
    let numbers = parameters.flatMap { $0.split(separator: ";").compactMap { Int($0) } }
    #expect(numbers.contains(7))
    #expect(numbers.allSatisfy { $0 < 30 })
  }

  /// Each kind of hostile text, in a line that is very long.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "\u{1B}[2J", "\u{202E}甲", "\u{200B}\u{2060}", "e\u{301}\u{302}\u{303}", "\u{9B}31m", "ﷺ",
      "政府",
    ])
  func aVeryLongLineIsShown(piece: String) throws {
    let text = """
      甲乙县统计局2022年政府信息公开工作年度报告
      一、总体情况
      \(String(repeating: piece, count: 30_000 / piece.utf8.count))。
      三、收到和处理政府信息公开申请情况
      """
    try withFile(text) { path in
      for size in [(80, 24), (20, 5), (200, 50)] {
        var browser = BrowserDriver([path], width: size.0, height: size.1)
        browser.press("5 G v 6 1 d /")
        #expect(browser.screen.count == size.1)
        let scalars = browser.words.unicodeScalars
        #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F) ~= $0.value })
        #expect(!scalars.contains { $0 == "\u{202E}" || $0 == "\u{200B}" })
      }
    }
  }
}
