import Reports

/// The smallest sets of cells whose change makes every equation of a table hold, found exactly.
///
/// A set can only do it when it touches every broken equation, and touches an equation that holds
/// either not at all or with two cells that make up for each other. So, with bits for equations:
///
/// ```
/// broken              0 1 1 0 0
/// touched once        1 0 0 0 0   ← (一)·自然人 alone: row (一) would break
/// open                1 0 1 0 0   ← some other cell of the set has to occur in each of these
/// ```
///
/// The search takes an open equation and tries every cell that occurs in it; when nothing is open
/// and cells are left, every cell that shares an equation with the set. (A cell that shares none
/// would change equations of its own without need, and the set would not be smallest.) A set with
/// nothing open is solved as a system of at most three unknowns.
struct RepairSearch {
  private let system: EquationSystem
  private let size: Int
  private let widest: Int
  private var chosen: [Int] = []
  private var seen: Set<[Int]> = []
  private var found: [[Repair]] = []
  /// How many sets may still be looked at. Ordinary tables need a few hundred; a table made to
  /// need millions gets no repair.
  private var budget = 10_000

  /// Every smallest set of changes to whole numbers of at least zero, of one, two or three cells,
  /// in no particular order; empty when three cells are not enough. Sets in which one cell could
  /// stand for another are left out: how a change is shared between them would be arbitrary.
  static func smallest(in system: EquationSystem) -> [[Repair]] {
    for size in 1...3 {
      var search = RepairSearch(system, size)
      search.extend(once: 0, twice: 0)
      if search.budget == 0 { return [] }
      if !search.found.isEmpty { return search.found }
    }
    return []
  }

  private init(_ system: EquationSystem, _ size: Int) {
    self.system = system
    self.size = size
    widest = system.variables.map(\.support.nonzeroBitCount).max() ?? 0
  }

  private mutating func extend(once: UInt64, twice: UInt64) {
    let open = (system.broken & ~(once | twice)) | (once & ~system.broken)
    let left = size - chosen.count
    guard open.nonzeroBitCount <= left * widest, budget > 0 else { return }
    budget -= 1
    if left == 0 {
      let set = chosen.sorted()
      if seen.insert(set).inserted, let changes = solution(of: set) { found.append(changes) }
      return
    }
    for variable in candidates(open: open, touched: once | twice) where !chosen.contains(variable) {
      let support = system.variables[variable].support
      // The last cell has to close everything that is open.
      if left == 1, support & open != open { continue }
      chosen.append(variable)
      extend(once: once ^ (support & ~twice), twice: twice | (once & support))
      chosen.removeLast()
    }
  }

  private func candidates(open: UInt64, touched: UInt64) -> [Int] {
    let equations = system.members.indices.filter { (open == 0 ? touched : open) >> $0 & 1 == 1 }
    if open == 0 {
      return Set(equations.flatMap { system.members[$0] }).sorted()
    }
    return equations.map { system.members[$0] }.min { $0.count < $1.count } ?? []
  }

  /// The changes of the cells of a set that take every residual to zero, if there is exactly one
  /// way and every new value is a whole number of at least zero.
  private func solution(of set: [Int]) -> [Repair]? {
    let touched = set.reduce(0) { $0 | system.variables[$1].support }
    var rows = system.residuals.indices.filter { touched >> $0 & 1 == 1 }.map { equation in
      LinearRow(
        coefficients: set.map { variable in
          Int128(system.variables[variable].coefficient(in: equation))
        }, value: -system.residuals[equation])
    }
    guard let changes = solve(&rows) else { return nil }
    var repairs: [Repair] = []
    for (variable, change) in zip(set, changes) {
      let value = system.variables[variable].value + Quantity(millionths: change)
      guard change != 0, value >= .zero, value.isWhole else { return nil }
      repairs.append(system.repair(variable, to: value))
    }
    return repairs.sorted { $0.cell < $1.cell }
  }
}

/// One equation over a few unknowns: the sum of coefficient times unknown is the value.
private struct LinearRow {
  var coefficients: [Int128]
  var value: Int128

  /// Takes out the unknown at `column` with the help of `pivot`, which has it.
  mutating func eliminate(_ column: Int, with pivot: LinearRow) {
    let (own, other) = (coefficients[column], pivot.coefficients[column])
    for index in coefficients.indices {
      coefficients[index] = coefficients[index] * other - pivot.coefficients[index] * own
    }
    value = value * other - pivot.value * own
  }
}

/// The one solution in whole millionths; `nil` when there is none or more than one.
private func solve(_ rows: inout [LinearRow]) -> [Int128]? {
  let unknowns = rows.first?.coefficients.count ?? 0
  for column in 0..<unknowns {
    guard
      let pivot = rows.indices.dropFirst(column).first(where: {
        rows[$0].coefficients[column] != 0
      })
    else { return nil }
    rows.swapAt(column, pivot)
    for row in rows.indices where row != column && rows[row].coefficients[column] != 0 {
      rows[row].eliminate(column, with: rows[column])
    }
  }
  guard rows.dropFirst(unknowns).allSatisfy({ $0.value == 0 }) else { return nil }
  var solution: [Int128] = []
  for column in 0..<unknowns {
    let (value, coefficient) = (rows[column].value, rows[column].coefficients[column])
    guard value.isMultiple(of: coefficient) else { return nil }
    solution.append(value / coefficient)
  }
  return solution
}
