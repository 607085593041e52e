import Corpus
import Reports

extension Snapshot {
  /// The year of a report as it is told from the others of its agency: `2024`, or `2024(2)` where
  /// several files are for one year. `ids` are in the order of their years; O(log n).
  func yearName(_ id: ReportID, among ids: ArraySlice<ReportID>) -> String {
    let year = year(id)
    let name = year.map(String.init) ?? "????"
    guard let index = index(of: id, in: ids) else { return name }
    let isAlone =
      (index == ids.startIndex || self.year(ids[index - 1]) != year)
      && (index + 1 == ids.endIndex || self.year(ids[index + 1]) != year)
    guard !isAlone else { return name }
    var (first, last) = (ids.startIndex, index)
    while first < last {
      let middle = (first + last) / 2
      if self.year(ids[middle]) == year { last = middle } else { first = middle + 1 }
    }
    return "\(name)(\(index - first + 1))"
  }

  /// Where a report stands among some that follow each other in the list; `nil` when it is none of
  /// them. O(1).
  func index(of id: ReportID, in ids: ArraySlice<ReportID>) -> Int? {
    guard let first = ids.first, let start = agencies.place(of: first),
      let place = agencies.place(of: id)
    else { return nil }
    let index = ids.startIndex + place - start
    return ids.indices.contains(index) && ids[index] == id ? index : nil
  }
}

extension State {
  /// The reports of the selected agency in the order of their years.
  var years: ArraySlice<ReportID> {
    list.selected.map(snapshot.agencies.reports) ?? []
  }

  /// The years of the agency whose report is shown.
  var yearsOfOpenReport: ArraySlice<ReportID> {
    guard let open = report, !isOfSelectedAgency(open.id) else { return years }
    return [open.id]
  }

  /// What a year of the selected agency is called.
  func yearName(_ id: ReportID?) -> String {
    id.map { snapshot.yearName($0, among: years) } ?? "????"
  }

  /// Whether a report is of the selected agency.
  func isOfSelectedAgency(_ id: ReportID) -> Bool { snapshot.index(of: id, in: years) != nil }

  /// Whether the agency has another file for the year that shows.
  var hasTwinFile: Bool {
    guard let open = report, let index = snapshot.index(of: open.id, in: years) else {
      return false
    }
    return [index - 1, index + 1].contains { neighbour in
      years.indices.contains(neighbour)
        && snapshot.year(years[neighbour]) == snapshot.year(open.id)
    }
  }
}
