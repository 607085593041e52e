/// Which row of a long list is selected, and which one stands on top.
package struct ScrollState: Sendable, Hashable {
  package var selected: Int
  package var top: Int

  package init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves the selection by rows.
  package mutating func move(by rows: Int, count: Int, height: Int) {}

  /// Moves the selection and the view by pages.
  package mutating func page(by pages: Int, count: Int, height: Int) {}

  /// Selects the first row.
  package mutating func first() {}

  /// Selects the last row.
  package mutating func last(count: Int, height: Int) {}

  /// Selects a row and scrolls no more than needed.
  package mutating func select(_ row: Int, count: Int, height: Int) {}

  /// Brings selection and top back inside the list, and the selection inside the view.
  package mutating func keepVisible(count: Int, height: Int) {}

  /// The rows that show.
  package func visible(count: Int, height: Int) -> Range<Int> { 0..<0 }
}
