package import Reports

/// The sum over the rows of a group, which the form itself does not print; `nil` when a row of the
/// group was not read, lacks the column, or holds a text there. A blank total counts with the sum
/// of its row.
package func subtotal(of group: RowGroup, column: Column, in table: Table) -> Quantity? {
  let cells = group.rows(table.edition).map { CellID($0, column) }
  guard !cells.isEmpty, cells.allSatisfy({ table[$0.row, $0.column] != nil }) else { return nil }
  return Figures(table).sum(cells)
}
