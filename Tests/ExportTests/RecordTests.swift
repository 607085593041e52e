import Export
import Reports
import Testing

@Suite struct RecordTests {
  @Test func theRecordHasEveryMemberInItsOrder() {
    #expect(
      written(sample)
        == """
        {"path":"a/b.txt","agency":"白鹭区民政局","agency_source":"title","year":2021,\
        "edition":"2021","title":null,"published":"2022-01-20","layout":"pipes",\
        "encoding":"utf-8","sections":[{"id":"overview","heading":"一、总体情况","line":2}],\
        "proactive":{"edition":"2021","line":3,"rows":{"licensing":["约三件"],"fees":[12.5]}},\
        "applications":{"edition":"2021","line":4,\
        "rows":{"received":[2,null,null,0,0,0,2]}},\
        "review":[0,0,0,0,0],\
        "inferred":["applications.received","review"],\
        "notes":{"proactive.fees.amount":"含减免"},\
        "findings":[{"rule":"row-total","severity":"error","at":"received",\
        "cells":["applications.received.total"],"expected":2,"found":null,"line":4,\
        "message":"错","quote":"约三件"},\
        {"rule":"not-assessable","severity":"error","at":null,"cells":[],"expected":null,\
        "found":null,"line":null,"message":"错"}]}
        """)
  }

  @Test func whatIsNotThereIsNull() {
    var report = Report(path: "x.txt", text: .empty)
    report.isReport = false
    #expect(
      written(report) == """
        {"path":"x.txt","agency":null,"agency_source":null,"year":null,"edition":null,\
        "title":null,"published":null,"layout":"prose","encoding":"utf-8","sections":[],\
        "proactive":null,"applications":null,"review":null,"litigation_direct":null,\
        "litigation_reviewed":null,"inferred":[],"notes":{},"findings":[]}
        """)
  }

  @Test func aRecordGoesOnBehindWhatStandsThere() {
    var bytes = Array("[".utf8)
    record(Report(path: "x", text: .empty), messages: { _ in "" }, into: &bytes)
    #expect(bytes.starts(with: Array(#"[{"path":"x","#.utf8)))
  }

  private func written(_ report: Report) -> String {
    var bytes: [UInt8] = []
    record(report, messages: { _ in "错" }, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct ExportTableTests {
  @Test(arguments: [
    (
      ExportTable.reports,
      [
        "path,agency,year,edition,published,layout,received,outcome_total,carried_out,errors,"
          + "warnings,notes",
        "a/b.txt,白鹭区民政局,2021,2021,2022-01-20,pipes,2,,,2,0,0",
      ]
    ),
    (
      .applications,
      [
        "path,agency,year,row,label,person,company,research,charity,legal,other_org,total",
        "a/b.txt,白鹭区民政局,2021,received,一、本年新收政府信息公开申请数量,2,,,0,0,0,2",
      ]
    ),
    (
      .proactive,
      [
        "path,agency,year,row,measure,value",
        "a/b.txt,白鹭区民政局,2021,licensing,decisions,约三件",
        "a/b.txt,白鹭区民政局,2021,fees,amount,12.5",
      ]
    ),
    (
      .reviews,
      [
        "path,agency,year,group,upheld,corrected,other,pending,total",
        "a/b.txt,白鹭区民政局,2021,review,0,0,0,0,0",
      ]
    ),
    (
      .findings,
      [
        "path,line,agency,year,rule,severity,at,expected,found,message",
        "a/b.txt,4,白鹭区民政局,2021,row-total,error,received,2,,'=错",
        "a/b.txt,,白鹭区民政局,2021,not-assessable,error,,,,'=错",
      ]
    ),
  ])
  func eachTableHasItsColumnsAndRows(table: ExportTable, lines: [String]) {
    var csv = CSVWriter()
    csv.header(table.columns)
    for row in table.rows(of: sample, messages: { _ in "=错" }) {
      #expect(row.count == table.columns.count)
      csv.row(row)
    }
    let written = String(decoding: csv.bytes, as: UTF8.self)
    #expect(written == lines.map { $0 + "\r\n" }.joined())
  }
}

/// A small report with a blank, a placeholder, a cell of words, a note and two findings.
private var sample: Report {
  let text = """
    白鹭区民政局2021年政府信息公开工作年度报告
    一、总体情况
    行政许可 约三件
    一、本年新收政府信息公开申请数量 2
    """
  var report = Report(path: "a/b.txt", text: SourceText(plain: Array(text.utf8)))
  let bytes = report.text.bytes
  func offset(_ line: Int) -> Int { report.text.lineStarts[line - 1] }
  let words = offset(4) - 10..<offset(4) - 1
  func number(_ value: Int) -> Cell { Cell(.number(Quantity(value)), shown: 0..<0) }
  let nothing = Cell(.blank, shown: 0..<0)

  report.agency = Agency(name: "白鹭区民政局", source: .title)
  report.year = 2021
  report.published = "2022-01-20"
  report.layout = .pipes
  report.sections = [Section(id: .overview, heading: offset(2)..<offset(3) - 1)]
  var proactive = Table(.proactive, .form2021, offset: offset(3))
  proactive.setRow(.licensing, [Cell(.text, shown: words)])
  proactive.setRow(
    .fees, [Cell(.number(Quantity(millionths: 12_500_000)), shown: 0..<0)])
  var applications = Table(.applications, .form2021, offset: offset(4))
  applications.setRow(
    .received,
    [
      number(2), nothing, Cell(.placeholder, shown: 0..<1), number(0), number(0), number(0),
      number(2),
    ], inferred: true)
  var reviews = Table(.reviews, .form2021, offset: bytes.count)
  reviews.setRow(.review, [Cell](repeating: number(0), count: 5), inferred: true)
  report.proactive = proactive
  report.applications = applications
  report.reviews = reviews
  report.notes = [CellID(.fees, .amount): "含减免"]
  report.findings = [
    Finding(
      .rowTotal, .error, at: .row(.received), cells: [CellID(.received, .total)],
      expected: Quantity(2), line: 4, quote: words),
    Finding(.notAssessable, .error, at: .document, line: 0),
  ]
  return report
}
