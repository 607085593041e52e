import Reports

/// The tables of a plain text that take more than one line to understand, found before its lines are
/// read one by one.
///
/// ```
/// 二、主动公开…            a line as any other
/// +------+---+  ┐
/// | 规章 | 0 |  ├ block    DrawnTable
/// +------+---+  ┘
/// 三、收到和处理…
/// ```
///
/// Each form is known by the first signs of a line; a text without them is only glanced at.
struct TextForms {
  /// Lines that are a table, and their rows.
  struct Block {
    var lines: Range<Int>
    /// As a range of the items of `rows`.
    var items: Range<Int>
  }

  private(set) var rows = FormRows()
  private(set) var blocks: [Block] = []

  /// Finds all of them. O(bytes).
  init(_ bytes: [UInt8], _ lines: PageLines) {
    let ranges = lines.ranges
    var index = 0
    while index < ranges.count {
      let mayBeSeparated = Self.mayBeSeparated(bytes, lines, index)
      guard let sign = Self.firstSign(bytes.span, ranges[index]),
        mayBeSeparated || Self.mayBegin(sign)
      else {
        index += 1
        continue
      }
      let first = rows.items.count
      let read = Self.read(bytes, ranges[index...], sign, mayBeSeparated, into: &rows)
      if let read, read.isRead {
        blocks.append(
          Block(lines: index..<index + read.lines, items: first..<rows.items.count))
      }
      index += max(1, read?.lines ?? 1)
    }
    if blocks.isEmpty, lines.allMarks.contains(.gap) { addBlankTable(bytes, lines) }
  }

  @inline(__always)
  private static func firstSign(_ bytes: Span<UInt8>, _ line: Range<Int>) -> UInt8? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    return index < line.upperBound ? bytes[index] : nil
  }

  /// Whether the first record of a table may stand in a line: the next line has separators too,
  /// unless a cell in quotes goes on in it or behind it.
  @inline(__always)
  private static func mayBeSeparated(_ bytes: [UInt8], _ lines: PageLines, _ index: Int) -> Bool {
    guard lines.marks[index].contains(.separator), index + 1 < lines.marks.count else {
      return false
    }
    let both = lines.ranges[index].lowerBound..<lines.ranges[index + 1].upperBound
    return lines.marks[index + 1].contains(.separator)
      || bytes.firstPlace(of: UInt8(ascii: "\""), in: both) != nil
  }

  /// Whether a table with borders, rules or numbers may begin with a byte.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0"), 0xE2: true
    default: false
    }
  }

  private mutating func addBlankTable(_ bytes: [UInt8], _ lines: PageLines) {
    BlankTable.read(bytes, lines) { number, cells in
      let first = rows.items.count
      for (column, cell) in cells.enumerated() {
        rows.addCell(column: column)
        rows.addPiece(cell)
      }
      rows.endRow()
      blocks.append(Block(lines: number..<number + 1, items: first..<rows.items.count))
    }
    blocks.sort { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, _ sign: UInt8, _ mayBeSeparated: Bool,
    into rows: inout FormRows
  ) -> (lines: Int, isRead: Bool)? {
    switch sign {
    case UInt8(ascii: "+"), 0xE2:
      if let table = DrawnTable.read(bytes, lines, into: &rows) { return table }
    case UInt8(ascii: "-"):
      if let table = RuledTable.read(bytes, lines, into: &rows) { return table }
    case UInt8(ascii: "0"):
      if let table = FrameTable.read(bytes, lines, into: &rows) { return table }
    default: break
    }
    return mayBeSeparated ? SeparatedTable.read(bytes, lines, into: &rows) : nil
  }
}
