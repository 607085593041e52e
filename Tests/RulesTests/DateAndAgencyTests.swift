import Reports
import Rules
import Testing

@Suite("When the report came out, and whose it is")
struct DateAndAgencyTests {
  @Test(
    "the date of publication is held against the date that the law sets for the agency",
    arguments: [
      ("青石县财政局", 2023, "2024-01-31", [Severity]()), ("青石县财政局", 2023, "2024-02-01", [.warning]),
      ("青石县人民政府", 2023, "2024-03-31", []), ("青石县人民政府", 2023, "2024-04-01", [.warning]),
      ("青石县鹿鸣镇人民政府", 2023, "2024-03-08", []), ("青石县经济开发区管委会", 2023, "2024-03-08", []),
      ("云门市自然资源局白鹭分局", 2023, "2024-03-08", []), ("财政局", 2023, "2024-03-08", []),
      ("青石县财政局", 2018, "2019-03-08", []), ("青石县财政局", 2018, "2019-05-08", [.warning]),
      ("青石县人民政府办公室", 2023, "2024-02-20", []), ("青石县财政局", 2023, "soon", []),
    ])
  func late(agency: String, year: Int, published: String, severities: [Severity]) {
    var report = Letter(year: year).report
    report.agency = Agency(name: agency, source: .title)
    report.published = published
    #expect(check(report).filter { $0.rule == .late }.map(\.severity) == severities)
  }

  @Test(
    "a signature in time makes it a note",
    arguments: [
      ("\n2024年1月15日\n", Severity.note), ("\n二○二四年一月十五日", .note),
      ("成效明显。 2024 年 1 月 15 日 附件", .note),
      ("\n2024年2月15日\n", .warning), ("\n自2024年1月15日起施行\n", .warning), ("\n2023年1月15日\n", .warning),
    ])
  func signed(ending: String, severity: Severity) {
    var letter = Letter()
    letter[.other] = ("六、其他需要报告的事项", "没有收取信息处理费。" + ending)
    var report = letter.report
    report.agency = Agency(name: "青石县财政局", source: .title)
    report.published = "2024-02-20"
    #expect(check(report).filter { $0.rule == .late }.map(\.severity) == [severity])
  }

  @Test(
    "a writer or a contact of another county is a warning",
    arguments: [
      ("青石县财政局", "本报告由白塔县财政局编制。", true), ("青石县财政局", "如有疑问，请与白塔县财政局办公室联系。", true),
      ("云门市青石区民政局", "由云门市白塔区民政局编制。", true),
      ("青石县财政局", "本报告由青石县财政局办公室编制。", false), ("青石县财政局", "请与县财政局办公室联系。", false),
      ("青石县财政局", "请与云门市青石县政务公开办联系。", false), ("青石区人民政府", "由云门市青石区人民政府办公室编制。", false),
      ("青石县财政局", "与云门市财政局联系。", false), ("青石县财政局", "由我局办公室编制。", false),
      ("青石县财政局", "转发白塔县的答复规范。", false), ("青石县财政局", "由开发区管委会编制。", false),
      ("青石县财政局", "与各县区、开发区加强联系。", false), ("青石分局", "由白塔县财政局编制。", false),
    ])
  func otherAgency(agency: String, sentence: String, fires: Bool) {
    var letter = Letter()
    letter.opening = sentence
    var report = letter.report
    report.agency = Agency(name: agency, source: .title)
    report.title = "\(agency)2023年政府信息公开工作年度报告"
    #expect(check(report).contains { $0.rule == .otherAgency } == fires)
  }

  @Test(
    "the opening announces the report of the title",
    arguments: [
      ("现公布2022年政府信息公开工作年度报告。", true), ("特编制2022年度政府信息公开年度报告。", true),
      ("现公布2023年政府信息公开工作年度报告。", false), ("2022年政府信息公开工作年度报告已于去年公布。", false),
      ("根据《2022年政府信息公开工作年度报告》的要求编制。", false), ("编制本报告时参考了2022年政府信息公开工作年度报告。", false),
    ])
  func announced(opening: String, fires: Bool) {
    var letter = Letter()
    letter.opening = opening
    var report = letter.report
    report.title = "青石县财政局2023年政府信息公开工作年度报告"
    #expect(check(report).contains { $0.rule == .period } == fires)
  }
}
