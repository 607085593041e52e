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
    /// The place of the word's scalars behind its first one.
    var rest: Range<Int>
  }

  private var entries: [Entry] = []
  private var rest: [UInt16] = []
  /// For each scalar of the basic plane where the words that begin with it end in `entries`, and
  /// how many there are.
  private var heads: [(end: UInt16, count: UInt16)]

  private init(_ words: [(word: Word, forms: String)]) {
    heads = Array(repeating: (0, 0), count: 0x1_0000)
    var forms = words.flatMap { word, forms in
      forms.split(separator: " ").map { (word: word, scalars: FoldedProse.folded(String($0))) }
    }
    forms.sort { left, right in
      let (first, second) = (left.scalars.first ?? 0, right.scalars.first ?? 0)
      return first == second ? left.scalars.count > right.scalars.count : first < second
    }
    for form in forms {
      guard let first = form.scalars.first else { continue }
      let start = rest.count
      rest += form.scalars.dropFirst()
      entries.append(Entry(word: form.word, rest: start..<rest.count))
      heads[Int(first)] = (UInt16(entries.count), heads[Int(first)].count + 1)
    }
  }

  /// The longest word that stands at `index` and how many scalars it has.
  func word(_ scalars: [UInt16], at index: Int) -> (word: Word, count: Int)? {
    let head = heads[Int(scalars[index])]
    guard head.count > 0 else { return nil }
    let end = Int(head.end)
    for entry in entries[end - Int(head.count)..<end] {
      let count = entry.rest.count + 1
      guard index + count <= scalars.count else { continue }
      var place = index + 1
      for letter in entry.rest {
        guard scalars[place] == rest[letter] else { break }
        place += 1
      }
      if place == index + count { return (entry.word, count) }
    }
    return nil
  }
}
