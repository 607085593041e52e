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
  /// Whether every cell is known and every equation holds as it is printed: nothing else has to be
  /// reckoned then. Most tables are so.
  private(set) var isSettled = false
  /// The numbers that stand in the place of blank totals.
  private var replacements: [CellID: Quantity?] = [:]

  init(_ table: Table) {
    self.table = table
    // One pass gathers all that the rules ask of single cells.
    let rows = table.kind.rows(table.edition)
    var sheet = NumberSheet(rows: rows.count)
    for (height, row) in rows.enumerated() {
      guard let places = table.places(of: row) else {
        sheet.isPlain = false
        continue
      }
      let columns = row.columns(table.edition)
      for (place, index) in places.enumerated() {
        switch table.cells[index].content {
        case .number(let number):
          let count = Int64(exactly: number.millionths) ?? .min
          sheet.put(count, row: height, column: place)
          if !isCount(number, count, columns[place]) {
            notCounts.append(CellID(row, columns[place]))
          }
        case .blank, .placeholder: blanks += 1
        case .text:
          sheet.isPlain = false
          notCounts.append(CellID(row, columns[place]))
        }
      }
    }
    isSettled = sheet.satisfies(NumberSheet.sums(in: table.kind, table.edition))
    if !isSettled { replaceBlankTotals() }
  }

  /// The number with which a cell of the table is reckoned; `nil` when it cannot be known.
  subscript(id: CellID) -> Quantity? {
    if !replacements.isEmpty, let number = replacements[id] { return number }
    return table[id.row, id.column]?.addend
  }

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
  func isEmpty(_ id: CellID) -> Bool { table[id.row, id.column]?.isEmpty ?? false }

  private mutating func replaceBlankTotals() {
    guard blanks > 0 else { return }
    for equation in Equation.all(in: table.kind, table.edition) {
      guard let total = equation.total, isEmpty(total),
        !omissions.contains(where: { $0.cell == total })
      else { continue }
      if let sum = sum(equation.right) {
        guard equation.right.contains(where: { self[$0] != .zero }) else { continue }
        replacements[total] = .some(sum)
        omissions.append(Omission(cell: total, sum: sum, equation: equation))
      } else {
        replacements[total] = .some(nil)
      }
    }
  }
}

/// Whether a number may stand in the column: a whole number of at least zero; an amount, which may
/// have decimals; or a change, which may be negative. `count` is the number in millionths when it
/// has no more than 64 bits.
private func isCount(_ number: Quantity, _ count: Int64, _ column: Column) -> Bool {
  guard count != .min else {
    return column == .amount
      ? number >= .zero : number.isWhole && (column == .change || number >= .zero)
  }
  if count % 1_000_000 != 0 { return column == .amount && count >= 0 }
  return count >= 0 || column == .change
}
