import Foundation
import Reading
import Reports
import Rules
import Samples
import Testing

@Suite("Statements")
struct TextStatementTests {
  @Test("keep the place of the clause and of the number")
  func places() throws {
    let report = TextFixture().report(
      "（二）依申请公开。2023年，我局共收到政府信息公开申请 ２４ 件，其中自然人20件；予以公开及\n部分公开十二件。")
    let found = statements(in: report)
    #expect(found.map(\.subject) == [.received, .applicant, .outcome])
    #expect(found.map { report.text[$0.numberRange] } == ["２４", "20", "十二"])
    #expect(
      found.map { report.text[$0.range] } == [
        "我局共收到政府信息公开申请 ２４ 件", "其中自然人20件", "予以公开及\n部分公开十二件",
      ])
    #expect(found.map(\.number) == [Quantity(24), Quantity(20), Quantity(12)])
    let sums = found.map { $0.readings.map { $0.cells.map(\.identifier) } }
    #expect(
      sums[0] == [
        ["applications.received.total"],
        ["applications.received.total", "applications.carried_in.total"],
      ])
    #expect(sums[2] == [["applications.granted.total", "applications.partial.total"]])
    #expect(found.map(\.section) == [.overview, .overview, .overview])
  }

  @Test("are read through radicals, full-width forms and traditional characters")
  func forms() {
    let report = TextFixture().report("全年收到政府信息公開申請⼆⼗件，答复２３件，不予公開3件，⽆法提供5件。")
    #expect(
      statements(in: report).map(\.number) == [
        Quantity(20), Quantity(23), Quantity(3), Quantity(5),
      ])
  }

  @Test("go on over the lines of a short page")
  func lines() {
    let first = "本机关依法做好登记、审查、答复等各个环节的工作；全年收到政府信息公开申请"
    let report = TextFixture().report(first, "25件，答复23件。")
    #expect(statements(in: report).map(\.number) == [Quantity(25), Quantity(23)])
  }

  @Test("are not made of plans, of the problems or of a file that is no report")
  func others() {
    let sentence = "全年收到政府信息公开申请25件。"
    #expect(statements(in: TextFixture(section: .problems).report(sentence)).isEmpty)
    var report = TextFixture().report(sentence)
    report.isReport = false
    #expect(statements(in: report).isEmpty)
  }

  @Test("are shown with both sides in both languages")
  func messages() throws {
    let report = TextFixture().report(
      "全年收到政府信息公开申请24件，不予公开35件，均已办结。公开信息300条，其中动态类200条，占66.5%，其他110条。")
    let found = check(report).filter { $0.rule.rawValue.hasPrefix("text-") }
    #expect(
      found.map { $0.message(in: report, .chinese) } == [
        "正文“不予公开35件”：正文 35 ≠ 表中 3（(三)不予公开·总计）",
        "正文“公开信息300条，其中动态类200条，占66.5%，其他110条”：各项之和 310 ≠ 总数 300",
        "正文“其中动态类200条，占66.5%”：按件数应为 66.67%，写作 66.5%",
      ])
    #expect(
      found.first?.message(in: report, .english)
        == "“不予公开35件”: 35 in the text ≠ 3 in the table ((3) Not disclosed · Total)")
    #expect(found.map(\.line).allSatisfy { $0 > 0 })
    #expect(found.first?.cells.count == 8)
  }

  @Test("keep their own quotation marks as inner ones")
  func innerQuotationMarks() {
    let report = TextFixture().report("“鹿鸣发布”公众号发布信息300条，其中动态类200条，其他110条。")
    #expect(
      check(report).filter { $0.rule == .textBreakdown }.map { $0.message(in: report, .chinese) }
        == [
          "正文“‘鹿鸣发布’公众号发布信息300条，其中动态类200条，其他110条”：各项之和 310 ≠ 总数 300"
        ])
  }

  @Test("of made-up reports agree with their tables in every form", arguments: SampleForm.allCases)
  func samples(form: SampleForm) {
    var generator = SampleGenerator(seed: 21)
    var stated = 0
    for number in 0..<12 {
      let sample = generator.report(length: number % 4 == 0 ? .full : .short)
      let report = readReport(sample.render(form), path: "sample.\(form.fileExtension)")
      stated += statements(in: report).count
      let found = check(report).filter { $0.rule.rawValue.hasPrefix("text-") }
      #expect(found == [], "\(sample.agency) \(sample.year)")
    }
    #expect(stated > 12)
  }

  @Test("of SampleData agree with their tables, but for the one that was planned")
  func sampleData() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "SampleData")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [String] = []
    for case let file as URL in try #require(files) where !file.hasDirectoryPath {
      let report = readReport([UInt8](try Data(contentsOf: file)), path: file.lastPathComponent)
      found += check(report).filter { $0.rule.rawValue.hasPrefix("text-") }
        .map { "\($0.rule.rawValue) \(report.path)" }
    }
    #expect(found == ["text-received 澄湖区桐花街道办事处-2023.md"])
  }

  @Test("that were changed are found again")
  func changed() {
    var generator = SampleGenerator(seed: 22)
    for _ in 0..<20 {
      var sample = generator.report()
      guard sample.count(.received, .total) > 0 else { continue }
      let received = sample.count(.received, .total)
      sample.set(.received, .total, received + 100)
      let report = readReport(sample.render(.markdown), path: "sample.txt")
      let found = check(report).filter { $0.rule == .textReceived }
      #expect(found.map(\.found) == [Quantity(received)])
      #expect(found.map(\.expected) == [Quantity(received + 100)])
    }
  }

  @Test(
    "are read in linear time from hostile text",
    .timeLimit(.minutes(10)),
    arguments: [
      "（", "）", "（1件", "其中1件，", "其中", "1件", "全年", "的", "1件、", "，", "收到政府信息公开申请1件，", "无", "未收到",
      "均已办结，", "共1条（其中", "“", "《", "9", "一", "2023年", "占1%", "1件，占1%。", "行政复议和", "予以公开及", "重复申请、",
      "9999999999999999亿元", "1.5", "-1-", "、", "⼀", "\u{FFFD}", "结转至2024年",
      "均", "均答复", "自然人申请1件，", "申请人为商业企业的1件", "全年1件行政复议中", "1条，较上年减少1条，下降3%，", "其中公开1件，",
      "主动公开1件", "予以公开、", "书面、等形式", "公民、法人和", "现行有效规范性文件1件、",
    ])
  func hostile(piece: String) {
    let report = TextFixture().report(
      String(repeating: piece, count: 1_500),
      "收到政府信息公开申请25件。" + String(repeating: piece, count: 1_500))
    _ = check(report)
  }
}
