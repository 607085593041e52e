import Reading
import Reports
import Samples
import Testing

/// What was made up, written out in some form of text and read again is what was made up.
@Suite struct RoundTripTests {
  @Test(arguments: SampleForm.allCases)
  func cellsReadBackAsTheyWereMade(form: SampleForm) {
    check(form, seeds: 1...300, differencesInCells)
  }

  @Test(arguments: SampleForm.allCases)
  func agencyAndYearReadBackAsTheyWereMade(form: SampleForm) {
    check(form, seeds: 1...60) { sample, report in
      Differences { differences in
        differences.compare("agency", sample.agency, report.agency?.name)
        differences.compare("year", sample.year, report.year)
      }
    }
  }

  /// Debug builds read slowly; a longer run is a matter of more seeds.
  private func check(
    _ form: SampleForm, seeds: ClosedRange<UInt64>,
    _ differences: (SampleReport, Report) -> Differences
  ) {
    var failures = 0
    for seed in seeds {
      var generator = SampleGenerator(seed: seed)
      let sample = generator.report(blanks: form.keepsBlanks)
      let path = "folder/document.\(form.fileExtension)"
      let found = differences(sample, readReport(sample.render(form), path: path)).lines
      guard !found.isEmpty else { continue }
      let first = found.prefix(4).joined(separator: "; ")
      Issue.record("\(form.rawValue), seed \(seed), \(found.count) differ: \(first)")
      failures += 1
      // More of the same would say nothing new.
      if failures == 5 { return }
    }
  }

  private func differencesInCells(_ sample: SampleReport, _ report: Report) -> Differences {
    Differences { differences in
      for kind in TableKind.allCases {
        let made = sample[kind]
        if kind != .reviews {
          differences.compare("edition of \(kind)", made.edition, report[kind]?.edition)
        }
        for (id, cell) in made.allCells {
          let read = report[id]
          differences.compare(id.identifier, cell.content, read?.content)
          if cell.content == .text {
            differences.compare(
              "words of \(id.identifier)", sample.words[id], read.map(report.shown))
          }
        }
      }
      for (id, note) in sample.notes {
        differences.compare("note of \(id.identifier)", note, report.notes[id])
      }
    }
  }
}

/// What was read otherwise than it was made, each as one line.
private struct Differences {
  private(set) var lines: [String] = []

  init(_ body: (inout Differences) -> Void) {
    body(&self)
  }

  mutating func compare<Value: Equatable>(_ name: String, _ made: Value?, _ read: Value?) {
    guard made != read else { return }
    lines.append("\(name) \(describe(made)) read as \(describe(read))")
  }

  private func describe<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "nothing" }
}
