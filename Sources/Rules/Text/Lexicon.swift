/// The words that the rules understand, looked up by their folded scalars.
///
/// ```
/// 收 ──► 收到  收取  收办        sorted by the first scalar, the longest first
/// 上 ──► 上年度结转  上年结转  上年  上述
/// ```
///
/// One look at the first scalar rejects most of a text; the words behind it are few.
struct Lexicon: Sendable {
  static let shared = Lexicon(words)

  private struct Entry {
    var word: Word
    var head: UInt16
    /// The place of the word's scalars behind its first one.
    var rest: Range<Int>
  }

  private var entries: [Entry] = []
  private var rest: [UInt16] = []
  /// For each ideograph where the words that begin with it start in `entries`; 0 for none.
  private var heads: [UInt16]
  private static let firstIdeograph: UInt16 = 0x4E00
  private static let lastIdeograph: UInt16 = 0x9FFF

  private init(_ words: [(word: Word, forms: String)]) {
    heads = Array(repeating: 0, count: Int(Self.lastIdeograph - Self.firstIdeograph) + 1)
    var forms = words.flatMap { word, forms in
      forms.split(separator: " ").map { (word: word, scalars: FoldedProse.folded(String($0))) }
    }
    forms.sort { left, right in
      let (first, second) = (left.scalars.first ?? 0, right.scalars.first ?? 0)
      return first == second ? left.scalars.count > right.scalars.count : first < second
    }
    // The first entry is none, so that no word begins at 0; so is the last, which ends the others.
    entries.append(Entry(word: .filler, head: 0, rest: 0..<0))
    for form in forms {
      guard let head = form.scalars.first, head >= Self.firstIdeograph, head <= Self.lastIdeograph
      else { continue }
      let start = rest.count
      rest += form.scalars.dropFirst()
      let place = Int(head - Self.firstIdeograph)
      if heads[place] == 0 { heads[place] = UInt16(entries.count) }
      entries.append(Entry(word: form.word, head: head, rest: start..<rest.count))
    }
    entries.append(Entry(word: .filler, head: 0, rest: 0..<0))
  }

  /// The longest word that stands at `index` and how many scalars it has.
  func word(_ scalars: [UInt16], at index: Int) -> (word: Word, count: Int)? {
    let head = scalars[index]
    guard head >= Self.firstIdeograph, head <= Self.lastIdeograph else { return nil }
    var entry = Int(heads[Int(head - Self.firstIdeograph)])
    guard entry > 0 else { return nil }
    while entries[entry].head == head {
      let letters = entries[entry].rest
      let count = letters.count + 1
      if index + count <= scalars.count {
        var place = index + 1
        var letter = letters.lowerBound
        while letter < letters.upperBound, scalars[place] == rest[letter] {
          place += 1
          letter += 1
        }
        if letter == letters.upperBound { return (entries[entry].word, count) }
      }
      entry += 1
    }
    return nil
  }
}
