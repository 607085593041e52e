import Reports
import Testing

@testable import Reading

/// Documents that hold more than one report.
@Suite struct FurtherTableTests {
  private func report(followedBy other: ReportFixture, _ form: TextForm) -> Report {
    read(ReportFixture(.form2021).text(form) + "\n附：上年度报告\n" + other.text(form))
  }

  @Test(arguments: TextForm.allCases)
  func aSecondApplicationTableIsSaid(form: TextForm) throws {
    var other = ReportFixture(.form2021)
    for index in other.applications.indices { other.applications[index].values[0] = "5\(index)" }
    let report = report(followedBy: other, form)
    let first = ReportFixture(.form2021)
    for row in TableKind.applications.rows(.form2021) {
      #expect(report.numbers(row) == first.expectedNumbers(row))
    }
    let said = report.findings.filter { $0.rule == .unreadRow && $0.at == .table(.applications) }
    #expect(said.count == 1)
    let table = try #require(report.applications)
    #expect((said.first?.line ?? 0) > report.text.line(table.offset))
  }

  @Test(arguments: TextForm.allCases)
  func aTableThatStandsTwiceIsOne(form: TextForm) {
    let report = report(followedBy: ReportFixture(.form2021), form)
    #expect(!report.findings.contains { $0.rule == .unreadRow && $0.at == .table(.applications) })
  }
}
