import Reports
import Rules
import Testing

@Suite("Sections, tables and dates")
struct StructureTests {
  @Test("a report as the form asks for it has nothing of this")
  func sound() {
    let rules: Set<RuleID> = [
      .missingSection, .period, .emptyProblems, .feeStatement, .pageResidue,
    ]
    #expect(check(Letter().report).filter { rules.contains($0.rule) } == [])
  }

  @Test(
    "the period is the year of the report",
    arguments: [
      "本报告所列数据统计期限自2023年1月1日起至2023年12月31日止。",
      "统计期限自 2023 年 1 月 1 日\n\n起至 2023 年 12 月 31 日止",
      "数据的统计周期为2023年1月1日至12月31日",
      "统计期限从２０２３年１月１日到１２月３１日止",
      "统计期限为2023 年1 ⽉1 ⽇至2023 年12 ⽉31 ⽇",
      "统计期限为二〇二三年一月一日至十二月三十一日",
      "2022年1月1日至2022年12月31日的统计另见附件",
      "加强统计分析。2022年6月1日起施行新办法,至2025年5月31日止。",
      "本年度统计",
    ])
  func wholeYear(opening: String) {
    #expect(findings(.period, Letter(opening: opening)).isEmpty)
  }

  @Test(
    "another period is an error",
    arguments: [
      "统计期限自2022年1月1日起至2022年12月31日止",
      "统计期限自2023年1月1日起至2024年12月31日止",
      "统计期限自2023年1月1日起至2023年11月30日止",
      "统计时间为2023年2月1日至12月31日",
    ])
  func otherPeriod(opening: String) {
    #expect(findings(.period, Letter(opening: opening)).map(\.severity) == [.error])
  }

  @Test("an agency founded in the year may begin later, and a report without a year says nothing")
  func founded() {
    let opening = "本局于2023年4月挂牌成立。统计期限自2023年4月10日起至2023年12月31日止。"
    #expect(findings(.period, Letter(opening: opening)).map(\.severity) == [.note])
    let other = "统计期限自2022年1月1日起至2022年12月31日止"
    #expect(findings(.period, Letter(opening: other, year: nil)).isEmpty)
  }

  @Test("the period is quoted on one line")
  func periodSentence() {
    let letter = Letter(opening: "统计期限自 2022 年\n1 月 1 日至 2022 年 12 月 31 日")
    #expect(
      findings(.period, letter).map { $0.message(in: letter.report, .chinese) }
        == ["统计期限写作“2022年1月1日至2022年12月31日”，应为 2023 年 1 月 1 日至 12 月 31 日"])
  }

  @Test("a section that is not there is an error, for 2019 a warning")
  func missingSection() {
    var letter = Letter()
    letter[.problems] = nil
    #expect(findings(.missingSection, letter).map(\.severity) == [.error])
    #expect(findings(.missingSection, letter).map(\.at) == [.section(.problems)])
    letter.year = 2019
    #expect(findings(.missingSection, letter).map(\.severity) == [.warning])
    letter.year = 2018
    #expect(findings(.missingSection, letter).isEmpty)
  }

  @Test("a section in other words is a note")
  func otherWords() {
    var letter = Letter()
    letter[.overview] = ("一、全年主要工作", "全年工作平稳。")
    #expect(findings(.missingSection, letter).map(\.severity) == [.note])
    letter.sections[4] = (nil, "五、今后打算", "加强学习。")
    #expect(findings(.missingSection, letter).map(\.severity) == [.note, .note])
  }

  @Test("a heading that stands in the middle of the text is there")
  func gluedHeading() {
    var letter = Letter()
    letter[.problems] = nil
    letter[.reviews] = ("四、政府信息公开行政复议、行政诉讼情况", "均为0。五、存在的主要问题及改进情况 形式单一。")
    #expect(findings(.missingSection, letter).isEmpty)
  }

  @Test("numbers that begin again are one warning, unless they count the parts of a section")
  func restart() {
    var letter = Letter()
    letter.sections.insert((nil, "一、存在问题", "形式单一。"), at: 5)
    #expect(findings(.missingSection, letter).isEmpty)
    letter[.problems] = nil
    let found = findings(.missingSection, letter)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.at) == [.document])
    #expect(
      found.map { $0.message(in: letter.report, .chinese) }
        == ["章节编号重新开始，未见五、存在的主要问题及改进情况"])
  }

  @Test("where headings were lost, sections are not assessable")
  func lostHeadings() {
    var letter = Letter()
    for id in [SectionID.overview, .reviews, .problems] { letter[id] = nil }
    #expect(findings(.missingSection, letter).isEmpty)
    #expect(findings(.notAssessable, letter).map(\.at).contains(.document))
  }

  @Test(
    "the problems have to be named, and how they are mended",
    arguments: [
      ("无", true), ("无。", true), ("暂无存在的问题。", true), ("", true),
      ("我局信息公开人员较少而且都是兼职,业务也不很熟悉。", true),
      ("公开形式单一。下一步将丰富形式。", false),
      ("存在问题:人员不足。改进措施:增加培训。", false),
    ])
  func emptyProblems(body: String, isEmpty: Bool) {
    var letter = Letter()
    letter[.problems] = ("五、存在的主要问题及改进情况", body)
    #expect(findings(.emptyProblems, letter).isEmpty != isEmpty)
  }

  @Test("problems that reading took for a table are named all the same")
  func problemsInATable() {
    var letter = Letter()
    letter[.problems] = ("五、存在的主要问题及改进情况", "一是形式单一；二是人手不足。改进措施：加强培训。")
    var report = letter.report
    report.sections[4].paragraphs = []
    #expect(check(report).filter { $0.rule == .emptyProblems } == [])
    letter[.problems] = ("五、存在的主要问题及改进情况", "0 0 0 1 0")
    report = letter.report
    report.sections[4].paragraphs = []
    #expect(check(report).filter { $0.rule == .emptyProblems }.map(\.severity) == [.warning])
  }

  @Test("parts of the section count as the section")
  func partsOfProblems() {
    var letter = Letter()
    letter[.problems] = ("五、存在的主要问题及改进情况", "")
    letter.sections.insert((nil, "(一)主要问题", "公开的形式比较单一,将加以改进。"), at: 5)
    #expect(findings(.emptyProblems, letter).isEmpty)
  }

  @Test(
    "section six has to speak of fees on the present form",
    arguments: [
      ("无", Edition.form2021, [Severity.note]), ("无", .form2019, []),
      ("本年度无收取信息处理费情况。", .form2021, []),
      ("依申请公开未发生收费。", .form2021, []),
    ])
  func fees(body: String, edition: Edition, severities: [Severity]) {
    var letter = Letter()
    letter[.other] = ("六、其他需要报告的事项", body)
    var report = letter.report
    report.applications = Sheet("table", edition, "received 0 0 0 0 0 0 0").report.applications
    #expect(check(report).filter { $0.rule == .feeStatement }.map(\.severity) == severities)
  }

  @Test("no fee notice and applications that ended unpaid are a warning")
  func unpaid() {
    var letter = Letter()
    letter[.other] = ("六、其他需要报告的事项", "2023年未发出收费通知,未收取信息处理费。")
    var report = letter.report
    report.applications = Sheet("table", "other.fee_unpaid 2 0 0 0 0 0 2").report.applications
    #expect(check(report).filter { $0.rule == .feeStatement }.map(\.severity) == [.warning])
  }

  @Test("said in another section, it is said")
  func feesElsewhere() {
    var letter = Letter()
    letter[.other] = ("六、其他需要报告的事项", "无")
    letter[.applications] = ("三、收到和处理政府信息公开申请情况", "未发生政府信息公开收费事项。")
    var report = letter.report
    report.applications = Sheet("table", "received 0 0 0 0 0 0 0").report.applications
    #expect(check(report).filter { $0.rule == .feeStatement } == [])
  }

  @Test("a table of which nothing stands in the text is missing")
  func missingTable() {
    let letter = Letter()
    #expect(findings(.missingTable, letter).map(\.at) == TableKind.allCases.map(Location.table))
    #expect(Set(findings(.missingTable, letter).map(\.severity)) == [.error])
    #expect(Set(findings(.missingTable, Letter(year: 2019)).map(\.severity)) == [.warning])
    #expect(findings(.missingTable, Letter(year: 2018)).isEmpty)
    #expect(findings(.missingTable, Letter(year: nil)).isEmpty)
  }

  @Test("a table that was not read is not missing")
  func unreadTable() {
    var letter = Letter()
    letter[.reviews] = ("四、政府信息公开行政复议、行政诉讼情况", "未经复议直接起诉 0 0 0 0 0")
    var report = letter.report
    report.findings = [Finding(.unreadRow, .warning, at: .table(.proactive), line: 3)]
    #expect(
      check(report).filter { $0.rule == .missingTable }.map(\.at) == [.table(.applications)])
  }

  @Test(
    "a table is not missing where its labels stand in another script or in pieces",
    arguments: [
      "未經複議直接起訴 複議後起訴 結果維持 尚未審結", "尚|未|审|结", "| 行政复议 |\n| --- |\n| 结果维持 |",
      "- - 6 - 6 1 - 3 4 8 - - - - -", "０ ０ ０ ３ ３ １ ０ ０ ０ １ ０ ０ ６ ０ ６", "000000200236110",
      "168 无 无 无 168 无 111 无 无 111 无 无 无 209 209",
      "0件 0件 1件 0件 1件 0件 0件 0件 0件 0件 0件 0件 0件 0件 0件", "0\n0\n1\n0\n1\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0",
    ])
  func unreadReviews(body: String) {
    var letter = Letter()
    letter[.reviews] = ("四、政府信息公开行政复议、行政诉讼情况", body)
    let found = findings(.missingTable, letter).map(\.at)
    #expect(found == [.table(.proactive), .table(.applications)])
  }

  @Test(
    "a table is missing where its section has a sentence, a date or a page number",
    arguments: [
      "本年度行政复议0件，行政诉讼0件。", "2023年12月31日", "- 4 -\n2024-01-15", "见附件1、附件2、附件3。",
      "行政复议案件12件，其中结果维持7件、结果纠正2件。",
    ])
  func missingReviews(body: String) {
    var letter = Letter()
    letter[.reviews] = ("四、政府信息公开行政复议、行政诉讼情况", body)
    #expect(findings(.missingTable, letter).map(\.at).contains(.table(.reviews)))
  }

  @Test("a text that was cut off behind one of its tables accuses nobody")
  func cutText() {
    var letter = Letter()
    for id in SectionID.allCases.dropFirst(2) { letter[id] = nil }
    var report = letter.report
    report.proactive = Sheet("table", "licensing 1").report.proactive
    #expect(check(report).filter { $0.rule == .missingTable } == [])
  }

  @Test("the form of a table whose deciding rows were not read is not known")
  func unknownEdition() {
    let rows: [Edition: [String]] = [
      .form2019: ["other"],
      .form2021: ["other.not_corrected", "other.fee_unpaid", "other.rest"],
    ]
    for (edition, rows) in rows {
      let lost = rows.map { $0 + " missing" }.joined(separator: "\n")
      var sheet = Sheet("table", edition, lost)
      sheet.report.year = edition == .form2019 ? 2023 : 2020
      #expect(check(sheet.report).filter { $0.rule == .editionYear } == [])
    }
    var report = Letter().report
    report.proactive = Table(.proactive, .form2019, offset: 0)
    report.proactive?.setRow(.regulations, Array(repeating: Cell(.blank, shown: 0..<0), count: 3))
    #expect(check(report).filter { $0.rule == .editionYear } == [])
  }

  @Test(
    "each table is held against the form of the year",
    arguments: [
      (2019, Edition.form2019, 0), (2020, .form2019, 0), (2021, .form2019, 2), (2023, .form2021, 0),
      (2020, .form2021, 2), (2018, .form2019, 0),
    ])
  func editions(year: Int, edition: Edition, count: Int) {
    var sheet = Sheet(
      "tables", edition, "regulations 0 0 0\nreceived 0 0 0 0 0 0 0\nreview 0 0 0 0 0")
    sheet.report.year = year
    let found = check(sheet.report).filter { $0.rule == .editionYear }
    let tables: [Location] = [.table(.proactive), .table(.applications)]
    #expect(found.map(\.at) == Array(tables.prefix(count)))
  }

  @Test(
    "lines of a page's buttons are one note",
    arguments: [
      ["字号:大 中 小", "【打印】【关闭】", "分享:"], ["扫一扫在手机打开当前页"], ["  微信扫一扫:分享  "],
    ])
  func buttons(lines: [String]) {
    var letter = Letter()
    letter.opening += "\n" + lines.joined(separator: "\n")
    let found = findings(.pageResidue, letter)
    #expect(found.map(\.found) == [Quantity(lines.count)])
  }

  @Test(
    "the same words in a sentence are none",
    arguments: [
      "案例分享", "完善无障碍通道。", "组织经验分享会,打印宣传册。", "大中小", "- 4 -", "||",
    ])
  func noButtons(line: String) {
    var letter = Letter()
    letter.opening += "\n" + line
    #expect(findings(.pageResidue, letter).isEmpty)
  }
}

private func findings(_ rule: RuleID, _ letter: Letter) -> [Finding] {
  check(letter.report).filter { $0.rule == rule }
}
