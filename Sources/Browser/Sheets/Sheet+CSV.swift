import Export
import Reports

extension Sheet {
  /// Writes the rows that show. Computed cells are marked in the `row` column, not in the numbers.
  /// When years are compared a cell becomes three: the other year's, this one's, the difference.
  func write(into csv: inout CSVWriter, comparing: Bool) {
    var measures: [String] = []
    for row in rows {
      let fields = row.cells.flatMap { comparing ? $0.comparedFields : [$0.field] }
      switch row.key {
      case .row(let tableRow) where tableRow.table == .proactive:
        for (cell, measure) in zip(row.cells, measures) {
          csv.row(
            [.text(tableRow.identifier), .text(row.label), .text(measure)]
              + (comparing ? cell.comparedFields : [cell.field]))
        }
      case .row(let tableRow): csv.row([.text(tableRow.identifier), .text(row.label)] + fields)
      case .group(let group):
        csv.row([.text("\(group.identifier) (computed)"), .text(row.label)] + fields)
      case .heading: measures = row.cells.map(\.text)
      case .year, .finding:
        csv.row([.text(row.label)] + row.cells.filter { $0.kind != .bar }.map(\.field))
      case .rule: break
      case .line, .section:
        guard heads.count == 1 else { break }
        csv.row((row.fate.map { [.text($0.word)] } ?? []) + [.text(row.label)])
      }
    }
  }
}

extension Sheet.Row.Fate {
  fileprivate var word: String {
    switch self {
    case .stayed: "same"
    case .came: "added"
    case .went: "removed"
    }
  }
}

extension Sheet.Cell {
  fileprivate var field: Field {
    switch kind {
    case .blank, .placeholder, .none, .unread, .bar: .empty
    case .number, .zero, .computed: Field(number)
    case .text, .head: .text(change?.now ?? text)
    }
  }

  /// The other year's value, this one's, and by how much this one is greater.
  fileprivate var comparedFields: [Field] {
    let before: Field = change?.number.map(Field.number) ?? .empty
    guard let old = change?.number, let number else { return [before, field, .empty] }
    return [before, field, .number(number - old)]
  }
}
