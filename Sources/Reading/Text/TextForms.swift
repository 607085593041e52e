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
  init(_ bytes: [UInt8], _ lines: [Range<Int>]) {
    var index = 0
    while index < lines.count {
      let first = rows.items.count
      let read = Self.read(bytes, lines[index...], into: &rows)
      if let read, read.isRead {
        blocks.append(
          Block(lines: index..<index + read.lines, items: first..<rows.items.count))
      }
      index += max(1, read?.lines ?? 1)
    }
  }

  private static func read(
    _ bytes: [UInt8], _ lines: ArraySlice<Range<Int>>, into rows: inout FormRows
  ) -> (lines: Int, isRead: Bool)? {
    DrawnTable.read(bytes, lines, into: &rows)
  }
}
