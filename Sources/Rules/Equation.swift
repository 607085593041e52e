package import Reports

/// A printed relation between cells of one table: two sums that have to be equal.
///
/// ```
/// balance, 自然人      received + carried_in   =  outcome_total + carried_out
/// row-total, (一)      total                   =  person + company + … + other_org
/// outcome-total, 自然人 outcome_total           =  granted + partial + … + other
/// ```
package struct Equation: Sendable, Hashable {
  /// The rule that asks for it.
  package let rule: RuleID
  /// The column, row or group that it is about.
  package let at: Location
  package let left: [CellID]
  package let right: [CellID]

  /// The cell that the equation defines as the sum of all others; `nil` for the balance, in which
  /// no cell is a total of the rest.
  package var total: CellID? { rule == .balance ? nil : left.first }

  /// The cell that a finding names.
  ///
  /// For a sum that is the total. For the balance it is what is carried over to the next year: the
  /// last number filled in and the one that no other sum of its column confirms.
  package var named: CellID? { rule == .balance ? right.last : left.first }

  /// All cells, the named one first.
  package var cells: [CellID] {
    guard let named else { return [] }
    return [named] + (left + right).filter { $0 != named }
  }
}

extension Equation {
  /// The equations of a table in the order in which blank totals can be worked out: a total comes
  /// behind the totals that are its parts.
  package static func all(in kind: TableKind, _ edition: Edition) -> [Equation] {
    switch (kind, edition) {
    case (.applications, .form2019): applications2019
    case (.applications, _): applications2021
    case (.reviews, _): reviews
    case (.proactive, _): []
    }
  }

  private static let applications2019 = applications(.form2019)
  private static let applications2021 = applications(.form2021)
  private static let reviews = TableKind.reviews.rows(.form2021).map {
    total(of: $0, .reviewTotal, Column.results)
  }

  private static func applications(_ edition: Edition) -> [Equation] {
    let rows = TableKind.applications.rows(edition)
    let details = rows.filter { $0 != .outcomeTotal }
    let outcomes = rows.filter(\.isOutcome)
    return details.map { total(of: $0, .rowTotal, Column.applicants) }
      + Column.applicants.map { column in
        Equation(
          rule: .outcomeTotal, at: .column(column), left: [CellID(.outcomeTotal, column)],
          right: outcomes.map { CellID($0, column) })
      }
      + [total(of: .outcomeTotal, .rowTotal, Column.applicants)]
      + Column.applicants.map { column in
        Equation(
          rule: .balance, at: .column(column),
          left: [CellID(.received, column), CellID(.carriedIn, column)],
          right: [CellID(.outcomeTotal, column), CellID(.carriedOut, column)])
      }
  }

  private static func total(of row: Row, _ rule: RuleID, _ columns: [Column]) -> Equation {
    Equation(
      rule: rule, at: .row(row), left: [CellID(row, .total)],
      right: columns.filter { $0 != .total }.map { CellID(row, $0) })
  }
}

extension Finding {
  /// The equation that does not hold, when the finding is about one.
  package func equation(in report: Report) -> Equation? {
    guard let kind = cells.first?.row.table, let table = report[kind] else { return nil }
    return Equation.all(in: kind, table.edition).first { $0.rule == rule && $0.at == at }
  }
}
