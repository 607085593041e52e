import Reports
import Samples
import Testing

@testable import Corpus

@Suite struct PackedTablesTests {
  /// What is packed knows no places in the document.
  private func withoutPlaces(_ table: Table) -> Table {
    var plain = Table(table.kind, table.edition, offset: 0)
    for row in table.rows {
      let cells = (table[row] ?? []).map { Cell($0.content, shown: 0..<0) }
      plain.setRow(row, cells, inferred: table.inferred.contains(row))
    }
    return plain
  }

  private func report(_ tables: [Table]) -> Report {
    var report = Report(path: "a", text: .empty)
    for table in tables {
      switch table.kind {
      case .proactive: report.proactive = table
      case .applications: report.applications = table
      case .reviews: report.reviews = table
      }
    }
    return report
  }

  @Test func `Tables come out as they were put in, in about a hundred bytes a report`() {
    var generator = SampleGenerator(seed: 7)
    let samples = (0..<200).map { _ in generator.report() }
    var packed = PackedTables()
    for sample in samples {
      packed.append(report([sample.proactive, sample.applications, sample.reviews]))
    }
    for (index, sample) in samples.enumerated() {
      let tables = packed.tables(index)
      #expect(tables.proactive == withoutPlaces(sample.proactive))
      #expect(tables.applications == withoutPlaces(sample.applications))
      #expect(tables.reviews == withoutPlaces(sample.reviews))
    }
    #expect(packed.reports.bytes.count < 150 * samples.count)
  }

  @Test func `Tables that are missing stay missing, and so do rows that were not read`() {
    var table = Table(.applications, .form2019, offset: 99)
    table.setRow(
      .carriedOut, Array(repeating: Cell(.blank, shown: 4..<4), count: 7), inferred: true)
    table.setRow(.received, Array(repeating: Cell(.placeholder, shown: 5..<6), count: 7))
    var packed = PackedTables()
    packed.append(report([]))
    packed.append(report([table]))
    packed.append(report([Table(.reviews, .narrative, offset: 3)]))
    #expect(packed.tables(0).proactive == nil && packed.tables(0).applications == nil)
    #expect(packed.tables(0).reviews == nil)
    #expect(packed.tables(1).applications == withoutPlaces(table))
    #expect(packed.tables(1).reviews == nil)
    #expect(packed.tables(2).reviews == Table(.reviews, .narrative, offset: 0))
  }

  @Test(arguments: [
    0, 1, -1, 159, 160, 161, 255, 1 << 40, Int128(Int64.max), -Int128(Int64.max),
    Int128.max / 1_000_000, Int128.min / 1_000_000,
  ])
  func `Numbers of any size survive`(whole: Int128) {
    for millionths in [whole * 1_000_000, whole * 1_000_000 / 3] {
      var table = Table(.applications, .form2021, offset: 0)
      let content = Cell.Content.number(Quantity(millionths: millionths))
      table.setRow(.received, Array(repeating: Cell(content, shown: 0..<0), count: 7))
      var packed = PackedTables()
      packed.append(report([table]))
      #expect(packed.tables(0).applications == table)
    }
  }

  @Test func `Long runs of blanks and zeros are not mixed up`() {
    var table = Table(.applications, .form2021, offset: 0)
    for (place, row) in TableKind.applications.rows(.form2021).enumerated() {
      let content: Cell.Content = place % 5 < 3 ? .blank : place % 5 == 3 ? .number(.zero) : .text
      table.setRow(row, Array(repeating: Cell(content, shown: 0..<0), count: 7))
    }
    var packed = PackedTables()
    packed.append(report([table]))
    #expect(packed.tables(0).applications == table)
  }

  @Test func `Findings are counted by rule and severity`() {
    var packed = PackedFindings()
    let finding = { Finding($0, $1, at: .document, line: 1) }
    packed.append([])
    packed.append(
      [finding(.balance, .error), finding(.balance, .error), finding(.balance, .warning)]
        + Array(repeating: finding(.blankCells, .note), count: 300))
    #expect(packed.tallies(0) == [])
    #expect(packed.counts(1).errors == 2)
    #expect(packed.counts(1).warnings == 1)
    #expect(packed.counts(1).notes == 255)
    #expect(packed.rules(1) == RuleSet([.balance, .blankCells]))
    #expect(packed.tallies(1).contains(RuleTally(rule: .balance, severity: .error, count: 2)))
    #expect(RuleID.allCases.count <= 64)
  }
}
