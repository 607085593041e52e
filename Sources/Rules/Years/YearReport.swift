package import Reports

/// What the rules across years need of one report of an agency: its year and its numbers.
package struct YearReport: Sendable {
  package let path: String
  package let year: Int
  package let layout: Layout
  package let proactive: Table?
  package let applications: Table?
  package let reviews: Table?

  package init(
    path: String, year: Int, layout: Layout, proactive: Table?, applications: Table?,
    reviews: Table?
  ) {
    self.path = path
    self.year = year
    self.layout = layout
    self.proactive = proactive
    self.applications = applications
    self.reviews = reviews
  }

  /// `nil` for what is no report and for a report that names no year.
  package init?(_ report: Report) {
    guard report.isReport, let year = report.year else { return nil }
    self.init(
      path: report.path, year: year, layout: report.layout, proactive: report.proactive,
      applications: report.applications, reviews: report.reviews)
  }

  subscript(kind: TableKind) -> Table? {
    switch kind {
    case .proactive: proactive
    case .applications: applications
    case .reviews: reviews
    }
  }

  /// The number that stands in a cell; `nil` when none does or the cell was not read.
  func number(_ id: CellID) -> Quantity? { self[id.row.table]?[id.row, id.column]?.number }

  /// The number that a cell gives to a sum: a blank counts as zero, a blank total as the sum of
  /// its row. `nil` when the cell was not read or holds a text.
  func addend(_ id: CellID) -> Quantity? {
    guard let table = self[id.row.table], let cell = table[id.row, id.column] else { return nil }
    guard id.column == .total, cell.isEmpty else { return cell.addend }
    var sum = Quantity.zero
    for column in id.row.columns(table.edition) where column != .total {
      guard let part = table[id.row, column]?.addend else { return nil }
      sum += part
    }
    return sum
  }

  /// Whether nothing stands in a cell that was read.
  func isEmpty(_ id: CellID) -> Bool { self[id.row.table]?[id.row, id.column]?.isEmpty == true }

  /// All cells that hold a number, in the order of the form.
  var numbers: [(id: CellID, number: Quantity)] {
    TableKind.allCases.flatMap { kind in
      (self[kind]?.allCells ?? []).compactMap { id, cell in cell.number.map { (id, $0) } }
    }
  }
}

/// The reports of one agency for two years of which one follows the other.
struct YearPair {
  let before: YearReport
  let now: YearReport
}
