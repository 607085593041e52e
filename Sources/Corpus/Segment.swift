package import Reports

/// Some reports as columns. Built by one worker, never changed afterwards.
package struct Segment: Sendable {
  package private(set) var paths = Arena()
  /// Empty where the document names no agency.
  package private(set) var agencies = Arena()
  /// 0 where the document names no year.
  package private(set) var years: [Int16] = []
  /// `nil` for what is no report.
  package private(set) var editions: [Edition?] = []
  /// How many findings of each severity.
  package private(set) var counts: [FindingCounts] = []
  package private(set) var figures: [KeyFigures] = []
  /// The place among all layouts.
  var layouts: [UInt8] = []
  var tables = PackedTables()
  package private(set) var problems: [Problem] = []
  /// Files that a walk found and that are no reports.
  package private(set) var otherFiles = Arena()

  package init() {}

  package var count: Int { years.count }

  package mutating func append(_ report: Report) {
    paths.append(report.path)
    agencies.append(report.agency?.name ?? "")
    years.append(Int16(clamping: report.year ?? 0))
    editions.append(report.edition)
    counts.append(FindingCounts(report.findings))
    figures.append(KeyFigures(report))
    layouts.append(UInt8(clamping: Layout.allCases.firstIndex(of: report.layout) ?? 0))
    tables.append(report)
  }

  package mutating func append(_ problem: Problem) { problems.append(problem) }

  package mutating func appendOtherFile(_ path: String) { otherFiles.append(path) }
}

/// How many findings there are, by severity.
package struct FindingCounts: Sendable, Equatable {
  package var errors: UInt32 = 0
  package var warnings: UInt32 = 0
  package var notes: UInt32 = 0

  package init() {}

  package init(_ findings: [Finding]) {
    errors = Self.count(.error, in: findings)
    warnings = Self.count(.warning, in: findings)
    notes = Self.count(.note, in: findings)
  }

  private static func count(_ severity: Severity, in findings: [Finding]) -> UInt32 {
    UInt32(clamping: findings.count { $0.severity == severity })
  }

  package static func += (left: inout FindingCounts, right: FindingCounts) {
    left.errors = UInt32(clamping: Int(left.errors) + Int(right.errors))
    left.warnings = UInt32(clamping: Int(left.warnings) + Int(right.warnings))
    left.notes = UInt32(clamping: Int(left.notes) + Int(right.notes))
  }

  /// The gravest severity that occurs.
  package var worst: Severity? {
    errors > 0 ? .error : warnings > 0 ? .warning : notes > 0 ? .note : nil
  }
}

/// The numbers of a report that its agency's other years are held against, and that the overview
/// shows side by side. `nil` where the document gives no whole number.
package struct KeyFigures: Sendable, Equatable {
  package var received: Int64?
  package var carriedIn: Int64?
  package var decided: Int64?
  package var carriedOut: Int64?

  init(_ report: Report) {
    func total(_ row: Row) -> Int64? {
      guard let number = report.applications?[row, .total]?.number, number.isWhole else {
        return nil
      }
      return Int64(exactly: number.millionths / 1_000_000)
    }
    received = total(.received)
    carriedIn = total(.carriedIn)
    decided = total(.outcomeTotal)
    carriedOut = total(.carriedOut)
  }
}
