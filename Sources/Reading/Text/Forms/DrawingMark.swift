/// A sign of which the borders of drawn tables consist where they meet or go down.
///
/// ```
/// │ |      up and down        ┬      left, right, down
/// +        any of the four    └      up and right
/// ```
struct DrawingMark {
  struct Arms: OptionSet {
    let rawValue: UInt8
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
    static let upright: Arms = [.up, .down]
    static let all: Arms = [.up, .down, .left, .right]
  }

  var arms: Arms
  /// In bytes.
  var length: Int
  /// Whether the sign tells its arms; a plus does not.
  var isCertain: Bool

  /// The mark at `index`, if one stands there.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at index: Int, before end: Int) {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "|"): (arms, length, isCertain) = (.upright, 1, true)
    case UInt8(ascii: "+"): (arms, length, isCertain) = (.all, 1, false)
    case 0xE2:
      guard let sign = Self.sign(bytes, at: index, before: end), let arms = Self.arms(of: sign)
      else { return nil }
      (self.arms, length, isCertain) = (arms, 3, true)
    default: return nil
    }
  }

  /// The length of the piece of a horizontal border at `index`.
  @inline(__always)
  static func dashLength(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"): return 1
    case 0xE2:
      switch sign(bytes, at: index, before: end) {
      case 0x00, 0x01, 0x04, 0x05, 0x08, 0x09, 0x4C, 0x4D, 0x50: return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the upper left corner of a table stands at `index`, with its border behind it.
  static func isCorner(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    guard index + 1 < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == 0xE2,
      let mark = DrawingMark(bytes, at: index, before: end),
      mark.arms.isSuperset(of: [.down, .right]),
      !mark.isCertain || mark.arms.isDisjoint(with: [.up, .left])
    else { return false }
    return dashLength(bytes, at: index + mark.length, before: end) != nil
  }

  /// The last seven bits of a character from U+2500 to U+257F.
  @inline(__always)
  private static func sign(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> UInt8? {
    guard index + 3 <= end, bytes[index + 1] & 0xFE == 0x94 else { return nil }
    return (bytes[index + 1] & 1) << 6 | bytes[index + 2] & 0x3F
  }

  private static func arms(of sign: UInt8) -> Arms? {
    switch sign {
    case 0x02, 0x03, 0x06, 0x07, 0x0A, 0x0B, 0x4E, 0x4F, 0x51: .upright
    case 0x0C...0x0F, 0x52...0x54, 0x6D: [.down, .right]
    case 0x10...0x13, 0x55...0x57, 0x6E: [.down, .left]
    case 0x14...0x17, 0x58...0x5A, 0x70: [.up, .right]
    case 0x18...0x1B, 0x5B...0x5D, 0x6F: [.up, .left]
    case 0x1C...0x23, 0x5E...0x60: [.up, .down, .right]
    case 0x24...0x2B, 0x61...0x63: [.up, .down, .left]
    case 0x2C...0x33, 0x64...0x66: [.down, .left, .right]
    case 0x34...0x3B, 0x67...0x69: [.up, .left, .right]
    case 0x3C...0x4B, 0x6A...0x6C: .all
    default: nil
    }
  }
}
