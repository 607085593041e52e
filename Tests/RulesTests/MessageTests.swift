import Reports
import Rules
import Testing

@Suite("The sentences of findings")
struct MessageTests {
  @Test("name the cell as printed and give the numbers in the printed order", arguments: sentences)
  func sentence(sheet: Sheet, rule: RuleID, chinese: String, english: String) throws {
    let finding = try #require(check(sheet.report).first { $0.rule == rule })
    #expect(finding.message(in: sheet.report, .chinese) == chinese)
    #expect(finding.message(in: sheet.report, .english) == english)
  }

  static let sentences: [(Sheet, RuleID, String, String)] = [
    (
      Sheet(
        "balance",
        """
        received      80 0 0 0 0 0 80
        carried_in     5 0 0 0 0 0 5
        granted       81 0 0 0 0 0 81
        outcome_total 81 0 0 0 0 0 81
        carried_out    3 0 0 0 0 0 4
        """), .balance,
      "自然人：80 + 5 ≠ 81 + 3（本年新收 + 上年结转 ≠ 总计 + 结转下年度，左 85 右 84）",
      "Natural persons: 80 + 5 ≠ 81 + 3 "
        + "(received + carried over from last year ≠ total + carried over to next year; "
        + "85 on the left, 84 on the right)"
    ),
    (
      Sheet("row", "partial 9 3 . . . . 21"), .rowTotal,
      "(二)部分公开：21 ≠ 9 + 3（总计 ≠ 各列之和 12；空白按 0 计）",
      "(2) Partly disclosed: 21 ≠ 9 + 3 (total ≠ sum of the columns, 12; blanks count as 0)"
    ),
    (
      Sheet(
        "outcomes",
        """
        granted 6 0 0 0 0 0 6
        other.rest 2 0 0 0 0 0 2
        outcome_total 6 0 0 0 0 0 6
        """), .outcomeTotal,
      "自然人：6 ≠ 6 + 2（(七)总计 ≠ 各项办理结果之和 8）",
      "Natural persons: 6 ≠ 6 + 2 ((7) Total ≠ sum of the outcomes, 8)"
    ),
    (
      Sheet("review", "review 10 1 0 0 0"), .reviewTotal,
      "行政复议：0 ≠ 10 + 1（总计 ≠ 四种结果之和 11）",
      "Administrative review: 0 ≠ 10 + 1 (total ≠ sum of the four results, 11)"
    ),
    (
      Sheet(
        "a computed total",
        """
        received 3 0 0 0 0 0 3
        granted 2 0 0 0 0 0 2
        outcome_total . 0 0 0 0 0 2
        """), .balance,
      "自然人：3 + 0 ≠ 2 + 0（本年新收 + 上年结转 ≠ 总计 + 结转下年度，左 3 右 2；"
        + "(七)总计·自然人空白，以各项之和 2 代入）",
      "Natural persons: 3 + 0 ≠ 2 + 0 "
        + "(received + carried over from last year ≠ total + carried over to next year; "
        + "3 on the left, 2 on the right; "
        + "(7) Total · Natural persons is blank and counts as the sum of its parts, 2)"
    ),
    (
      Sheet("blank", "denied.third_party 4 1 0 0 0 0 ."), .blankTotal,
      "总计空白，而各项之和为：(三)不予公开 4.保护第三方合法权益·总计 5",
      "Blank total; the parts add up to: (3) Not disclosed 4. Third-party rights · Total 5"
    ),
    (
      Sheet("text", "coercion 若干"), .notACount,
      "行政强制·本年处理决定数量：“若干”应为不小于 0 的整数",
      "Administrative coercion · Decisions this year: “若干” should be a whole number of at least 0"
    ),
    (
      Sheet("stock", "normative 7 2 4"), .negativeStock,
      "行政规范性文件：现行有效 4 < 本年制发 7 - 本年废止 2 = 5",
      "Administrative normative documents: 4 in force < 7 issued - 2 repealed = 5"
    ),
  ]

  @Test("say what would mend a blank total")
  func mending() throws {
    let sheet = Sheet(
      "blank", .form2019,
      """
      received      2 . . . . . 2
      partial       1 . . . . . 1
      outcome_total . . . . . . .
      carried_out   1 . . . . . 1
      """)
    let finding = try #require(check(sheet.report).first { $0.rule == .blankTotal })
    let lines = finding.explanation(in: sheet.report, .chinese)
    #expect(lines.count == 3)
    #expect(lines[1] == "(七)总计·自然人填 1，则 2 + 0 = 1 + 1 成立")
  }

  @Test("say which changes would mend a broken equation")
  func repairs() throws {
    var sheet = Sheet(
      "row twice",
      """
      received 7 0 0 0 0 0 7
      granted 6 0 0 0 0 0 6
      partial 7 0 0 0 0 0 7
      outcome_total 7 0 0 0 0 0 7
      """)
    sheet.report.findings = check(sheet.report)
    let broken = try #require(sheet.report.findings.first { $0.rule == .outcomeTotal })
    let culprit = try #require(sheet.report.findings.first { $0.rule == .culprit })
    let best = "(一)予以公开·自然人 6 → 0，(一)予以公开·总计 6 → 0"
    #expect(
      broken.explanation(in: sheet.report, .chinese)[1] == "改 2 处则各式成立：\(best)（另有 1 种改法）")
    #expect(
      culprit.explanation(in: sheet.report, .chinese)[1]
        == "或：(二)部分公开·自然人 7 → 1，(二)部分公开·总计 7 → 1")
  }

  /// A reader finds the row of a sentence by the label that the table shows.
  @Test("call rows and columns as the tables do", arguments: [Edition.form2019, .form2021])
  func names(edition: Edition) {
    var report = Report(path: "", text: .empty)
    for kind in TableKind.allCases {
      let table = Table(kind, edition, offset: 0)
      switch kind {
      case .proactive: report.proactive = table
      case .applications: report.applications = table
      case .reviews: report.reviews = table
      }
      for row in kind.rows(edition) {
        for column in row.columns(edition) {
          let name = report.name(CellID(row, column))
          let (label, head) = (row.label(edition), column.label(over: row, edition))
          #expect(name.english.hasSuffix("\(label.english) · \(head.english)"))
          let words = name.chinese.split(separator: "·").first?.split(separator: " ").last ?? ""
          let number = words.prefix { "1234567890.".contains($0) }
          #expect(label.chinese.contains(words.dropFirst(number.count)))
          #expect(name.chinese.hasSuffix("·\(head.chinese)"))
        }
      }
    }
  }

  @Test("give the equation, so that its cells can be shown")
  func equation() throws {
    let sheet = Sheet("row", "received 1 0 0 0 0 0 2")
    let finding = try #require(check(sheet.report).first { $0.rule == .rowTotal })
    let equation = try #require(finding.equation(in: sheet.report))
    #expect(equation.left == [CellID(.received, .total)])
    #expect(equation.right.first == CellID(.received, .person))
    #expect(Set(finding.cells) == Set(equation.left + equation.right))
  }
}
