import Reports
import Rules
import Samples
import Testing

/// The rules say of made-up reports exactly what was put into them.
@Suite struct InjectedFaultTests {
  @Test func aReportThatAddsUpHasNoErrors() {
    var generator = SampleGenerator(seed: 8)
    for _ in 0..<300 {
      #expect(errors(of: generator.report()) == [])
    }
  }

  @Test(arguments: SampleFault.allCases)
  func aFaultIsFoundAndNothingElse(fault: SampleFault) {
    var generator = SampleGenerator(seed: 9)
    var random = SeededGenerator(seed: 10)
    for number in 0..<100 {
      var sample = generator.report()
      let expected = sample.inject(fault, using: &random)
      #expect(errors(of: sample) == expected, "report \(number)")
    }
  }

  /// The errors in the arithmetic of the tables.
  private func errors(of sample: SampleReport) -> Set<SampleFinding> {
    var report = Report(path: "sample", text: .empty)
    report.year = sample.year
    report.proactive = sample.proactive
    report.applications = sample.applications
    report.reviews = sample.reviews
    let arithmetic: Set<RuleID> = [
      .balance, .outcomeTotal, .rowTotal, .reviewTotal, .notACount, .negativeStock, .blankTotal,
    ]
    let found = check(report).filter { $0.severity == .error && arithmetic.contains($0.rule) }
    return Set(found.map { SampleFinding($0.rule, at: $0.at) })
  }
}
