import Reports

/// Parts of a document's text without blanks and line breaks, which forms of text put anywhere.
///
/// ```
/// 全年收取政府信息公开信息处理\n\n费 0 元   →   全年收取政府信息公开信息处理费0元
/// ```
struct CompactText {
  private(set) var bytes: [UInt8] = []

  init(_ text: [UInt8], _ ranges: [Range<Int>]) {
    for range in ranges { append(text, range.clamped(to: 0..<text.count)) }
  }

  func contains(_ word: Keyword) -> Bool { bytes.holds(word, in: 0..<bytes.count) }

  func contains(_ words: [Keyword]) -> Bool { words.contains(where: contains) }

  /// The number of scalars that are no ASCII sign and no punctuation of Chinese text.
  var wordCount: Int { bytes.indices.count(where: bytes.isWord) }

  private mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let blank = text.blankLength(at: index, before: range.upperBound)
      if blank > 0 {
        bytes += text[start..<index]
        start = index + blank
      }
      index += max(1, blank)
    }
    bytes += text[start..<range.upperBound]
  }
}

extension [UInt8] {
  /// Whether a scalar begins at `index` that is no ASCII sign and no punctuation of Chinese text.
  func isWord(at index: Int) -> Bool {
    guard self[index] >= 0xC0 else { return false }
    let next = index + 1 < count ? self[index + 1] : 0
    let isMark = self[index] == 0xE3 && next == 0x80 || self[index] == 0xEF && next == 0xBC
    return !isMark
  }

  /// How many bytes the blank at `index` has; 0 when none begins there.
  func blankLength(at index: Int, before end: Int) -> Int {
    let first = self[index]
    if first <= 0x20 { return 1 }
    guard first >= 0xC2, index + 2 <= end else { return 0 }
    if first == 0xC2 { return self[index + 1] == 0xA0 ? 2 : 0 }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, index + 3 <= end else { return 0 }
    return switch (first, self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }
}
