/// Which byte of a UTF-16 unit comes first.
enum ByteOrder {
  case littleEndian, bigEndian
}

/// The byte order of a UTF-16 text without a mark, or `nil` when the bytes do not look like one:
/// nine units of ten must be ASCII, Chinese, or Chinese punctuation.
func guessByteOrder(_ sample: ArraySlice<UInt8>) -> ByteOrder? {
  let pairs = sample.count / 2
  guard pairs >= 4 else { return nil }
  var evenNulls = 0
  var oddNulls = 0
  var little = 0
  var big = 0
  for pair in 0..<pairs {
    let first = sample[sample.startIndex + 2 * pair]
    let second = sample[sample.startIndex + 2 * pair + 1]
    if first == 0 { evenNulls += 1 }
    if second == 0 { oddNulls += 1 }
    if isPlausibleUnit(high: second, low: first) { little += 1 }
    if isPlausibleUnit(high: first, low: second) { big += 1 }
  }
  let nulls = evenNulls + oddNulls
  // A stray NUL in a text of another encoding is no sign; digits and line ends are many.
  guard nulls == 0 || nulls * 50 >= pairs else { return nil }
  let enough = pairs * 9
  // Some NULs stand on the other side: 一 is U+4E00.
  if little > big, little * 10 >= enough, evenNulls * 2 <= nulls { return .littleEndian }
  if big > little, big * 10 >= enough, oddNulls * 2 <= nulls { return .bigEndian }
  return nil
}

private func isPlausibleUnit(high: UInt8, low: UInt8) -> Bool {
  switch high {
  case 0: (0x20...0x7E).contains(low) || low == 0x0A || low == 0x0D || low == 0x09
  case 0x4E...0x9F, 0x20, 0x30: true
  case 0xFF: low <= 0x5E
  default: false
  }
}

/// UTF-16 as UTF-8; a half of a pair alone and a byte left over at the end become U+FFFD.
func convertUTF16(
  _ bytes: [UInt8], from start: Int, _ order: ByteOrder
) -> (bytes: [UInt8], damage: (count: Int, offset: Int)?) {
  let span = bytes.span
  let high = order == .littleEndian ? 1 : 0
  func unit(_ index: Int) -> UInt32? {
    guard index + 1 < span.count else { return nil }
    return UInt32(span[index + high]) << 8 | UInt32(span[index + 1 - high])
  }
  var text: [UInt8] = []
  text.reserveCapacity(span.count + span.count / 2)
  var damage = Damage()
  var index = start
  while let first = unit(index) {
    index += 2
    if let scalar = Unicode.Scalar(first) {
      appendUTF8(scalar, to: &text)
    } else if first < 0xDC00, let second = unit(index), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      index += 2
      appendUTF8(scalar, to: &text)
    } else {
      damage.replaceSequence(in: &text)
    }
  }
  if index < span.count { damage.replaceSequence(in: &text) }
  return (text, damage.summary)
}

/// Appends a scalar in UTF-8.
func appendUTF8(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
  let value = scalar.value
  func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
  switch value {
  case ..<0x80: text.append(UInt8(value))
  case ..<0x800:
    text.append(UInt8(0xC0 | value >> 6))
    text.append(continuation(0))
  case ..<0x10000:
    text.append(UInt8(0xE0 | value >> 12))
    text.append(continuation(6))
    text.append(continuation(0))
  default:
    text.append(UInt8(0xF0 | value >> 18))
    text.append(continuation(12))
    text.append(continuation(6))
    text.append(continuation(0))
  }
}
