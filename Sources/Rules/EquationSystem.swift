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
    fileprivate(set) var terms: [(equation: Int, coefficient: Int)] = []
    /// The same equations as a set of bits.
    fileprivate(set) var support: UInt64 = 0

    func coefficient(in equation: Int) -> Int {
      terms.first { $0.equation == equation }?.coefficient ?? 0
    }
  }

  let figures: Figures
  let equations: [Equation]
  /// The left side minus the right side of each equation, in millionths.
  let residuals: [Int128]
  /// The equations that do not hold, as a set of bits.
  let broken: UInt64
  private(set) var variables: [Variable] = []
  /// The variables that occur in each equation.
  private(set) var members: [[Int]]
  private var indices: [CellID: Int] = [:]

  /// The system of a table; `nil` when its numbers are too large to be reckoned with.
  init?(_ figures: Figures) {
    var equations: [Equation] = []
    var residuals: [Int128] = []
    for equation in Equation.all(in: figures.table.kind, figures.table.edition) {
      guard let (left, right) = figures.sides(of: equation) else { continue }
      equations.append(equation)
      residuals.append(left.millionths - right.millionths)
    }
    // Elimination multiplies by small coefficients a few times; this leaves it ample room.
    guard equations.count <= UInt64.bitWidth,
      residuals.allSatisfy({ $0.magnitude < Int128.max.magnitude >> 24 })
    else { return nil }
    self.figures = figures
    self.equations = equations
    self.residuals = residuals
    broken = residuals.indices.reduce(0) { residuals[$1] == 0 ? $0 : $0 | 1 << UInt64($1) }
    members = Array(repeating: [], count: equations.count)
    for (index, equation) in equations.enumerated() {
      for cell in equation.left { add(cell, 1, to: index) }
      for cell in equation.right { add(cell, -1, to: index) }
    }
  }

  /// Counts a cell in an equation; the parts of a blank total instead of the total.
  private mutating func add(_ cell: CellID, _ sign: Int, to equation: Int) {
    if let omission = figures.omissions.first(where: { $0.cell == cell }) {
      for part in omission.equation.right { add(part, sign, to: equation) }
      return
    }
    let index = indices[cell] ?? variables.count
    if index == variables.count {
      indices[cell] = index
      variables.append(Variable(cell: cell, value: figures[cell] ?? .zero))
    }
    if let last = variables[index].terms.last, last.equation == equation {
      variables[index].terms[variables[index].terms.count - 1].coefficient += sign
    } else {
      variables[index].terms.append((equation, sign))
      variables[index].support |= 1 << UInt64(equation)
      members[equation].append(index)
    }
  }

  /// The variable of a cell, if it occurs in an equation that can be assessed.
  func variable(_ cell: CellID) -> Int? { indices[cell] }

  /// Whether these new values mend every equation in which the cells occur, and at least one that
  /// was broken.
  func mends(_ changes: [(variable: Int, value: Quantity)]) -> Bool {
    let touched = changes.reduce(0) { $0 | variables[$1.variable].support }
    return touched & broken != 0
      && residuals.indices.allSatisfy { equation in
        touched >> UInt64(equation) & 1 == 0
          || changes.reduce(residuals[equation]) { residual, change in
            let variable = variables[change.variable]
            let difference = (change.value - variable.value).millionths
            return residual + Int128(variable.coefficient(in: equation)) * difference
          } == 0
      }
  }

  /// The change of a variable to a new value.
  func repair(_ variable: Int, to value: Quantity) -> Repair {
    let cell = variables[variable].cell
    return Repair(cell, from: figures.table[cell.row, cell.column]?.number, to: value)
  }
}
