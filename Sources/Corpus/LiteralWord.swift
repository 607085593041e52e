#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A word without letters, looked for in the bytes of names without decoding them.
struct LiteralWord: Sendable {
  private let bytes: [UInt8]
  /// The place in `bytes` of the byte that is looked for first: few names have it.
  private let rare: Int

  /// `nil` for a word with letters: those stand for readings too.
  init?(_ word: SearchWord) {
    guard !word.hasLetters, !word.characters.isEmpty else { return nil }
    let bytes = Array(String(decoding: word.characters, as: UTF16.self).utf8)
    self.bytes = bytes
    isSingle = word.characters.count == 1 && bytes.count == 3
    // The last byte of a character tells most; those of the commonest characters tell least.
    let lasts = bytes.indices.filter { $0 + 1 == bytes.count || bytes[$0 + 1] & 0xC0 != 0x80 }
    rare = lasts.first { !Self.common.contains(bytes[$0]) } ?? bytes.count - 1
  }

  /// The last bytes of characters that stand in nearly every name.
  private static let common = Set(
    "局市县区政府办公和管理人民".utf8.enumerated().compactMap {
      $0 % 3 == 2 ? $1 : nil
    })

  /// Whether it is one ideograph.
  let isSingle: Bool

  /// The best place of the word in a name, if it stands there to the letter.
  func match(in name: Span<UInt8>) -> MatchQuality? {
    guard name.count >= bytes.count else { return nil }
    return unsafe name.withUnsafeBytes { unsafe match(in: $0) }
  }

  private func match(in name: UnsafeRawBufferPointer) -> MatchQuality? {
    guard let base = name.baseAddress else { return nil }
    var best: MatchQuality?
    var start = 0
    let last = name.count - bytes.count
    while start <= last {
      guard
        let hit = unsafe memchr(base + start + rare, Int32(bytes[rare]), last - start + 1)
      else { break }
      start = unsafe UnsafeRawPointer(hit) - base - rare
      if unsafe memcmp(base + start, bytes, bytes.count) == 0 {
        let isBehindPlace = unsafe Self.isBehindPlace(name, start)
        let quality = MatchQuality(
          isFront: start == 0, isBehindPlace: isBehindPlace, isAbbreviated: false)
        best = min(best ?? quality, quality)
        if quality.rank <= 1 { break }
      }
      start += 1
    }
    return best
  }

  private static func isBehindPlace(_ name: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    guard start >= 3 else { return false }
    let (first, second, third) = unsafe (name[start - 3], name[start - 2], name[start - 1])
    guard first >= 0xE0, first < 0xF0 else { return false }
    return endsPlace(
      UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F))
  }
}
