import Corpus
import Reports
import Testing

@Suite("The findings that were accepted")
struct BaselineTests {
  private let report: Report
  private let finding: Finding

  init() {
    var report = Report(
      path: "reports/a.txt", text: SourceText(plain: Array("收到 3 件\n收到 4 件".utf8)))
    report.agency = Agency(name: "青石县 财政局（本级）", source: .title)
    report.year = 2020
    self.report = report
    finding = Finding(
      .carryOver, .error, at: .column(.person), expected: Quantity(2), found: Quantity(1), line: 84)
  }

  @Test("are a sorted text that reads back as it was written")
  func roundTrip() {
    var baseline = Baseline()
    baseline.accept(finding, in: report, remark: "台账为 1\n已更正")
    var earlier = report
    earlier.year = 2019
    baseline.accept(finding, in: earlier)
    #expect(
      baseline.text == """
        # gouji check: agency year rule place expected:found  # remark
        青石县财政局(本级) 2019 carry-over person 2:1
        青石县财政局(本级) 2020 carry-over person 2:1  # 台账为 1 已更正

        """)
    let again = Baseline(Array(baseline.text.utf8))
    #expect(again == baseline)
    #expect(again.accepts(finding, in: report))
  }

  @Test("are new again when a value, the place, the rule, the year or the agency is another")
  func changes() {
    var baseline = Baseline()
    baseline.accept(finding, in: report)
    var changed = [finding, finding, finding, finding]
    changed[0].found = Quantity(0)
    changed[1].expected = nil
    changed[2].at = .column(.total)
    changed[3].rule = .balance
    for finding in changed { #expect(!baseline.accepts(finding, in: report)) }
    var other = report
    other.year = 2021
    #expect(!baseline.accepts(finding, in: other))
    other = report
    other.agency?.name = "白塔县财政局"
    #expect(!baseline.accepts(finding, in: other))
    var moved = finding
    moved.line = 12
    moved.severity = .warning
    #expect(baseline.accepts(moved, in: report))
  }

  @Test("are told apart by the words of the document that they are about")
  func quotes() {
    var baseline = Baseline()
    var first = Finding(.period, .error, at: .document, line: 1, quote: 0..<12)
    baseline.accept(first, in: report)
    #expect(baseline.accepts(first, in: report))
    first.quote = 13..<25
    #expect(!baseline.accepts(first, in: report))
    #expect(Baseline(Array(baseline.text.utf8)) == baseline)
  }

  @Test("may be edited by hand: what is not understood stays and is said")
  func edited() {
    let text = """
      # 县政务公开办，2024 年 3 月
        青石县财政局(本级)\t2020  carry-over person 2:1   #  台账为 1
      青石县财政局 2020 no-such-rule person 2:1
      见附件
      \r
      白塔县财政局 - unread-row applications -:-
      """
    let baseline = Baseline(Array(text.utf8))
    #expect(baseline.count == 2)
    #expect(baseline.accepts(finding, in: report))
    #expect(baseline.unknownLines.map(\.number) == [3, 4])
    #expect(
      baseline.text == """
        # gouji check: agency year rule place expected:found  # remark
        # 县政务公开办，2024 年 3 月
        白塔县财政局 - unread-row applications -:-
        青石县财政局(本级) 2020 carry-over person 2:1  # 台账为 1
        青石县财政局 2020 no-such-rule person 2:1
        见附件

        """)
    let again = Baseline(Array(baseline.text.utf8))
    #expect(again.text == baseline.text)
  }

  @Test("keep their remarks when they are accepted again, and go when they are found no more")
  func renewed() {
    var baseline = Baseline()
    baseline.accept(finding, in: report, remark: "台账为 1")
    baseline.accept(finding, in: report)
    #expect(baseline.text.contains("台账为 1"))
    var other = report
    other.year = 2019
    #expect(baseline.forget(allBut: [], ofReports: [ReportKey(other)]) == 0)
    let entry = Baseline.Entry(finding, in: report)
    #expect(baseline.forget(allBut: [entry], ofReports: [ReportKey(report)]) == 0)
    #expect(baseline.forget(allBut: [], ofReports: [ReportKey(report)]) == 1)
    #expect(baseline.count == 0)
  }

  @Test(
    "a damaged file gives what can be read of it",
    arguments: [[0xFF, 0x0A, 0x23], [], [0x0A], [0x23]])
  func damaged(bytes: [UInt8]) {
    let baseline = Baseline(bytes)
    #expect(baseline.count == 0)
    #expect(Baseline(Array(baseline.text.utf8)).text == baseline.text)
  }

  @Test(
    "is read again as it was written, whatever encoding it came in or speaks of",
    arguments: [
      Array("charset=gbk \u{57AF}\u{9A9E}\n".utf8), [0xEF, 0xBB, 0xBF, 0x41],
      Array("青石县财政局 2020 balance person 2:1 # encoding=\"gb2312\"\n".utf8),
      [0xFF, 0xFE, 0x52, 0x97, 0x0A, 0x00], [0xC7, 0xE0, 0xCA, 0xAF, 0x0A], [0x00, 0x41, 0x0A],
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) {
    let baseline = Baseline(bytes)
    #expect(Baseline(Array(baseline.text.utf8)).text == baseline.text)
  }
}
