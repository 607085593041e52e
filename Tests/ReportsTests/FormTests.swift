import Reports
import Testing

/// The forms as they are printed, held against the model line by line.
@Suite("The two statutory forms")
struct FormTests {
  @Test("the application table has 23 rows on the 2019 form and 25 on the 2021 form")
  func rowCounts() {
    #expect(TableKind.applications.rows(.form2019).count == 23)
    #expect(TableKind.applications.rows(.form2021).count == 25)
  }

  @Test(
    "every row stands where the form prints it, under the label that it prints",
    arguments: [
      (TableKind.proactive, Edition.form2019, proactive2019),
      (.proactive, .form2021, proactive2021),
      (.applications, .form2019, applicationsHead + [("other", "(六)其他处理")] + applicationsFoot),
      (.applications, .form2021, applicationsHead + otherOutcomes2021 + applicationsFoot),
      (.reviews, .form2019, reviews),
      (.reviews, .form2021, reviews),
    ])
  func labels(kind: TableKind, edition: Edition, printed: [(row: String, label: String)]) {
    let rows = kind.rows(edition)
    #expect(rows.map(\.identifier) == printed.map(\.row))
    #expect(rows.map { $0.label(edition).chinese } == printed.map(\.label))
    #expect(rows.allSatisfy { !$0.label(edition).english.isEmpty && $0.table == kind })
  }

  @Test(
    "every row of the proactive table has the columns of its form",
    arguments: [
      (
        Edition.form2019,
        [
          "made disclosed public_total", "made disclosed public_total",
          "previous change decisions", "previous change decisions",
          "previous change decisions", "previous change decisions",
          "previous change", "items amount",
        ]
      ),
      (
        .form2021,
        [
          "issued repealed in_force", "issued repealed in_force", "decisions", "decisions",
          "decisions", "amount",
        ]
      ),
    ])
  func proactiveColumns(edition: Edition, columns: [String]) {
    let found = TableKind.proactive.rows(edition).map { row in
      row.columns(edition).map(\.identifier).joined(separator: " ")
    }
    #expect(found == columns)
  }

  @Test("the columns of applicants and of results stand in printed order")
  func otherColumns() {
    #expect(
      Column.applicants.map(\.label.chinese)
        == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"])
    #expect(Column.results.map(\.label.chinese) == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    for edition in Edition.allCases {
      #expect(Row.received.columns(edition) == Column.applicants)
      #expect(Row.review.columns(edition) == Column.results)
    }
  }

  @Test("a head that means two things says which, by its row and form")
  func headsByRow() {
    let fees = Column.amount.label(over: .fees, .form2021).chinese
    let procured = Column.amount.label(over: .procurement, .form2019).chinese
    #expect(fees == "本年收费金额(单位:万元)" && procured == "采购总金额")
    #expect(Column.decisions.label(over: .penalty, .form2019).chinese == "处理决定数量")
    #expect(Column.decisions.label(over: .penalty, .form2021).chinese == "本年处理决定数量")
  }

  @Test("19 outcomes make (七)总计 on the 2019 form, 21 on the 2021 form")
  func outcomes() {
    let count = { (edition: Edition) in
      TableKind.applications.rows(edition).count(where: \.isOutcome)
    }
    #expect(count(.form2019) == 19 && count(.form2021) == 21)
    #expect(!Row.outcomeTotal.isOutcome && !Row.carriedIn.isOutcome && !Row.review.isOutcome)
  }

  @Test("groups gather neighbouring rows, and every row of a group names it")
  func groups() {
    for edition in [Edition.form2019, .form2021] {
      for group in RowGroup.allCases {
        let rows = group.rows(edition)
        #expect(rows.allSatisfy { $0.group == group })
        let places = rows.compactMap { row in row.table.rows(edition).firstIndex(of: row) }
        #expect(places == places.first.map { Array($0..<$0 + rows.count) } ?? [])
      }
      #expect(RowGroup.denied.rows(edition).count == 8)
      #expect(RowGroup.unavailable.rows(edition).count == 3)
      #expect(RowGroup.rejected.rows(edition).count == 5)
    }
    #expect(RowGroup.otherOutcomes.rows(.form2019) == [])
    #expect(RowGroup.otherOutcomes.rows(.form2021).count == 3)
    #expect(RowGroup.item9.rows(.form2021) == [])
  }
}

private let proactive2019: [(row: String, label: String)] = [
  ("regulations", "规章"), ("normative", "规范性文件"), ("licensing", "行政许可"),
  ("other_services", "其他对外管理服务事项"), ("penalty", "行政处罚"), ("coercion", "行政强制"),
  ("fees", "行政事业性收费"), ("procurement", "政府集中采购"),
]

private let proactive2021: [(row: String, label: String)] = [
  ("regulations", "规章"), ("normative", "行政规范性文件"), ("licensing", "行政许可"),
  ("penalty", "行政处罚"), ("coercion", "行政强制"), ("fees", "行政事业性收费"),
]

private let applicationsHead: [(row: String, label: String)] = [
  ("received", "一、本年新收政府信息公开申请数量"),
  ("carried_in", "二、上年结转政府信息公开申请数量"),
  ("granted", "(一)予以公开"),
  ("partial", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)"),
  ("denied.state_secret", "1.属于国家秘密"),
  ("denied.prohibited_by_law", "2.其他法律行政法规禁止公开"),
  ("denied.security_stability", "3.危及“三安全一稳定”"),
  ("denied.third_party", "4.保护第三方合法权益"),
  ("denied.internal_affairs", "5.属于三类内部事务信息"),
  ("denied.deliberative", "6.属于四类过程性信息"),
  ("denied.enforcement_file", "7.属于行政执法案卷"),
  ("denied.administrative_query", "8.属于行政查询事项"),
  ("unavailable.not_held", "1.本机关不掌握相关政府信息"),
  ("unavailable.needs_creation", "2.没有现成信息需要另行制作"),
  ("unavailable.unclear", "3.补正后申请内容仍不明确"),
  ("rejected.petition", "1.信访举报投诉类申请"),
  ("rejected.repeated", "2.重复申请"),
  ("rejected.publication", "3.要求提供公开出版物"),
  ("rejected.excessive", "4.无正当理由大量反复申请"),
  ("rejected.confirmation", "5.要求行政机关确认或重新出具已获取信息"),
]

private let otherOutcomes2021: [(row: String, label: String)] = [
  ("other.not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
  ("other.fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
  ("other.rest", "3.其他"),
]

private let applicationsFoot: [(row: String, label: String)] = [
  ("outcome_total", "(七)总计"), ("carried_out", "四、结转下年度继续办理"),
]

private let reviews: [(row: String, label: String)] = [
  ("review", "行政复议"), ("litigation_direct", "未经复议直接起诉"), ("litigation_reviewed", "复议后起诉"),
]
