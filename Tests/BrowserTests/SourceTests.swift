import Browser
import Corpus
import Foundation
import Reports
import Terminal
import Testing

@Suite struct SourceTests {
  private let fault = sampleData + "/白鹭区/白鹭区卫生健康局-2023.txt"

  @Test func theSourceStandsBesideTheTableAtTheLineOfTheCell() throws {
    var browser = BrowserDriver([fault])
    browser.press("n v")
    let line = try #require(browser.screen.first { $0.contains("321") && $0.contains("▌") })
    #expect(line.hasSuffix("3 |"))
    #expect(browser.words.contains("未经复议直接起诉"))
  }

  @Test func theBytesOfTheCellAreMarked() throws {
    var browser = BrowserDriver([fault])
    browser.press("n v")
    let grid = frame(of: browser.state)
    let y = try #require(grid.lines.firstIndex { $0.hasSuffix("3 |") && $0.contains("321") })
    let marked = (70..<grid.width).filter { grid.style(x: $0, y: y).attributes.contains(.reverse) }
    #expect(marked.count == 1)
  }

  @Test func theSourceFollowsTheCursor() {
    var browser = BrowserDriver([fault])
    browser.press("n v Left")
    #expect(browser.screen.contains { $0.contains("320 ▌") })
  }

  @Test func whereItTakesThePlaceOfTheTableItIsWhatMoves() {
    var browser = BrowserDriver([fault], width: 80, height: 24)
    browser.press("n v")
    let cursor = browser.state.cursors[.reviews]
    browser.press("PgDn PgDn Down")
    #expect(!browser.screen.contains { $0.contains("321 ▌") })
    #expect(browser.state.cursors[.reviews] == cursor)
    browser.press("PgUp PgUp Up")
    #expect(browser.screen.contains { $0.contains("321 ▌") })
  }

  @Test func itTakesThePlaceOfTheTableOnANarrowScreenAndEscBringsTheTableBack() {
    var browser = BrowserDriver([fault], width: 80, height: 24)
    browser.press("n v")
    #expect(browser.words.contains("原文"))
    #expect(!browser.words.contains("尚未审结") && !browser.words.contains("复议后起诉  "))
    browser.press("Esc")
    #expect(browser.words.contains("复议后起诉"))
    #expect(browser.state.focus == .report)
  }

  @Test func aWideScreenShowsItUnlessItWasClosed() {
    var browser = BrowserDriver([fault], width: 200, height: 50)
    #expect(browser.words.contains("原文 白鹭区卫生健康局"))
    browser.press("v")
    #expect(!browser.words.contains("原文 白鹭区卫生健康局"))
    browser.press("v")
    #expect(browser.words.contains("原文 白鹭区卫生健康局"))
  }

  @Test func theWheelScrollsTheSourceAndTheNextKeyBringsItBack() {
    var browser = BrowserDriver([fault], width: 120)
    browser.press("n v")
    let before = browser.screen
    for _ in 0..<40 { browser.send(.mouse(MouseEvent(.wheelUp, x: 100, y: 10))) }
    #expect(!browser.words.contains("321 ▌"))
    browser.press("Left Right")
    #expect(browser.screen == before)
  }

  @Test func aDocumentOfOneVeryLongLineIsShownAtItsPlace() throws {
    let filler = String(repeating: "本年度工作平稳有序。", count: 1000)
    let text = "甲乙县统计局2022年政府信息公开工作年度报告\n一、总体情况\n\(filler)收到申请9件。\n"
    try withFile(text) { path in
      var browser = BrowserDriver([path], width: 120, height: 30)
      browser.press("5 G v")
      // Once in the view and once in the source.
      #expect(browser.words.components(separatedBy: "件。").count == 3)
      for _ in 0..<5 { browser.press("Up") }
      #expect(browser.screen.count == 30)
    }
  }

  @Test func theLinesBetweenPanesAreDragged() {
    var browser = BrowserDriver([fault], width: 200, height: 50)
    let edge = 48
    browser.send(.mouse(MouseEvent(.press, .left, x: edge, y: 20)))
    browser.send(.mouse(MouseEvent(.drag, .left, x: 60, y: 20)))
    browser.send(.mouse(MouseEvent(.release, .left, x: 60, y: 20)))
    #expect(browser.state.listWidth == 60)
    #expect(Array(browser.screen[20])[60] == "│")
    browser.send(.mouse(MouseEvent(.drag, .left, x: 90, y: 20)))
    #expect(browser.state.listWidth == 60)
  }

  @Test func tabsAndYearsAreClicked() throws {
    var browser = BrowserDriver([sampleData + "/青石县"], width: 120)
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter")
    let head = browser.screen[1]
    let year = try #require(head.range(of: "2019"))
    let x = displayWidth(String(head[..<year.lowerBound]), ambiguous: .narrow)
    browser.send(.mouse(MouseEvent(.press, .left, x: x + 1, y: 1)))
    #expect(browser.state.report?.report?.year == 2019)
    let tabs = browser.screen[2]
    let tab = try #require(tabs.range(of: "正文"))
    let place = displayWidth(String(tabs[..<tab.lowerBound]), ambiguous: .narrow)
    browser.send(.mouse(MouseEvent(.press, .left, x: place, y: 2)))
    #expect(browser.state.view == .text)
  }
}
