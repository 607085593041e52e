import Corpus
import Reports
import Rules
import Terminal
import TestSupport
import Testing

@testable import Browser

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

  @Test(arguments: Language.allCases)
  func anExportSaysHowManyOfThePickedAgenciesAreNotListed(language: Language) {
    var browser = BrowserDriver([sampleData], language: language)
    browser.press("x x e")
    let isChinese = language == .chinese
    #expect(browser.words.contains(isChinese ? "导出已选 2 家：" : "export 2 picked: "))
    browser.press("Esc /")
    browser.type("青石县财政局")
    browser.press("Enter x e")
    #expect(
      browser.words.contains(
        isChinese ? "导出已选 3 家（其中 2 家未列出）：" : "export 3 picked (2 of them not listed): "))
  }

  @Test func everyChoiceOfTheSeverityHasAWordingOfItsOwn() {
    let chips = [Severity.note, .warning, .error].map { severity in
      var filter = ReportFilter()
      filter.severity = severity
      return filter.parts
    }
    #expect(Set(chips.map { $0.map(\.chinese) }).count == 3)
    #expect(Set(chips.map { $0.map(\.english) }).count == 3)
  }

  @Test func picksAreKeptWhenTheCorpusIsReadAgain() {
    var browser = BrowserDriver([sampleData])
    browser.press("x")
    browser.send(.loaded(browser.state.snapshot, isReread: true))
    #expect(browser.words.contains("* 已选 1"))
  }

  @Test("Picks and the shown report are kept when files came before theirs")
  func picksMoveWithTheirReports() throws {
    let folder = try TemporaryFolder()
    func write(_ agency: String, to name: String) throws {
      let text = "\(agency)2022年政府信息公开工作年度报告\n一、总体情况\n本年度工作平稳。\n"
      try folder.write(text, to: name)
    }
    try write("青石县财政局", to: "5.txt")
    try write("青石县民政局", to: "6.txt")
    var browser = BrowserDriver([folder.path])
    browser.press("Down x")
    #expect(browser.state.report?.path.hasSuffix("6.txt") == true)
    try write("白鹭区民政局", to: "1.txt")
    for snapshot in BrowserDriver.snapshots(of: [folder.path]).suffix(1) {
      browser.send(.loaded(snapshot, isReread: true))
    }
    #expect(browser.state.list.listed.count == 3 && browser.words.contains("* 已选 1"))
    #expect(browser.state.report?.path.hasSuffix("6.txt") == true)
    let agencies = browser.state.snapshot.agencies
    let picked = browser.state.list.picked.compactMap { agencies.agency(of: $0) }
    #expect(picked.map { agencies.names[$0] } == ["青石县民政局"])
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
    #expect(Array(browser.state.list.listed) == browser.state.list.listed.sorted())
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
    browser.press("F Down Down Down Right Right Right Enter")
    #expect(browser.state.list.filter.severity == .error)
    #expect(browser.state.overlay == nil)
    browser.press("Esc")
    #expect(browser.state.list.listed == all)
  }

  /// Of three years of 青石县财政局 one has errors, and it is not the one that is asked for.
  @Test func whatTheFilterDoesNotWantIsNeitherCountedNorVisited() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("F Down")
    for _ in 0..<20 where browser.state.list.filter.year != 2021 { browser.press("Right") }
    browser.press("Enter")
    let row = try #require(browser.screen.first { $0.prefix(20).contains("青石县财政局") })
    let shown = row.prefix { $0 != "│" }
    #expect(shown.contains("2021") && !shown.contains("2019") && !shown.contains("!"))
    var visited: Set<String> = []
    browser.press("g n")
    while browser.state.notice == nil, visited.count < 20 {
      visited.insert(try #require(browser.state.report?.path))
      #expect(browser.screen.last?.contains("问题") == true)
      browser.press("n")
    }
    #expect(visited.count == 1 && visited.first?.hasSuffix("鹿鸣镇人民政府-2021.txt") == true)
    browser.press("Tab e Enter")
    let csv = try #require(browser.written.values.first)
    #expect(csv.contains("青石县财政局,2021,1,0,"))
  }

  @Test func theFormOffersOnlyRulesThatFoundSomething() {
    var browser = BrowserDriver([sampleData])
    browser.press("F Down Down Down Down")
    for _ in 0..<60 {
      browser.press("Right")
      if browser.state.list.filter.rule != nil { #expect(!browser.state.list.listed.isEmpty) }
      #expect(browser.state.report != nil)
    }
  }

  @Test func nothingShowsWhereNoAgencyIsListed() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("没有这家")
    #expect(browser.state.report == nil)
    #expect(browser.words.contains("没有列出单位"))
    browser.press("Esc")
    #expect(browser.state.report != nil)
  }

  @Test func fromATallyOneComesToTheCellOfTheRule() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("t Enter Enter")
    let rule = try #require(browser.state.list.filter.rule)
    let report = try #require(browser.state.report?.report)
    let finding = try #require(report.findings.first { $0.rule == rule })
    let words = finding.message(in: report, .chinese).prefix(12)
    #expect(browser.state.focus == .report && browser.words.contains(words))
  }

  @Test func theTallyOfLayoutsLeadsToTheirAgencies() {
    var browser = BrowserDriver([sampleData])
    browser.press("t Right Right Right Right G Enter")
    #expect(browser.state.overlay == nil)
    #expect((1..<11).contains(browser.state.list.listed.count))
  }

  @Test func theFormFiltersByThePlaceThatTheNameBeginsWith() {
    var browser = BrowserDriver([sampleData])
    browser.press("F Down Down Right Enter")
    #expect(browser.state.list.filter.place == "白鹭区")
    let agencies = browser.state.snapshot.agencies
    #expect(browser.state.list.listed.count == 4)
    #expect(browser.state.list.listed.allSatisfy { agencies.names[$0].hasPrefix("白鹭区") })
  }

  @Test(arguments: [
    ("云门市鼓楼区财政局", "云门市鼓楼区"), ("云门市城市管理局", "云门市"), ("青石县民政局", "青石县"),
    ("江苏省盐城市亭湖区市场监督管理局", "江苏省盐城市亭湖区"), ("红旗街道办事处", ""), ("红旗社区居委会", ""),
    ("云门市自然资源局白鹭区分局", "云门市"), ("大理白族自治州财政局", "大理白族自治州"), ("", ""),
    ("内蒙古自治区阿拉善左旗教育局", "内蒙古自治区阿拉善左旗"),
  ])
  func placesAreReadOffTheBeginningOfNames(name: String, place: String) {
    #expect(leadingPlace(name) == place)
  }

  @Test func escapeGoesFromTheAgenciesOfATallyBackToIt() {
    var browser = BrowserDriver([sampleData])
    browser.press("Down Down f t Right Down")
    let row = browser.screen.first { $0.contains("▌") }
    browser.press("Enter")
    #expect(browser.state.list.filter.place != nil && browser.state.overlay == nil)
    browser.press("Enter Esc Esc")
    #expect(browser.state.overlay != nil)
    #expect(browser.screen.first { $0.contains("▌") } == row)
    browser.press("Esc")
    #expect(browser.state.overlay == nil && browser.state.list.onlyWithFindings)
  }

  @Test func theTallyOfPickedAgenciesLeadsToThemAlone() {
    var browser = BrowserDriver([sampleData])
    browser.press("Down x t")
    browser.press("Enter")
    #expect(Array(browser.state.list.listed) == [1])
  }

  @Test func theValuesOfTheCellAtTheCursorAreCounted() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("n t Right Right Right Right Right")
    #expect(browser.words.contains("一、本年新收政府信息公开申请数量·总计"))
    let row = try #require(browser.screen.first { $0.contains("▌") })
    let number = try #require(row.split(separator: " ").dropFirst(0).first?.dropFirst())
    browser.press("Enter")
    #expect(browser.words.contains("received.total \(number)"))
    #expect(!browser.state.list.listed.isEmpty)
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
