/// Which cell of which table: a row and a column.
package struct CellID: Sendable, Hashable, Comparable {
  package let row: Row
  package let column: Column

  package init(_ row: Row, _ column: Column) {
    self.row = row
    self.column = column
  }

  /// The name in records and findings: `applications.received.person`, `review.pending`.
  package var identifier: String {
    row.table == .reviews
      ? "\(row.identifier).\(column.identifier)"
      : "\(row.table.identifier).\(row.identifier).\(column.identifier)"
  }

  package static func < (left: CellID, right: CellID) -> Bool {
    (left.row.rawValue, left.column.rawValue) < (right.row.rawValue, right.column.rawValue)
  }
}

/// What stands in one cell of a table.
package struct Cell: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case number(Quantity)
    /// Nothing stands in the cell.
    case blank
    /// A sign that stands for "nothing": `-`, `—`, `/`, `无`.
    case placeholder
    /// Something that is no number.
    case text
  }

  package var content: Content
  /// The cell as the document shows it: a range of bytes of the report's text. Empty when blank.
  package var shown: Range<Int>

  package init(_ content: Content, shown: Range<Int>) {
    self.content = content
    self.shown = shown
  }

  /// The number in the cell, if there is one.
  package var number: Quantity? {
    if case .number(let quantity) = content { quantity } else { nil }
  }

  /// The number that the cell gives to a sum: a blank and a placeholder count as zero, a text as
  /// nothing that could be added.
  package var addend: Quantity? {
    switch content {
    case .number(let quantity): quantity
    case .blank, .placeholder: .zero
    case .text: nil
    }
  }

  /// Whether the cell gives no value: blank or a placeholder.
  package var isEmpty: Bool { content == .blank || content == .placeholder }
}
