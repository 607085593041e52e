import Reports

// What the prose says, held against the tables.
extension Examination {
  /// What is wrong with a statement that agrees with no reading of the tables. `expected` is what
  /// the table says, `found` what the text says.
  func disagreement(_ statement: Statement) -> Finding? {
    guard let plain = statement.readings.first, let expected = value(plain) else { return nil }
    if statement.matches(expected) { return nil }
    let values = statement.readings.map(value)
    // A reading that cannot be reckoned might be the one that is meant.
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    let isOther = values.contains { $0.map(statement.matches) ?? false }
    if isOther, !statement.isPlainReceipt { return nil }
    return Finding(
      statement.subject.rule, isOther ? .note : .error, at: plain.location, cells: plain.cells,
      expected: expected, found: statement.number,
      line: report.text.line(statement.numberRange.lowerBound), quote: statement.range)
  }

  /// The claims that a cell other than zero contradicts.
  func claimFindings() -> [Finding] {
    prose.claims.compactMap { claim in
      let sum = Statement.Sum(cells: claim.cells)
      guard let found = value(sum), found > .zero else { return nil }
      return Finding(
        .textContradiction, .error, at: sum.location, cells: claim.cells, expected: .zero,
        found: found, line: report.text.line(claim.range.lowerBound), quote: claim.range)
    }
  }

  private func value(_ sum: Statement.Sum) -> Quantity? {
    guard let added = self.sum(sum.cells), let taken = self.sum(sum.less) else { return nil }
    return added - taken
  }

  private func sum(_ cells: [CellID]) -> Quantity? {
    var sum = Quantity.zero
    for cell in cells {
      guard let place = figures.indices.first(where: { figures[$0].table.kind == cell.row.table }),
        let value = figures[place][cell]
      else { return nil }
      sum += value
    }
    return sum
  }
}

extension Statement {
  /// Whether the text gives a number of the table, amounts rounded or cut as they are printed.
  fileprivate func matches(_ value: Quantity) -> Bool {
    if number == value { return true }
    guard subject == .fees, (0..<6).contains(decimals) else { return false }
    var place: Int128 = 1
    for _ in decimals..<6 { place *= 10 }
    return number.millionths == value.millionths / place * place
      || number.millionths == (value.millionths + place / 2) / place * place
  }
}

extension Statement.Subject {
  /// The rule that compares such statements.
  var rule: RuleID {
    switch self {
    case .received, .newlyReceived: .textReceived
    case .carriedIn, .carriedOut: .textCarried
    case .decided, .outcome: .textOutcome
    case .applicant: .textApplicants
    case .review: .textReview
    case .decisions, .fees, .issued: .textProactive
    }
  }
}

extension Statement.Sum {
  /// The cell, or of several the table.
  fileprivate var location: Location {
    guard let first = cells.first else { return .document }
    return cells.count == 1 ? .cell(first) : .table(first.row.table)
  }
}
