import Reports

/// The numbers with which the equations of a table are reckoned.
///
/// ```
///              person  company   total             person  company   total
/// (一)予以公开     3       ·       ·    ──────►       3        0        3   (sum of its row)
/// (二)部分公开     1       2       3                  1        2        3
/// (七)总计         ·       2       ·                  4        2        6   (sums of the column)
/// ```
///
/// A blank part is zero. A blank total is not given: the sum of its parts stands in its place, so
/// that one omission does not break every equation in which the total takes part. What cannot be
/// known (text in a cell, a row that was not read) is `nil`, and so is every sum over it.
struct Figures {
  /// A blank total whose parts are not all blank or zero, with the sum of the parts.
  struct Omission {
    let cell: CellID
    let sum: Quantity
    /// The equation that gave the sum.
    let equation: Equation
  }

  let table: Table
  /// The totals that are not given, in the order of the equations.
  private(set) var omissions: [Omission] = []
  /// How many cells are blank or hold a placeholder.
  private(set) var blanks = 0
  /// The cells in which neither a count nor an amount stands.
  private(set) var notCounts: [CellID] = []
  private let firstRow: Int
  private var figures: [Figure]

  private struct Figure {
    var value: Quantity?
    var isEmpty = false
  }

  init(_ table: Table) {
    self.table = table
    let rows = table.kind.rows(table.edition)
    firstRow = Int(rows.first?.rawValue ?? 0)
    let height = Int(rows.last?.rawValue ?? 0) - firstRow + 1
    figures = Array(repeating: Figure(), count: Self.width * height)
    // One pass gathers all that the rules ask of single cells: it is most of the work on a table
    // with nothing wrong in it, and most tables have nothing wrong in them.
    for row in rows {
      guard let cells = table[row] else { continue }
      for (column, cell) in zip(row.columns(table.edition), cells) {
        let id = CellID(row, column)
        figures[index(id)] = Figure(value: cell.addend, isEmpty: cell.isEmpty)
        if cell.isEmpty { blanks += 1 } else if !cell.isCount(column) { notCounts.append(id) }
      }
    }
    replaceBlankTotals()
  }

  /// The number with which a cell of the table is reckoned; `nil` when it cannot be known.
  subscript(id: CellID) -> Quantity? { figures[index(id)].value }

  /// The sum over some cells; `nil` when one of them cannot be known.
  func sum(_ cells: [CellID]) -> Quantity? {
    var sum = Quantity.zero
    for cell in cells {
      guard let value = self[cell] else { return nil }
      sum += value
    }
    return sum
  }

  /// Whether nothing stands in a cell that was read.
  func isEmpty(_ id: CellID) -> Bool { figures[index(id)].isEmpty }

  private mutating func replaceBlankTotals() {
    guard blanks > 0 else { return }
    for equation in Equation.all(in: table.kind, table.edition) {
      guard let total = equation.total, isEmpty(total),
        !omissions.contains(where: { $0.cell == total })
      else { continue }
      if let sum = sum(equation.right) {
        guard equation.right.contains(where: { self[$0] != .zero }) else { continue }
        figures[index(total)].value = sum
        omissions.append(Omission(cell: total, sum: sum, equation: equation))
      } else {
        figures[index(total)].value = nil
      }
    }
  }

  /// No row has more columns than places, and none has two columns on one place: the columns behind
  /// the applicants fold back.
  private static let width = 7

  private func index(_ id: CellID) -> Int {
    (Int(id.row.rawValue) - firstRow) * Self.width + Int(id.column.rawValue) % Self.width
  }
}

extension Cell {
  /// Whether the cell holds what may stand in the column: a whole number of at least zero; an
  /// amount, which may have decimals; or a change, which may be negative.
  fileprivate func isCount(_ column: Column) -> Bool {
    guard let number else { return content != .text }
    return switch column {
    case .amount: number >= .zero
    case .change: number.isWhole
    default: number >= .zero && number.isWhole
    }
  }
}
