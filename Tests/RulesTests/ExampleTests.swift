import Reports
import Rules
import Testing

@Suite("The examples of the rules")
struct ExampleTests {
  @Test("fire the rule that they explain", arguments: Rule.all.filter { $0.example != nil })
  func firing(rule: Rule) throws {
    let example = try #require(rule.example)
    #expect(example.report.findings.contains { $0.rule == rule.id })
    #expect(!example.rows.isEmpty)
  }

  @Test("stand beside every rule of arithmetic")
  func arithmetic() {
    let rules: [RuleID] = [
      .balance, .outcomeTotal, .rowTotal, .reviewTotal, .notACount, .negativeStock, .blankTotal,
      .blankCells, .culprit, .misfiledColumn, .splitNumber,
    ]
    for rule in rules { #expect(Rule[rule].example != nil) }
  }

  @Test("show the numbers that they were given, blanks as blanks")
  func numbers() throws {
    let report = try #require(Rule[.blankTotal].example).report
    let table = try #require(report.applications)
    #expect(table[.received, .person]?.number == Quantity(2))
    #expect(table[.outcomeTotal, .person]?.content == .blank)
    #expect(table[.petition, .legal]?.number == .zero)
  }
}
