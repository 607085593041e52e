import Reports

/// Makes reports whose truth is known. The same seed makes the same reports in the same order.
///
/// Every report adds up by construction: for each kind of applicant the applications that came in
/// are dealt out over the outcomes and what is carried over, and the totals are counted from there.
package struct SampleGenerator: Sendable {
  /// How much prose a report has.
  package enum Length: Sendable, CaseIterable {
    /// Two sentences a topic; the tables are most of the document.
    case short
    /// The length of real reports, 8 to 12 KB with the tables.
    case full
  }

  /// What a cell of nothing looks like in a report.
  enum Nothing: CaseIterable {
    case zero, blank, placeholder, mixed
  }

  var random: SeededGenerator

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A report of some agency for some year on the form of that year. Without `blanks` every cell
  /// holds a number, for forms of text that lose blank cells.
  package mutating func report(blanks: Bool = true, length: Length = .short) -> SampleReport {
    let year = random.within(2019...2024)
    return report(
      SampleNames.agency(&random), year, after: nil, blanks: blanks, length: length)
  }

  /// The same agency's report of the next year, which takes over what was carried over.
  package mutating func successor(
    of report: SampleReport, blanks: Bool = true, length: Length = .short
  ) -> SampleReport {
    self.report(
      report.agency, report.year + 1, after: report, blanks: blanks, length: length)
  }

  private mutating func report(
    _ agency: String, _ year: Int, after last: SampleReport?, blanks: Bool, length: Length
  ) -> SampleReport {
    let edition: Edition = year < 2021 ? .form2019 : .form2021
    var report = SampleReport(
      agency: agency, year: year,
      proactive: proactive(edition, after: last),
      applications: applications(edition, after: last),
      reviews: reviews(), layoutSeed: random.next())
    if blanks { report.clearZeros(random.pick(commonNothing, else: .zero), &random) }
    if blanks, random.chance(10) { report.addNote(&random) }
    report.prose = prose(for: report, length)
    return report
  }

  /// Most agencies print zeros.
  private var commonNothing: [Nothing] { [.zero, .zero, .zero, .zero] + Nothing.allCases }
}

extension SampleReport {
  /// Turns zeros into what stands for nothing in this report. A total of nothing is nothing too.
  fileprivate mutating func clearZeros(
    _ nothing: SampleGenerator.Nothing, _ random: inout SeededGenerator
  ) {
    guard nothing != .zero else { return }
    for kind in TableKind.allCases {
      for (id, cell) in self[kind].allCells where cell.number == .zero {
        switch nothing {
        case .zero: break
        case .blank: set(id.row, id.column, .blank)
        case .placeholder: set(id.row, id.column, .placeholder)
        case .mixed where random.chance(40): set(id.row, id.column, .blank)
        case .mixed: break
        }
      }
    }
  }

  fileprivate mutating func addNote(_ random: inout SeededGenerator) {
    let column: Column = edition == .form2019 ? .publicTotal : .inForce
    let count = count(.normative, column)
    guard count > 1 else { return }
    notes[CellID(.normative, column)] = "其中修订\(random.within(1...count - 1))件"
  }
}
