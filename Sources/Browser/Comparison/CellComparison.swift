import Reports
import Rules

/// What another year's table says where a cell of this year's stands.
struct CellComparison {
  let table: Table
  let report: Report
  let marks: [CellID: CellMark]
  let arrow: String
  let blank: String

  /// Notes in a cell what the other year says there.
  func compare(_ cell: inout Sheet.Cell, _ id: CellID) {
    guard let before = value(of: id) else { return }
    compare(&cell, with: before)
    cell.change?.mark = marks[id]
  }

  /// The same for the subtotal of a group.
  func compare(_ cell: inout Sheet.Cell, _ group: RowGroup, _ column: Column) {
    if let sum = subtotal(of: group, column: column, in: table) {
      compare(&cell, with: (sum.description, sum))
    } else if group == .otherOutcomes, let before = value(of: CellID(.other, column)) {
      // What three rows say since 2021 was one row before.
      compare(&cell, with: before)
    }
  }

  private func compare(_ cell: inout Sheet.Cell, with before: (text: String, number: Quantity?)) {
    let now = cell.kind == .blank ? blank : cell.text
    let isChanged = before.text != now
    cell.change = Sheet.Change(
      before: before.text, now: now, number: before.number, isChanged: isChanged)
    if isChanged { cell.text = "\(before.text)\(arrow)\(now)" }
  }

  private func value(of id: CellID) -> (text: String, number: Quantity?)? {
    if let cell = table[id.row, id.column] {
      let text = cell.number?.description ?? report.shown(cell)
      return (cell.content == .blank ? blank : text, cell.number)
    }
    guard id.row == .other, let sum = subtotal(of: .otherOutcomes, column: id.column, in: table)
    else { return nil }
    return (sum.description, sum)
  }
}
