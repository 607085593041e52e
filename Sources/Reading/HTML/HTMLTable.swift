// The grid of one table while it is read.
//
//   <td rowspan=3>三、办理结果 <td colspan=2>(一)予以公开 <td>4        column 0, 1–2, 3
//   ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ <td colspan=2>(二)部分公开 <td>1        column    1–2, 3
//   ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ <td>(三)不予 <td>1.属于国家 <td>0      column    1, 2, 3
//
// A column remembers until which row a cell from above occupies it, so that a row costs nothing
// for the spans that reach over it.

/// One open table: where its tokens begin, and which grid column comes next.
struct HTMLTable {
  /// The widest grid that is kept apart; what stands beyond shares the last column.
  static let maximumColumns = 256
  /// The longest reach of a cell downwards, as browsers have it.
  static let maximumRows = 65_534

  /// A cell that is open.
  struct OpenCell {
    /// The place of its tag in the page.
    var source: Int
    var columnSpan: Int
    var rowSpan: Int
    /// Whether it only goes on with the cell above it, as Word writes cells that span rows.
    var isContinuation = false
  }

  /// Which table of the page it is.
  let serial: Int
  /// How many tokens and breaks there were when the table began.
  let firstToken: Int
  let firstBreak: Int
  /// Whether the table only arranges what stands in it.
  var isLayout = false
  private(set) var isRowOpen = false
  private(set) var rowHasCells = false
  private(set) var hasCells = false
  private(set) var column = 0
  private var row = 0
  var cell: OpenCell?
  /// For each column the first row in which it is free again.
  private var occupiedUntil: [Int] = []

  init(serial: Int, firstToken: Int, firstBreak: Int) {
    self.serial = serial
    self.firstToken = firstToken
    self.firstBreak = firstBreak
  }

  mutating func beginRow() {
    isRowOpen = true
    rowHasCells = false
    column = 0
  }

  mutating func endRow() {
    isRowOpen = false
    row += 1
  }

  /// Cells do not reach over the end of a group of rows.
  mutating func beginRowGroup() { occupiedUntil.removeAll() }

  mutating func beginCell(_ open: OpenCell) {
    while column < occupiedUntil.count, occupiedUntil[column] > row { column += 1 }
    cell = open
    rowHasCells = true
    hasCells = true
  }

  /// Closes the open cell: gives its place in the grid and moves on.
  mutating func endCell() -> (column: UInt16, span: UInt16)? {
    guard let cell else { return nil }
    self.cell = nil
    let first = min(column, Self.maximumColumns - 1)
    let span = min(max(1, cell.columnSpan), Self.maximumColumns - first)
    if cell.rowSpan > 1 {
      let missing = first + span - occupiedUntil.count
      if missing > 0 { occupiedUntil += [Int](repeating: 0, count: missing) }
      let end = row + min(cell.rowSpan, Self.maximumRows)
      for place in first..<first + span { occupiedUntil[place] = end }
    }
    column = first + span
    return (UInt16(first), UInt16(span))
  }

  /// Leaves columns free, as Word writes rows that begin further to the right.
  mutating func skipColumns(_ count: Int) {
    column = min(column + max(0, count), Self.maximumColumns - 1)
  }
}
