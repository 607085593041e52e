extension Identity {
  /// A fixed set of words that can be looked for at a place of a row of scalars, from their first
  /// scalar on or from their last one back.
  struct Words: Sendable {
    private let byFirst: WordTable
    private let byLast: WordTable

    /// The words of `text`, which blanks and line ends part.
    init(_ text: String) {
      let words = text.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) }
      byFirst = WordTable(words) { $0.first ?? 0 }
      byLast = WordTable(words) { $0.last ?? 0 }
    }

    /// How many scalars the longest word that begins at `start` and ends by `limit` has; else 0.
    func length(at start: Int, in text: [UInt32], before limit: Int) -> Int {
      guard start >= 0, start < limit, limit <= text.count else { return 0 }
      return byFirst.length(in: text.span, from: start, to: limit)
    }

    /// How many scalars the longest word that ends at `end` and begins from `start` on has; else 0.
    func length(endingAt end: Int, in text: [UInt32], from start: Int) -> Int {
      guard start >= 0, start < end, end <= text.count else { return 0 }
      return byLast.length(in: text.span, upTo: end, from: start)
    }

    /// The first place in `range` at which a word stands.
    func first(in range: Range<Int>, of text: [UInt32]) -> Range<Int>? {
      let range = range.clamped(to: 0..<text.count)
      let text = text.span
      for start in range {
        let length = byFirst.length(in: text, from: start, to: range.upperBound)
        if length > 0 { return start..<start + length }
      }
      return nil
    }

    /// Whether `text` as a whole is one of the words.
    func contains(_ text: [UInt32]) -> Bool {
      !text.isEmpty && length(at: 0, in: text, before: text.count) == text.count
    }
  }

  /// Words in buckets by one of their scalars.
  ///
  /// ```
  /// buckets   0 │ 1 │ 1 │ 3 │ …           where the words of each of 64 buckets begin
  /// words     市  │ 镇政府 镇 │ …           the longest first: the first that matches is the longest
  /// ```
  private struct WordTable: Sendable {
    private var scalars: [UInt32] = []
    private var words: [Range<Int>] = []
    private var buckets: [Int] = []
    /// One bit for each bucket that is not empty: nearly every place is turned away by it.
    private var filled: UInt64 = 0

    init(_ all: [[UInt32]], by scalar: ([UInt32]) -> UInt32) {
      let sorted = all.sorted { $0.count > $1.count }
      for bucket in 0..<64 {
        buckets.append(words.count)
        for word in sorted where Self.bucket(scalar(word)) == bucket {
          words.append(scalars.count..<scalars.count + word.count)
          scalars += word
          filled |= 1 << UInt64(bucket)
        }
      }
      buckets.append(words.count)
    }

    @inline(__always)
    private static func bucket(_ scalar: UInt32) -> Int { Int(scalar & 63) }

    /// The length of the longest word from `start` on, in `text` up to `limit`; else 0.
    @inline(__always)
    func length(in text: Span<UInt32>, from start: Int, to limit: Int) -> Int {
      let bucket = Self.bucket(text[start])
      guard filled >> UInt64(bucket) & 1 != 0 else { return 0 }
      return length(of: bucket, in: text, limit - start) { _ in start }
    }

    /// The length of the longest word up to `end`, in `text` from `start` on; else 0.
    @inline(__always)
    func length(in text: Span<UInt32>, upTo end: Int, from start: Int) -> Int {
      let bucket = Self.bucket(text[end - 1])
      guard filled >> UInt64(bucket) & 1 != 0 else { return 0 }
      return length(of: bucket, in: text, end - start) { end - $0 }
    }

    /// The length of the longest word of a bucket that stands where `place` puts a word of its length.
    @inline(__always)
    private func length(
      of bucket: Int, in text: Span<UInt32>, _ longest: Int, at place: (Int) -> Int
    ) -> Int {
      for index in buckets[bucket]..<buckets[bucket + 1] {
        let word = words[index]
        let length = word.count
        if length <= longest, stands(word, at: place(length), in: text) { return length }
      }
      return 0
    }

    @inline(__always)
    private func stands(_ word: Range<Int>, at start: Int, in text: Span<UInt32>) -> Bool {
      var place = start
      for index in word {
        if scalars[index] != text[place] { return false }
        place += 1
      }
      return true
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
