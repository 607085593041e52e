// How the characters of names are read, for typing 天津 as `tianjin` or `tj` and for the order of
// the list.
//
//     usual   長 … → one syllable a character, at the character's place from U+4E00 on
//     others  长 → zhang, 单 → shan …        a few hundred characters have several
//     pairs   六安 → lu an                    what is read otherwise in a word

/// One reading of a character: up to seven letters, the first in the lowest byte.
struct Syllable: Sendable, Hashable {
  let letters: UInt64
  let count: Int

  init(_ text: some Sequence<UInt8>) {
    var letters: UInt64 = 0
    var count = 0
    for byte in text where count < 7 {
      letters |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
    self.letters = letters
    self.count = count
  }

  var first: UInt8 { UInt8(truncatingIfNeeded: letters) }

  /// Whether it begins with zh, ch or sh.
  var hasWideInitial: Bool {
    letters >> 8 & 0xFF == 0x68 && [0x7A, 0x63, 0x73].contains(first)
  }

  /// One of its letters.
  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(8 * place)) }
}

/// The readings of Chinese characters.
struct Pinyin: Sendable {
  static let shared = Pinyin()

  /// All syllables in the order of their letters.
  let syllables: [Syllable]
  /// The usual reading of U+4E00 and on, one more than its place in `syllables`; 0 for none.
  private let usual: [UInt16]
  /// Where in `others` the further readings of a character begin, and how many there are.
  private let otherPlaces: [(start: UInt16, count: UInt16)]
  private let others: [UInt16]
  private let pairs: [UInt32: [UInt16]]
  private let isInPair: [Bool]

  static let characters = 0x4E00..<0xA000

  private init() {
    let groups = Self.groups(PinyinTable.usual)
    let names = Set(
      (groups + Self.groups(PinyinTable.others)).map(\.syllable)
        + Self.pairs(PinyinTable.words).flatMap(\.syllables))
    let ordered = names.sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, UInt16($0)) })
    syllables = ordered.map { Syllable($0) }
    var usual = [UInt16](repeating: 0, count: Self.characters.count)
    for group in groups {
      for character in group.characters where Self.characters.contains(Int(character)) {
        usual[Int(character) - 0x4E00] = (numbers[group.syllable] ?? 0) + 1
      }
    }
    self.usual = usual
    var readings: [UInt16: [UInt16]] = [:]
    for group in Self.groups(PinyinTable.others) {
      for character in group.characters where Self.characters.contains(Int(character)) {
        readings[character, default: []].append(numbers[group.syllable] ?? 0)
      }
    }
    var others: [UInt16] = []
    var places = [(start: UInt16, count: UInt16)](repeating: (0, 0), count: usual.count)
    for (character, syllables) in readings {
      places[Int(character) - 0x4E00] = (UInt16(others.count), UInt16(syllables.count))
      others += syllables
    }
    self.others = others
    otherPlaces = places
    var pairs: [UInt32: [UInt16]] = [:]
    var isInPair = [Bool](repeating: false, count: Self.characters.count)
    for pair in Self.pairs(PinyinTable.words) where pair.characters.count == 2 {
      pairs[Self.key(pair.characters[0], pair.characters[1])] =
        pair.syllables.map { numbers[$0] ?? 0 }
      for character in pair.characters where Self.characters.contains(Int(character)) {
        isInPair[Int(character) - 0x4E00] = true
      }
    }
    self.pairs = pairs
    self.isInPair = isInPair
  }

  /// Calls `body` with each reading of a character, as a place in `syllables`, until it returns
  /// true; whether it did.
  @inline(__always)
  func anyReading(of character: UInt16, _ body: (Int) -> Bool) -> Bool {
    let place = Int(character) - 0x4E00
    guard usual.indices.contains(place), usual[place] > 0 else { return false }
    if body(Int(usual[place]) - 1) { return true }
    let (start, count) = otherPlaces[place]
    for index in Int(start)..<Int(start) + Int(count) where body(Int(others[index])) {
      return true
    }
    return false
  }

  /// The place among all syllables of a character's reading between its neighbours, 0 where there
  /// is none; `nil` for what has no reading.
  func order(of character: UInt16, after previous: UInt16, before next: UInt16) -> Int? {
    let place = Int(character) - 0x4E00
    guard usual.indices.contains(place), usual[place] > 0 else { return nil }
    if isInPair[place] {
      if let pair = pairs[Self.key(character, next)], let first = pair.first { return Int(first) }
      if let pair = pairs[Self.key(previous, character)], let last = pair.last { return Int(last) }
    }
    return Int(usual[place]) - 1
  }

  private static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  // MARK: The table

  private static func groups(
    _ table: StaticString
  ) -> [(syllable: [UInt8], characters: [UInt16])] {
    words(table).map { word in
      let letters = word.prefix { $0 < 0x80 }
      return (Array(letters), characters(word[letters.endIndex...]))
    }
  }

  private static func pairs(
    _ table: StaticString
  ) -> [(characters: [UInt16], syllables: [[UInt8]])] {
    words(table).map { word in
      let written = word.prefix { $0 >= 0x80 }
      let read = word[written.endIndex...].split(separator: UInt8(ascii: "'")).map(Array.init)
      return (characters(written), read)
    }
  }

  private static func words(_ table: StaticString) -> [ArraySlice<UInt8>] {
    let bytes = table.withUTF8Buffer { unsafe Array($0) }
    return bytes.split { $0 <= 0x20 }
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [UInt16] {
    Array(String(decoding: bytes, as: UTF8.self).utf16)
  }
}
