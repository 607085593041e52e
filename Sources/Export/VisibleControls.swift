extension String {
  /// The text with a visible mark for each character that is unseen: `␛` for ESC, `␦` where there is
  /// no picture; tabs and line feeds stay.
  var withVisibleControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.visible)))
  }
}

extension Unicode.Scalar {
  /// Whether the character steers a terminal, turns the order of others round, or is nothing that
  /// can be seen: C0, DEL, C1 and what Unicode calls default ignorable (DerivedCoreProperties), but
  /// for variation selectors, which tell forms of hanzi apart; U+2028 and U+2029, which end a line
  /// for some readers.
  var isUnseen: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0..<0xA0, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
      true
    default: false
    }
  }

  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A: self
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "␦"
    case 0x7F: "␡"
    default: isUnseen ? "␦" : self
    }
  }
}
