import Reports
import Rules

/// What the reports of one agency show only together, for every agency of a corpus.
///
/// Most agencies have nothing of this, so it is kept by report and not as a column.
struct Chains: Sendable {
  /// The agencies of which some report has such a finding.
  private(set) var agencies: Set<Int> = []
  private var findings: [ReportID: [Finding]] = [:]

  init(_ list: AgencyList, _ segments: [Segment]) {
    for agency in 0..<list.count where list.isNamed[agency] && list.reports(agency).count > 1 {
      let known = list.reports(agency).compactMap { id in
        segments[Int(id.segment)].yearReport(Int(id.row)).map { (id: id, report: $0) }
      }.filter { $0.report.year != 0 }
      guard known.count > 1 else { continue }
      for ((id, _), found) in zip(known, findingsAcrossYears(known.map(\.report)))
      where !found.isEmpty {
        agencies.insert(agency)
        findings[id] = found
      }
    }
    for (agency, id, finding) in Self.copies(list, segments) {
      agencies.insert(agency)
      findings[id, default: []].append(finding)
    }
  }

  subscript(id: ReportID) -> [Finding] { findings[id] ?? [] }
}

extension Segment {
  /// A row as rules across years see it, with the year 0 where the document names none; `nil` for
  /// what is no report.
  func yearReport(_ row: Int) -> YearReport? {
    guard editions[row] != 0 else { return nil }
    let tables = tables.tables(row)
    return YearReport(
      path: paths[row], year: Int(years[row]), layout: Layout.allCases[Int(layouts[row])],
      proactive: tables.proactive, applications: tables.applications, reviews: tables.reviews)
  }
}
