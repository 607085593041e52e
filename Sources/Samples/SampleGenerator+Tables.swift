import Reports

// The numbers of the three tables. For each kind of applicant:
//
//   received + carried in  =  outcomes (dealt out over the rows) + carried out
//        7   +     1       =  granted 4 + partial 1 + not held 2     +    1
//
// so that each column balances, and the totals of rows and columns are sums.

extension SampleGenerator {
  /// An application table that adds up and takes over what `last` carried over.
  mutating func applications(_ edition: Edition, after last: SampleReport?) -> Table {
    let outcomes = TableKind.applications.rows(edition).filter(\.isOutcome)
    var counts = [[Int]](repeating: [], count: Row.allCases.count)
    for row in TableKind.applications.rows(edition) {
      counts[Int(row.rawValue)] = [Int](repeating: 0, count: 7)
    }
    let scale = random.pick([3, 3, 12, 12, 60, 900], else: 12)
    for (place, column) in Column.applicants.dropLast().enumerated() {
      // Nearly all who apply are natural persons.
      let received = random.chance(column == .person ? 92 : 25) ? random.below(scale) : 0
      let scarce = column == .person ? received : received / 6
      let carriedIn = last.map { $0.count(.carriedOut, column) } ?? random.below(scarce / 6 + 1)
      let carriedOut = random.below((scarce + carriedIn) / 5 + 1)
      counts[Row.received, place] = scarce
      counts[Row.carriedIn, place] = carriedIn
      counts[Row.carriedOut, place] = carriedOut
      counts[Row.outcomeTotal, place] = scarce + carriedIn - carriedOut
      deal(scarce + carriedIn - carriedOut, over: outcomes, place, into: &counts)
    }
    var table = Table(.applications, edition, offset: 0)
    for row in table.kind.rows(edition) {
      var line = counts[Int(row.rawValue)]
      line[6] = line.reduce(0, +)
      table.setRow(row, line.map(cell))
    }
    return table
  }

  private mutating func deal(
    _ count: Int, over rows: [Row], _ place: Int, into counts: inout [[Int]]
  ) {
    var rest = count
    while rest > 0 {
      let portion = random.within(1...max(1, rest / 2))
      let row =
        random.chance(45)
        ? Row.granted : random.chance(30) ? .notHeld : random.pick(rows, else: .granted)
      counts[row, place] += portion
      rest -= portion
    }
  }

  /// A table of reviews and litigation that adds up.
  mutating func reviews() -> Table {
    var table = Table(.reviews, .form2021, offset: 0)
    let isQuiet = random.chance(50)
    for row in table.kind.rows(.form2021) {
      let results = (0..<4).map { _ in isQuiet ? 0 : random.chance(40) ? random.below(9) : 0 }
      table.setRow(row, (results + [results.reduce(0, +)]).map(cell))
    }
    return table
  }

  /// A proactive table with plausible numbers that continues the one of `last`.
  mutating func proactive(_ edition: Edition, after last: SampleReport?) -> Table {
    var table = Table(.proactive, edition, offset: 0)
    for row in table.kind.rows(edition) {
      let cells =
        switch row {
        case .fees where edition == .form2021: [amount()]
        case .procurement: [cell(random.below(300)), amount()]
        case .regulations: [cell(0), cell(0), cell(0)]
        case .normative: normative(edition, last).map(cell)
        default: counts(row, edition, last).map(cell)
        }
      table.setRow(row, cells)
    }
    return table
  }

  private mutating func normative(_ edition: Edition, _ last: SampleReport?) -> [Int] {
    let new = random.below(15)
    guard edition == .form2021 else { return [new, new, new + random.below(60)] }
    let before = last?.edition == .form2021 ? last?.count(.normative, .inForce) : nil
    let standing = before ?? random.below(60)
    let repealed = random.below(min(standing, 9) + 1)
    return [new, repealed, standing + new - repealed]
  }

  private mutating func counts(_ row: Row, _ edition: Edition, _ last: SampleReport?) -> [Int] {
    let decisions = random.below(random.pick([2, 20, 400, 20_000], else: 20))
    guard edition == .form2019 else { return [decisions] }
    let previous =
      last.map { $0.count(row, .previous) + $0.count(row, .change) } ?? random.below(120)
    let change = random.within(-min(previous, 6)...8)
    return row == .fees ? [previous, change] : [previous, change, decisions]
  }

  /// An amount in 万元 with up to four places.
  private mutating func amount() -> Cell {
    let places: Int128 = [1_000_000, 100_000, 10_000, 100][random.below(4)]
    let amount = Int128(random.below(90_000)) * places
    return Cell(.number(Quantity(millionths: random.chance(40) ? 0 : amount)), shown: 0..<0)
  }

  private func cell(_ number: Int) -> Cell {
    Cell(.number(Quantity(number)), shown: 0..<0)
  }
}

extension [[Int]] {
  fileprivate subscript(row: Row, place: Int) -> Int {
    get { self[Int(row.rawValue)][place] }
    set { self[Int(row.rawValue)][place] = newValue }
  }
}
