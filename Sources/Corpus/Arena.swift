/// Many short texts in one block of UTF-8: a column of names or paths.
package struct Arena: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []
  /// The offset behind each text.
  private(set) var ends: [UInt32] = []

  package init() {}

  /// Texts that `ends` cut `bytes` into; `nil` when they do not.
  init?(bytes: [UInt8], ends: [UInt32]) {
    guard areEnds(ends, of: bytes.count) else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  package var count: Int { ends.count }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Appends a text that is given as UTF-8.
  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// The bytes of one text, as a range of `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// One text.
  package subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }
}
