import Corpus
import Reports

extension Snapshot {
  /// The year of a report as it is told from the others of its agency: `2024`, or `2024(2)` where
  /// several files are for one year.
  func yearName(_ id: ReportID, among ids: ArraySlice<ReportID>) -> String {
    let year = year(id)
    let name = year.map(String.init) ?? "????"
    let files = ids.filter { self.year($0) == year }
    guard files.count > 1, let place = files.firstIndex(of: id) else { return name }
    return "\(name)(\(place + 1))"
  }
}

extension State {
  /// The reports of the selected agency in the order of their years.
  var years: ArraySlice<ReportID> {
    list.selected.map(snapshot.agencies.reports) ?? []
  }

  /// The years of the agency whose report is shown.
  var yearsOfOpenReport: ArraySlice<ReportID> {
    guard let open = report, !years.contains(open.id) else { return years }
    return [open.id]
  }

  /// What a year of the selected agency is called.
  func yearName(_ id: ReportID?) -> String {
    id.map { snapshot.yearName($0, among: years) } ?? "????"
  }

  /// Whether the agency has another file for the year that shows.
  var hasTwinFile: Bool {
    guard let open = report, years.contains(open.id) else { return false }
    return years.contains { $0 != open.id && snapshot.year($0) == snapshot.year(open.id) }
  }
}
