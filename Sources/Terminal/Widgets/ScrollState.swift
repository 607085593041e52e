/// Which row of a long list is selected, and which one stands on top. Every change brings both back
/// inside the list and the selection inside the view.
package struct ScrollState: Sendable, Hashable {
  package var selected: Int
  package var top: Int

  package init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves the selection by rows.
  package mutating func move(by rows: Int, count: Int, height: Int) {
    select(selected + rows, count: count, height: height)
  }

  /// Moves the selection and the view by pages, one row less each so that a row stays in sight.
  package mutating func page(by pages: Int, count: Int, height: Int) {
    let rows = pages * max(1, height - 1)
    top += rows
    select(selected + rows, count: count, height: height)
  }

  /// Moves the view by rows, as a wheel does; the selection follows only at the edge.
  package mutating func scroll(by rows: Int, count: Int, height: Int) {
    top = min(max(0, top + rows), max(0, count - height))
    selected = min(max(selected, top), max(top, top + height - 1))
    keepVisible(count: count, height: height)
  }

  /// Selects the first row.
  package mutating func first() {
    selected = 0
    top = 0
  }

  /// Selects the last row.
  package mutating func last(count: Int, height: Int) {
    select(count - 1, count: count, height: height)
  }

  /// Selects a row and scrolls no more than needed.
  package mutating func select(_ row: Int, count: Int, height: Int) {
    selected = row
    keepVisible(count: count, height: height)
  }

  /// Brings selection and top back inside the list, and the selection inside the view.
  package mutating func keepVisible(count: Int, height: Int) {
    let height = max(1, height)
    selected = min(max(0, selected), max(0, count - 1))
    top = min(max(top, selected - height + 1), selected)
    top = min(max(0, top), max(0, count - height))
  }

  /// The rows that show.
  package func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(max(0, top), max(0, count))
    return start..<min(max(0, count), start + max(0, height))
  }
}
