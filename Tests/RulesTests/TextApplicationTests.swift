import Reports
import Rules
import Testing

@Suite("Sentences on applications")
struct TextApplicationTests {
  @Test(
    "that state another number received are errors",
    arguments: [
      ("全年收到政府信息公开申请25件。", "received 24 25"),
      ("2023年，我局共收到依申请公开21件，均在法定期限内答复。", "received 24 21"),
      ("（二）依申请公开。我局全年依申请公开22件，已办结23件。", "received 24 22"),
      ("本年度受理政府信息公开申请２３件。", "received 24 23"),
      ("年内共接收各类政府信息公开申请十二件。", "received 24 12"),
      ("全年办理政府信息公开申请 1,024 件。", "received 24 1024"),
      ("县财政局收到2件政府信息公开申请。", "received 24 2"),
      ("全年新收政府信息公开申请26件。", "received 24 26"),
      ("2023年度本机关收办信息公开申请25宗，同比增长20%。", "received 24 25"),
      ("截至2023年12月31日，我局共收到政府信息公开申请20件。", "received 24 20"),
      ("2023年1月1日至12月31日，青石县财政局共收到公民、法人和其他组织依申请公开申请30件。", "received 24 30"),
      ("通过多种渠道收到依申请公开事项27件。", "received 24 27"),
      ("全年收到政府信息公开申\n请25 件。", "received 24 25"),
      ("本年度受理政府資訊公開申請。全年收到政府信息公開申請25件。", "received 24 25"),
      ("全年收到政府信息公开申请**25**件。", "received 24 25"),
      ("2022年收到申请多，本局加强力量；2023年，本局收到政府信息公开申请28件。", "received 24 28"),
    ])
  func received(sentence: String, finding: String) {
    #expect(TextFixture().findings(sentence) == [finding])
  }

  @Test(
    "of another number, object, agency or year are left alone",
    arguments: [
      "全年收到政府信息公开申请24件。",
      "全年办理政府信息公开申请26件。",
      "全年办理政府信息公开申请23件。",
      "全年受理网络问政182件。",
      "共收到群众诉求348件，办结340件。",
      "收到依申请公开咨询15件。",
      "2022年收到政府信息公开申请31件。",
      "去年收到政府信息公开申请31件，答复30件。",
      "收到政府信息公开申请30余件。",
      "收到政府信息公开申请近30件。",
      "收到政府信息公开申请约30件，申请30件以上。",
      "累计收到政府信息公开申请310件。",
      "截至目前，共收到政府信息公开申请310件。",
      "全县共收到政府信息公开申请178件。",
      "县公安局收到政府信息公开申请31件。",
      "县教育局积极拓宽渠道，全年收到政府信息公开申请31件，答复30件。",
      "各股室收到政府信息公开申请5件。",
      "全系统收到政府信息公开申请52件。",
      "通过信函收到政府信息公开申请5件。",
      "网络收到政府信息公开申请5件，当面收到2件。",
      "收到涉及土地征收的政府信息公开申请5件。",
      "上半年收到政府信息公开申请11件。",
      "2023年3月收到政府信息公开申请4件。",
      "收到政府信息公开申请3-5件。",
      "平均每月收到政府信息公开申请2件。",
      "申请量较上年减少7件。",
      "全年收到政府信息公开申请24件，较上年增加5件。",
      "收到建议5件，提案7件，均已办结。",
      "其中受理政府信息公开申请5件。",
      "公开政府信息105条，其中主动公开100条，依申请公开5条。",
      "将6件依申请公开的文件转为主动公开。",
      "一起推进政府信息公开申请办理。",
      "2021年、2022年、2023年分别收到政府信息公开申请10件、12件、24件。",
      "2022年和2023年收到政府信息公开申请10件、24件。",
      "收到并办结政府信息公开申请22件。",
      "不予受理政府信息公开申请2件。",
      "受理高效办成一件事政府信息公开申请。",
      "按照《政府信息公开申请25件办理情况》要求，做好答复。",
      "受理申请25件。",
      "行政审批窗口受理申请2315件。",
      "县政府办收到政府信息公开申请45件。答复40件。予以公开30件。",
    ])
  func notReceived(sentence: String) {
    #expect(TextFixture().findings(sentence) == [])
  }

  @Test("that count those carried in with 收到 are worth a note")
  func withCarriedIn() {
    let report = TextFixture().report("全年收到政府信息公开申请26件。")
    let findings = check(report).filter { $0.rule == .textReceived }
    #expect(findings.map(\.severity) == [.note])
    #expect(TextFixture().findings("全年收到政府信息公开申请26件（含上年结转2件）。") == [])
  }

  @Test(
    "that state another number carried over are errors",
    arguments: [
      ("全年收到政府信息公开申请24件，上年结转3件。", "carried 2 3"),
      ("新收政府信息公开申请24件，去年结转1件。", "carried 2 1"),
      ("收到政府信息公开申请24件（含上年度结转申请5件）。", "carried 2 5"),
      ("收到依申请公开24件，连同上年结转的4件，年内办结23件。", "carried 2 4"),
      ("依申请公开办理情况：2022年结转5件。", "carried 2 5"),
      ("收到政府信息公开申请24件，结转下年度继续办理2件。", "carried 3 2"),
      ("收到政府信息公开申请24件，另有5件顺延到下年度答复。", "carried 3 5"),
      ("收到政府信息公开申请24件，尚有1件因需征求第三方意见，结转下年度办理。", "carried 3 1"),
      ("收到政府信息公开申请24件，转下一年度办理答复的有1件。", "carried 3 1"),
      ("收到政府信息公开申请24件，结转至2024年继续办理4件。", "carried 3 4"),
      ("收到政府信息公开申请24件，23件已办结，1件正在办理。", "carried 3 1"),
    ])
  func carried(sentence: String, finding: String) {
    #expect(TextFixture().findings(sentence) == [finding])
  }

  @Test(
    "of what is carried over elsewhere are left alone",
    arguments: [
      "全年收到政府信息公开申请24件，上年结转2件，结转下年度3件。",
      "项目资金上年结转5万元。",
      "上年结转信访件5件。",
      "提案上年结转5件。",
      "2021年结转5件。",
      "收到政府信息公开申请24件，没有结转下年度的申请。",
      "收到政府信息公开申请24件，另有12件咨询当场答复。",
      "结转下年度的预算指标7件。",
      "收到政府信息公开申请24件，上年结转2件均已办结。",
      "收到政府信息公开申请24件，比上年结转减少5件。",
    ])
  func notCarried(sentence: String) {
    #expect(TextFixture().findings(sentence) == [])
  }

  private static let start = "全年收到政府信息公开申请24件，"

  @Test(
    "that state another outcome are errors",
    arguments: [
      ("办结22件。", "outcome 23 22"),
      ("答复21件。", "outcome 23 21"),
      ("年内已办结25件。", "outcome 23 25"),
      ("办结依申请公开20件。", "outcome 23 20"),
      ("已答复22件政府信息公开申请。", "outcome 23 22"),
      ("办结23件：予以公开9件。", "outcome 10 9"),
      ("同意公开11件。", "outcome 10 11"),
      ("其中部分公开3件。", "outcome 2 3"),
      ("予以公开及部分公开13件。", "outcome 12 13"),
      ("不予公开2件。", "outcome 3 2"),
      ("因本机关不掌握等原因无法提供4件。", "outcome 5 4"),
      ("因本机关不掌握相关政府信息无法提供5件。", "outcome 4 5"),
      ("不予处理0件。", "outcome 1 0"),
      ("作其他处理（含申请人主动撤回申请）3件。", "outcome 2 3"),
      ("予以公开10件、部分公开2件、不予公开4件。", "outcome 3 4"),
      ("作出不予公开决定4件。", "outcome 3 4"),
      ("无法提供5件，其中本机关不掌握3件。", "outcome 4 3"),
      ("22件已办结。", "outcome 23 22"),
    ])
  func outcomes(sentence: String, finding: String) {
    #expect(TextFixture().findings(Self.start + sentence) == [finding])
  }

  @Test(
    "of other outcomes are left alone",
    arguments: [
      "办结23件。", "按期答复20件。", "当场答复18件。", "书面答复5件。",
      "上年结转2件，年内办结21件。", "办结26件，含结转下年度3件。",
      "因信息不存在无法提供3件。", "答复率100%。", "办结率达98%。",
      "予以公开10件，部分公开2件，不予公开3件，无法提供5件，不予处理1件，其他处理2件。",
      "收到12345热线工单200件，办结180件。", "收到信访件12件。答复10件。",
      "出具不予公开意见4次。", "答复网民留言5件。", "主动公开信息120条，不予公开信息5条。",
      "拟不予公开的5件均经法律审查。", "向社会予以公开文件12件。", "重复申请5件。",
      "其中当面申请5件，网络申请19件。", "延期答复2件。", "较上年多办结5件。",
      "县公安局办结5件。", "予以公开2023年文件7件。",
    ])
  func notOutcomes(sentence: String) {
    #expect(TextFixture().findings(Self.start + sentence) == [])
  }

  @Test(
    "that state another number of applicants are errors",
    arguments: [
      ("其中自然人19件。", "applicants 20 19"),
      ("其中，自然人申请21件，法人或其他组织申请4件。", "applicants 20 21"),
      ("其中自然人20件、商业企业4件。", "applicants 3 4"),
      ("涉及自然人18件。", "applicants 20 18"),
      ("其中自然人20件，法人和其他组织3件。", "applicants 4 3"),
      ("（自然人20件，商业企业3件，法律服务机构2件）。", "applicants 1 2"),
      ("其中商业企业2件。", "applicants 3 2"),
      ("其中科研机构1件。", "applicants 0 1"),
      ("其中社会公益组织1件。", "applicants 0 1"),
      ("其中自然人20件，商业企业3件，其他2件。", "applicants 0 2"),
    ])
  func applicants(sentence: String, finding: String) {
    let found = TextFixture().findings(Self.start + sentence)
    #expect(found.filter { $0.hasPrefix("applicants") } == [finding])
  }

  @Test(
    "of other people are left alone",
    arguments: [
      "其中自然人20件，商业企业3件，法律服务机构1件。", "其中自然人20件，其他4件。", "其中自然人22件。", "其中自然人申请占83.3%。",
      "均为自然人提出。", "办结23件，其中自然人18件。", "服务自然人350人次。", "上年结转2件，其中自然人1件。",
      "自然人约19件。", "企业申请12件。", "其他申请12件。", "自然人申请同比增加5件。",
      "不动产登记自然人120件。", "法人登记12件。",
    ])
  func notApplicants(sentence: String) {
    #expect(TextFixture().findings(Self.start + sentence) == [])
  }

  @Test(
    "with another scope belong to a government",
    arguments: [
      ("全县共收到政府信息公开申请25件。", ["received 24 25"]),
      ("我县受理政府信息公开申请20件。", ["received 24 20"]),
      ("全县各级行政机关收到政府信息公开申请20件。", ["received 24 20"]),
      ("2023年青石县人民政府收到政府信息公开申请20件。", ["received 24 20"]),
      ("县政府办收到政府信息公开申请12件。", []),
      ("本机关收到政府信息公开申请12件，答复12件。", []),
      ("县政府办公室代表县政府受理政府信息公开申请12件。", []),
      ("全市收到政府信息公开申请820件。", []),
      ("各乡镇收到政府信息公开申请12件。", []),
      ("县直部门收到政府信息公开申请12件。", []),
      ("县财政局收到政府信息公开申请12件，答复11件，结转下年度1件。", []),
    ])
  func government(sentence: String, findings: [String]) {
    #expect(TextFixture(agency: "青石县人民政府").findings(sentence) == findings)
  }

  @Test("may stand for the government in the report of its office")
  func office() {
    let fixture = TextFixture(agency: "青石县人民政府办公室")
    #expect(
      fixture.findings("县政府办公室代表县政府共受理政府信息公开申请20件。") == ["received 24 20"])
    #expect(fixture.findings("全县受理政府信息公开申请120件。") == [])
    #expect(fixture.findings("县政府受理政府信息公开申请120件。") == [])
  }

  @Test("agree with a table that is not there or was not read")
  func unread() {
    var fixture = TextFixture(tables: "licensing 3")
    #expect(fixture.findings("全年收到政府信息公开申请25件，已全部办结。") == [])
    fixture.tables = "received missing\ncarried_in 0 0 0 0 0 0 0"
    #expect(fixture.findings("全年收到政府信息公开申请25件。") == [])
  }
}
