import Reports
import Rules

/// What somebody has accepted of the findings of a corpus: how often of which rule, report by report.
package struct AcceptedFindings: Sendable, Equatable {
  fileprivate var tallies: [ReportID: [RuleTally]] = [:]

  package init() {}

  package var isEmpty: Bool { tallies.isEmpty }

  var reports: [ReportID] { Array(tallies.keys) }

  /// Whether any finding of a report was.
  func concerns(_ id: ReportID) -> Bool { tallies[id] != nil }

  /// How many of the errors and warnings.
  package var faults: Int {
    tallies.values.joined().reduce(0) { $0 + ($1.severity > .note ? $1.count : 0) }
  }

  /// The findings of a report, counted.
  func counts(_ id: ReportID) -> FindingCounts {
    var counts = FindingCounts()
    for tally in tallies[id] ?? [] { counts.add(UInt32(tally.count), tally.severity) }
    return counts
  }

  /// What is left of a report's findings.
  func remainder(of found: [RuleTally], _ id: ReportID) -> [RuleTally] {
    guard let accepted = tallies[id] else { return found }
    return found.compactMap { tally in
      let same = accepted.first { $0.rule == tally.rule && $0.severity == tally.severity }
      let rest = tally.count - (same?.count ?? 0)
      return rest > 0 ? RuleTally(rule: tally.rule, severity: tally.severity, count: rest) : nil
    }
  }

  fileprivate mutating func add(_ finding: Finding, of id: ReportID) {
    var counted = tallies[id] ?? []
    let place = counted.firstIndex { $0.rule == finding.rule && $0.severity == finding.severity }
    let count = 1 + (place.map { counted.remove(at: $0).count } ?? 0)
    counted.append(RuleTally(rule: finding.rule, severity: finding.severity, count: count))
    tallies[id] = counted
  }
}

extension Snapshot {
  /// What a baseline accepts. The reports that it names are read again: columns do not hold the
  /// numbers that tell one finding from another. `isCancelled` is asked now and then; when it says so
  /// the answer is worth nothing.
  package func accepted(
    by baseline: Baseline, isCancelled: () -> Bool = { false }
  ) -> AcceptedFindings {
    var accepted = AcceptedFindings()
    let named = baseline.reports
    let names = Set(named.map(\.agency))
    for agency in 0..<agencies.count {
      let name = ReportKey.name(agencies.names[agency])
      guard names.contains(name) else { continue }
      for id in agencies.reports(agency)
      where named.contains(ReportKey(agency: name, year: year(id))) {
        if isCancelled() { return accepted }
        guard var report = reopen(path(id)).reports.first else { continue }
        report.findings = report.findings(withThose: findingsAcrossYears(id))
        for finding in report.findings where baseline.accepts(finding, in: report) {
          accepted.add(finding, of: id)
        }
      }
    }
    return accepted
  }
}
