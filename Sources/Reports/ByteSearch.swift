#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Span<UInt8> {
  /// The first place of a byte within a range, which is clipped to what there is.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    return unsafe withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
      return unsafe memchr(base + range.lowerBound, Int32(byte), range.count).map {
        unsafe UnsafeRawPointer($0) - base
      }
    }
  }
}

extension Span<UInt8> {
  /// The first place of some bytes within a range, which is clipped to what there is. Of them the one
  /// at `anchor` is sought, which should be rare. `nil` for no bytes.
  package func firstPlace(of word: Span<UInt8>, anchor: Int, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard word.indices.contains(anchor), range.count >= word.count else { return nil }
    // So far an anchor may stand with the whole word in the range.
    let end = range.upperBound - (word.count - 1 - anchor)
    let sought = Int32(word[anchor])
    return unsafe withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var place = range.lowerBound + anchor
      // The C library looks for one byte at many places at once.
      while place < end, let found = unsafe memchr(base + place, sought, end - place) {
        let start = unsafe UnsafeRawPointer(found) - base - anchor
        var matched = 0
        while matched < word.count, self[start + matched] == word[matched] { matched += 1 }
        if matched == word.count { return start }
        place = start + anchor + 1
      }
      return nil
    }
  }
}

extension [UInt8] {
  /// The first place of a byte within a range, which is clipped to what there is.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    span.firstPlace(of: byte, in: range)
  }
}
