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
