import Reports

/// A word to look for, as the bytes of its text.
struct Keyword: ExpressibleByStringLiteral, Sendable {
  let bytes: [UInt8]
  /// The word itself.
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The place of the byte that is sought first: the one that Chinese text has least often.
  fileprivate let anchor: Int

  static let fullStop: Keyword = "。"
  static let annualReport: Keyword = "年度报告"

  init(stringLiteral word: String) { self.init(word) }

  init(_ word: String) {
    let bytes = Array(word.utf8)
    self.bytes = bytes
    anchor = bytes.indices.min { Self.weight(bytes[$0]) < Self.weight(bytes[$1]) } ?? 0
  }

  /// Ideographs begin with few bytes, and the commonest ones and the marks end in these.
  private static func weight(_ byte: UInt8) -> Int {
    byte >= 0xC0 ? 2 : common.contains(byte) ? 1 : 0
  }

  private static let common: Set<UInt8> = [
    0x80, 0x81, 0x85, 0x8A, 0x8C, 0x94, 0xA1, 0xAC, 0xAE, 0xAF, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC,
    0xBD, 0xBF,
  ]
}

extension [UInt8] {
  /// Where `word` stands first within `range`.
  func firstRange(of word: Keyword, in range: Range<Int>) -> Range<Int>? {
    span.firstPlace(of: word.bytes.span, anchor: word.anchor, in: range).map {
      $0..<$0 + word.bytes.count
    }
  }

  /// Whether `word` stands within `range`.
  func holds(_ word: Keyword, in range: Range<Int>) -> Bool {
    firstRange(of: word, in: range) != nil
  }

  /// Whether one of some words stands within one of some ranges.
  func holds(_ words: [Keyword], in ranges: [Range<Int>]) -> Bool {
    words.contains { word in ranges.contains { holds(word, in: $0) } }
  }
}
