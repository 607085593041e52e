extension Identity {
  /// A fixed set of words that can be looked for at a place of a row of scalars.
  ///
  /// Nearly every place is turned away by one bit of `firsts` or `lasts`.
  struct Words: Sendable {
    /// The scalars of all words, one word behind the other, the longest first: the first that
    /// matches is the longest.
    private let scalars: [UInt32]
    /// How many scalars each word has.
    private let lengths: [Int]
    private let firsts: UInt64
    private let lasts: UInt64

    /// The words of `text`, which blanks and line ends part.
    init(_ text: String) {
      let words = text.split { $0 == " " || $0 == "\n" }
        .map { $0.unicodeScalars.map(\.value) }
        .sorted { $0.count > $1.count }
      scalars = words.flatMap(\.self)
      lengths = words.map(\.count)
      firsts = words.reduce(0) { $0 | Self.bit($1.first ?? 0) }
      lasts = words.reduce(0) { $0 | Self.bit($1.last ?? 0) }
    }

    private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

    /// How many scalars the longest word that begins at `start` and ends by `limit` has; else 0.
    func length(at start: Int, in text: [UInt32], before limit: Int) -> Int {
      guard start >= 0, start < limit, limit <= text.count, firsts & Self.bit(text[start]) != 0
      else { return 0 }
      var word = 0
      for length in lengths {
        if length <= limit - start, stands(word, length, at: start, in: text) { return length }
        word += length
      }
      return 0
    }

    /// How many scalars the longest word that ends at `end` and begins from `start` on has; else 0.
    func length(endingAt end: Int, in text: [UInt32], from start: Int) -> Int {
      guard start >= 0, start < end, end <= text.count, lasts & Self.bit(text[end - 1]) != 0
      else { return 0 }
      var word = 0
      for length in lengths {
        if length <= end - start, stands(word, length, at: end - length, in: text) { return length }
        word += length
      }
      return 0
    }

    /// Whether the word of `length` scalars that begins at `word` stands at `start`.
    private func stands(_ word: Int, _ length: Int, at start: Int, in text: [UInt32]) -> Bool {
      for index in 0..<length where scalars[word + index] != text[start + index] { return false }
      return true
    }

    /// The first place in `range` at which a word stands.
    func first(in range: Range<Int>, of text: [UInt32]) -> Range<Int>? {
      for start in range {
        let length = length(at: start, in: text, before: range.upperBound)
        if length > 0 { return start..<start + length }
      }
      return nil
    }

    /// Whether `text` as a whole is one of the words.
    func contains(_ text: [UInt32]) -> Bool {
      !text.isEmpty && length(at: 0, in: text, before: text.count) == text.count
    }
  }
}
