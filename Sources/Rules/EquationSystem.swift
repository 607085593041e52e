import Reports

/// The equations of one table as a linear system over the numbers that are printed in it.
///
/// ```
///                 row (一)  column 自然人  column 总计     residuals
/// (一)·自然人        −1          −1                         row (一)        0
/// (一)·总计          +1                        −1           column 自然人  −6   broken
/// (七)·自然人                    +1                         column 总计    −6   broken
/// ```
///
/// A change of a cell changes the residuals of the equations in which it occurs, and of no other. A
/// set of changes mends the table when it takes every residual to zero. A blank total is no number
/// of its own: its parts occur in its place.
struct EquationSystem {
  /// One cell of the system.
  struct Variable {
    let cell: CellID
    let value: Quantity
    /// The equations in which the cell occurs, and how often it counts there.
    let terms: [(equation: Int, coefficient: Int)]
    /// The same equations as a set of bits.
    let support: UInt64
  }

  let figures: Figures
  /// The left side minus the right side of each equation, in millionths.
  let residuals: [Int128]
  /// The equations that do not hold, as a set of bits.
  let broken: UInt64
  let variables: [Variable]
  /// The variables that occur in each equation.
  let members: [[Int]]
  let indices: [CellID: Int]

  /// The system of a table; `nil` when its numbers are too large to be reckoned with.
  init?(_ figures: Figures) {
    let equations = Equation.all(in: figures.table.kind, figures.table.edition)
      .filter { figures.sides(of: $0) != nil }
    let residuals = equations.map { equation -> Int128 in
      figures.sides(of: equation).map { $0.left.millionths - $0.right.millionths } ?? 0
    }
    // Elimination multiplies by small coefficients a few times; this leaves it ample room.
    guard equations.count <= UInt64.bitWidth,
      residuals.allSatisfy({ $0.magnitude < Int128.max.magnitude >> 24 })
    else { return nil }

    var coefficients: [CellID: [Int: Int]] = [:]
    for (index, equation) in equations.enumerated() {
      for (cells, sign) in [(equation.left, 1), (equation.right, -1)] {
        for cell in cells.flatMap(figures.printedParts) {
          coefficients[cell, default: [:]][index, default: 0] += sign
        }
      }
    }
    let variables = coefficients.sorted { $0.key < $1.key }.map { cell, terms in
      let terms = terms.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      return Variable(
        cell: cell, value: figures[cell] ?? .zero,
        terms: terms.map { (equation: $0.key, coefficient: $0.value) },
        support: terms.reduce(0) { $0 | 1 << UInt64($1.key) })
    }
    var members = [[Int]](repeating: [], count: equations.count)
    for (index, variable) in variables.enumerated() {
      for term in variable.terms { members[term.equation].append(index) }
    }

    self.figures = figures
    self.residuals = residuals
    self.variables = variables
    self.members = members
    broken = residuals.indices.reduce(0) { residuals[$1] == 0 ? $0 : $0 | 1 << UInt64($1) }
    indices = Dictionary(
      variables.enumerated().map { ($1.cell, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether these new values mend every equation in which the cells occur, and at least one that
  /// was broken.
  func mends(_ changes: [(variable: Int, value: Quantity)]) -> Bool {
    var left: [Int: Int128] = [:]
    var touched: UInt64 = 0
    for (index, value) in changes {
      let variable = variables[index]
      touched |= variable.support
      for term in variable.terms {
        left[term.equation, default: residuals[term.equation]] +=
          Int128(term.coefficient) * (value - variable.value).millionths
      }
    }
    return touched & broken != 0 && left.values.allSatisfy { $0 == 0 }
  }

  /// The change of a variable to a new value.
  func repair(_ variable: Int, to value: Quantity) -> Repair {
    let cell = variables[variable].cell
    return Repair(cell, from: figures.table[cell.row, cell.column]?.number, to: value)
  }
}

extension Figures {
  /// The cell itself, or, when it is a blank total, the cells whose sum stands in its place.
  func printedParts(_ cell: CellID) -> [CellID] {
    guard let omission = omissions.first(where: { $0.cell == cell }) else { return [cell] }
    return omission.equation.right.flatMap(printedParts)
  }
}
