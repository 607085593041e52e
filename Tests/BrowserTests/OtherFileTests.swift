import Browser
import Corpus
import Reports
import Terminal
import Testing

/// Files that are no reports.
@Suite struct OtherFileTests {
  private let letter = "关于召开会议的通知\n各有关单位：\n请于周五参加会议。\n"

  @Test func aNamedOneIsNotCountedAsAReport() throws {
    try withFile(letter, name: "通知.txt") { path in
      let browser = BrowserDriver([path])
      #expect(browser.screen[0].contains("0 家单位  0 份报告  1 份不是年报"))
    }
  }

  @Test func theyAreListedWithTheReason() throws {
    try withFolder([("通知.txt", letter)]) { path in
      var browser = BrowserDriver([path])
      browser.press("O")
      #expect(browser.screen.contains { $0.contains("通知.txt  ") && $0.count > path.count + 12 })
      browser.press("Esc")
      #expect(browser.state.overlay == nil)
    }
  }

  @Test func whereNothingElseIsTheWholeScreenSaysWhatWasLookedAt() throws {
    try withFolder([("通知.txt", letter)]) { path in
      let browser = BrowserDriver([path])
      #expect(browser.words.contains("看了 1 个文件，都不是政府信息公开年度报告"))
      #expect(browser.words.contains("通知.txt") && browser.words.contains("按 O 看每个文件的原因"))
      #expect(!browser.words.contains("│"))
    }
    try withFolder([]) { path in
      #expect(BrowserDriver([path]).words.contains("没有可以读取的文件"))
    }
  }
}
