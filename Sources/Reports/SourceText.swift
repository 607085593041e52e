/// The readable text of a document, and for each of its bytes the place in the document.
///
/// ```
/// document  <td><p>本年</p><p>新收</p></td>          (UTF-8, decoded when it was not)
/// bytes             本年      新收
/// pieces            (0 → 7)   (6 → 20)
/// ```
///
/// For plain text the document is the text, and there is one piece.
package struct SourceText: Sendable, Equatable {
  /// A run of text that stands in the document byte for byte.
  package struct Piece: Sendable, Equatable {
    package var text: Int
    package var source: Int

    package init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  /// The text, valid UTF-8.
  package let bytes: [UInt8]
  /// Runs of the text in ascending order of their offsets in it; the first begins at 0. In the
  /// document they ascend too, except where a cell goes on below the cell beside it.
  package let pieces: [Piece]
  /// Offset in the document at which each line begins; the first is 0.
  package let lineStarts: [Int]

  package init(bytes: [UInt8], pieces: [Piece], lineStarts: [Int]) {
    self.bytes = bytes
    self.pieces = pieces
    self.lineStarts = lineStarts
  }

  /// A text that is its own document.
  package init(plain bytes: [UInt8]) {
    self.init(
      bytes: bytes, pieces: [Piece(text: 0, source: 0)], lineStarts: Self.lineStarts(of: bytes))
  }

  package static let empty = SourceText(plain: [])

  /// The offsets at which the lines of `document` begin.
  package static func lineStarts(of document: [UInt8]) -> [Int] {
    var starts = [0]
    var start = 0
    while let end = document.firstPlace(of: 0x0A, in: start..<document.count) {
      start = end + 1
      starts.append(start)
    }
    return starts
  }

  /// The text of a range, clipped to what there is.
  package subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The offset in the document of a byte of the text; an offset outside of the text counts as the
  /// nearer end of it.
  package func sourceOffset(_ offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    let behind = pieces.partitioningIndex { $0.text > offset }
    guard behind > 0 else { return 0 }
    let piece = pieces[behind - 1]
    return piece.source + (offset - piece.text)
  }

  /// The range of the document that a range of the text comes from.
  package func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    let start = sourceOffset(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
  }

  /// The line of the document, from 1, in which a byte of the text stands.
  package func line(_ offset: Int) -> Int {
    let source = sourceOffset(offset)
    return max(1, lineStarts.partitioningIndex { $0 > source })
  }
}

extension Array {
  /// The first index whose element satisfies `isSecond`, when all that do stand behind all that
  /// do not; `count` when none does. O(log n).
  package func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
