// A word of a query against a name, the best kind of match first:
//
//     卫生     省卫生健康委员会       the characters side by side
//     tianj   天津市财政局           whole syllables, the last one may be begun only
//     tjs     天津市财政局           initials
//     省卫健委  省卫生健康委员会       the characters, or initials, in order with others between
//
// Characters and letters mix: `天j市`. Where in the name it stands ranks within a kind: at the front,
// behind a place (省, 市, 县, 区 …), anywhere.

/// How well a word matches; the smaller the better.
struct MatchQuality: Sendable, Equatable, Comparable {
  var rank: UInt8

  static let front = MatchQuality(rank: 0)
  static let inOrder = MatchQuality(rank: 6)
  static let count = 7

  /// The quality of a match at a place of a name.
  init(isFront: Bool, isBehindPlace: Bool, isAbbreviated: Bool) {
    rank = (isFront ? 0 : isBehindPlace ? 1 : 2) + (isAbbreviated ? 3 : 0)
  }

  private init(rank: UInt8) { self.rank = rank }

  static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rank < right.rank }
}

/// One word of a query.
struct SearchWord: Sendable {
  let characters: [UInt16]
  /// What a name must offer for any kind of match.
  let mask: NameMask
  /// What it must offer for a match in order.
  private let maskInOrder: NameMask
  let hasLetters: Bool
  let steps: SyllableSteps

  init(_ characters: [UInt16], _ pinyin: Pinyin = .shared) {
    self.characters = characters
    hasLetters = characters.contains(where: isLetter)
    steps = SyllableSteps(characters, pinyin)
    var mask = NameMask()
    var maskInOrder = NameMask()
    var isInRun = false
    for character in characters {
      if isLetter(character) {
        let letter = UInt8(truncatingIfNeeded: character)
        if !isInRun { mask.require(initial: letter) }
        mask.require(letter: letter)
        maskInOrder.require(initial: letter)
      } else {
        mask.require(character: character)
        maskInOrder.require(character: character)
      }
      isInRun = isLetter(character)
    }
    self.mask = mask
    self.maskInOrder = maskInOrder
  }

  /// The words of a query, which blanks part.
  static func words(of query: String) -> [SearchWord] {
    NameCharacters(query).characters.split { $0 <= 0x20 || $0 == 0xA0 }
      .map { SearchWord(Array($0)) }
  }

  /// The best match in a name, and which of its characters it takes; `nil` when there is none.
  func match(
    in name: Span<UInt16>, offering offered: NameMask, _ pinyin: Pinyin
  ) -> (quality: MatchQuality, range: Range<Int>)? {
    var best: (quality: MatchQuality, range: Range<Int>)?
    for start in name.indices {
      guard let (end, isAbbreviated) = end(in: name, from: start, pinyin) else { continue }
      let quality = MatchQuality(
        isFront: start == 0, isBehindPlace: start > 0 && endsPlace(name[start - 1]),
        isAbbreviated: isAbbreviated)
      if best.map({ quality < $0.quality }) ?? true { best = (quality, start..<end) }
      // What stands further back is no better.
      if quality.rank <= 1 { break }
    }
    if best != nil { return best }
    guard offered.offers(maskInOrder), let last = endInOrder(in: name, pinyin) else { return nil }
    return (.inOrder, 0..<last)
  }

  /// Where the word ends when it begins at `start`, nothing left out between; whole syllables go
  /// before initials.
  private func end(
    in name: Span<UInt16>, from start: Int, _ pinyin: Pinyin
  ) -> (end: Int, isAbbreviated: Bool)? {
    guard hasLetters, characters.count <= SyllableSteps.longestWord else {
      guard start + characters.count <= name.count else { return nil }
      for index in characters.indices where name[start + index] != characters[index] { return nil }
      return (start + characters.count, false)
    }
    // Bit q of a set: the word has been matched up to its place q.
    var places = WordPlaces(whole: 1, abbreviated: 0)
    let isDone: UInt64 = 1 << UInt64(characters.count)
    var shortened: Int?
    for index in start..<name.count {
      places = steps.over(name[index], from: places, pinyin)
      if places.whole & isDone != 0 { return (index + 1, false) }
      if places.abbreviated & isDone != 0, shortened == nil { shortened = index + 1 }
      if places.whole | places.abbreviated == 0 { break }
    }
    return shortened.map { ($0, true) }
  }

  /// Fewer characters, or letters, in order with others between would be chance.
  private static let fewestInOrder = 2
  private static let fewestLettersInOrder = 3

  /// Whether the word is long enough to be looked for in order.
  var canBeInOrder: Bool {
    characters.count >= (hasLetters ? Self.fewestLettersInOrder : Self.fewestInOrder)
  }

  /// Behind which character of the name all characters of the word, and initials, have been seen in
  /// their order.
  private func endInOrder(in name: Span<UInt16>, _ pinyin: Pinyin) -> Int? {
    guard canBeInOrder else { return nil }
    var place = 0
    for index in name.indices where isInOrder(name[index], place, pinyin) {
      place += 1
      if place == characters.count { return index + 1 }
    }
    return nil
  }

  /// The characters of a name that a match in order takes.
  func placesInOrder(in name: Span<UInt16>, _ pinyin: Pinyin) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in name.indices where found.count < characters.count {
      if isInOrder(name[index], found.count, pinyin) { found.append(index..<index + 1) }
    }
    return found
  }

  private func isInOrder(_ character: UInt16, _ place: Int, _ pinyin: Pinyin) -> Bool {
    let wanted = characters[place]
    return wanted == character
      || isLetter(wanted)
        && pinyin.anyReading(of: character) {
          pinyin.syllables[$0].first == UInt8(truncatingIfNeeded: wanted)
        }
  }
}

/// Whether a character ends the name of a place.
func endsPlace(_ character: UInt16) -> Bool {
  switch character {
  // 省 市 县 区 旗 州 盟 镇 乡 道
  case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x65D7, 0x5DDE, 0x76DF, 0x9547, 0x4E61, 0x9053: true
  default: false
  }
}
