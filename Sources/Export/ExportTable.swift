package import Reports

/// The tables that are exported as plain rows, one spreadsheet each.
package enum ExportTable: String, Sendable, CaseIterable {
  /// One row a report.
  case reports
  /// One row a report and row of the application table.
  case applications
  /// One row a cell of the proactive table.
  case proactive
  /// One row a group of the table of reviews and litigation.
  case reviews
  /// One row a finding.
  case findings

  /// The names of the columns.
  package var columns: [String] {
    switch self {
    case .reports:
      [
        "path", "agency", "year", "edition", "published", "layout", "received", "outcome_total",
        "carried_out", "errors", "warnings", "notes",
      ]
    case .applications:
      ["path", "agency", "year", "row", "label"] + Column.applicants.map(\.identifier)
    case .proactive: ["path", "agency", "year", "row", "measure", "value"]
    case .reviews: ["path", "agency", "year", "group"] + Column.results.map(\.identifier)
    case .findings:
      [
        "path", "line", "agency", "year", "rule", "severity", "at", "expected", "found", "message",
      ]
    }
  }

  /// The rows that `report` gives; `messages` gives the sentence of a finding.
  package func rows(of report: Report, messages: (Finding) -> String) -> [[Field]] {
    switch self {
    case .reports: [summary(of: report)]
    case .applications: applicationRows(of: report)
    case .proactive: proactiveRows(of: report)
    case .reviews: reviewRows(of: report)
    case .findings: report.findings.map { row(of: $0, in: report, message: messages($0)) }
    }
  }

  private func origin(of report: Report) -> [Field] {
    [.text(report.path), Field(report.agency?.name), Field(report.year)]
  }

  private func summary(of report: Report) -> [Field] {
    func total(_ row: Row) -> Field { Field(report.applications?[row, .total], in: report) }
    func count(_ severity: Severity) -> Field {
      Field(report.findings.count { $0.severity == severity })
    }
    return origin(of: report) + [
      Field(report.edition?.identifier), Field(report.published), .text(report.layout.rawValue),
      total(.received), total(.outcomeTotal), total(.carriedOut),
      count(.error), count(.warning), count(.note),
    ]
  }

  private func applicationRows(of report: Report) -> [[Field]] {
    guard let table = report.applications else { return [] }
    let origin = origin(of: report)
    return table.rows.map { row in
      let label = row.label(table.edition).chinese
      return origin + [.text(row.identifier), .text(label)] + fields(row, table, of: report)
    }
  }

  private func proactiveRows(of report: Report) -> [[Field]] {
    guard let table = report.proactive else { return [] }
    let origin = origin(of: report)
    return table.allCells.map { id, cell in
      origin + [
        .text(id.row.identifier), .text(id.column.identifier), Field(cell, in: report),
      ]
    }
  }

  private func reviewRows(of report: Report) -> [[Field]] {
    guard let table = report.reviews else { return [] }
    let origin = origin(of: report)
    return table.rows.map { row in
      origin + [.text(row.identifier)] + fields(row, table, of: report)
    }
  }

  private func fields(_ row: Row, _ table: Table, of report: Report) -> [Field] {
    (table[row] ?? []).map { Field($0, in: report) }
  }

  private func row(of finding: Finding, in report: Report, message: String) -> [Field] {
    [
      .text(report.path), Field(finding.line > 0 ? finding.line : nil),
      Field(report.agency?.name), Field(report.year), .text(finding.rule.rawValue),
      .text(finding.severity.identifier), Field(finding.at.identifier),
      Field(finding.expected), Field(finding.found), .text(message),
    ]
  }
}
