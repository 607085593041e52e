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

  @Test(arguments: Language.allCases)
  func whatCouldNotBeReadIsListedWithTheReason(language: Language) throws {
    let items = #"""
      {"title":"青石县财政局2022年政府信息公开工作年度报告","text":"一、总体情况\n工作平稳。"}
      {"title":"青石县
      """#
    try withFolder([("通知.txt", letter), ("年报.jsonl", items)]) { path in
      var browser = BrowserDriver([path], width: 160, language: language)
      let problem = try #require(browser.state.snapshot.problems.first)
      #expect(browser.screen[0].contains(language == .chinese ? "1 份读不出" : "1 unreadable"))
      browser.press("O")
      #expect(browser.words.contains(problem.sentence(language)))
      #expect(browser.words.contains("通知.txt  "))
    }
  }

  @Test func whereAllElseIsReportsTheKeySaysWhatItLists() throws {
    try withFolder([("年报.jsonl", "{\"title\":")]) { path in
      let browser = BrowserDriver([path])
      #expect(browser.screen.last?.contains("O 读不出的") == true)
    }
  }
}
