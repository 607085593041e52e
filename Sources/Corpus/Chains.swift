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
    let chained = (0..<list.count).filter { list.isNamed[$0] && list.reports($0).count > 1 }
    mapInOrder(
      chained, chunk: 256, jobs: availableProcessors(),
      transform: { agencies in agencies.map { ($0, Self.findings(of: list.reports($0), segments)) }
      },
      consume: { chunk in
        for (agency, found) in chunk where !found.isEmpty {
          agencies.insert(agency)
          for (id, found) in found { findings[id] = found }
        }
        return true
      })
    for (agency, id, finding) in Self.copies(list, segments) {
      agencies.insert(agency)
      findings[id, default: []].append(finding)
    }
  }

  /// What the reports of one agency show together, where they show anything.
  private static func findings(
    of reports: ArraySlice<ReportID>, _ segments: [Segment]
  ) -> [(ReportID, [Finding])] {
    let known = reports.compactMap { id in
      segments[Int(id.segment)].yearReport(Int(id.row)).map { (id: id, report: $0) }
    }.filter { $0.report.year != 0 }
    guard known.count > 1 else { return [] }
    return zip(known, findingsAcrossYears(known.map(\.report)))
      .filter { !$1.isEmpty }.map { ($0.id, $1) }
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
      path: paths[row], year: Int(years[row]), layout: layout(row),
      proactive: tables.proactive, applications: tables.applications, reviews: tables.reviews)
  }
}
