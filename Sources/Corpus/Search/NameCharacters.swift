/// The characters of a name in the form that search compares: UTF-16, ASCII letters small,
/// full-width signs narrow. A character beyond the Basic Multilingual Plane becomes U+FFFD.
struct NameCharacters: Sendable {
  private(set) var characters: [UInt16] = []
  /// The offset of each character in the name's bytes, and of the end.
  private(set) var offsets: [Int] = []

  init() {}

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  /// The part of `bytes` in `range`, valid UTF-8.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) { read(bytes, range) }

  /// Takes in a part of `bytes` in place of what was there.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    characters.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      offsets.append(index - range.lowerBound)
      characters.append(Self.character(bytes, at: &index, before: range.upperBound))
    }
    offsets.append(range.count)
  }

  /// The character at `index`, which moves behind it.
  @inline(__always)
  static func character(_ bytes: Span<UInt8>, at index: inout Int, before end: Int) -> UInt16 {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      return UInt16(lowercased(first))
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= end else {
      index = end
      return 0xFFFD
    }
    defer { index += length }
    switch length {
    case 2: return UInt16(first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
    case 3:
      return narrow(
        UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
          | UInt16(bytes[index + 2] & 0x3F))
    default: return 0xFFFD
    }
  }

  private static func narrow(_ character: UInt16) -> UInt16 {
    switch character {
    case 0xFF01...0xFF5E: UInt16(lowercased(UInt8(truncatingIfNeeded: character - 0xFEE0)))
    case 0x3000: 0x20
    default: character
    }
  }
}

/// An ASCII letter as the small one; any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

/// Whether a character is a small ASCII letter.
func isLetter(_ character: UInt16) -> Bool { character >= 0x61 && character <= 0x7A }
