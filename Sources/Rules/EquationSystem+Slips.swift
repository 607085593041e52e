import Reports

// Two ways of going wrong within a row that change two cells at once.
extension EquationSystem {
  /// The numbers of a row that mend two broken columns when they are moved to an empty place under
  /// another applicant.
  func moves(in row: Row) -> [[Repair]] {
    // A column that cannot be assessed holds nothing against a move, and nothing for it.
    let places = Column.applicants.dropLast().compactMap { variable(CellID(row, $0)) }
      .filter { variables[$0].support & broken != 0 }
    return places.flatMap { from in
      places.compactMap { to in
        let number = variables[from].value
        guard number > .zero, variables[to].value == .zero,
          mends([(from, .zero), (to, number)])
        else { return nil }
        return [repair(from, to: .zero), repair(to, to: number)]
      }
    }
  }

  /// The ways to mend a row that does not add up by joining or parting the digits of neighbours.
  func cuts(in row: Row) -> [[Repair]] {
    let isBroken = equations.indices.contains { equation in
      equations[equation].at == .row(row) && residuals[equation] != 0
    }
    guard isBroken else { return [] }
    let places = row.columns(figures.table.edition).map { variable(CellID(row, $0)) }
    return zip(places, places.dropFirst()).flatMap { left, right -> [[Repair]] in
      guard let left, let right else { return [] }
      return recuts(variables[left].value, variables[right].value).compactMap { first, second in
        guard mends([(left, first), (right, second)]) else { return nil }
        return [repair(left, to: first), repair(right, to: second)]
      }
    }
  }

  /// What else the digits of two neighbouring cells can say: both numbers joined in either cell, or
  /// one number shared between a cell and its empty neighbour.
  private func recuts(_ left: Quantity, _ right: Quantity) -> [(Quantity, Quantity)] {
    guard let left = left.wholeNumber, let right = right.wholeNumber else { return [] }
    if left > 0, right > 0 {
      guard let joined = Int("\(left)\(right)") else { return [] }
      return [(Quantity(joined), .zero), (.zero, Quantity(joined))]
    }
    var cuts: [(Quantity, Quantity)] = []
    let number = left + right
    var power = 10
    while power <= number {
      // A number does not begin with a zero, so no cut leaves one at the beginning of the second.
      if number % power >= power / 10 {
        cuts.append((Quantity(number / power), Quantity(number % power)))
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    return cuts
  }
}

extension Quantity {
  /// The number as an integer, when it is one of at least zero and of common size.
  fileprivate var wholeNumber: Int? {
    isWhole && self >= .zero ? Int(exactly: millionths / 1_000_000) : nil
  }
}
