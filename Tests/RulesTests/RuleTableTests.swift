import Reports
import Rules
import Testing

@Suite("The table of rules")
struct RuleTableTests {
  @Test("says everything of every rule in both languages", arguments: Rule.all)
  func complete(rule: Rule) {
    for language in Language.allCases {
      for phrase in [rule.title, rule.explanation, rule.basis] + [rule.formula].compactMap(\.self) {
        #expect(!phrase(language).isEmpty)
      }
    }
    #expect(rule.title.chinese != rule.title.english)
    #expect(!rule.editions.isEmpty)
  }

  @Test("has each rule once, under its own name")
  func unique() {
    #expect(Rule.all.map(\.id) == RuleID.allCases)
    #expect(Set(Rule.all.map(\.title)).count == Rule.all.count)
  }

  @Test("has a sentence for every finding, even one that says nothing", arguments: Rule.all)
  func sentences(rule: Rule) {
    let report = Report(path: "empty.txt", text: .empty)
    let places: [Location] = [
      .document, .table(.applications), .column(.person), .row(.received), .totalsColumn,
      .totalsRow(.outcomeTotal), .cell(CellID(.received, .person)), .section(.problems),
    ]
    for place in places {
      let finding = Finding(rule.id, rule.severity, at: place, line: 0)
      for language in Language.allCases {
        #expect(!finding.message(in: report, language).isEmpty)
        #expect(finding.explanation(in: report, language).allSatisfy { !$0.isEmpty })
      }
    }
  }
}
