import Reports
import Testing

@testable import Reading

@Suite struct ReportDecisionTests {
  @Test(arguments: [
    "溪口镇人民政府2016年政府信息公开工作年度报告\n2016年,我镇公开信息20条。",
    "标题: 溪口镇2015年政府信息公开年报\n正文",
    "本报告根据《政府信息公开条例》编制,所列数据的统计期限为2017年1月1日至12月31日。\n一、概述\n正文。",
    "一、概述\n2010年,我局继续开展政府信息公开工作。",
  ])
  func aNarrativeReportIsAReport(text: String) {
    let report = read(text)
    #expect(report.isReport)
    #expect(report.edition == .narrative)
  }

  @Test(arguments: [
    "标题: 关于2014年政府信息公开工作要点落实情况的函\n栏目: 政府信息公开年报\n"
      + "根据做好政府信息公开工作年度报告的要求,现将2014年政府信息公开工作情况函告如下。",
    "溪口镇召开春耕工作会议\n会议强调,要抓好春耕生产。",
    "标题: 关于做好信息公开工作的通知_政府信息公开年报_溪口镇\n各科室要认真落实。",
    "政府信息公开年报\n2021年政府信息公开工作年度报告\n2020年政府信息公开工作年度报告\n"
      + "2019年政府信息公开工作年度报告\n2018年政府信息公开工作年度报告\n2017年政府信息公开工作年度报告",
    "", "\n\n\n", "||||\n||||",
  ])
  func anotherDocumentIsNoneAndSaysWhy(text: String) {
    let report = read(text)
    #expect(!report.isReport)
    #expect(report.edition == nil)
    #expect(report.findings.map(\.rule) == [.notAReport])
    #expect(report.findings.first?.reason?.english.isEmpty == false)
  }

  @Test func aStatutoryTableMakesAReport() {
    let text = ReportFixture(.form2019).text(.tabs).split(separator: "\n").dropFirst()
    #expect(read(text.joined(separator: "\n")).isReport)
  }
}
