import Reports

/// The bytes that the writers name.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let colon: UInt8 = 0x3A
  static let backslash: UInt8 = 0x5C

  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= zero + 9 }
}

extension [UInt8] {
  /// Appends a number in plain digits, exactly: `-2`, `1691.4`.
  mutating func append(_ quantity: Quantity) {
    // Nearly every cell is a small whole number; only the rest is worth a String.
    if quantity.isWhole, let whole = Int(exactly: quantity.millionths / 1_000_000) {
      append(whole)
    } else {
      append(contentsOf: quantity.description.utf8)
    }
  }

  /// Appends an integer in plain digits.
  mutating func append(_ integer: Int) {
    if integer < 0 { append(Byte.minus) }
    let start = count
    var rest = integer.magnitude
    repeat {
      append(Byte.zero + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
