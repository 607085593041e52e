#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A word to look for, as the bytes of its text.
struct Keyword: ExpressibleByStringLiteral, Sendable {
  let bytes: [UInt8]

  init(stringLiteral word: String) { self.init(word) }

  init(_ word: String) { bytes = Array(word.utf8) }
}

extension [UInt8] {
  /// Where `word` stands first within `range`.
  func firstRange(of word: Keyword, in range: Range<Int>) -> Range<Int>? {
    let reach = word.bytes.count - 1
    let range = range.clamped(to: 0..<count)
    guard let last = word.bytes.last, range.count > reach else { return nil }
    // Chinese signs share few first bytes; the last ones tell far more of them apart, and the C
    // library looks at many places at once.
    var end = range.lowerBound + reach
    while let place = firstPlace(of: last, in: end..<range.upperBound) {
      let start = place - reach
      var matched = 0
      while matched < reach, self[start + matched] == word.bytes[matched] { matched += 1 }
      if matched == reach { return start..<place + 1 }
      end = place + 1
    }
    return nil
  }

  /// Whether `word` stands within `range`.
  func holds(_ word: Keyword, in range: Range<Int>) -> Bool {
    firstRange(of: word, in: range) != nil
  }

  /// Whether one of some words stands within one of some ranges.
  func holds(_ words: [Keyword], in ranges: [Range<Int>]) -> Bool {
    words.contains { word in ranges.contains { holds(word, in: $0) } }
  }

  /// Where a byte stands first within a range of the array.
  private func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !range.isEmpty,
        let place = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(place) - start
    }
  }
}
