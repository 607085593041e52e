import Dispatch
import Synchronization

// Finding agencies as a query is typed, among a million names between two key presses:
//
//     names   ▐ 16,384 rows ▐ 16,384 rows ▐ …      chunks go to the workers by a shared counter
//     each row: masks ──► a walk through a table ──► rank = kind of match, then length
//     ranks   counted, then dealt out by the workers: no sorting
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
    let matcher = NameMatcher(words)
    let chunks = (count + Self.chunkSize - 1) / Self.chunkSize
    let found = FoundChunks(count: chunks)
    let workers = availableProcessors()
    atOnce(chunks, workers: workers) { chunk in
      guard !isCancelled() else { return }
      let start = chunk * Self.chunkSize
      found.put(matcher.matches(in: self, start..<min(start + Self.chunkSize, count)), chunk)
    }
    return found.ranked(workers: workers)
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

/// A name that was found: its place in its chunk, and how good it is.
private struct FoundName {
  private let bits: UInt32

  /// Longer names than this rank alike.
  private static let longest = 255
  static let ranks = MatchQuality.count * (longest + 1)

  init(_ found: ReadyWord.Candidate, length: Int) {
    let rank = UInt32(found.rank) * UInt32(Self.longest + 1) + UInt32(min(length, Self.longest))
    bits = rank << 16 | UInt32(found.place)
  }

  var place: Int { Int(bits & 0xFFFF) }
  var rank: Int { Int(bits >> 16) }
}

/// What one worker needs to look through names.
private struct NameMatcher {
  private let words: [ReadyWord]
  private let wanted: NameMask

  init(_ words: [SearchWord]) {
    self.words = words.map { ReadyWord($0) }
    wanted = words.reduce(into: NameMask()) { $0.require($1.mask) }
  }

  func matches(in list: AgencyList, _ rows: Range<Int>) -> FoundChunk {
    var names = list.masks.places(in: rows, offering: wanted)
      .map { ReadyWord.Candidate(place: $0) }
    for word in words { word.narrow(&names, from: rows.lowerBound, in: list) }
    return FoundChunk(names, start: rows.lowerBound, in: list)
  }
}

/// The names of one chunk that were found, and how many there are of each rank.
private struct FoundChunk {
  let start: Int
  private(set) var names: [FoundName] = []
  private(set) var counts = [UInt32](repeating: 0, count: FoundName.ranks)

  init(_ found: [ReadyWord.Candidate], start: Int, in list: AgencyList) {
    self.start = start
    names.reserveCapacity(found.count)
    for candidate in found {
      let length = list.characterRange(start + Int(candidate.place)).count
      let name = FoundName(candidate, length: length)
      names.append(name)
      counts[name.rank] += 1
    }
  }
}

/// What the workers of one search found, chunk by chunk.
private final class FoundChunks: Sendable {
  private let chunks: Mutex<[FoundChunk?]>

  init(count: Int) {
    chunks = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ found: FoundChunk, _ chunk: Int) {
    chunks.withLock { $0[chunk] = found }
  }

  /// All rows by rank, those of one rank in their order.
  ///
  /// ```
  /// counts      rank 0   rank 1  …        where the rows of each chunk and rank begin is known
  /// chunk 0      ▐▐       ▐▐▐             before any is put there: so each worker puts its chunks
  /// chunk 1        ▐         ▐▐           where they belong, and no two touch the same place
  /// ```
  func ranked(workers: Int) -> [Int] {
    let chunks = chunks.withLock { $0 }.compactMap(\.self)
    var total = 0
    var starts = chunks.map(\.counts)
    for rank in 0..<FoundName.ranks {
      for chunk in chunks.indices {
        let count = Int(starts[chunk][rank])
        starts[chunk][rank] = UInt32(truncatingIfNeeded: total)
        total += count
      }
    }
    let places = starts
    return unsafe [Int](unsafeUninitializedCapacity: total) { rows, filled in
      nonisolated(unsafe) let rows = unsafe rows
      atOnce(chunks.count, workers: workers) { chunk in
        var places = places[chunk]
        for name in chunks[chunk].names {
          unsafe rows[Int(places[name.rank])] = chunks[chunk].start + name.place
          places[name.rank] += 1
        }
      }
      filled = total
    }
  }
}

/// Does all of `count` pieces of work, each by the worker that is free.
func atOnce(_ count: Int, workers: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let workers = min(count, workers)
  guard workers > 1 else { return (0..<count).forEach(work) }
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      work(piece)
    }
  }
}
