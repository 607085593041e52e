internal import Reports

// Glued text, character by character.
//
//   bytes    （七）总计２0 0 00 0 121四、结转…
//   glyphs   ( 七 ) 总 计 2 0 ˈ0 ˈ0 0 ˈ0 ˈ1 2 1 四 、 结 转 …      (ˈ: a blank stood before it)
//
// Full-width forms are folded to ASCII and blanks are dropped, but remembered: in a string of
// digits a blank is the one sign of where a cell ends.

/// A character of glued text that is no blank.
struct GluedGlyph {
  /// The scalar, full-width forms as ASCII and the dashes as `-`.
  let scalar: UInt32
  /// Its bytes in the text.
  let range: Range<Int>
  /// Whether a blank or a line end stands before it.
  let isApart: Bool

  /// The value of a digit, else `nil`.
  var digit: UInt8? { scalar >= 0x30 && scalar <= 0x39 ? UInt8(scalar - 0x30) : nil }

  /// Whether the glyph can stand in a cell for "nothing".
  var isPlaceholder: Bool { scalar == 0x2D || scalar == 0x2F }
}

/// A text that may hold glued tables.
struct GluedText {
  let bytes: [UInt8]
  /// Where the form of the text lets a line or a cell begin, ascending. Texts taken out of a markup
  /// need not have a blank there.
  fileprivate let starts: [Int]

  init(_ stream: TokenStream) {
    bytes = stream.text.bytes
    starts = stream.tokens.filter { $0.kind == .line || $0.kind == .heading || $0.kind == .cell }
      .map(\.range.lowerBound).sorted()
  }
}

/// Walks over the glyphs of a range of a text.
struct GluedCursor {
  private let text: GluedText
  private(set) var offset: Int
  private let end: Int
  /// The first of the text's starts that is not behind the cursor.
  private var nextStart: Int

  /// Both offsets are clipped to the text.
  init(_ text: GluedText, from offset: Int, to end: Int? = nil) {
    self.text = text
    self.end = max(0, min(end ?? text.bytes.count, text.bytes.count))
    self.offset = max(0, min(offset, self.end))
    let place = self.offset
    nextStart = text.starts.partitioningIndex { $0 >= place }
  }

  /// The next glyph, or `nil` at the end.
  mutating func next() -> GluedGlyph? {
    var isApart = false
    while offset < end {
      let start = offset
      switch scalar() {
      case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200A, 0x202F: isApart = true
      case 0x200B...0x200D, 0x2060, 0xFEFF: break
      case let scalar:
        while self.nextStart < text.starts.count, text.starts[self.nextStart] <= start {
          self.nextStart += 1
          isApart = true
        }
        return GluedGlyph(scalar: Self.fold(scalar), range: start..<offset, isApart: isApart)
      }
    }
    return nil
  }

  /// The next glyph without moving on.
  func peek() -> GluedGlyph? {
    var ahead = self
    return ahead.next()
  }

  /// Moves behind `label` if it stands here, whatever blanks and punctuation stand between its
  /// characters. The label holds no punctuation itself.
  mutating func take(_ label: [UInt32]) -> Bool {
    var ahead = self
    for (index, expected) in label.enumerated() {
      var glyph = ahead.next()
      while index > 0, let found = glyph, Self.isPunctuation(found.scalar) { glyph = ahead.next() }
      guard glyph?.scalar == expected else { return false }
    }
    self = ahead
    return true
  }

  /// Decodes one scalar; bytes that are no UTF-8 give some scalar and never trap.
  private mutating func scalar() -> UInt32 {
    let first = text.bytes[offset]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let stop = min(offset + length, end)
    var value = length == 1 ? UInt32(first) : UInt32(first & 0xFF >> (length + 1))
    for index in offset + 1..<max(stop, offset + 1) {
      value = value << 6 | UInt32(text.bytes[index] & 0x3F)
    }
    offset = stop
    return value
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x2010...0x2015, 0x2212: 0x2D
    default: scalar
    }
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0xB7, 0x2018...0x201F, 0x3001...0x3002, 0x3008...0x3011, 0x3014...0x301F: true
    default: false
    }
  }
}

/// Whether a text is worth looking through for glued tables: at least four runs of seven or more
/// digits stand directly behind Chinese characters. One pass over the bytes.
func mayBeGlued(_ bytes: [UInt8]) -> Bool {
  var runs = 0
  var length = 0
  var follows = false
  let bytes = bytes.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 {
      if length == 0 { follows = index > 0 && bytes[index - 1] >= 0x80 }
      length += 1
      if length == 7, follows { runs += 1 }
    } else {
      length = 0
    }
    if runs == 4 { return true }
  }
  return false
}
