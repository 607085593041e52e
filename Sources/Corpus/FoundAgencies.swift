/// Agencies that a search found, as columns.
package struct FoundAgencies: Sendable {
  package private(set) var names = Arena()
  package private(set) var counts: [FindingCounts] = []
  /// The years of their reports, 0 where a report names none.
  private var years: [Int16] = []
  /// Where the reports of each agency end.
  private var reportEnds: [Int] = []
  /// Of each report, or of none.
  private var paths = Arena()

  package var count: Int { counts.count }

  /// Appends an agency with the years of its reports.
  mutating func append(_ name: Span<UInt8>, _ counts: FindingCounts, _ years: Span<Int16>) {
    names.append { bytes in
      for index in name.indices { bytes.append(name[index]) }
    }
    self.counts.append(counts)
    for index in years.indices { self.years.append(years[index]) }
    reportEnds.append(self.years.count)
  }

  mutating func append(
    _ name: ArraySlice<UInt8>, _ counts: FindingCounts, _ years: ArraySlice<Int16>
  ) {
    append(name.span, counts, years.span)
  }

  /// Appends the path of a report; those of all agencies come in their order.
  mutating func append(path: ArraySlice<UInt8>) { paths.append(path) }

  private func reports(_ agency: Int) -> Range<Int> {
    (agency == 0 ? 0 : reportEnds[agency - 1])..<reportEnds[agency]
  }

  package func reportCount(_ agency: Int) -> Int { reports(agency).count }

  /// Calls `body` with the years of an agency's reports, in order; those that name none are left out.
  package func eachYear(_ agency: Int, _ body: (Int) -> Void) {
    for report in reports(agency) where years[report] != 0 { body(Int(years[report])) }
  }

  /// The paths of an agency's reports, where they were asked for.
  package func paths(_ agency: Int) -> [String] { reports(agency).map { paths[$0] } }
}
