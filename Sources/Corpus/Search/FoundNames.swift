import Synchronization

/// A name that was found: its place in its chunk, and how good it is.
struct FoundName {
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

/// The names of one chunk that were found, and how many there are of each rank.
struct FoundChunk {
  let start: Int
  let names: [FoundName]
  private(set) var counts = [UInt32](repeating: 0, count: FoundName.ranks)

  init(_ names: [FoundName], start: Int) {
    self.start = start
    self.names = names
    for name in names { counts[name.rank] += 1 }
  }
}

/// What the workers of one search found, chunk by chunk.
final class FoundChunks: Sendable {
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
