/// What occurs in a name, in a bit each, so that most names are turned away by one comparison.
///
/// ```
/// characters   two bits of 128 for each character (several share one)
/// letters      bits 0…25: initials of readings, and letters; bits 26…51: all their letters
/// ```
struct NameMask: Sendable, Equatable {
  private var characters: UInt64 = 0
  private var moreCharacters: UInt64 = 0
  private var letters: UInt64 = 0

  init() {}

  init(_ characters: UInt64, _ moreCharacters: UInt64, _ letters: UInt64) {
    self.characters = characters
    self.moreCharacters = moreCharacters
    self.letters = letters
  }

  /// How many parts it has.
  static let parts = 3

  subscript(part: Int) -> UInt64 {
    switch part {
    case 0: characters
    case 1: moreCharacters
    default: letters
    }
  }

  /// What a name offers.
  init(_ name: Span<UInt16>, _ pinyin: Pinyin) {
    for index in name.indices { add(name[index], pinyin) }
  }

  private mutating func add(_ character: UInt16, _ pinyin: Pinyin) {
    require(character: character)
    if isLetter(character) {
      require(initial: UInt8(truncatingIfNeeded: character))
      require(letter: UInt8(truncatingIfNeeded: character))
    } else if character >= 0x4E00 {
      _ = pinyin.anyReading(of: character) {
        let syllable = pinyin.syllables[$0]
        require(initial: syllable.first)
        for place in 0..<syllable.count {
          require(letter: syllable[place])
        }
        return false
      }
    }
  }

  mutating func require(character: UInt16) {
    let hash = UInt32(character) &* 0x9E37_79B1
    characters |= 1 << UInt64(hash >> 26)
    moreCharacters |= 1 << UInt64(hash >> 20 & 63)
  }

  mutating func require(initial: UInt8) { letters |= 1 << UInt64((initial &- 0x61) & 31) }

  mutating func require(letter: UInt8) { letters |= 1 << UInt64(26 + ((letter &- 0x61) & 31)) }

  /// Wants all that the other does, too.
  mutating func require(_ other: NameMask) {
    characters |= other.characters
    moreCharacters |= other.moreCharacters
    letters |= other.letters
  }

  /// Whether everything that is wanted may be in the name.
  func offers(_ wanted: NameMask) -> Bool {
    characters & wanted.characters == wanted.characters
      && moreCharacters & wanted.moreCharacters == wanted.moreCharacters
      && letters & wanted.letters == wanted.letters
  }
}
