import Reports
import Samples
import Testing

/// The made-up reports are what they say they are.
@Suite struct SamplesTests {
  @Test(arguments: SampleForm.allCases)
  func theSameSeedMakesTheSameDocument(form: SampleForm) {
    var first = SampleGenerator(seed: 11)
    var second = SampleGenerator(seed: 11)
    var other = SampleGenerator(seed: 12)
    let document = first.report().render(form)
    #expect(document == second.report().render(form))
    #expect(document != other.report().render(form))
  }

  @Test func everyReportAddsUp() {
    var generator = SampleGenerator(seed: 1)
    for _ in 0..<300 {
      let report = generator.report()
      #expect(arithmetic(report) == [], "\(report.agency) \(report.year)")
    }
  }

  @Test(arguments: SampleFault.allCases)
  func aFaultBreaksExactlyWhatItSays(fault: SampleFault) {
    var generator = SampleGenerator(seed: 2)
    var random = SeededGenerator(seed: 3)
    var injected = 0
    for _ in 0..<100 {
      var report = generator.report()
      let expected = report.inject(fault, using: &random)
      injected += expected.isEmpty ? 0 : 1
      #expect(arithmetic(report) == expected)
    }
    #expect(injected > 50)
  }

  @Test func theNextYearTakesOverWhatWasCarriedOver() {
    var generator = SampleGenerator(seed: 4)
    for _ in 0..<50 {
      let report = generator.report()
      let next = generator.successor(of: report)
      #expect(next.agency == report.agency)
      #expect(next.year == report.year + 1)
      for column in Column.applicants {
        #expect(next.count(.carriedIn, column) == report.count(.carriedOut, column))
      }
    }
  }

  @Test func reportsWithoutBlanksHaveANumberInEveryCell() {
    var generator = SampleGenerator(seed: 5)
    for _ in 0..<50 {
      let report = generator.report(blanks: false)
      for kind in TableKind.allCases {
        #expect(report[kind].allCells.allSatisfy { $0.cell.number != nil })
      }
    }
  }

  @Test func fullReportsHaveTheLengthOfRealOnes() {
    var generator = SampleGenerator(seed: 6)
    for _ in 0..<50 {
      let size = generator.report(length: .full).render(.pipesPaddedBehind).count
      #expect((8_000...12_000).contains(size))
    }
  }

  /// The errors of a report, by the plainest arithmetic. A blank counts as nothing.
  private func arithmetic(_ report: SampleReport) -> Set<SampleFinding> {
    var found: Set<SampleFinding> = []
    let table = report.applications
    let outcomes = table.rows.filter(\.isOutcome)
    let hasTotals = Column.applicants.contains { table[.outcomeTotal, $0]?.number != nil }
    for column in Column.applicants {
      let parts = outcomes.reduce(0) { $0 + report.count($1, column) }
      let total = hasTotals ? report.count(.outcomeTotal, column) : parts
      let came = report.count(.received, column) + report.count(.carriedIn, column)
      if came != total + report.count(.carriedOut, column) {
        found.insert(.init(.balance, at: .column(column)))
      }
      if parts != total { found.insert(.init(.outcomeTotal, at: .column(column))) }
      if parts != 0, !hasTotals {
        found.insert(.init(.blankTotal, at: .totalsRow(.outcomeTotal)))
      }
    }
    for row in table.rows where row != .outcomeTotal || hasTotals {
      let parts = Column.applicants.dropLast().reduce(0) { $0 + report.count(row, $1) }
      if parts != report.count(row, .total) { found.insert(.init(.rowTotal, at: .row(row))) }
    }
    for row in report.reviews.rows {
      let parts = Column.results.dropLast().reduce(0) { $0 + report.count(row, $1) }
      if parts != report.count(row, .total) { found.insert(.init(.reviewTotal, at: .row(row))) }
    }
    for (id, cell) in report.proactive.allCells where cell.content == .text {
      found.insert(.init(.notACount, at: .cell(id)))
    }
    for row in report.proactive.rows {
      let isNegative = report.count(row, .previous) + report.count(row, .change) < 0
      let isShort =
        report.count(row, .inForce) < report.count(row, .issued) - report.count(row, .repealed)
      if isNegative || isShort { found.insert(.init(.negativeStock, at: .row(row))) }
    }
    return found
  }
}
