import Reading
import Reports
import Samples
import Testing

/// What was made up, written out in some form of text and read again is what was made up.
@Suite struct RoundTripTests {
  /// Debug builds read slowly; a longer run is a matter of this number.
  private static let seeds: Range<UInt64> = 1..<301

  @Test("A report reads back as it was made:", arguments: SampleForm.allCases)
  func aReportReadsBackAsItWasMade(form: SampleForm) {
    var failures = 0
    for seed in Self.seeds {
      var generator = SampleGenerator(seed: seed)
      let sample = generator.report(blanks: form.keepsBlanks)
      let path = "folder/document.\(form.fileExtension)"
      let differences = differences(sample, readReport(sample.render(form), path: path))
      guard !differences.isEmpty else { continue }
      let first = differences.prefix(4).joined(separator: "; ")
      Issue.record("seed \(seed), \(differences.count) differ: \(first)")
      failures += 1
      // More of the same would say nothing new.
      if failures == 5 { return }
    }
  }

  /// What was read otherwise than it was made, each as one line.
  private func differences(_ sample: SampleReport, _ report: Report) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ made: Value?, _ read: Value?) {
      guard made != read else { return }
      found.append("\(name) \(describe(made)) read as \(describe(read))")
    }
    compare("agency", sample.agency, report.agency?.name)
    compare("year", sample.year, report.year)
    for kind in TableKind.allCases {
      let made = sample[kind]
      if kind != .reviews { compare("\(kind) edition", made.edition, report[kind]?.edition) }
      for (id, cell) in made.allCells {
        let read = report[id]
        compare(id.identifier, cell.content, read?.content)
        if cell.content == .text {
          compare("words of \(id.identifier)", sample.words[id], read.map(report.shown))
        }
      }
    }
    for (id, note) in sample.notes {
      compare("note of \(id.identifier)", note, report.notes[id])
    }
    return found
  }

  private func describe<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "nothing" }
}
