import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct AcceptanceTests {
  private let report = sampleData + "/白鹭区/白鹭区卫生健康局-2023.txt"

  @Test func aFindingIsAcceptedWithARemarkAndPassedOverAfterwards() throws {
    var browser = BrowserDriver([report])
    browser.press("n a")
    browser.type("台账为 3")
    browser.press("Enter")
    #expect(browser.words.contains("记入文件"))
    browser.press("Enter")
    #expect(browser.words.contains("已接受，记入 accepted.txt"))
    let file = try #require(browser.written["accepted.txt"])
    #expect(file.contains("review-total") && file.contains("# 台账为 3"))
    browser.press("6 g")
    #expect(browser.words.contains("已接受"))
    browser.press("1 n")
    #expect(browser.words.contains("后面没有问题了"))
  }

  @Test func whatIsAcceptedIsNoLongerCountedAnywhere() throws {
    var browser = BrowserDriver([sampleData])
    for _ in 0..<20 where browser.state.report?.path.hasSuffix("卫生健康局-2023.txt") != true {
      browser.press("n")
    }
    #expect(browser.screen[0].contains("9 处错误"))
    browser.press("a")
    browser.type("台账为 3")
    browser.press("Enter Enter")
    #expect(browser.screen[0].contains("8 处错误") && browser.screen[0].contains("1 处已接受"))
    let row = try #require(browser.screen.first { $0.prefix(20).contains("白鹭区卫生健康局") })
    #expect(!row.prefix { $0 != "│" }.contains("!"))
    #expect(!browser.screen[1].contains("2023!") && !browser.screen[2].contains("!"))
    #expect(browser.state.report?.marks.isEmpty == true)
    browser.press("6 g")
    #expect(browser.words.contains("已接受：台账为 3"))
    browser.press("Tab g")
    var last = ""
    for _ in 0..<20 where browser.state.notice == nil {
      last = browser.screen.last ?? ""
      browser.press("n")
    }
    #expect(last.hasSuffix("问题 8/8"))
    browser.press("t")
    #expect(!browser.words.contains("review-total"))
    browser.press("Esc Tab g f")
    #expect(!browser.words.contains("白鹭区卫生健康局"))
  }

  @Test func aBaselineIsHeldAgainstACorpusThatIsReadLater() throws {
    var first = BrowserDriver([sampleData])
    first.press("n a Enter Enter")
    let baseline = Baseline(Array(try #require(first.written["accepted.txt"]).utf8))
    var browser = BrowserDriver([])
    browser.send(.accepted(baseline, path: "accepted.txt", isNew: false))
    for snapshot in BrowserDriver.snapshots(of: [sampleData]) {
      browser.send(.loaded(snapshot, isReread: false))
    }
    #expect(browser.screen[0].contains("8 处错误") && browser.screen[0].contains("1 处已接受"))
  }

  @Test func nothingIsPassedOverBehindWhatWasAccepted() throws {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区民政局-2022.txt"])
    browser.press("n 6")
    #expect(browser.state.findingAtCursor == 0 && browser.screen.last?.hasSuffix("问题 1/2") == true)
    browser.press("a Enter Enter n")
    #expect(browser.screen.last?.hasSuffix("问题 1/1") == true)
  }

  @Test func theFileIsAskedForOnce() {
    var browser = BrowserDriver([sampleData])
    browser.press("n a Enter Enter n a Enter")
    #expect(browser.state.overlay == nil)
    #expect(browser.state.baseline?.count == 2)
  }

  @Test func escapeAcceptsNothing() {
    var browser = BrowserDriver([report])
    browser.press("n a Esc")
    #expect(browser.written.isEmpty)
    #expect(browser.state.overlay == nil)
  }

  @Test func whereNothingIsWrongThereIsNothingToAccept() {
    var browser = BrowserDriver([sampleData + "/青石县/青石县人民政府-2022.md"])
    browser.press("Enter 3 g a")
    #expect(browser.state.overlay == nil)
    #expect(browser.words.contains("没有可接受的问题"))
  }
}
