/// A character that a page writes as a reference: `&nbsp;`, `&#8220;`, `&#x4E00`.
struct HTMLEntity {
  var scalar: Unicode.Scalar
  var length: Int

  /// The reference that begins with the `&` at `start`, or `nil` when the sign stands for itself.
  init?(_ source: [UInt8], at start: Int, before end: Int) {
    guard start + 2 < end else { return nil }
    if source[start + 1] == UInt8(ascii: "#") {
      self.init(numericIn: source, at: start, before: end)
    } else {
      self.init(namedIn: source, at: start, before: end)
    }
  }

  private init?(numericIn source: [UInt8], at start: Int, before end: Int) {
    let isHexadecimal = source[start + 2] | 0x20 == UInt8(ascii: "x")
    var index = start + (isHexadecimal ? 3 : 2)
    let firstDigit = index
    var value: UInt32 = 0
    while index < end, let digit = digit(source[index], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < end, source[index] == UInt8(ascii: ";") { index += 1 }
    scalar = Self.scalar(value)
    length = index - start
  }

  private init?(namedIn source: [UInt8], at start: Int, before end: Int) {
    var code: UInt64 = 0
    var index = start + 1
    var known: (scalar: Unicode.Scalar, end: Int)?
    while index < end, index - start <= 8, isAlphanumeric(source[index]) {
      code = code << 8 | UInt64(source[index])
      index += 1
      // Without a semicolon the longest name counts.
      if index - start > 2, let scalar = Self.named[code] { known = (scalar, index) }
    }
    guard let known else { return nil }
    let hasSemicolon = known.end < end && source[known.end] == UInt8(ascii: ";")
    // `&copyright` is no sign, but `&lt5` and `&nbspx` are.
    let isCutOff = known.end == end || !isLetter(source[known.end])
    guard hasSemicolon || isCutOff || known.scalar == "\u{A0}" else { return nil }
    scalar = known.scalar
    length = known.end + (hasSemicolon ? 1 : 0) - start
  }

  /// The character of a number; browsers read the control characters from 128 on as Windows does.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if 0x80...0x9F ~= value { return windows[Int(value) - 0x80] }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static let named: [UInt64: Unicode.Scalar] = {
    let list: [(String, Unicode.Scalar)] = [
      ("nbsp", "\u{A0}"), ("lt", "<"), ("gt", ">"), ("amp", "&"), ("quot", "\""), ("apos", "'"),
      ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("laquo", "«"),
      ("raquo", "»"), ("lsaquo", "‹"), ("rsaquo", "›"), ("middot", "·"), ("bull", "•"),
      ("hellip", "…"), ("mdash", "—"), ("ndash", "–"), ("minus", "−"), ("shy", "\u{AD}"),
      ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"),
      ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("times", "×"),
      ("divide", "÷"), ("plusmn", "±"), ("deg", "°"), ("permil", "‰"), ("prime", "′"),
      ("yen", "¥"), ("sect", "§"), ("para", "¶"), ("copy", "©"), ("reg", "®"), ("trade", "™"),
      ("le", "≤"), ("ge", "≥"), ("ne", "≠"), ("larr", "←"), ("rarr", "→"), ("uarr", "↑"),
      ("darr", "↓"), ("radic", "√"), ("square", "□"), ("loz", "◊"),
    ]
    return Dictionary(
      list.map { ($0.0.utf8.reduce(0) { $0 << 8 | UInt64($1) }, $0.1) }, uniquingKeysWith: { $1 })
  }()
}

private func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
  if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
  let letter = (byte | 0x20) &- 0x61
  return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10 || isLetter(byte)
}
