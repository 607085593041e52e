/// One statutory table as a document fills it in: the rows that were read, each with all its cells.
package struct Table: Sendable, Equatable {
  package let kind: TableKind
  /// The form of this table; a report may mix forms.
  package let edition: Edition
  /// The place of the table's first row in the report's text.
  package let offset: Int
  /// Rows read by their place or by arithmetic and not by their label or separators.
  package private(set) var inferred: [Row] = []
  /// The cells of all rows, one row behind the other in the order in which they were put.
  package private(set) var cells: [Cell] = []
  /// Where the cells of each row begin; negative when the row was not read.
  private var starts = [Int16](repeating: -1, count: Row.allCases.count)

  package init(_ kind: TableKind, _ edition: Edition, offset: Int) {
    self.kind = kind
    self.edition = edition
    self.offset = offset
    cells.reserveCapacity(kind == .applications ? 7 * kind.rows(edition).count : 16)
  }

  /// Puts the cells of a row, one for each of its columns. A row with another number of cells is
  /// a mistake of the caller.
  package mutating func setRow(_ row: Row, _ cells: [Cell], inferred isInferred: Bool = false) {
    precondition(cells.count == row.columnCount(edition))
    let start = Int(starts[Int(row.rawValue)])
    if start < 0 {
      starts[Int(row.rawValue)] = Int16(self.cells.count)
      self.cells += cells
    } else {
      self.cells.replaceSubrange(start..<start + cells.count, with: cells)
    }
    if !inferred.isEmpty { inferred.removeAll { $0 == row } }
    if isInferred { inferred.append(row) }
  }

  /// Replaces one cell of a row that was read.
  package mutating func setCell(_ row: Row, _ column: Column, _ cell: Cell) {
    guard let index = index(row, column) else { return }
    cells[index] = cell
  }

  /// Whether the row was read.
  package func has(_ row: Row) -> Bool { starts[Int(row.rawValue)] >= 0 }

  /// The cells of a row in the order of its columns, or `nil` when the row could not be read.
  package subscript(row: Row) -> [Cell]? {
    places(of: row).map { Array(cells[$0]) }
  }

  /// Where the same cells stand among all `cells`.
  package func places(of row: Row) -> Range<Int>? {
    let start = Int(starts[Int(row.rawValue)])
    return start < 0 ? nil : start..<start + row.columnCount(edition)
  }

  /// One cell, or `nil` when its row could not be read or has no such column.
  package subscript(row: Row, column: Column) -> Cell? { index(row, column).map { cells[$0] } }

  private func index(_ row: Row, _ column: Column) -> Int? {
    let start = Int(starts[Int(row.rawValue)])
    guard start >= 0, let place = row.columns(edition).firstIndex(of: column) else { return nil }
    return start + place
  }

  /// The rows that were read, in printed order.
  package var rows: [Row] { kind.rows(edition).filter(has) }

  /// Every cell that was read, in printed order.
  package var allCells: [(id: CellID, cell: Cell)] {
    rows.flatMap { row in
      zip(row.columns(edition), self[row] ?? []).map { (CellID(row, $0), $1) }
    }
  }
}
