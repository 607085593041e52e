package import Reports
import Rules

/// Some reports as columns. Built by one worker, never changed afterwards.
package struct Segment: Sendable, Equatable {
  package internal(set) var paths = Arena()
  /// Empty where the document names no agency.
  package internal(set) var agencies = Arena()
  /// 0 where the document names no year.
  package internal(set) var years: [Int16] = []
  /// One more than the edition's number; 0 for what is no report.
  var editions: [UInt8] = []
  /// The place among all layouts.
  var layouts: [UInt8] = []
  var tables = PackedTables()
  var findings = PackedFindings()
  var prints = PackedPrints()
  package internal(set) var problems: [Problem] = []
  /// Files that a walk found and that are no reports.
  package internal(set) var otherFiles = Arena()

  package init() {}

  package var count: Int { years.count }

  package mutating func append(_ report: Report) { append(report, sentencePrints(of: report)) }

  /// Appends a report and the numbers of its long sentences.
  mutating func append(_ report: Report, _ prints: [UInt32]) {
    paths.append(report.path)
    agencies.append(report.agency?.name ?? "")
    years.append(Int16(clamping: report.year ?? 0))
    editions.append(report.edition.map { $0.rawValue + 1 } ?? 0)
    layouts.append(UInt8(clamping: Layout.allCases.firstIndex(of: report.layout) ?? 0))
    tables.append(report)
    findings.append(report.findings)
    self.prints.append(prints[...])
  }

  /// Gives back the room that nothing will fill.
  mutating func trim() {
    paths.trim()
    agencies.trim()
    tables.reports.trim()
    findings.reports.trim()
    prints.trim()
    otherFiles.trim()
  }

  func layout(_ row: Int) -> Layout {
    layouts.indices.contains(row) ? Layout.allCases[Int(layouts[row])] : .prose
  }

  var columnBytes: Int {
    4 * count + prints.bytes
      + [paths, agencies, otherFiles, tables.reports, findings.reports]
      .reduce(0) { $0 + $1.bytes.count + 4 * $1.count }
  }

  package mutating func append(_ problem: Problem) { problems.append(problem) }

  package mutating func appendOtherFile(_ path: String) { otherFiles.append(path) }
}

/// The numbers of a report that its agency's other years are held against, and that the overview
/// shows side by side. `nil` where the document gives no whole number.
package struct KeyFigures: Sendable, Equatable {
  package var received: Int64?
  package var carriedIn: Int64?
  package var decided: Int64?
  package var carriedOut: Int64?

  init(_ applications: Table?) {
    func total(_ row: Row) -> Int64? {
      guard let number = applications?[row, .total]?.number, number.isWhole else {
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
