import Reports
import Rules

/// What the reports of one agency show only together, for every agency of a corpus.
///
/// ```
/// place      0   1   2        3        the reports in the order of the list
/// tallies    -   -   1 gap    2 stock  two bytes for each rule that found something
/// copies             2 of 17           the reports that are copies, and of which other
/// ```
///
/// The findings themselves are made again from the packed reports of the agency when they are shown:
/// a million of them with their cells and sentences would take more room than all the rest.
struct Chains: Sendable {
  private var tallies = PackedFindings()
  /// In the order of their reports.
  private let copies: [CopySearch.Copy]

  init(_ list: AgencyList, _ segments: [Segment]) {
    let copies = Self.copies(list, segments)
    self.copies = copies
    mapInOrder(
      Array(0..<list.count), chunk: 1 << 10, jobs: availableProcessors(),
      transform: { agencies in
        agencies.reduce(into: PackedFindings()) { tallies, agency in
          let found = Self.findings(of: agency, in: list, segments)
          for (index, place) in list.reportPlaces(agency).enumerated() {
            let copy = copies.copy(in: place).map { $0.finding(Phrase("", "")) }
            tallies.append((found.isEmpty ? [] : found[index]) + (copy.map { [$0] } ?? []))
          }
        }
      },
      consume: { chunk in
        tallies.append(chunk)
        return true
      })
  }

  /// What the reports of an agency show together, report by report; empty where they show nothing.
  private static func findings(
    of agency: Int, in list: AgencyList, _ segments: [Segment]
  ) -> [[Finding]] {
    let reports = list.reports(agency)
    guard list.isNamed[agency], reports.count > 1 else { return [] }
    let known = reports.enumerated().compactMap { index, id in
      segments[Int(id.segment)].yearReport(Int(id.row)).map { (index: index, report: $0) }
    }.filter { $0.report.year != 0 }
    guard known.count > 1 else { return [] }
    var findings = Array(repeating: [Finding](), count: reports.count)
    for (index, found) in zip(known.map(\.index), findingsAcrossYears(known.map(\.report))) {
      findings[index] = found
    }
    return findings
  }

  /// How often each rule found something, by the place of a report.
  func tallies(_ place: Int) -> [RuleTally] { tallies.tallies(place) }

  func rules(_ place: Int) -> RuleSet { tallies.rules(place) }

  func counts(_ place: Int) -> FindingCounts { tallies.counts(place) }

  /// What the reports of an agency show together, report by report. Of the list and the segments
  /// that this was made of.
  func findings(
    ofAgency agency: Int, in list: AgencyList, _ segments: [Segment]
  ) -> [[Finding]] {
    let places = list.reportPlaces(agency)
    // Most agencies have nothing of this.
    guard places.contains(where: { !tallies.isEmpty($0) }) else { return places.map { _ in [] } }
    let found = Self.findings(of: agency, in: list, segments)
    return places.enumerated().map { index, place in
      let copy = copies.copy(in: place).map { $0.finding(Self.source(of: $0, list, segments)) }
      return (found.isEmpty ? [] : found[index]) + (copy.map { [$0] } ?? [])
    }
  }
}

extension [CopySearch.Copy] {
  /// The copy that the report of a place is.
  fileprivate func copy(in place: Int) -> CopySearch.Copy? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].report < place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].report == place ? self[low] : nil
  }
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
