// Integers of any size in few bytes: seven bits a byte, the lowest first, the top bit set on all
// but the last. Signed ones are folded so that small magnitudes of either sign stay small:
//
//     0 → 0   -1 → 1   1 → 2   -2 → 3   2 → 4

extension [UInt8] {
  /// Appends an integer that is not negative.
  mutating func appendVarint(_ number: some UnsignedInteger & FixedWidthInteger) {
    var rest = UInt128(truncatingIfNeeded: number)
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension Int128 {
  var zigzag: UInt128 { UInt128(truncatingIfNeeded: (self << 1) ^ (self >> 127)) }

  init(zigzag: UInt128) {
    self = Int128(truncatingIfNeeded: zigzag >> 1) ^ -Int128(truncatingIfNeeded: zigzag & 1)
  }
}

/// Reads a range of bytes from the front; everything is `nil` beyond its end.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private let end: Int

  /// Reads the part of a range that is there.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let there = range.clamped(to: 0..<bytes.count)
    (offset, end) = (there.lowerBound, there.upperBound)
  }

  var rest: Int { end - offset }

  mutating func byte() -> UInt8? {
    guard offset < end else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  /// So many bytes as they are.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest else { return nil }
    offset += count
    return bytes[offset - count..<offset]
  }

  mutating func varint() -> UInt128? {
    var number: UInt128 = 0
    var shift: UInt128 = 0
    while let byte = byte() {
      guard shift < 126 || byte < 4 else { return nil }
      number |= UInt128(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
