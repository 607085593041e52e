// The documents in JSON: of an object only the strings and numbers of its own level are looked
// at, and of those only the ones that are wanted are copied.
//
//   {"url": "…", "year": 2023, "meta": {…}, "text": "一、总体情况\n…"}
//     take         take          skip          take, unescaped

/// What one JSON object gives.
struct JSONDocument {
  var hints = DocumentHints()
  /// Where the text comes from, as the object says.
  private(set) var path: String?
  private(set) var text: [UInt8]?
  private var textRank = Int.max

  fileprivate init() {}

  /// The fields that may hold the text, best first.
  private static let textFields = ["text", "content", "html", "body"]

  fileprivate static func wants(_ key: [UInt8]) -> Bool {
    ["path", "url", "title", "agency", "year"].contains { key.elementsEqual($0.utf8) }
      || textFields.contains { key.elementsEqual($0.utf8) }
  }

  fileprivate mutating func set(_ key: [UInt8], _ value: [UInt8]) {
    guard !value.isEmpty else { return }
    let string = { String(decoding: value, as: UTF8.self) }
    switch String(decoding: key, as: UTF8.self) {
    case "path": path = string()
    case "url": hints.url = string()
    case "title": hints.title = string()
    case "agency": hints.agency = string()
    case "year":
      if let year = value.number(in: 0..<value.count), 1900...2100 ~= year { hints.year = year }
    case let name:
      guard let rank = Self.textFields.firstIndex(of: name), rank < textRank else { return }
      (text, textRank) = (value, rank)
    }
  }
}

/// A cursor over JSON. Tolerates what does no harm (commas too many, control characters in
/// strings); knows no recursion.
struct JSONScanner {
  private let bytes: [UInt8]
  /// The place of the next byte; where the fault is after a failure.
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next byte that is no blank, left where it is.
  mutating func peek() -> UInt8? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  /// Passes a sign if it comes next.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// Reads an object; `nil` when there is none, or it is faulty.
  mutating func object() -> JSONDocument? {
    guard skip("{") else { return nil }
    var document = JSONDocument()
    while !skip("}") {
      guard let key = string(isWanted: true), skip(":") else { return nil }
      let isWanted = JSONDocument.wants(key)
      switch peek() {
      case UInt8(ascii: "\""):
        guard let value = string(isWanted: isWanted) else { return nil }
        if isWanted { document.set(key, value) }
      default:
        let start = index
        guard skipValue() else { return nil }
        if isWanted, let first = bytes[start...].first, first &- 0x30 < 10 {
          document.set(key, Array(bytes[start..<index]))
        }
      }
      guard skip(",") || peek() == UInt8(ascii: "}") else { return nil }
    }
    return document
  }

  /// Passes a value of any kind and depth; whether there was one.
  mutating func skipValue() -> Bool {
    var depth = 0
    repeat {
      guard let next = peek() else { return false }
      switch next {
      case UInt8(ascii: "\""): guard string(isWanted: false) != nil else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth >= 0 else { return false }
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { return false }
        index += 1
      default:
        while index < bytes.count, !isDelimiter(bytes[index]) { index += 1 }
      }
    } while depth > 0
    return true
  }

  /// Reads a string; what it says when that is wanted, else nothing.
  private mutating func string(isWanted: Bool) -> [UInt8]? {
    guard skip("\"") else { return nil }
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "\\")
      {
        index += 1
      }
      if isWanted { text += bytes[start..<index] }
      guard index < bytes.count else { return nil }
      index += 1
      if bytes[index - 1] == UInt8(ascii: "\"") { return text }
      guard index < bytes.count else { return nil }
      let scalar = escape()
      if isWanted { appendUTF8(scalar, to: &text) }
    }
  }

  /// The character behind a backslash.
  private mutating func escape() -> Unicode.Scalar {
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unicodeEscape()
    case 0x80...:
      index -= 1
      return "\\"
    default: return Unicode.Scalar(sign)
    }
  }

  /// The character behind `\u`; half of a pair alone is U+FFFD.
  private mutating func unicodeEscape() -> Unicode.Scalar {
    guard let unit = hexadecimal(at: index) else { return "\u{FFFD}" }
    index += 4
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"), let second = hexadecimal(at: index + 2),
      0xDC00...0xDFFF ~= second
    else { return "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for place in start..<start + 4 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

private func isDelimiter(_ byte: UInt8) -> Bool {
  byte <= 0x20 || ",:]}[{\"".utf8.contains(byte)
}
