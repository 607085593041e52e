/// Whether a byte of UTF-8 may begin a character that steers a terminal.
func mayBeginSteering(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF
    || byte == 0xF3
}

extension String {
  /// The text with a visible mark for each character that would steer a terminal, that cannot be
  /// seen, or that turns the order of others round: `␛` for ESC, `␦` where there is no picture.
  var withVisibleControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.visible)))
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A: self
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "␦"
    case 0x7F: "␡"
    case 0x80..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      "␦"
    default: self
    }
  }
}
