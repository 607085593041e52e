import Browser
import Corpus
import Reports
import Terminal
import TestSupport
import Testing

@Suite struct ScreenTests {
  @Test(arguments: Scene.all)
  func theScreenIsAsRecorded(scene: Scene) {
    var browser = BrowserDriver(
      [sampleData], width: scene.width, height: scene.height, language: scene.language)
    for key in scene.keys.split(separator: " ") {
      if Key(name: String(key)) != nil {
        browser.press(String(key))
      } else {
        browser.type(String(key))
      }
    }
    for look in scene.looks {
      let lines = scene.lines(look, of: browser.state)
      if let difference = Snapshot.difference(scene.fileName(look), lines) {
        Issue.record("\(difference)")
      }
    }
  }

  @Test func aLongPathLeavesRoomForWhatWasFound() {
    var browser = BrowserDriver([sampleData], width: 80, height: 24) { state in
      state.place = "/home/somebody/文件/政务公开/各单位报送/二〇二四年度/年报"
    }
    #expect(
      browser.screen[0].contains(".../二〇二四年度/年报  11 家单位") && browser.screen[0].contains("9 处错误"))
    browser.send(.resized(width: 200, height: 50))
    #expect(browser.screen[0].contains("/home/somebody"))
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
    .timeLimit(.minutes(10)),
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
