import Reports

/// Tables drawn with `+-|` or `┌─│`: pandoc's grid tables, pages dumped by text browsers.
///
/// ```
/// +--------------+---------------+---+        row 0   [三、本年度办理结果] [（一）予以公开] [0]
/// | 三、本年度办 | （一）予以公  | 0 |   →    row 1   [（二）部分公开] [3]
/// | 理结果       | 开            |   |
/// |              +---------------+---+
/// |              | （二）部分公开| 3 |
/// +--------------+---------------+---+
/// ```
///
/// Lines between two rules are one row; a rule may part some columns only, and the cells beside it go
/// on. A cell belongs to the row in which it begins. A table in whose cells tables stand is a layout:
/// its cells are read one after the other as texts of their own.
struct DrawnTable {
  private struct OpenCell {
    var left: Int
    var right: Int
    var row: Int
    /// The first and last of its pieces in `pieces`; -1 when there is none.
    var first = -1
    var last = -1
    /// How many of the pieces are values.
    var values = 0
    var others = 0
  }

  private let bytes: [UInt8]
  private let indent: Int
  /// Whether each line is a row, for want of rules between them.
  private let linesAreRows: Bool
  private var line = DrawnLine()
  private var borders: [Int] = []
  private var hasCertainBorders = true
  private var open: [OpenCell] = []
  private var kept: [OpenCell] = []
  private var done: [OpenCell] = []
  /// The pieces of all cells, each with the next one of its cell.
  private var pieces: [(range: Range<Int>, next: Int)] = []
  private var row = 0
  private var fullRules = 0
  private var hasPartialRules = false
  private var isLayout = false
  private var hasStackedValues = false
  private var isClosed = false
  private var reading = WidthReading.narrow

  /// Tables in tables in tables: no page goes deeper.
  private static let deepest = 8
  /// A table with more rules than this has one between any two rows.
  private static let fewestRules = 4

  private init(_ bytes: [UInt8], indent: Int, linesAreRows: Bool) {
    self.bytes = bytes
    self.indent = indent
    self.linesAreRows = linesAreRows
  }

  /// Reads the table that begins with the first of `lines` and adds its rows; returns how many lines
  /// it takes, and whether it could be read. `nil` when no table begins there. O(bytes).
  static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, into rows: inout FormRows, depth: Int = 0
  ) -> (lines: Int, isRead: Bool)? {
    guard depth < deepest, let first = lines.first, isTop(bytes, first) else { return nil }
    var table = DrawnTable(bytes, indent: indent(bytes, first), linesAreRows: false)
    guard var count = table.take(lines) else { return (table.extent(of: lines), false) }
    if table.hasStackedValues, !table.hasPartialRules, table.fullRules < fewestRules {
      table = DrawnTable(bytes, indent: table.indent, linesAreRows: true)
      guard let other = table.take(lines) else { return (table.extent(of: lines), false) }
      count = other
    }
    table.write(into: &rows, depth: depth)
    return (count, true)
  }

  /// Whether a line is the upper border of a table.
  static func isTop(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let span = bytes.span
    var start = line.lowerBound
    while start < line.upperBound {
      switch span[start] {
      case 0x20: start += 1
      case UInt8(ascii: "+"), 0xE2:
        return DrawingMark.isCorner(span, at: start, before: line.upperBound)
      default: return false
      }
    }
    return false
  }

  private static func indent(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    bytes[line].prefix { $0 == 0x20 }.count
  }

  /// Whether a line has a mark under the corner of the table.
  private func goesOn(_ line: Range<Int>) -> Bool {
    let start = line.lowerBound + indent
    return start < line.upperBound
      && bytes[line.lowerBound..<start].allSatisfy { $0 == 0x20 }
      && DrawingMark(bytes.span, at: start, before: line.upperBound) != nil
  }

  /// The lines that look as if they belonged to the table.
  private func extent(of lines: ArraySlice<Range<Int>>) -> Int {
    lines.prefix(while: goesOn).count
  }

  /// Takes lines up to the lower border; returns how many, or `nil` when they are no table.
  private mutating func take(_ lines: ArraySlice<Range<Int>>) -> Int? {
    var count = 0
    for line in lines {
      if isClosed || !goesOn(line) { break }
      guard takeLine(bytes.trimmingBlanks(line)) else { return nil }
      count += 1
    }
    return open.isEmpty ? count : nil
  }

  private mutating func takeLine(_ range: Range<Int>) -> Bool {
    guard readLine(range), takeSegments() else { return false }
    if line.isRule {
      fullRules += 1
    } else if line.hasRule {
      hasPartialRules = true
    } else if linesAreRows {
      for cell in open { done.append(cell) }
      open.removeAll(keepingCapacity: true)
      row += 1
    }
    borders = line.borders
    hasCertainBorders = line.hasCertainBorders
    isClosed = borders.isEmpty
    return true
  }

  /// The line with the reading of widths that did last; else with any other that fits it.
  private mutating func readLine(_ range: Range<Int>) -> Bool {
    let (bytes, borders) = (bytes, borders)
    if hasCertainBorders, line.read(bytes.span, range, below: borders, as: nil) { return true }
    if line.read(bytes.span, range, below: borders, as: reading) { return true }
    for other in WidthReading.padded where other != reading {
      if line.read(bytes.span, range, below: borders, as: other) {
        reading = other
        return true
      }
    }
    return false
  }

  /// Rules end the cells above them, texts go into the cells that stand there or begin new ones.
  private mutating func takeSegments() -> Bool {
    let segments = line.segments
    kept.removeAll(keepingCapacity: true)
    var next = 0
    var index = 0
    while index < segments.count {
      let (left, isRule) = (segments[index].left, segments[index].isRule)
      var right = segments[index].right
      if isRule {
        while index + 1 < segments.count, segments[index + 1].isRule {
          index += 1
          right = segments[index].right
        }
        while next < open.count, open[next].left < right {
          guard open[next].left >= left, open[next].right <= right else { return false }
          if open[next].values > 1, open[next].others == 0 { hasStackedValues = true }
          done.append(open[next])
          next += 1
        }
      } else {
        var cell = OpenCell(left: left, right: right, row: row)
        if next < open.count, open[next].left < right {
          guard open[next].left == left, open[next].right == right else { return false }
          cell = open[next]
          next += 1
        }
        add(segments[index].range, to: &cell)
        kept.append(cell)
      }
      index += 1
    }
    swap(&open, &kept)
    if line.hasRule { row += 1 }
    return next == kept.count
  }

  private mutating func add(_ range: Range<Int>, to cell: inout OpenCell) {
    let content = bytes.trimmingBlanks(range)
    guard !content.isEmpty else { return }
    if Self.isTop(bytes, range) { isLayout = true }
    if CellValue(bytes, content) != nil { cell.values += 1 } else { cell.others += 1 }
    pieces.append((range, -1))
    if cell.last >= 0 { pieces[cell.last].next = pieces.count - 1 }
    if cell.first < 0 { cell.first = pieces.count - 1 }
    cell.last = pieces.count - 1
  }

  // MARK: Rows

  private mutating func write(into rows: inout FormRows, depth: Int) {
    done.sort { ($0.row, $0.left) < ($1.row, $1.left) }
    var lefts = done.map(\.left).sorted()
    lefts.append(done.map(\.right).max() ?? 0)
    var columns: [Int] = []
    for left in lefts where left != columns.last { columns.append(left) }
    // A frame around a text is no table.
    let isText = isLayout || columns.count <= 2
    var row = -1
    for cell in done {
      if isText {
        writeText(of: cell, into: &rows, depth: depth)
      } else {
        if cell.row != row { rows.endRow() }
        row = cell.row
        let column = columns.partitioningIndex { $0 >= cell.left }
        let end = columns.partitioningIndex { $0 >= cell.right }
        rows.addCell(column: column, span: max(1, end - column))
        var span = BracketedSpan(bytes)
        forEachPiece(of: cell) { piece in
          span.forEachText(of: bytes.trimmingBlanks(piece)) { rows.addPiece($0) }
        }
      }
    }
    rows.endRow()
  }

  private func writeText(of cell: OpenCell, into rows: inout FormRows, depth: Int) {
    var lines: [Range<Int>] = []
    forEachPiece(of: cell) { lines.append($0) }
    var index = 0
    while index < lines.count {
      if let table = Self.read(bytes, lines[index...], into: &rows, depth: depth + 1) {
        if !table.isRead {
          for line in lines[index..<index + table.lines] {
            rows.addLine(bytes.trimmingBlanks(line))
          }
        }
        index += table.lines
      } else {
        rows.addLine(bytes.trimmingBlanks(lines[index]))
        index += 1
      }
    }
  }

  private func forEachPiece(of cell: OpenCell, _ body: (Range<Int>) -> Void) {
    var index = cell.first
    while index >= 0 {
      body(pieces[index].range)
      index = pieces[index].next
    }
  }
}
