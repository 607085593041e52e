import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct FailingCellTests {
  @Test func theFirstPressGoesToTheFirstFailingCellOfTheList() throws {
    var browser = BrowserDriver([sampleData])
    browser.press("n")
    let report = try #require(browser.state.report?.report)
    #expect(report.findings.contains { $0.severity == .error })
    #expect(browser.state.focus == .report)
    #expect(browser.words.contains("错误"))
  }

  @Test func everyNamedCellIsVisitedOnceAndBack() {
    var browser = BrowserDriver([sampleData])
    var forward: [String] = []
    for _ in 0..<100 {
      browser.press("n")
      guard browser.state.notice == nil else { break }
      forward.append(place(browser))
    }
    #expect(forward.count >= 6)
    #expect(Set(forward).count == forward.count)
    var backward: [String] = [place(browser)]
    for _ in 0..<100 {
      browser.press("N")
      guard browser.state.notice == nil else { break }
      backward.append(place(browser))
    }
    #expect(backward.reversed() == forward)
  }

  @Test("The place among all faults is told in every order of the list", arguments: ["", "s", "f"])
  func placesAreNumbered(_ keys: String) throws {
    var browser = BrowserDriver([sampleData])
    browser.press("\(keys) g")
    var places: [Int] = []
    for _ in 0..<100 {
      browser.press("n")
      guard browser.state.notice == nil else { break }
      let status = try #require(browser.screen.last?.split(separator: " ").last)
      let numbers = status.split(separator: "/").compactMap { Int($0) }
      #expect(numbers.count == 2 && numbers[1] == 9)
      if let place = numbers.first, places.last != place { places.append(place) }
    }
    #expect(places == Array(1...9))
  }

  @Test(arguments: [false, true])
  func aReportThatIsStillBeingOpenedIsNotPassedOver(isFromTheStart: Bool) {
    for count in 1...9 {
      var quick = BrowserDriver([sampleData])
      var slow = BrowserDriver([])
      slow.isSlow = true
      if isFromTheStart {
        for snapshot in BrowserDriver.snapshots(of: [sampleData]) {
          slow.send(.loaded(snapshot, isReread: false))
        }
      } else {
        slow = quick
        slow.isSlow = true
      }
      for _ in 0..<count {
        quick.press("n")
        slow.press("n")
      }
      slow.answer()
      #expect(place(slow) == place(quick), "\(count) times")
    }
  }

  @Test func theCellsOfAReportThatAnotherOneIsToReplaceAreNotGoneTo() {
    let clean = sampleData + "/白鹭区/白鹭区教育局-2020.txt"
    let faulty = sampleData + "/白鹭区/白鹭区民政局-2022.txt"
    var browser = BrowserDriver([faulty])
    browser.isSlow = true
    for snapshot in BrowserDriver.snapshots(of: [clean, faulty]) {
      browser.send(.loaded(snapshot, isReread: false))
    }
    browser.press("n")
    browser.answer()
    #expect(browser.state.report?.path == faulty)
    #expect(browser.words.contains("第 127 行"))
  }

  private func place(_ browser: BrowserDriver) -> String {
    let cursor = browser.state.cursors[browser.state.view]
    return "\(browser.state.report?.path ?? "") \(browser.state.view) \(String(describing: cursor))"
  }

  @Test func aFailingCellInsideAGroupUnfoldsIt() throws {
    let text = report(
      """
      (一)予以公开	1	0	0	0	0	0	1
      1.属于国家秘密	1	0	0	0	0	0	3
      (七)总计	2	0	0	0	0	0	4
      """)
    try withFile(text) { path in
      var browser = BrowserDriver([path])
      #expect(browser.words.contains("+ (三)不予公开"))
      browser.press("n")
      #expect(browser.words.contains("1.属于国家秘密"))
      #expect(browser.words.contains("1 ≠ 3") || browser.words.contains("3 ≠ 1"))
    }
  }

  @Test func theNamedCellIsBracketedAndReversedAndTheOthersAreUnderlined() throws {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区民政局-2022.txt"])
    browser.press("Enter 3")
    let grid = frame(of: browser.state)
    let line = try #require(grid.lines.firstIndex { $0.contains("一、本年新收") })
    #expect(grid.lines[line].contains("10]"))
    let styles = (0..<grid.width).map { grid.style(x: $0, y: line).attributes }
    #expect(styles.contains { $0.contains(.reverse) })
    #expect(styles.contains { $0.contains(.underline) && !$0.contains(.reverse) })
  }

  @Test func enterOnAFindingGoesToItsCell() {
    var browser = BrowserDriver([sampleData + "/白鹭区/白鹭区卫生健康局-2023.txt"])
    browser.press("6 Enter")
    #expect(browser.state.view == .reviews)
    #expect(browser.words.contains("3 ≠ 2 + 1 + 1"))
  }

  @Test func onlyAgenciesWithFindingsAreListedOnRequest() {
    var browser = BrowserDriver([sampleData])
    let all = browser.state.list.listed.count
    browser.press("f")
    #expect(browser.state.list.listed.count < all)
    for agency in browser.state.list.listed {
      let worst = browser.state.snapshot.agencies.counts[agency].worst
      #expect(worst == .error || worst == .warning)
    }
    browser.press("f")
    #expect(browser.state.list.listed.count == all)
  }

  /// The warning stands above the error in the document.
  @Test func errorsAreVisitedBeforeWarningsAndCounted() throws {
    let text = report(
      """
      (一)予以公开	1	0	0	0	0	0	1
      (七)总计	9	0	0	0	0	0	8
      """)
    try withFile(text) { path in
      var browser = BrowserDriver([path])
      let findings = try #require(browser.state.report?.report?.findings)
      #expect(findings.contains { $0.severity == .warning })
      var severities: [Bool] = []
      for place in 1...20 {
        browser.press("n")
        guard browser.state.notice == nil else { break }
        severities.append(browser.words.contains(" 错误  "))
        if place == 1 { #expect(browser.screen.last?.contains("问题 1/") == true) }
      }
      #expect(severities.first == true && severities == severities.sorted { $0 && !$1 })
    }
  }

  @Test func anAgencyOpensWithItsLatestFailingYear() {
    var browser = BrowserDriver([sampleData])
    browser.press("/")
    browser.type("青石县财政局")
    browser.press("Enter")
    #expect(browser.state.report?.report?.year == 2020)
    browser.press("Esc G g")
    browser.press("/")
    browser.type("财政")
    #expect(browser.state.report?.report?.year == 2020)
  }

  @Test func theTextOpensAtTheSentenceOfTheFinding() throws {
    var browser = BrowserDriver([sampleData + "/澄湖区/澄湖区桐花街道办事处-2023.md"])
    browser.press("n 5")
    #expect(browser.state.view == .text)
    let row = try #require(browser.screen.last { $0.contains("▌") })
    #expect(row.contains("申请"))
    #expect(browser.screen.suffix(6).contains { $0.contains("错误") || $0.contains("存疑") })
  }

  @Test func theFootOpensWhereItHasMoreToSay() {
    var browser = BrowserDriver([sampleData], width: 48, height: 20)
    browser.press("n")
    #expect(browser.words.contains("行未显示 Enter"))
    browser.press("Enter")
    #expect(browser.state.isFootOpen && !browser.words.contains("行未显示"))
    browser.press("Esc")
    #expect(!browser.state.isFootOpen && browser.state.focus == .report)
  }

  @Test func aNarrowScreenShowsAllColumnsAndItsErrors() {
    var browser = BrowserDriver([sampleData], width: 60, height: 20)
    browser.press("n")
    #expect(browser.screen.contains { $0.contains("自然人") && $0.contains("总计") })
    #expect(browser.screen.contains { $0.contains("一、本年新收 ") })
    browser.send(.resized(width: 40, height: 10))
    #expect(browser.screen[0].contains("9 处错误"))
    #expect(browser.screen.count { $0.contains("]") } >= 1)
  }

  /// A small report on the 2021 form with the given rows in its application table.
  private func report(_ rows: String) -> String {
    """
    甲乙县统计局2022年政府信息公开工作年度报告
    一、总体情况
    本年度工作平稳。
    三、收到和处理政府信息公开申请情况
    项目	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
    一、本年新收政府信息公开申请数量	2	0	0	0	0	0	2
    二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
    \(rows)
    四、结转下年度继续办理	0	0	0	0	0	0	0
    """
  }
}
