import Dispatch
import Synchronization

// Finding agencies as a query is typed, among a million names between two key presses:
//
//     names   ▐ 16,384 rows ▐ 16,384 rows ▐ …      chunks go to the workers by a shared counter
//     each row: masks ──► bytes or readings ──► rank = kind of match, then length
//     ranks   counted and dealt out in one pass: no sorting
//
// What is found comes best first; the list's own order decides between equals.

extension AgencyList {
  /// So many names go to a worker at a time; fewer are not worth a second thread.
  private static let chunkSize = 1 << 14

  /// The agencies whose names match every word of `query`, the best first. A word matches a name
  /// that has its characters side by side (letters stand for the readings of characters, whole or
  /// by their initials), or in order with others between. Ranked by kind and place of the match,
  /// then by length, then by the list's own order. Blanks alone find all.
  ///
  /// `isCancelled` is asked now and then; when it says so what was found until then is returned.
  package func matching(
    _ query: String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Int] {
    let words = SearchWord.words(of: query)
    guard !words.isEmpty else { return Array(0..<count) }
    let chunks = (count + Self.chunkSize - 1) / Self.chunkSize
    let found = FoundChunks(count: chunks)
    let next = Atomic(0)
    let work: @Sendable (Int) -> Void = { _ in
      let matcher = NameMatcher(words)
      while !isCancelled() {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { return }
        let start = chunk * Self.chunkSize
        let rows = start..<min(start + Self.chunkSize, count)
        found.put(matcher.matches(in: self, rows), chunk)
      }
    }
    let workers = min(chunks, availableProcessors())
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    } else {
      work(0)
    }
    return found.ranked()
  }

  /// Where the words of `query` stand in the name of an agency: ranges of bytes of the name, in
  /// ascending order, none touching another. Empty when it does not match.
  package func matchRanges(_ query: String, in agency: Int) -> [Range<Int>] {
    let name = NameCharacters(names.bytes.span, names.range(agency))
    let characters = name.characters.span
    var taken: [Range<Int>] = []
    for word in SearchWord.words(of: query) {
      guard let match = word.match(in: characters, offering: masks[agency], .shared) else {
        return []
      }
      taken +=
        match.quality == .inOrder ? word.placesInOrder(in: characters, .shared) : [match.range]
    }
    return taken.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, characters in
      let range = name.offsets[characters.lowerBound]..<name.offsets[characters.upperBound]
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }
}

/// A name that was found: its row, and how good it is in `rank`.
private struct FoundName {
  var row: UInt32
  var rank: UInt16

  /// Longer names than this rank alike.
  static let longest = 255
  static let ranks = MatchQuality.count * (longest + 1)

  init(_ row: Int, _ quality: MatchQuality, length: Int) {
    self.row = UInt32(truncatingIfNeeded: row)
    rank = UInt16(quality.rank) * UInt16(Self.longest + 1) + UInt16(min(length, Self.longest))
  }
}

/// What one worker needs to look through names.
private struct NameMatcher {
  private let words: [SearchWord]
  private let literals: [LiteralWord?]
  private let wanted: NameMask
  private let pinyin = Pinyin.shared

  init(_ words: [SearchWord]) {
    self.words = words
    literals = words.map(LiteralWord.init)
    wanted = words.reduce(into: NameMask()) { $0.require($1.mask) }
  }

  func matches(in list: AgencyList, _ rows: Range<Int>) -> [FoundName] {
    var found: [FoundName] = []
    let masks = list.masks.span
    let bytes = list.names.bytes.span
    let characters = list.characters.span
    for row in rows where masks[row].offers(wanted) {
      let name = list.names.range(row)
      var worst: MatchQuality? = .front
      for index in words.indices {
        let quality = match(
          index, bytes.extracting(name), characters.extracting(list.characterRange(row)), masks[row]
        )
        guard let quality else {
          worst = nil
          break
        }
        worst = worst.map { max($0, quality) }
      }
      if let worst { found.append(FoundName(row, worst, length: name.count)) }
    }
    return found
  }

  private func match(
    _ word: Int, _ bytes: Span<UInt8>, _ characters: Span<UInt16>, _ mask: NameMask
  ) -> MatchQuality? {
    if let literal = literals[word] {
      if let quality = literal.match(in: bytes) { return quality }
      // A single character stands there or not; but for full-width signs, bytes tell.
      if literal.isSingle { return nil }
    }
    return words[word].match(in: characters, offering: mask, pinyin)?.quality
  }
}

/// What the workers of one search found, chunk by chunk.
private final class FoundChunks: Sendable {
  private let chunks: Mutex<[[FoundName]]>

  init(count: Int) {
    chunks = Mutex(Array(repeating: [], count: count))
  }

  func put(_ found: [FoundName], _ chunk: Int) {
    chunks.withLock { $0[chunk] = found }
  }

  /// All rows by rank, those of one rank in their order.
  func ranked() -> [Int] {
    let chunks = chunks.withLock { $0 }
    var places = [Int](repeating: 0, count: FoundName.ranks + 1)
    for chunk in chunks { for found in chunk { places[Int(found.rank) + 1] += 1 } }
    for rank in 1..<places.count { places[rank] += places[rank - 1] }
    var rows = [Int](repeating: 0, count: places[FoundName.ranks])
    for chunk in chunks {
      for found in chunk {
        rows[places[Int(found.rank)]] = Int(found.row)
        places[Int(found.rank)] += 1
      }
    }
    return rows
  }
}
