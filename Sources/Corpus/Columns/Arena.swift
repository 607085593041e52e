/// Many short texts or other pieces in one block of bytes: a column of names, paths, or of what is
/// packed.
package struct Arena: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []
  /// The offset behind each piece.
  private(set) var ends: [UInt32] = []

  package init() {}

  /// Pieces that `ends` cut `bytes` into; `nil` when they do not.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard areEnds(ends, of: bytes.count) else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  package init(_ texts: [String]) {
    for text in texts { append(text) }
  }

  package var count: Int { ends.count }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Appends a text that is given as UTF-8.
  package mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Appends a piece of another column.
  mutating func append(_ other: Arena, _ index: Int) { append(other.bytes[other.range(index)]) }

  /// Appends all pieces of another column.
  mutating func append(_ other: Arena) {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    bytes += other.bytes
    ends += other.ends.lazy.map { start &+ $0 }
  }

  /// Appends a piece that `write` puts behind the others.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Gives back the room that nothing will fill.
  mutating func trim() {
    bytes.trim()
    ends.trim()
  }

  /// The bytes of one piece, as a range of `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The first place of a text. O(n).
  package func firstIndex(of text: String) -> Int? {
    let text = Array(text.utf8)
    return (0..<count).first { index in
      let range = range(index)
      return range.count == text.count && bytes[range].elementsEqual(text)
    }
  }

  /// One text.
  package subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }
}

extension Array {
  /// Gives back the room that nothing will fill: an array that grows takes up to twice its length.
  mutating func trim() {
    if capacity > count + count / 8 { self = map { $0 } }
  }
}
