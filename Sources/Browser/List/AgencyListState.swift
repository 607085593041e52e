package import Corpus
package import Reports
package import Terminal

/// The list of agencies.
package struct AgencyListState: Sendable {
  /// The agencies that are listed, as indices into the snapshot's list.
  package var listed: [Int] = []
  package var scroll = ScrollState()
  package var query = ""
  package var filter = ReportFilter()
  package var order = AgencyOrder.name
  /// The reports of the agencies that were picked, for export and sums.
  package var picked: Set<ReportID> = []
  /// How many agencies that are.
  package var pickedCount = 0

  /// The agency at the cursor.
  package var selected: Int? {
    listed.indices.contains(scroll.selected) ? listed[scroll.selected] : nil
  }

  /// Whether only agencies with errors or warnings are listed.
  package var onlyWithFindings: Bool { filter.severity == .warning }
}

/// In which order agencies are listed.
package enum AgencyOrder: Sendable, CaseIterable {
  case name, faults, applications, year

  var title: Phrase {
    switch self {
    case .name: Phrase("按名称", "by name")
    case .faults: Phrase("按问题", "by faults")
    case .applications: Phrase("按申请", "by applications")
    case .year: Phrase("按年份", "by year")
    }
  }

  var next: AgencyOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The agencies in this order, the largest first; equal ones stay as they are. Each agency is
  /// looked at once.
  func sorted(_ agencies: [Int], in snapshot: Snapshot) -> [Int] {
    guard self != .name else { return agencies }
    let ranked = agencies.enumerated().map { place, agency in
      (rank: rank(of: agency, in: snapshot), place: place, agency: agency)
    }
    return ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.map(\.agency)
  }

  private func rank(of agency: Int, in snapshot: Snapshot) -> Int64 {
    let reports = snapshot.agencies.reports(agency)
    switch self {
    case .name: return 0
    case .faults:
      let counts = snapshot.agencies.counts[agency]
      return Int64(counts.errors) << 32 | Int64(counts.warnings)
    case .applications:
      return reports.last.flatMap { snapshot.figures($0).received } ?? -1
    case .year: return reports.last.flatMap { snapshot.year($0) }.map(Int64.init) ?? -1
    }
  }
}

/// Which reports an agency must have to be listed. `nil` asks for nothing.
package struct ReportFilter: Sendable, Equatable {
  package var edition: Edition?
  package var year: Int?
  /// The least severity of some finding.
  package var severity: Severity?
  package var rule: RuleID?

  package init() {}

  var isEmpty: Bool { self == ReportFilter() }

  func wants(_ id: ReportID, in snapshot: Snapshot) -> Bool {
    if let year, snapshot.year(id) != year { return false }
    if let edition, snapshot.edition(id) != edition { return false }
    if let severity {
      guard let worst = snapshot.counts(id).worst, worst >= severity else { return false }
    }
    return rule.map { snapshot.rules(id).contains($0) } ?? true
  }

  /// What it asks for, as the head of the list says it.
  var parts: [Phrase] {
    [
      severity.map { severity in
        severity == .error
          ? Phrase("只看有错误的", "only with errors") : Phrase("只看有问题的", "only with faults")
      },
      year.map { Phrase("\($0) 年", "\($0)") },
      edition.map(\.name),
      rule.map { Phrase($0.rawValue, $0.rawValue) },
    ].compactMap(\.self)
  }
}
