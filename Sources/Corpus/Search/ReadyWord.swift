// A word made ready for a million names. What a character can do for the word is worked out once for
// each class of characters; then a name is a walk through a table.
//
//     word       tjs
//     classes    1: 天 田 …   2: 津 今 …   3: 市 时 …   0: all that the word has no use for
//     states            ──1──►  ──2──►  ──3──► done       sets of places that have been reached,
//                                                         as in SyllableSteps
//
// Nearly every character of a name is of class 0 and costs one look into a table of 64 KB.

/// One word of a query, for looking through many names.
struct ReadyWord: Sendable {
  /// What characters of one class do.
  private struct Kind: Hashable {
    /// The readings that stand somewhere in the word, by their places in `Pinyin.syllables`.
    var syllables: [Int] = []
    /// The places of the word that have this very character.
    var places: UInt64 = 0
  }

  /// A state and what has been reached in it.
  private struct Step {
    private let bits: UInt16

    init(_ state: Int, isWhole: Bool, isAbbreviated: Bool) {
      bits =
        UInt16(truncatingIfNeeded: state) | (isWhole ? 1 << 15 : 0)
        | (isAbbreviated ? 1 << 14 : 0)
    }

    var state: Int { Int(bits & 0x3FFF) }
    var isEnd: Bool { bits == 0 }
    var isWhole: Bool { bits & 1 << 15 != 0 }
    var isAbbreviated: Bool { bits & 1 << 14 != 0 }
  }

  private let word: SearchWord
  /// The class of each character.
  private var classes: [UInt8] = []
  /// For each class the places of the word that it satisfies by itself, for matches in order.
  private var inOrder: [UInt64] = []
  /// The state behind each state for each class; 0 is the end of all hope.
  private var next: [Step] = []
  private var classCount = 0

  /// More would take longer to make than they save; such a word is looked for as it is.
  private static let mostClasses = 255
  private static let mostStates = 1 << 10

  init(_ word: SearchWord, _ pinyin: Pinyin = .shared) {
    self.word = word
    guard !word.characters.isEmpty, word.characters.count <= SyllableSteps.longestWord,
      let kinds = classify(pinyin)
    else { return }
    classCount = kinds.count
    inOrder = kinds.map { kind in
      kind.syllables.reduce(kind.places) { $0 | word.steps.initials(of: $1) }
    }
    connect(kinds)
  }

  /// Gives every character that the word has a use for its class; `nil` when there are too many.
  private mutating func classify(_ pinyin: Pinyin) -> [Kind]? {
    var kinds = [Kind()]
    var numbers: [Kind: UInt8] = [:]
    classes = [UInt8](repeating: 0, count: 1 << 16)
    func number(_ kind: Kind) -> UInt8? {
      if let number = numbers[kind] { return number }
      guard kinds.count < Self.mostClasses else { return nil }
      numbers[kind] = UInt8(kinds.count)
      kinds.append(kind)
      return numbers[kind]
    }
    var literal: [UInt16: UInt64] = [:]
    for (place, character) in word.characters.enumerated() {
      literal[character, default: 0] |= 1 << UInt64(place)
    }
    var characters = literal.keys.map(Int.init)
    if word.hasLetters { characters += Pinyin.characters }
    for character in characters where classes[character] == 0 {
      var kind = Kind(places: literal[UInt16(character)] ?? 0)
      if word.hasLetters {
        _ = pinyin.anyReading(of: UInt16(character)) { syllable in
          if word.steps.initials(of: syllable) != 0 { kind.syllables.append(syllable) }
          return false
        }
      }
      guard kind != kinds[0] else { continue }
      guard let number = number(kind) else { return nil }
      classes[character] = number
    }
    return kinds
  }

  /// Works out which state follows on which; leaves the table empty when there are too many.
  private mutating func connect(_ kinds: [Kind]) {
    let isDone: UInt64 = 1 << UInt64(word.characters.count)
    var states = [WordPlaces(whole: 0, abbreviated: 0), WordPlaces(whole: 1, abbreviated: 0)]
    var numbers = [states[0]: 0, states[1]: 1]
    var table = Array(
      repeating: Step(0, isWhole: false, isAbbreviated: false), count: kinds.count)
    var state = 1
    while state < states.count {
      for kind in kinds {
        let places = word.steps.over(kind.syllables, kind.places, from: states[state])
        let number = numbers[places] ?? states.count
        if number == states.count {
          guard number < Self.mostStates else { return }
          numbers[places] = number
          states.append(places)
        }
        table.append(
          Step(
            number, isWhole: places.whole & isDone != 0,
            isAbbreviated: places.abbreviated & isDone != 0))
      }
      state += 1
    }
    next = table
  }

  /// Leaves of `names` those that the word matches, each with the worse of the quality that it had
  /// and of that of this match, as `SearchWord.match` says it. `start` is the row of their chunk.
  func narrow(_ names: inout [Candidate], from start: Int, in list: SearchedNames) {
    guard !next.isEmpty else { return narrowSlowly(&names, from: start, in: list) }
    let (characters, ends) = (list.characters.span, list.ends.span)
    let walk = TableWalk(classCount: classCount, end: UInt64(1) << UInt64(word.characters.count))
    let (classes, next, inOrder) = (classes.span, next.span, inOrder.span)
    let (canBeInOrder, base) = (word.canBeInOrder, list.start)
    var kept = 0
    for index in names.indices {
      var candidate = names[index]
      let row = start + Int(candidate.place)
      let name = characters.extracting(
        (row == 0 ? 0 : Int(ends[row - 1]) - base)..<Int(ends[row]) - base)
      var rank = walk.rank(in: name, classes, next)
      if rank == nil, canBeInOrder, walk.isInOrder(in: name, classes, inOrder) {
        rank = MatchQuality.inOrder.rank
      }
      guard let rank else { continue }
      candidate.rank = max(candidate.rank, rank)
      names[kept] = candidate
      kept += 1
    }
    names.removeSubrange(kept...)
  }

  private func narrowSlowly(_ names: inout [Candidate], from start: Int, in list: SearchedNames) {
    names = names.compactMap { candidate in
      let row = start + Int(candidate.place)
      let name = list.characters.span.extracting(list.range(row))
      guard let match = word.match(in: name, offering: list.masks[row], .shared) else {
        return nil
      }
      return Candidate(
        place: candidate.place, rank: max(candidate.rank, match.quality.rank))
    }
  }

  /// A name that may be found: its place in its chunk, and the rank of its worst match so far.
  struct Candidate {
    var place: UInt16
    var rank: UInt8 = 0
  }

  /// The walk of names through the tables. It owns none of them: two workers that count references
  /// to the same table at every name would mostly wait for each other.
  private struct TableWalk {
    let classCount: Int
    let end: UInt64

    @inline(__always)
    func rank(
      in name: Span<UInt16>, _ classes: Span<UInt8>, _ next: Span<Step>
    ) -> UInt8? {
      var best: UInt8?
      for start in name.indices {
        // There is a class for each character, and `start` is one of the name's own indices.
        let kind = unsafe Int(classes[unchecked: Int(name[unchecked: start])])
        guard kind != 0 else { continue }
        var step = next[classCount + kind]
        guard !step.isEnd else { continue }
        var isShortened = false
        var index = start + 1
        while !step.isWhole {
          isShortened = isShortened || step.isAbbreviated
          guard !step.isEnd, index < name.count else { break }
          step = next[step.state * classCount + Int(classes[Int(name[index])])]
          index += 1
        }
        guard isShortened || step.isWhole else { continue }
        let quality = MatchQuality(
          isFront: start == 0, isBehindPlace: start > 0 && endsPlace(name[start - 1]),
          isAbbreviated: !step.isWhole)
        best = min(best ?? quality.rank, quality.rank)
        // What stands further back is no better.
        if quality.rank <= 1 { break }
      }
      return best
    }

    @inline(__always)
    func isInOrder(
      in name: Span<UInt16>, _ classes: Span<UInt8>, _ inOrder: Span<UInt64>
    ) -> Bool {
      var place: UInt64 = 1
      for index in name.indices {
        let kind = unsafe Int(classes[unchecked: Int(name[unchecked: index])])
        guard kind != 0, inOrder[kind] & place != 0 else { continue }
        place <<= 1
        if place == end { return true }
      }
      return false
    }
  }
}
