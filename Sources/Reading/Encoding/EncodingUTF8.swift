// Well-formed UTF-8 (Unicode, table 3-7), what is wrong with bytes that are not, and their repair.

/// Whether the bytes are well-formed UTF-8 from end to end.
///
/// ```
/// word   E4 B8 80 E3 80 82 0A 31     two ideographs, or one, or ASCII: a few tests a word
///        └──────┘ └──────┘
/// ```
func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  var index = 0
  while index + 8 <= span.count {
    let word = UInt64(
      littleEndian: unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let high = word & 0x8080_8080_8080_8080
    if high & 0x80 == 0 {
      // All eight where none is high.
      index &+= high.trailingZeroBitCount / 8
    } else if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isPlainLead(word),
      isPlainLead(word >> 24)
    {
      index &+= 6
    } else if word & 0xC0C0F0 == 0x8080E0, isPlainLead(word) {
      index &+= 3
    } else {
      let (length, isValid) = sequence(span, at: index)
      guard isValid else { return false }
      index += length
    }
  }
  while index < span.count {
    guard span[index] >= 0x80 else {
      index += 1
      continue
    }
    let (length, isValid) = sequence(span, at: index)
    guard isValid else { return false }
    index += length
  }
  return true
}

/// Whether any byte from 0x80 to 0xBF may follow a byte from 0xE0 to 0xEF, the lowest of a word:
/// behind 0xE0 and 0xED not all may.
@inline(__always)
private func isPlainLead(_ word: UInt64) -> Bool { 0x2001 >> (word & 0xF) & 1 == 0 }

/// What a file holds when it is read as UTF-8.
struct UTF8Survey {
  /// Sequences of two bytes; chance makes many of them out of other encodings.
  private(set) var shortSequences = 0
  /// Sequences of three and four bytes, as all Chinese is; chance makes hardly any.
  private(set) var longSequences = 0
  private(set) var errors = 0
  /// Whether the only error is a sequence that the end of the file cuts.
  private(set) var isOnlyCut = false

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      guard span[index] >= 0x80 else {
        index += 1
        continue
      }
      let (length, isValid) = sequence(span, at: index)
      index += length
      switch (isValid, length) {
      case (true, 2): shortSequences += 1
      case (true, _): longSequences += 1
      case (false, _):
        isOnlyCut = errors == 0 && index == span.count && length > 1
        errors += 1
      }
    }
  }

  /// Whether the file is UTF-8 with some damage rather than another encoding.
  var isMostlyValid: Bool { isOnlyCut || longSequences > errors }
}

/// The bytes from `start` on with every ill-formed sequence replaced by U+FFFD.
func repairUTF8(
  _ bytes: [UInt8], from start: Int
) -> (bytes: [UInt8], damage: (count: Int, offset: Int)?) {
  let span = bytes.span
  var text: [UInt8] = []
  text.reserveCapacity(span.count)
  var damage = Damage()
  var index = start
  while index < span.count {
    guard span[index] >= 0x80 else {
      text.append(span[index])
      index += 1
      continue
    }
    let (length, isValid) = sequence(span, at: index)
    if isValid {
      for place in index..<index + length { text.append(span[place]) }
    } else {
      damage.replaceSequence(in: &text)
    }
    index += length
  }
  return (text, damage.summary)
}

/// Counts what was replaced.
struct Damage {
  private var count = 0
  private var offset = 0

  /// Puts U+FFFD in the place of a sequence that is no text.
  mutating func replaceSequence(in text: inout [UInt8]) {
    if count == 0 { offset = text.count }
    count += 1
    text += [0xEF, 0xBF, 0xBD]
  }

  var summary: (count: Int, offset: Int)? { count == 0 ? nil : (count, offset) }
}

/// The sequence that begins with the byte outside ASCII at `index`: its length when it is
/// well-formed, else the length of the longest beginning of one, at least 1.
private func sequence(
  _ bytes: Span<UInt8>, at index: Int
) -> (length: Int, isValid: Bool) {
  let lead = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { second = 0xA0...0xBF }
    if lead == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { second = 0x90...0xBF }
    if lead == 0xF4 { second = 0x80...0x8F }
  default: return (1, false)
  }
  for place in 1..<length {
    let isThere = index + place < bytes.count
    let allowed = place == 1 ? second : 0x80...0xBF
    guard isThere, allowed.contains(bytes[index + place]) else { return (place, false) }
  }
  return (length, true)
}
