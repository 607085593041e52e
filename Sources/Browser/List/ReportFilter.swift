import Corpus
package import Reports
import Rules

/// Which reports an agency must have to be listed. `nil` asks for nothing.
package struct ReportFilter: Sendable, Equatable {
  /// The places with which the agency's name begins.
  package var place: String?
  package var edition: Edition?
  package var year: Int?
  /// The least severity of some finding.
  package var severity: Severity?
  package var rule: RuleID?
  /// The form of text.
  var layout: Layout?
  /// What a cell holds.
  var cell: CellContent?
  /// The reports of agencies that were picked.
  var picked: Set<ReportID>?

  /// A cell and the number in it; `nil` for none.
  struct CellContent: Sendable, Equatable {
    var id: CellID
    var number: Quantity?
  }

  package init() {}

  var isEmpty: Bool { self == ReportFilter() }

  /// The reports of an agency that it wants.
  func reports(of agency: Int, in snapshot: Snapshot) -> [ReportID] {
    if let place, !snapshot.agencies.names[agency].utf8.starts(with: place.utf8) { return [] }
    // An agency may have very many, and this is asked for every row of a frame.
    guard isOfReports else { return Array(snapshot.agencies.reports(agency)) }
    return snapshot.agencies.reports(agency).filter { wants($0, in: snapshot) }
  }

  /// Whether it may want some reports of an agency and not the others.
  var isOfReports: Bool {
    var rest = self
    rest.place = nil
    return !rest.isEmpty
  }

  /// What was found in the reports that it wants of an agency that is listed.
  func counts(of agency: Int, in snapshot: Snapshot) -> FindingCounts {
    guard isOfReports else { return snapshot.agencies.counts[agency] }
    return reports(of: agency, in: snapshot).reduce(into: FindingCounts()) {
      $0 += snapshot.counts($1)
    }
  }

  /// Whether it wants a report of an agency that is in the right place.
  func wants(_ id: ReportID, in snapshot: Snapshot) -> Bool {
    if let year, snapshot.year(id) != year { return false }
    if let layout, snapshot.layout(id) != layout { return false }
    if let edition, snapshot.edition(id) != edition { return false }
    if let severity {
      guard let worst = snapshot.counts(id).worst, worst >= severity else { return false }
    }
    if let rule, !snapshot.rules(id).contains(rule) { return false }
    if let picked, !picked.contains(id) { return false }
    guard let cell else { return true }
    return snapshot.cell(cell.id, of: id).map { $0.number == cell.number } ?? false
  }

  /// What it asks for, as the head of the list says it.
  var parts: [Phrase] {
    [
      place.map { Phrase($0, $0) },
      severity.map { severity in
        switch severity {
        case .error: Phrase("只看有错误的", "only with errors")
        case .warning: Phrase("只看有问题的", "only with findings")
        case .note: Phrase("只看有任何发现的", "only with any finding")
        }
      },
      year.map { Phrase("\($0) 年", "\($0)") },
      edition.map(\.name), layout.map(\.name),
      rule.map { Phrase("规则 \(Rule[$0].title.chinese)", "rule \(Rule[$0].title.english)") },
      cell.map { cell in
        let number = cell.number?.description
        return Phrase(
          "\(cell.id.identifier) \(number ?? "没有数")",
          "\(cell.id.identifier) \(number ?? "no number")")
      },
      picked.map { _ in Phrase("已选", "picked") },
    ].compactMap(\.self)
  }
}

extension Snapshot {
  /// A cell of a report, without its place in the document; `nil` when it was not read.
  func cell(_ id: CellID, of report: ReportID) -> Cell? {
    let tables = tables(report)
    let table =
      switch id.row.table {
      case .proactive: tables.proactive
      case .applications: tables.applications
      case .reviews: tables.reviews
      }
    return table?[id.row, id.column]
  }
}
