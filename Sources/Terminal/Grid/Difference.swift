// The difference of two frames is what a terminal that shows the first must be sent to show the
// second. Glyphs of two columns hang together, in the old frame as in the new one: touching one
// half destroys the other. So a row falls into chains of cells, and a chain is sent whole or not.
//
//     old    a   中中  国国  b
//     new    a   国国  x  中中       chains: [a] [中中→国国] [国国 b → x 中中]
//     links  ·   └─┘   └──┘└┘
//
// Where the kinds of a chain's cells changed, blanks go first: terminals leave halves behind.
//
// A glyph whose width is in doubt may have moved the cursor anywhere and may have covered its right
// neighbour, so the next glyph is sent too, after an absolute move.

/// The bytes that turn a terminal showing `previous` into one showing `next`; none when they show
/// the same. Without a previous frame, or one of another size, the screen is cleared first.
package func difference(
  from previous: Grid?, to next: Grid, depth: ColorDepth = .trueColor
) -> [UInt8] {
  var writer = DifferenceWriter(next: next, depth: depth)
  return writer.bytes(from: previous)
}

/// Collects the bytes of one frame.
struct DifferenceWriter {
  private let next: Grid
  private let depth: ColorDepth
  private var output: [UInt8] = []
  /// Where the terminal's cursor is; nil when that is in doubt.
  private var cursor: (x: Int, y: Int)?
  /// The number of the style set last; nil when none was.
  private var style: Int?
  /// Whether the screen was cleared, so that no halves can be left behind.
  private var isCleared = false

  init(next: Grid, depth: ColorDepth) {
    self.next = next
    self.depth = depth
  }

  mutating func bytes(from previous: Grid?) -> [UInt8] {
    let caret = next.visibleCaret
    if let previous, previous.width == next.width, previous.height == next.height {
      writeRows(from: previous)
      let old = previous.visibleCaret
      if output.isEmpty && old?.x == caret?.x && old?.y == caret?.y { return [] }
    } else {
      output.append("\u{1B}[0m\u{1B}[2J")
      isCleared = true
      writeRows(from: Grid(width: next.width, height: next.height, ambiguous: next.ambiguous))
    }
    return framed(output, caret: caret)
  }

  /// The frame in synchronized output, the caret hidden while it moves and set last.
  private func framed(_ body: [UInt8], caret: (x: Int, y: Int)?) -> [UInt8] {
    var frame: [UInt8] = []
    frame.reserveCapacity(body.count + 48)
    frame.append("\u{1B}[?2026h\u{1B}[?25l")
    frame.append(contentsOf: body)
    if style ?? 0 != 0 { frame.append("\u{1B}[0m") }
    if let caret {
      frame.appendMove(x: caret.x, y: caret.y)
      frame.append("\u{1B}[?25h")
    }
    frame.append("\u{1B}[?2026l")
    return frame
  }

  private mutating func writeRows(from previous: Grid) {
    let old = renumbered(like: next, cellsOf: previous)
    for y in 0..<next.height {
      let row = y * next.width..<(y + 1) * next.width
      let oldRow = old[row]
      let newRow = next.cells[row]
      if oldRow == newRow { continue }
      writeRow(y, from: oldRow, to: newRow)
    }
  }

  private mutating func writeRow(
    _ y: Int, from old: ArraySlice<GridCell>, to new: ArraySlice<GridCell>
  ) {
    let start = new.startIndex
    var x = 0
    var followsDoubt = false
    while x < new.count {
      let end = chainEnd(from: x, old: old, new: new)
      let chain = start + x..<start + end
      if followsDoubt || old[chain] != new[chain] {
        followsDoubt = writeChain(x..<end, y: y, old: old[chain], new: new[chain])
      } else {
        followsDoubt = false
      }
      x = end
    }
  }

  /// The end of the chain that begins at `x`: cells are linked where a glyph covers both.
  private func chainEnd(from x: Int, old: ArraySlice<GridCell>, new: ArraySlice<GridCell>) -> Int {
    var end = x + 1
    while end < new.count,
      old[old.startIndex + end].kind == .continuation
        || new[new.startIndex + end].kind == .continuation
    {
      end += 1
    }
    return end
  }

  /// Sends the cells of a chain; true when the width of its last glyph is in doubt.
  private mutating func writeChain(
    _ columns: Range<Int>, y: Int, old: ArraySlice<GridCell>, new: ArraySlice<GridCell>
  ) -> Bool {
    if columns.count > 1, !isCleared, zip(old, new).contains(where: { $0.kind != $1.kind }) {
      move(x: columns.lowerBound, y: y)
      set(style: 0)
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: columns.count))
      cursor = nil
    }
    var isDoubtful = false
    for (x, cell) in zip(columns, new) where cell.kind != .continuation {
      write(cell, x: x, y: y)
      isDoubtful = cell.isDoubtful
    }
    return isDoubtful
  }

  private mutating func write(_ cell: GridCell, x: Int, y: Int) {
    move(x: x, y: y)
    set(style: cell.style)
    if cell.cluster == nil {
      output.append(cell.scalar)
    } else {
      for scalar in next.scalars(of: cell) { output.append(scalar) }
    }
    let end = x + (cell.kind == .head ? 2 : 1)
    // Behind the last column the cursor stands in different places on different terminals.
    cursor = cell.isDoubtful || end >= next.width ? nil : (end, y)
  }

  private mutating func move(x: Int, y: Int) {
    if let cursor, cursor == (x, y) { return }
    output.appendMove(x: x, y: y)
    cursor = (x, y)
  }

  private mutating func set(style number: Int) {
    if style ?? 0 == number { return }
    output.append(next.styles[number] ?? .plain, depth: depth)
    style = number
  }
}

/// The cells of one grid with the numbers of another: equal cells then show the same.
private func renumbered(like grid: Grid, cellsOf other: Grid) -> [GridCell] {
  if grid.styles == other.styles && grid.clusters == other.clusters { return other.cells }
  // Values that the new frame does not have get numbers that it does not use.
  let styles = other.styles.values.map { grid.styles.knownNumber(of: $0) ?? 0xFFFF }
  let clusters = other.clusters.values.map { grid.clusters.knownNumber(of: $0) ?? 0x1F_FFFF }
  return other.cells.map { cell in
    var cell = cell
    cell.style = styles.indices.contains(cell.style) ? styles[cell.style] : 0xFFFF
    if let cluster = cell.cluster {
      cell.cluster = clusters.indices.contains(cluster) ? clusters[cluster] : 0x1F_FFFF
    }
    return cell
  }
}
