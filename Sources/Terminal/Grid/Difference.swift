// The difference of two frames is what a terminal that shows the first must be sent to show the
// second. Glyphs of two columns hang together, in the old frame as in the new one: touching one
// half destroys the other. So a row falls into chains of cells, and a chain is sent whole or not.
//
//     old    a   中中  国国  b
//     new    a   国国  x  中中       chains: [a] [中中→国国] [国国 b → x 中中]
//     links  ·   └─┘   └──┘└┘
//
// Chains that follow each other are sent as one span. Where kinds of its cells changed, the span is
// erased first: terminals leave halves behind.
//
// A glyph whose width is in doubt may have moved the cursor anywhere in its row and may have covered
// its right neighbour, so the next glyph is sent too, after a move to its column.
//
// A row that ends in blanks is erased from there on instead of written.

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
  /// Where the terminal's cursor is; each nil when that is in doubt.
  private var row: Int?
  private var column: Int?
  /// The number of the style set last; frames begin and end with the plain one.
  private var style = 0
  /// Whether the screen was cleared, so that no halves can be left behind.
  private var isCleared = false

  init(next: Grid, depth: ColorDepth) {
    self.next = next
    self.depth = depth
  }

  mutating func bytes(from previous: Grid?) -> [UInt8] {
    let caret = next.visibleCaret
    var hidesCaret = true
    if let previous, previous.width == next.width, previous.height == next.height {
      writeRows(from: previous)
      let old = previous.visibleCaret
      if output.isEmpty && old?.x == caret?.x && old?.y == caret?.y { return [] }
      hidesCaret = old != nil
    } else {
      output.append("\u{1B}[m\u{1B}[2J")
      isCleared = true
      writeRows(from: Grid(width: next.width, height: next.height, ambiguous: next.ambiguous))
    }
    return framed(output, caret: caret, hidesCaret: hidesCaret)
  }

  /// The frame in synchronized output, the caret hidden while it moves and set last.
  private func framed(
    _ body: [UInt8], caret: (x: Int, y: Int)?, hidesCaret: Bool
  ) -> [UInt8] {
    var frame: [UInt8] = []
    frame.reserveCapacity(body.count + 48)
    frame.append("\u{1B}[?2026h")
    if hidesCaret { frame.append("\u{1B}[?25l") }
    frame.append(contentsOf: body)
    if style != 0 { frame.append("\u{1B}[m") }
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
    let textEnd = (new.lastIndex { $0 != .blank } ?? start - 1) + 1 - start
    var x = 0
    var followsDoubt = false
    // What is sent next, as soon as it is known how far it goes.
    var span = 0..<0
    while x < new.count {
      let end = chainEnd(from: x, old: old, new: new)
      let chain = start + x..<start + end
      if followsDoubt || old[chain] != new[chain] {
        if span.isEmpty || x - span.upperBound > Self.bridge {
          write(span, textEnd: textEnd, y: y, from: old, to: new)
          span = x..<end
        } else {
          span = span.lowerBound..<end
        }
        followsDoubt = new[chain].last { $0.kind != .continuation }?.isDoubtful ?? false
      } else {
        followsDoubt = false
      }
      x = end
    }
    write(span, textEnd: textEnd, y: y, from: old, to: new)
  }

  /// Columns that did not change but are sent again rather than the cursor moved over them.
  private static let bridge = 4

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

  /// Sends the cells of some chains. `textEnd` is where the row's last blanks begin.
  private mutating func write(
    _ span: Range<Int>, textEnd: Int, y: Int, from old: ArraySlice<GridCell>,
    to new: ArraySlice<GridCell>
  ) {
    guard !span.isEmpty else { return }
    let text = span.clamped(to: 0..<max(textEnd, span.lowerBound))
    let isErased =
      !isCleared
      && span.contains { old[old.startIndex + $0].kind != new[new.startIndex + $0].kind }
    if isErased {
      erase(text.upperBound < span.upperBound ? nil : span.count, x: span.lowerBound, y: y)
    }
    var x = text.lowerBound
    while x < text.upperBound {
      let rest = new[(new.startIndex + x)..<(new.startIndex + text.upperBound)]
      let blanks = isErased ? rest.prefix { $0 == .blank }.count : 0
      // The half of a glyph that is wider than thought must not stay on them.
      if column != nil, blanks > Self.bridge || blanks > 0 && style != 0 {
        x += blanks
        continue
      }
      let cell = new[new.startIndex + x]
      if cell.kind != .continuation { write(cell, x: x, y: y) }
      x += 1
    }
    if text.upperBound < span.upperBound, !isErased || column == nil {
      erase(nil, x: text.upperBound, y: y)
    }
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
    row = end >= next.width ? nil : y
    column = cell.isDoubtful || end >= next.width ? nil : end
  }

  /// Blanks some columns, or all to the end of the row; the cursor stays before them.
  private mutating func erase(_ count: Int?, x: Int, y: Int) {
    move(x: x, y: y)
    set(style: 0)
    if let count { output.appendSequence(count, "X") } else { output.append("\u{1B}[K") }
  }

  private mutating func move(x: Int, y: Int) {
    if row != y {
      output.appendMove(x: x, y: y)
    } else if column != x {
      output.appendMove(toColumn: x, from: column)
    }
    (column, row) = (x, y)
  }

  private mutating func set(style number: Int) {
    if style == number { return }
    output.append(
      next.styles[number] ?? .plain, after: next.styles[style] ?? .plain, depth: depth)
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
