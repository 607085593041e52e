import Reports

/// The numbers of one table side by side, for the one question whether all of its equations hold.
///
/// ```
/// row 0    80   0   0   0   0   0  80          received
/// row 1     5   0   0   0   0   0   5          carriedIn          equations are lists of places
///  …                                                               0 7 = 147 154, 6 = 0 1 2 3 4 5
/// ```
///
/// Nothing is looked up by name. What the sheet cannot decide (an unknown
/// cell, a number that is negative or immense) it does not: `Figures` then looks at every cell.
struct NumberSheet {
  /// An equation as places of the sheet.
  struct Sum: Sendable {
    fileprivate let left: [Int]
    fileprivate let right: [Int]
  }

  /// Whether every cell has been a number of at least zero and of common size, or blank.
  var isPlain = true
  private var numbers: [Int64]
  private static let width = 7
  /// Sums of a column of numbers below this stay far from the ends of 64 bits.
  private static let limit: Int64 = 1 << 56

  init(rows: Int) { numbers = Array(repeating: 0, count: rows * Self.width) }

  /// Puts the number at the place of a row and a column, in millionths.
  mutating func put(_ number: Int64, row: Int, column: Int) {
    let place = row * Self.width + column
    guard place < numbers.count, number >= 0, number < Self.limit else {
      isPlain = false
      return
    }
    numbers[place] = number
  }

  /// Whether the sheet is plain and its numbers satisfy all of the equations.
  func satisfies(_ sums: [Sum]) -> Bool {
    guard isPlain else { return false }
    for sum in sums {
      var difference: Int64 = 0
      for place in sum.left { difference += numbers[place] }
      for place in sum.right { difference -= numbers[place] }
      if difference != 0 { return false }
    }
    return true
  }

  /// The equations of a table.
  static func sums(in kind: TableKind, _ edition: Edition) -> [Sum] {
    switch (kind, edition) {
    case (.proactive, _): []
    case (.applications, .form2019): applications2019
    case (.applications, _): applications2021
    case (.reviews, _): reviews
    }
  }

  private static let applications2019 = sums(of: .applications, .form2019)
  private static let applications2021 = sums(of: .applications, .form2021)
  private static let reviews = sums(of: .reviews, .form2021)

  private static func sums(of kind: TableKind, _ edition: Edition) -> [Sum] {
    let rows = kind.rows(edition)
    func places(_ cells: [CellID]) -> [Int] {
      cells.compactMap { cell in
        guard let row = rows.firstIndex(of: cell.row),
          let column = cell.row.columns(edition).firstIndex(of: cell.column)
        else { return nil }
        return row * width + column
      }
    }
    return Equation.all(in: kind, edition).map {
      Sum(left: places($0.left), right: places($0.right))
    }
  }
}
