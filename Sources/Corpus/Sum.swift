package import Reports
package import Rules

/// The tables of many reports added up cell by cell.
package struct Sum: Sendable {
  /// What the reports give for one cell.
  package struct Entry: Sendable, Equatable {
    package fileprivate(set) var sum = Quantity.zero
    /// How many reports give a number.
    package fileprivate(set) var reports = 0
  }

  /// The cells for which at least one report gives a number.
  package private(set) var cells: [CellID: Entry] = [:]
  package private(set) var reports = 0
  /// Files that were left out because another one stands for their agency and year.
  package private(set) var leftOut = 0
  package private(set) var years: Set<Int> = []
  /// On which forms the tables are.
  package private(set) var editions: Set<Edition> = []

  package init() {}

  /// Adds up the reports of a corpus: of each agency and year the fullest one. Copies of `whole`,
  /// the report that the sum is to be held against, are no parts of it.
  package init(_ snapshot: Snapshot, selection: Selection, whole: Report? = nil) {
    for agency in 0..<snapshot.agencies.count {
      let isWhole = whole?.agency.map { $0.name == snapshot.agencies.names[agency] } ?? false
      let found = snapshot.agencies.reports(agency)
        .filter { selection.edition == nil || snapshot.edition($0) == selection.edition }
        .compactMap(snapshot.yearReport)
        .filter { selection.years?.contains($0.year) != false }
      let counted = countedReports(
        ofAgency: found.filter { !isWhole || $0.year != whole?.year })
      for report in counted { add(report) }
      leftOut += found.count - counted.count
    }
  }

  /// Adds a report.
  package mutating func add(_ report: YearReport) {
    reports += 1
    if report.year != 0 { years.insert(report.year) }
    for table in [report.proactive, report.applications, report.reviews] {
      guard let table else { continue }
      editions.insert(table.edition)
      for (id, cell) in table.allCells {
        guard let number = cell.number else { continue }
        cells[id, default: Entry()].sum += number
        cells[id, default: Entry()].reports += 1
      }
    }
  }

  /// The rows of a table for which there is a number, in the order of the form.
  package func rows(of table: TableKind) -> [Row] {
    let given = Set(cells.keys.map(\.row))
    return Row.allCases.filter { $0.table == table && given.contains($0) }
  }

  /// The columns of a row for which there is a number, in the order of the forms.
  package func columns(of row: Row) -> [Column] {
    let columns = row.columns(.form2019) + row.columns(.form2021)
    return columns.indices.filter { place in
      cells[CellID(row, columns[place])] != nil && !columns[..<place].contains(columns[place])
    }.map { columns[$0] }
  }

  /// The cells, in the order of the form, in which a report does not have the sum. What the report
  /// or all the others leave blank is compared as zero; a row that was not read is not compared.
  package func differences(from report: Report) -> [Difference] {
    TableKind.allCases.flatMap { kind in
      (report[kind]?.allCells ?? []).compactMap { id, cell in
        guard let number = cell.addend else { return nil }
        let entry = cells[id] ?? Entry()
        return entry.sum == number ? nil : Difference(cell: id, entry: entry, report: cell.number)
      }
    }
  }

  /// A cell in which a report differs from the sum.
  package struct Difference: Sendable, Equatable {
    package let cell: CellID
    package let entry: Entry
    /// What the report says; `nil` when the cell is blank there.
    package let report: Quantity?
  }
}

/// Those of an agency's reports that count in a sum: of each year the fullest. Without a year two
/// files may as well be for two years.
package func countedReports(ofAgency reports: [YearReport]) -> [YearReport] {
  let dated = reports.filter { $0.year != 0 }
  return reports.filter { $0.year == 0 } + standingReports(dated).map { dated[$0] }
}
