import Reports

/// The bytes of a document as UTF-8, and how they came to be that.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark; empty when the file is binary.
  package var bytes: [UInt8]
  /// The IANA name of the encoding, in lower case.
  package var encoding: String
  /// How many sequences stand as U+FFFD because they are no text, and where in `bytes` the first is.
  package var damage: (count: Int, offset: Int)?
  /// Whether the file is no text at all: a program, an image, an archive.
  package var isBinary: Bool
  /// Whether this system cannot convert the encoding; the text is empty.
  package var lacksConverter: Bool

  init(
    _ bytes: [UInt8], _ encoding: String, damage: (count: Int, offset: Int)? = nil,
    isBinary: Bool = false, lacksConverter: Bool = false
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.damage = damage
    self.isBinary = isBinary
    self.lacksConverter = lacksConverter
  }
}

// How an encoding is found, the surest sign first:
//
//   byte order mark ──► magic number of a binary format ──► NULs in the pattern of UTF-16
//     ──► valid UTF-8 ──► mostly valid UTF-8 (damaged) ──► GB18030 or Big5, whichever reads better
//
// A declaration (`<meta charset>`, `<?xml encoding>`) only tips the scales of the last step: pages
// are copied from site to site with the declaration of the first.

/// The text of a file of whatever encoding. Never fails: what is no text in the file's encoding
/// becomes U+FFFD and is counted.
package func decode(_ bytes: [UInt8]) -> DecodedText {
  if let marked = decodeMarked(bytes) { return marked }
  if hasBinaryMagic(bytes) { return DecodedText([], "binary", isBinary: true) }
  let sample = bytes.prefix(sampleSize)
  let hasNull = bytes.firstPlace(of: 0, in: sample.indices) != nil
  if hasNull, let order = guessByteOrder(sample) { return decodeUTF16(bytes, from: 0, order) }
  if looksBinary(sample) { return DecodedText([], "binary", isBinary: true) }
  if isValidUTF8(bytes) {
    guard isShort(bytes), let declared = declaredEncoding(bytes), readsAsTwoByteRuns(bytes) else {
      return DecodedText(bytes, "utf-8")
    }
    return decode(bytes, as: declared)
  }
  let survey = UTF8Survey(bytes)
  if survey.isMostlyValid { return decodeUTF8(bytes, from: 0) }
  if !hasNull, let order = guessByteOrder(sample) { return decodeUTF16(bytes, from: 0, order) }
  guard let encoding = guessDoubleByteEncoding(bytes, declared: declaredEncoding(bytes)) else {
    return decodeUTF8(bytes, from: 0)
  }
  return decode(bytes, as: encoding)
}

/// As much of a file as is looked at where a part speaks for the whole.
private let sampleSize = 1 << 16

/// A file that says by its first bytes what it is.
private func decodeMarked(_ bytes: [UInt8]) -> DecodedText? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes, from: 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, from: 2, .littleEndian) }
  if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, from: 2, .bigEndian) }
  if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
    return decode(Array(bytes.dropFirst(4)), as: .gb18030)
  }
  return nil
}

/// Whether so little stands in the file that valid UTF-8 may be chance.
private func isShort(_ bytes: [UInt8]) -> Bool { bytes.count < 4096 }

/// Whether the text outside ASCII is a handful of two-byte sequences, as a few characters of
/// GB18030 or Big5 can happen to be, and Chinese in UTF-8 never is.
private func readsAsTwoByteRuns(_ bytes: [UInt8]) -> Bool {
  let survey = UTF8Survey(bytes)
  return survey.longSequences == 0 && (1..<8).contains(survey.shortSequences)
}

private func decodeUTF8(_ bytes: [UInt8], from start: Int) -> DecodedText {
  let (text, damage) = repairUTF8(bytes, from: start)
  return DecodedText(text, "utf-8", damage: damage)
}

private func decodeUTF16(_ bytes: [UInt8], from start: Int, _ order: ByteOrder) -> DecodedText {
  let (text, damage) = convertUTF16(bytes, from: start, order)
  return DecodedText(text, order == .littleEndian ? "utf-16le" : "utf-16be", damage: damage)
}

private func decode(_ bytes: [UInt8], as encoding: DoubleByteEncoding) -> DecodedText {
  decode(bytes, as: encoding, by: encoding.converterName)
}

/// The text by a converter of the system, which may not be there: then nothing is guessed from the
/// few characters that need none.
func decode(
  _ bytes: [UInt8], as encoding: DoubleByteEncoding, by converter: String
) -> DecodedText {
  guard let (text, damage) = convert(bytes, from: converter) else {
    return DecodedText([], encoding.rawValue, lacksConverter: true)
  }
  return DecodedText(text, encoding.rawValue, damage: damage)
}
