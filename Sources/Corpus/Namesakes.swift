import Reports
import Rules

// Reports under one name that says no place, in one folder:
//
//     财政局 2019   财政局 2020   财政局 2021      one agency, for all that is known
//     财政局 2020   财政局 2020                 the same numbers, or nearly: two files of one report
//                                            other numbers throughout: two agencies
//
// Only reports for one year can be told apart in this way. Numbers of different years differ anyway,
// and a carry-over that does not fit may as well be the fault that somebody looks for.

/// Whether some of the reports are for the same year and of different agencies. `reports` are in the
/// order of their years.
func areOfSeveralAgencies(_ reports: [YearReport]) -> Bool {
  let years = Dictionary(grouping: reports.filter { $0.year != 0 }, by: \.year)
  return years.values.contains { reports in
    guard let first = reports.first else { return false }
    return reports.dropFirst().contains { areStrangers(first, $0) }
  }
}

/// Whether most numbers of two reports for one year are not the same. A corrected report changes
/// some cells and the sums with them; what both leave at zero says nothing. Reports without numbers
/// in common tell nothing either.
private func areStrangers(_ one: YearReport, _ other: YearReport) -> Bool {
  var same = 0
  var different = 0
  let tables = [
    (one.proactive, other.proactive), (one.applications, other.applications),
    (one.reviews, other.reviews),
  ]
  for case (let table?, let second?) in tables {
    for (id, cell) in table.allCells {
      guard let number = cell.number, let found = second[id.row, id.column]?.number,
        number != .zero || found != .zero
      else { continue }
      if number == found { same += 1 } else { different += 1 }
    }
  }
  return different > same
}
