package import Reports

/// Which reports of those found are wanted.
package struct Selection: Sendable {
  package var years: ClosedRange<Int>?
  /// A part of the agency's name.
  package var agency: String?
  package var edition: Edition?
  /// Shell patterns of names and paths that a walk leaves out.
  package var excluded: [String] = []

  package init() {}

  /// Whether it wants the report. What is no report is wanted as long as nothing is asked of it.
  package func wants(_ report: Report) -> Bool {
    if let years {
      guard let year = report.year, years.contains(year) else { return false }
    }
    if let agency {
      guard let name = report.agency?.name, name.contains(agency) else { return false }
    }
    if let edition, report.edition != edition { return false }
    return true
  }
}
