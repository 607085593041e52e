package import Corpus
import Reports
package import Terminal

/// The list of agencies.
package struct AgencyListState: Sendable {
  /// The agencies that are listed, as indices into the snapshot's list.
  package var listed = ListedAgencies()
  package var scroll = ScrollState()
  package var query = ""
  package var filter = ReportFilter()
  package var order = AgencyOrder.name
  /// The tally from which one came down to these agencies, and what was listed before.
  var origin: TallyOrigin?
  /// The reports of the agencies that were picked, for export and sums.
  package var picked: Set<ReportID> = []
  /// How many agencies that are.
  package var pickedCount = 0

  struct TallyOrigin: Sendable {
    var tally: Tally
    var filter: ReportFilter
    var scroll: ScrollState
  }

  /// The agency at the cursor.
  package var selected: Int? {
    listed.indices.contains(scroll.selected) ? listed[scroll.selected] : nil
  }

  /// Whether only agencies with errors or warnings are listed.
  package var onlyWithFindings: Bool { filter.severity == .warning }
}

/// In which order agencies are listed.
package enum AgencyOrder: Sendable, CyclicOrder {
  case name, faults, applications, year

  var title: Phrase {
    switch self {
    case .name: Phrase("按名称", "by name")
    case .faults: Phrase("按问题", "by findings")
    case .applications: Phrase("按申请", "by applications")
    case .year: Phrase("按年份", "by year")
    }
  }

  /// The agencies in this order, the largest first; equal ones stay as they are. Each agency is
  /// looked at once.
  func sorted(_ agencies: [Int], in snapshot: Snapshot, _ filter: ReportFilter) -> [Int] {
    guard self != .name else { return agencies }
    let ranked = agencies.enumerated().map { place, agency in
      (rank: rank(of: agency, in: snapshot, filter), place: place, agency: agency)
    }
    return ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.map(\.agency)
  }

  private func rank(
    of agency: Int, in snapshot: Snapshot, _ filter: ReportFilter
  ) -> Int64 {
    let newest = filter.reports(of: agency, in: snapshot).last
    switch self {
    case .name: return 0
    case .faults:
      let counts = filter.counts(of: agency, in: snapshot)
      return Int64(counts.errors) << 32 | Int64(counts.warnings)
    case .applications:
      return newest.flatMap { snapshot.figures($0).received } ?? -1
    case .year: return newest.flatMap { snapshot.year($0) }.map(Int64.init) ?? -1
    }
  }
}
