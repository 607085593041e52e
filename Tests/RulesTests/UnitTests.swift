import Reports
import Rules
import Testing

@Suite("Amounts in yuan")
struct UnitTests {
  @Test(
    "are told by the number of yuan that the text gives",
    arguments: [
      ("251000", "全年收取费用25.1万元。", true), ("251000", "全年收取费用 251000 元。", true),
      ("1691.4", "全年收费1691.4元。", true), ("251000", "全年收取费用25.1万件。", false),
      ("251000", "全年收取费用125.1万元。", false), ("25.1", "全年收取费用25.1万元。", false),
      ("251000", "投入251000万元。", false), ("251000元", "全年收取费用25.1万元。", false),
      ("12399万元", "采购12399元。", false),
    ])
  func text(amount: String, sentence: String, fires: Bool) {
    var letter = Letter()
    letter[.proactive] = ("二、主动公开政府信息情况", sentence)
    var bytes = letter.report.text.bytes
    let shown = bytes.count..<bytes.count + amount.utf8.count
    bytes += Array(amount.utf8)
    var report = Report(path: "unit.txt", text: SourceText(plain: bytes))
    report.sections = letter.report.sections
    report.year = 2023
    var table = Table(.proactive, .form2021, offset: shown.lowerBound)
    let digits = amount.filter { $0.isNumber || $0 == "." }
    table.setRow(.fees, [Cell(quantity(digits).map(Cell.Content.number) ?? .text, shown: shown)])
    report.proactive = table
    let found = check(report).filter { $0.rule == .unit }
    #expect(found.map(\.at) == (fires ? [.cell(CellID(.fees, .amount))] : []))
  }
}
