import Corpus
import Reports
import Terminal
import Testing

@testable import Browser

@Suite struct ComparisonTests {
  /// The agency with three years, its newest report open.
  private func browser(width: Int = 120, language: Language = .chinese) -> BrowserDriver {
    var browser = BrowserDriver([sampleData], width: width, language: language)
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter Enter ] ]")
    return browser
  }

  @Test func theYearBeforeIsTakenFirstThenTheOneBeforeThatThenNone() {
    var browser = browser()
    browser.press("d")
    #expect(browser.words.contains("比较 2020 › 2021"))
    browser.press("d")
    #expect(browser.words.contains("比较 2019 › 2021"))
    browser.press("d")
    #expect(!browser.words.contains("比较 20"))
    browser.press("d Esc")
    #expect(!browser.words.contains("比较 20"))
    #expect(browser.state.focus == .report)
  }

  @Test func changedCellsShowBothValuesAndTheFootTheDifference() throws {
    var browser = browser()
    browser.press("[ d 3 g Right")
    let received = try #require(browser.screen.first { $0.contains("一、本年新收") })
    #expect(received.contains("9›7"))
    #expect(browser.words.contains("2019 年 9，2020 年 7，相差 -2"))
  }

  @Test func anotherYearGoesOnComparingWithTheYearBeforeIt() {
    var browser = browser()
    browser.press("d [")
    #expect(browser.words.contains("比较 2019 › 2020"))
    browser.press("[")
    #expect(browser.words.contains("比较 2020 › 2019"))
  }

  @Test func theTextsAreHeldAgainstEachOtherSentenceBySentence() {
    var browser = browser()
    browser.press("[ d 5 g")
    #expect(browser.words.contains("句相同，+"))
    #expect(browser.screen.contains { $0.contains("- ") && $0.contains("2019年政府信息公开工作年度报告") })
    #expect(browser.screen.contains { $0.contains("+ ") && $0.contains("2020年政府信息公开工作年度报告") })
  }

  @Test func aWideScreenShowsTheOtherYearBeside() {
    var browser = browser(width: 200)
    browser.press("d 3")
    let line = browser.screen.first { $0.contains("项目") }
    #expect(line?.contains("2020 ") == true)
  }

  /// What 2020 carries in is not what 2019 carried out.
  @Test func theFailingCellsOfTheOtherYearStayMarked() throws {
    var browser = browser()
    browser.press("d 3 g")
    let grid = frame(of: browser.state)
    let row = try #require(grid.lines.firstIndex { $0.contains("二、上年结转") })
    #expect((0..<grid.width).contains { grid.style(x: $0, y: row).foreground == .red })
  }

  @Test func anAgencyOfOneYearHasNothingToCompareWith() {
    var browser = BrowserDriver([sampleData + "/白鹭区"])
    browser.press("d")
    #expect(browser.words.contains("只有这一年的报告"))
  }

  @Test(arguments: [
    ("abc", "abc", "=a =b =c"),
    ("abc", "axc", "=a -b +x =c"),
    ("", "ab", "+a +b"),
    ("ab", "", "-a -b"),
    ("abcd", "bcda", "-a =b =c =d +a"),
    ("aab", "ab", "=a -a =b"),
    ("xxa", "xxxa", "=x =x +x =a"),
  ])
  func sentencesStayComeAndGo(old: String, new: String, expected: String) {
    let oldSentences = old.utf8.map { [$0] }
    let newSentences = new.utf8.map { [$0] }
    let steps = sentenceSteps(from: oldSentences, to: newSentences).map { step in
      switch step {
      case .same(let index, _): "=" + String(decoding: oldSentences[index], as: UTF8.self)
      case .removed(let index): "-" + String(decoding: oldSentences[index], as: UTF8.self)
      case .added(let index): "+" + String(decoding: newSentences[index], as: UTF8.self)
      }
    }
    #expect(steps.joined(separator: " ") == expected)
  }

  @Test func everySentenceIsNamedOnceInItsOrder() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [UInt8.random(in: 97...102, using: &random)]
      }
      let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [UInt8.random(in: 97...102, using: &random)]
      }
      let steps = sentenceSteps(from: old, to: new)
      let oldSeen = steps.compactMap { step in
        switch step {
        case .same(let index, _), .removed(let index): index
        case .added: nil
        }
      }
      let newSeen = steps.compactMap { step in
        switch step {
        case .same(_, let index), .added(let index): index
        case .removed: nil
        }
      }
      #expect(oldSeen == Array(old.indices))
      #expect(newSeen == Array(new.indices))
    }
  }
}
