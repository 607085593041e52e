package import Reports

/// A fault that can be put into a report on purpose.
package enum SampleFault: String, Sendable, CaseIterable {
  case balance
  case outcomeTotal = "outcome-total"
  case rowTotal = "row-total"
  case reviewTotal = "review-total"
  case blankTotal = "blank-total"
  case notACount = "not-a-count"
  case negativeStock = "negative-stock"
}

/// What a fault makes a rule say, and where.
package struct SampleFinding: Sendable, Hashable {
  package let rule: RuleID
  package let at: Location

  package init(_ rule: RuleID, at: Location) {
    self.rule = rule
    self.at = at
  }
}

extension SampleReport {
  /// Puts a fault into a report that adds up and returns the errors that follow from it, no more
  /// and no fewer. Empty when this report has no place for the fault; then nothing is changed.
  package mutating func inject(
    _ fault: SampleFault, using random: inout SeededGenerator
  ) -> Set<SampleFinding> {
    let slip = random.within(1...9)
    let column = random.pick(Column.applicants.dropLast(), else: .person)
    switch fault {
    case .balance:
      add(slip, .received, column)
      add(slip, .received, .total)
      return [.init(.balance, at: .column(column)), .init(.balance, at: .column(.total))]
    case .outcomeTotal:
      add(slip, .granted, column)
      add(slip, .granted, .total)
      // A total of nothing may be blank; now that it has parts it must be a number.
      add(0, .outcomeTotal, column)
      add(0, .outcomeTotal, .total)
      return [
        .init(.outcomeTotal, at: .column(column)), .init(.outcomeTotal, at: .column(.total)),
      ]
    case .rowTotal:
      let row = random.pick(applications.rows.filter(\.isOutcome), else: .granted)
      add(slip, row, .total)
      add(0, .outcomeTotal, .total)
      return [.init(.rowTotal, at: .row(row)), .init(.outcomeTotal, at: .column(.total))]
    case .reviewTotal:
      let row = random.pick(reviews.rows, else: .review)
      add(slip, row, .total)
      return [.init(.reviewTotal, at: .row(row))]
    case .blankTotal:
      return blankOutcomeTotal()
    case .notACount:
      let id = CellID(.penalty, .decisions)
      set(id.row, id.column, .text)
      words[id] = random.pick(["若干", "见附件", "约\(slip)", "\(slip)余"], else: "若干")
      return [.init(.notACount, at: .cell(id))]
    case .negativeStock:
      let row: Row = edition == .form2019 ? .licensing : .normative
      let columns: [Column] =
        edition == .form2019 ? [.previous, .change] : [.inForce, .issued, .repealed]
      let values = edition == .form2019 ? [slip, -slip - 1] : [slip, slip + 3, 2]
      for (column, value) in zip(columns, values) { set(row, column, value) }
      notes = notes.filter { $0.key.row != row }
      return [.init(.negativeStock, at: .row(row))]
    }
  }

  private mutating func blankOutcomeTotal() -> Set<SampleFinding> {
    guard count(.outcomeTotal, .total) > 0 else { return [] }
    for column in Column.applicants { set(.outcomeTotal, column, .blank) }
    return [.init(.blankTotal, at: .totalsRow(.outcomeTotal))]
  }

  private mutating func add(_ amount: Int, _ row: Row, _ column: Column) {
    set(row, column, count(row, column) + amount)
  }
}
