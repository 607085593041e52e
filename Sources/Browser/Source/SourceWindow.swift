import Terminal

// The lines of a text that show around a place, found from that place alone: a document of any
// length costs no more than what fits on the screen.
//
//     text      …一、本年新收⏎146⏎21⏎1⏎…
//     anchor                    ▲
//     lines     above: 一、本年新收 · 146        from the anchor back to `above` rows
//               below: 21 · 1 · …             and on until the pane is full
//
// A line that is longer than `longest` bytes is taken in pieces that begin at multiples of it, so
// that a document of one line costs no more than others.

/// A part of a text as rows of a pane.
struct SourceWindow {
  /// A row: a range of bytes without their line end, and whether a line of the text begins there.
  struct Line: Equatable {
    var range: Range<Int>
    var startsLine: Bool
  }

  private(set) var lines: [Line] = []

  private static let longest = 4096

  private let bytes: [UInt8]
  private let width: Int
  private let ambiguous: AmbiguousWidth

  /// The rows around `anchor`: `above` rows before its own where there are so many, `height` in all.
  /// A negative `above` begins so many rows behind it.
  init(
    _ bytes: [UInt8], around anchor: Int, above: Int, height: Int, width: Int,
    ambiguous: AmbiguousWidth
  ) {
    self.bytes = bytes
    self.width = width
    self.ambiguous = ambiguous
    guard height > 0, width > 4, !bytes.isEmpty else { return }
    let anchor = min(max(0, anchor), bytes.count - 1)
    var start = lineStart(before: anchor)
    var end = lineEnd(from: start)
    lines = rows(of: start..<end)
    let own = lines.lastIndex { $0.range.lowerBound <= anchor } ?? 0
    var before = own
    while before < above, start > 0 {
      let next = start
      start = lineStart(before: next - 1)
      let rows = rows(of: start..<next)
      lines.insert(contentsOf: rows, at: 0)
      before += rows.count
    }
    lines.removeFirst(max(0, before - max(0, above)))
    let skipped = max(0, -above)
    while lines.count < height + skipped, end < bytes.count {
      let next = lineEnd(from: end)
      lines += rows(of: end..<next)
      end = next
    }
    lines = Array(lines.dropFirst(min(skipped, max(0, lines.count - height))).prefix(height))
  }

  /// Where the line begins that holds the byte at `offset`.
  private func lineStart(before offset: Int) -> Int {
    let least = max(0, offset - Self.longest)
    var start = offset
    while start > least, bytes[start - 1] != 0x0A { start -= 1 }
    guard start == least, start > 0, bytes[start - 1] != 0x0A else { return start }
    return characterStart(offset / Self.longest * Self.longest)
  }

  /// Where the line ends, its line end included, that holds the byte at `offset`.
  private func lineEnd(from offset: Int) -> Int {
    let most = min(bytes.count, characterStart((offset / Self.longest + 2) * Self.longest))
    var end = offset
    while end < most {
      end += 1
      if bytes[end - 1] == 0x0A { break }
    }
    return end
  }

  /// The offset, or the one of the character that it falls into.
  private func characterStart(_ offset: Int) -> Int {
    let end = min(offset, bytes.count)
    // No character is longer than four bytes, whatever the text holds.
    return (max(0, end - 3)...end).last { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 } ?? end
  }

  /// A line broken into rows of the pane's width.
  private func rows(of line: Range<Int>) -> [Line] {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    let text = String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
    var offset = line.lowerBound
    return wrapped(text, width: width, ambiguous: ambiguous).enumerated().map { index, piece in
      let next = min(end, offset + piece.utf8.count)
      defer { offset = next }
      return Line(range: offset..<next, startsLine: index == 0)
    }
  }
}
