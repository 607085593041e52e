import Reports
import Rules
import Testing

@Suite("Findings of a whole report")
struct ReportRuleTests {
  @Test("stand in the order of the document, those without a place last")
  func order() {
    var sheet = Sheet(
      "order",
      """
      licensing x
      received 1 0 0 0 0 0 2
      """)
    sheet.report.findings = [Finding(.damagedText, .note, at: .document, line: 1)]
    let findings = check(sheet.report)
    #expect(
      findings.map(\.rule) == [
        .damagedText, .notACount, .rowTotal, .balance, .balance, .culprit, .notAssessable,
      ])
    let lines = findings.filter { $0.rule != .culprit }.map(\.line)
    #expect(lines == lines.filter { $0 > 0 }.sorted() + [0])
  }

  @Test("are not doubled when the rules run again")
  func again() {
    var sheet = Sheet("again", "received 1 0 0 0 0 0 2")
    sheet.report.findings = check(sheet.report)
    #expect(check(sheet.report) == sheet.report.findings)
  }

  @Test("are those of reading alone when the file is no report")
  func noReport() {
    var sheet = Sheet("letter", "received 1 0 0 0 0 0 2")
    sheet.report.isReport = false
    sheet.report.findings = [Finding(.notAReport, .note, at: .document, line: 1)]
    #expect(check(sheet.report) == sheet.report.findings)
  }

  @Test("say which tables are not there, except where the form had none")
  func missingTables() {
    var report = Report(path: "a.txt", text: .empty)
    report.year = 2018
    #expect(check(report).isEmpty)
    report.year = 2020
    let notes = check(report).filter { $0.rule == .notAssessable }
    #expect(notes.map(\.at) == TableKind.allCases.map(Location.table) + [.document])
    let sentence = notes[2].message(in: report, .english)
    #expect(sentence.hasPrefix("No table “Reviews and litigation”; not assessable: review-total, "))
  }

  @Test("take in what other years say, at its line in the document")
  func acrossYears() {
    var sheet = Sheet("2023", "carried_in 3 0 0 0 0 0 3\nfees 260000")
    sheet.report.findings = check(sheet.report)
    let cells = [CellID(.carriedIn, .person), CellID(.fees, .amount)]
    let others = zip([RuleID.carryOver, .unit], cells).map { rule, cell in
      Finding(rule, .error, at: .cell(cell), cells: [cell], line: 0)
    }
    let found = sheet.report.findings(withThose: others)
    #expect(found.count == sheet.report.findings.count + 2)
    let placed = found.filter { $0.rule == .carryOver || $0.rule == .unit }
    #expect(placed.map(\.line) == placed.compactMap { $0.cells.first.flatMap(sheet.report.line) })
    let lines = found.filter { $0.rule != .culprit && $0.line > 0 }.map(\.line)
    #expect(lines == lines.sorted())
  }

  @Test("leave subtotals to be computed")
  func subtotals() throws {
    let sheet = Sheet(
      "subtotals",
      """
      unavailable.not_held 252 12 . . . . .
      unavailable.unclear 25 . . . . . 25
      rejected.petition missing
      other.rest 若干 0 0 0 0 0 0
      """)
    let table = try #require(sheet.report.applications)
    #expect(subtotal(of: .unavailable, column: .person, in: table) == Quantity(277))
    #expect(subtotal(of: .unavailable, column: .total, in: table) == Quantity(289))
    #expect(subtotal(of: .rejected, column: .person, in: table) == nil)
    #expect(subtotal(of: .otherOutcomes, column: .person, in: table) == nil)
    #expect(subtotal(of: .unavailable, column: .upheld, in: table) == nil)
    #expect(subtotal(of: .item6, column: .decisions, in: table) == nil)
  }
}
