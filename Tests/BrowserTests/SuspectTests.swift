import Browser
import Corpus
import Reports
import Terminal
import Testing

@Suite struct SuspectTests {
  /// One detail is 3 and its row and column say 1: the smallest repair is that cell.
  private let text = """
    甲乙县统计局2022年政府信息公开工作年度报告
    一、总体情况
    本年度工作平稳。
    三、收到和处理政府信息公开申请情况
    项目	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
    一、本年新收政府信息公开申请数量	2	0	0	0	0	0	2
    二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
    (一)予以公开	3	0	0	0	0	0	1
    (二)部分公开	1	0	0	0	0	0	1
    1.属于国家秘密	0	0	0	0	0	0	0
    2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
    3.危及“三安全一稳定”	0	0	0	0	0	0	0
    4.保护第三方合法权益	0	0	0	0	0	0	0
    5.属于三类内部事务信息	0	0	0	0	0	0	0
    6.属于四类过程性信息	0	0	0	0	0	0	0
    7.属于行政执法案卷	0	0	0	0	0	0	0
    8.属于行政查询事项	0	0	0	0	0	0	0
    1.本机关不掌握相关政府信息	0	0	0	0	0	0	0
    2.没有现成信息需要另行制作	0	0	0	0	0	0	0
    3.补正后申请内容仍不明确	0	0	0	0	0	0	0
    1.信访举报投诉类申请	0	0	0	0	0	0	0
    2.重复申请	0	0	0	0	0	0	0
    3.要求提供公开出版物	0	0	0	0	0	0	0
    4.无正当理由大量反复申请	0	0	0	0	0	0	0
    5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
    1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
    2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
    3.其他	0	0	0	0	0	0	0
    (七)总计	2	0	0	0	0	0	2
    四、结转下年度继续办理	0	0	0	0	0	0	0
    """

  @Test func theCellOfTheSmallestRepairCarriesAQuestionMark() throws {
    try withFile(text) { path in
      var browser = BrowserDriver([path])
      browser.press("Enter 3 g")
      let granted = try #require(browser.screen.first { $0.contains("(一)予以公开") })
      #expect(granted.contains("3?"))
      #expect(granted.contains("1]"))
    }
  }

  @Test func theFootSaysWhichNumberWouldMakeEverythingHold() throws {
    try withFile(text) { path in
      var browser = BrowserDriver([path])
      browser.press("Enter 3 g Down Down Down Right")
      #expect(browser.words.contains("改 (一)予以公开·自然人 3 → 1，不成立的 2 式就都成立"))
      var english = BrowserDriver([path], language: .english)
      english.press("Enter 3 g Down Down Down Right")
      #expect(
        english.words.contains("Change (1) Disclosed · Natural persons 3 → 1, and all 2"))
    }
  }
}
