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

extension Identity {
  /// A few single characters.
  struct Signs: Sendable {
    private let scalars: [UInt32]

    init(_ text: String) { scalars = text.unicodeScalars.map(\.value) }

    func contains(_ scalar: UInt32) -> Bool { scalars.contains(scalar) }

    // Keys are narrow: a full-width colon is looked up as ":".
    static let stops = Signs("。!?;")
    static let commas = Signs(",、")
    /// What ends a clause, or the label before one.
    static let clauses = Signs(",。:")
    /// What a name in a sentence cannot go beyond.
    static let bounds = Signs("(,。;:“《、")
    static let brackets = Signs("()")
    /// What parts a title from the words of the page before and behind it.
    static let marks = Signs(":|/>_-=*#]】》»。.")
    /// What a point of a list begins with.
    static let bullets = Signs("-*•·●■▪")
    static let dashes = Signs("-_")
    /// What may stand between a name and the fixed words of a title.
    static let joints = Signs(":的-·•")
    static let closers = Signs("》〉”\"")
    static let dateMarks = Signs("年-./")
    /// What stands between the two days of a period.
    static let until = Signs("起,、开始至到止-~截〜")
    /// The last character of the first half of a label that a blank cuts in two: 成文 日期.
    static let labelHalves = Signs("文成集新效施生采更问")
  }
}

extension Identity.Lead {
  func has(_ sign: Unicode.Scalar, at place: Int) -> Bool { self[place] == sign.value }

  func has(_ signs: Identity.Signs, at place: Int) -> Bool { signs.contains(self[place]) }

  /// The length of the longest of `words` that begins at `place`; 0 when none does.
  func length(_ words: Identity.Words, at place: Int, before limit: Int? = nil) -> Int {
    words.length(at: place, in: key, before: limit ?? count)
  }

  /// The length of the longest of `words` that ends at `end`; 0 when none does.
  func length(_ words: Identity.Words, endingAt end: Int, from start: Int = 0) -> Int {
    words.length(endingAt: end, in: key, from: start)
  }

  /// The first place in `range` at which one of `words` stands.
  func find(_ words: Identity.Words, in range: Range<Int>) -> Range<Int>? {
    words.first(in: range, of: key)
  }
}
