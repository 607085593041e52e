package import Reports

/// One field of an exported row. Numbers are told from text, so that a minus sign never looks like
/// the start of a formula.
package enum Field: Sendable, Equatable {
  case text(String)
  case number(Quantity)
  /// Nothing: a blank cell, a placeholder, or what the document does not say.
  case empty

  /// A field of a text that may be missing.
  package init(_ text: String?) {
    self = text.map(Field.text) ?? .empty
  }

  /// A field of a number that may be missing.
  package init(_ number: Int?) {
    self = number.map { .number(Quantity($0)) } ?? .empty
  }

  /// A field of a number that may be missing.
  package init(_ quantity: Quantity?) {
    self = quantity.map(Field.number) ?? .empty
  }

  /// What stands in a cell of `report`: its number, its words where it is no number, and nothing
  /// for a blank, a placeholder or a cell that was not read.
  package init(_ cell: Cell?, in report: Report) {
    switch cell?.content {
    case .number(let quantity): self = .number(quantity)
    case .text: self = Field(cell.map(report.shown))
    case .blank, .placeholder, nil: self = .empty
    }
  }
}
