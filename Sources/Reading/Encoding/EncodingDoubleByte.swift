/// The encodings of Chinese that take two bytes a character.
enum DoubleByteEncoding: String {
  /// Stands for GB2312 and GBK too, which it contains.
  case gb18030
  case big5

  /// The name by which the C library knows it.
  var converterName: String { self == .gb18030 ? "GB18030" : "BIG5" }
}

/// The double-byte encoding in which a file reads best, or `nil` when it reads in neither.
///
/// Bytes of one encoding are mostly valid in the other too, so that only the characters tell them
/// apart: a text in its own encoding is made of common characters.
func guessDoubleByteEncoding(
  _ bytes: [UInt8], declared: DoubleByteEncoding?
) -> DoubleByteEncoding? {
  func score(_ encoding: DoubleByteEncoding) -> Int {
    let score = plausibility(of: bytes, in: encoding)
    return encoding == declared ? score + max(score, 0) / 4 : score
  }
  let gb18030 = score(.gb18030)
  let big5 = score(.big5)
  guard max(gb18030, big5) > 0 else { return nil }
  return big5 > gb18030 ? .big5 : .gb18030
}

/// How many characters are looked at: more do not change the answer.
private let characterLimit = 20_000

/// Points for common characters, more for the most frequent of all, against them for bytes that
/// are no character.
private func plausibility(of bytes: [UInt8], in encoding: DoubleByteEncoding) -> Int {
  let span = bytes.span
  let frequent = encoding == .gb18030 ? frequentInGB18030 : frequentInBig5
  var points = 0
  var characters = 0
  var index = 0
  while index < span.count, characters < characterLimit {
    let lead = span[index]
    guard lead >= 0x80 else {
      index += 1
      continue
    }
    characters += 1
    let trail = index + 1 < span.count ? span[index + 1] : 0
    if encoding == .gb18030, isFourByteCharacter(span, at: index) {
      index += 4
    } else if encoding.isCharacter(lead, trail) {
      if encoding.isCommon(lead, trail) { points += 1 }
      if frequent.contains(UInt16(lead) << 8 | UInt16(trail)) { points += 3 }
      index += 2
    } else {
      // The end of the file may cut a character.
      if index + 1 < span.count { points -= 4 }
      index += 1
    }
  }
  return points
}

extension DoubleByteEncoding {
  fileprivate func isCharacter(_ lead: UInt8, _ trail: UInt8) -> Bool {
    guard (0x81...0xFE).contains(lead) else { return false }
    return switch self {
    case .gb18030: (0x40...0xFE).contains(trail) && trail != 0x7F
    case .big5: (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)
    }
  }

  /// Whether a character is punctuation or of the first level of its standard, where nearly all
  /// of running text stands.
  fileprivate func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch self {
    case .gb18030: trail >= 0xA1 && (0xA1...0xA3 ~= lead || 0xB0...0xD7 ~= lead)
    case .big5: 0xA1...0xC6 ~= lead
    }
  }
}

private func isFourByteCharacter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
  index + 3 < bytes.count && 0x81...0xFE ~= bytes[index] && 0x30...0x39 ~= bytes[index + 1]
    && 0x81...0xFE ~= bytes[index + 2] && 0x30...0x39 ~= bytes[index + 3]
}

private let frequentInGB18030 = codes(
  of: "的是在和了年月日人中国一不为有大会上行法市区政府信息公开工作报告申请机关本予以,。、：", in: .gb18030)

private let frequentInBig5 = codes(
  of: "的是在和了年月日人中國一不為有大會上行法市區政府信息公開工作報告申請機關本予以，。、：", in: .big5)

/// The two-byte codes of some characters.
private func codes(of text: String, in encoding: DoubleByteEncoding) -> Set<UInt16> {
  let bytes = convert(Array(text.utf8), from: "UTF-8", to: encoding.converterName)?.bytes ?? []
  var codes: Set<UInt16> = []
  var index = 0
  while index + 1 < bytes.count {
    guard bytes[index] >= 0x80 else {
      index += 1
      continue
    }
    codes.insert(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
    index += 2
  }
  return codes
}
