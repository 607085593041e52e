import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct ListTests {
  @Test func pickedAgenciesAreMarkedAndExportedAlone() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("x Down x")
    #expect(browser.words.contains("* 已选 2"))
    browser.press("e Enter")
    let csv = try #require(browser.written.values.first)
    #expect(csv.split(separator: "\r\n").count == 3)
    browser.press("g x")
    #expect(browser.words.contains("* 已选 1"))
  }

  @Test func picksAreKeptWhenTheCorpusIsReadAgain() {
    var browser = BrowserDriver([sampleData])
    browser.press("x")
    browser.send(.loaded(browser.state.snapshot, isReread: true))
    #expect(browser.words.contains("* 已选 1"))
  }

  @Test func sortingByFaultsPutsTheMostFirst() {
    var browser = BrowserDriver([sampleData])
    browser.press("s")
    #expect(browser.words.contains("按问题"))
    let errors = browser.state.list.listed.map { browser.state.snapshot.agencies.counts[$0].errors }
    #expect(errors == errors.sorted(by: >))
    browser.press("s s")
    let years = browser.state.list.listed.map { agency in
      browser.state.snapshot.agencies.reports(agency).last.flatMap(browser.state.snapshot.year) ?? 0
    }
    #expect(years == years.sorted(by: >))
    browser.press("s")
    #expect(browser.state.list.listed == browser.state.list.listed.sorted())
  }

  @Test func theFormFiltersAsOneWalksItsChoices() {
    var browser = BrowserDriver([sampleData])
    let all = browser.state.list.listed
    browser.press("F Down Right")
    #expect(browser.state.list.filter.year == 2017)
    #expect(browser.state.list.listed.count == 1)
    #expect(browser.state.report?.report?.year == 2017)
    browser.press("Esc")
    #expect(browser.state.list.listed == all)
    browser.press("F Down Down Right Right Right Enter")
    #expect(browser.state.list.filter.severity == .error)
    #expect(browser.state.overlay == nil)
    browser.press("Esc")
    #expect(browser.state.list.listed == all)
  }

  @Test func talliesCountRulesAndLeadToTheirAgencies() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("t")
    #expect(browser.words.contains("所列 11 家单位"))
    let row = try #require(browser.screen.first { $0.contains("▌") })
    browser.press("Enter")
    #expect(browser.state.overlay == nil)
    let rule = try #require(browser.state.list.filter.rule)
    #expect(row.contains(rule.rawValue))
    #expect(!browser.state.list.listed.isEmpty)
    for agency in browser.state.list.listed {
      let reports = browser.state.snapshot.agencies.reports(agency)
      #expect(reports.contains { browser.state.snapshot.rules($0).contains(rule) })
    }
  }

  @Test func totalsAreOfWhatIsPicked() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter x t Left")
    #expect(browser.words.contains("已选 1 家单位"))
    let received = browser.screen.first { $0.contains("一、本年新收") } ?? ""
    #expect(received.split(separator: " ").suffix(3) == ["12", "10", "14"])
  }
}
