/// The places of a word that have been reached, a bit each: with whole syllables only, and with
/// initials among them.
struct WordPlaces: Hashable {
  var whole: UInt64
  var abbreviated: UInt64
}

/// Where the characters of a name lead in a word with letters.
///
/// ```
/// word      t j s            天 (tian)   from place 0 by its initial to 1
///          0 1 2 3           津 (jin)    from place 1 by its initial to 2
///                            市 (shi)    from place 2, being typed, to the end
/// ```
///
/// What one syllable does at all places of the word is worked out once; then a character of a name
/// takes a few operations on bits, however many places have been reached.
struct SyllableSteps: Sendable {
  /// A longer word is found only as it is written.
  static let longestWord = 60

  /// The places of the word from which a syllable leads on.
  private struct Steps {
    /// Its letters stand there.
    var whole: UInt64 = 0
    /// Some of its letters stand there and nothing else follows.
    var begun: UInt64 = 0
    /// Its first letter stands there, and its first two where these are zh, ch or sh.
    var initial: UInt64 = 0
    var wideInitial: UInt64 = 0
    var length: UInt64 = 0

    var isEmpty: Bool { initial == 0 }
  }

  private let characters: [UInt16]
  private var bySyllable: [Steps] = []
  private let end: UInt64

  init(_ characters: [UInt16], _ pinyin: Pinyin) {
    self.characters = characters
    end = characters.count <= Self.longestWord ? 1 << UInt64(characters.count) : 0
    guard end != 0, characters.contains(where: isLetter) else { return }
    bySyllable = pinyin.syllables.map { syllable in
      var steps = Steps()
      steps.length = UInt64(syllable.count)
      for place in characters.indices {
        let shared = Self.shared(syllable, characters[place...])
        guard shared > 0 else { continue }
        steps.initial |= 1 << UInt64(place)
        if shared > 1, syllable.hasWideInitial { steps.wideInitial |= 1 << UInt64(place) }
        if shared == syllable.count {
          steps.whole |= 1 << UInt64(place)
        } else if place + shared == characters.count {
          steps.begun |= 1 << UInt64(place)
        }
      }
      return steps
    }
  }

  /// How many letters a syllable shares with the front of a text.
  private static func shared(_ syllable: Syllable, _ text: ArraySlice<UInt16>) -> Int {
    var count = 0
    for character in text {
      guard count < syllable.count, character == UInt16(syllable[count]) else { break }
      count += 1
    }
    return count
  }

  /// The places of the word at which a character of this reading can stand for its first letter.
  func initials(of syllable: Int) -> UInt64 { bySyllable[syllable].initial }

  /// The places reached behind a character of a name.
  func over(_ character: UInt16, from places: WordPlaces, _ pinyin: Pinyin) -> WordPlaces {
    var next = WordPlaces(whole: 0, abbreviated: 0)
    _ = pinyin.anyReading(of: character) { syllable in
      step(over: syllable, from: places, to: &next)
      return false
    }
    var same: UInt64 = 0
    for (place, wanted) in characters.enumerated() where wanted == character {
      same |= 1 << UInt64(place)
    }
    step(overPlaces: same, from: places, to: &next)
    return next
  }

  /// The places reached behind a character with these readings that stands itself at the places
  /// `same` of the word.
  func over(_ syllables: [Int], _ same: UInt64, from places: WordPlaces) -> WordPlaces {
    var next = WordPlaces(whole: 0, abbreviated: 0)
    for syllable in syllables { step(over: syllable, from: places, to: &next) }
    step(overPlaces: same, from: places, to: &next)
    return next
  }

  private func step(over syllable: Int, from places: WordPlaces, to next: inout WordPlaces) {
    let steps = bySyllable[syllable]
    let all = places.whole | places.abbreviated
    guard all & steps.initial != 0 else { return }
    next.whole |= (places.whole & steps.whole) << steps.length
    next.abbreviated |= (places.abbreviated & steps.whole) << steps.length
    if places.whole & steps.begun != 0 { next.whole |= end }
    if places.abbreviated & steps.begun != 0 { next.abbreviated |= end }
    next.abbreviated |= (all & steps.initial) << 1 | (all & steps.wideInitial) << 2
  }

  /// The character itself; with it ends what one character leads to.
  private func step(overPlaces same: UInt64, from places: WordPlaces, to next: inout WordPlaces) {
    next.whole |= (places.whole & same) << 1
    next.abbreviated |= (places.abbreviated & same) << 1
    next.abbreviated &= ~next.whole
  }
}
