package import Reports

/// A made-up report whose truth is known: the agency, the year, every cell and every sentence.
package struct SampleReport: Sendable {
  /// A section of the form and the paragraphs under its heading, as UTF-8.
  package struct Prose: Sendable {
    package let section: SectionID
    package var paragraphs: [[UInt8]]
  }

  package var agency: String
  package var year: Int
  package var proactive: Table
  package var applications: Table
  package var reviews: Table
  /// What stands beside a number in its cell: `其中修订16件`.
  package var notes: [CellID: String] = [:]
  /// What stands in the cells that hold no number.
  package var words: [CellID: String] = [:]
  package var prose: [Prose] = []
  /// Decides every choice of layout, so that a report always looks the same in one form.
  package var layoutSeed: UInt64

  /// The edition of the application table.
  package var edition: Edition { applications.edition }

  /// The table of that kind.
  package subscript(kind: TableKind) -> Table {
    get {
      switch kind {
      case .proactive: proactive
      case .applications: applications
      case .reviews: reviews
      }
    }
    set {
      switch kind {
      case .proactive: proactive = newValue
      case .applications: applications = newValue
      case .reviews: reviews = newValue
      }
    }
  }

  /// The number that a cell gives to a sum; 0 when there is none.
  package func count(_ row: Row, _ column: Column) -> Int {
    let addend = self[row.table][row, column]?.addend ?? .zero
    return Int(truncatingIfNeeded: addend.millionths / 1_000_000)
  }

  /// Puts a number into a cell.
  package mutating func set(_ row: Row, _ column: Column, _ number: Int) {
    set(row, column, .number(Quantity(number)))
  }

  /// Puts anything into a cell.
  package mutating func set(_ row: Row, _ column: Column, _ content: Cell.Content) {
    self[row.table].setCell(row, column, Cell(content, shown: 0..<0))
  }
}
