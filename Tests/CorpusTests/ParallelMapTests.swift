import Corpus
import Dispatch
import Foundation
import Testing

@Suite("Work spread over threads")
struct ParallelMapTests {
  @Test(
    "comes back in order, each item once",
    arguments: [0, 1, 2, 63, 64, 65, 1000], [(1, 1), (7, 2), (64, 3), (2000, 8), (1, 64)])
  func order(count: Int, shape: (chunk: Int, jobs: Int)) {
    var results: [Int] = []
    mapInOrder(Array(0..<count), chunk: shape.chunk, jobs: shape.jobs) { items in
      items.map { $0 * 2 }
    } consume: { numbers in
      results += numbers
      return true
    }
    #expect(results == (0..<count).map { $0 * 2 })
  }

  @Test("waits for a slow first chunk while the others are worked on")
  func slowFirstChunk() {
    let othersDone = DispatchSemaphore(value: 0)
    let others = Counter()
    var results: [Int] = []
    mapInOrder(Array(0..<8), chunk: 1, jobs: 2) { items in
      if items.startIndex == 0 {
        _ = othersDone.wait(timeout: .now() + 10)
      } else if others.add(1) == 7 {
        othersDone.signal()
      }
      return items.startIndex
    } consume: { index in
      if index == 0 { #expect(others.value == 7) }
      results.append(index)
      return true
    }
    #expect(results == Array(0..<8))
  }

  @Test("never runs further ahead of a slow consumer than four chunks a thread", arguments: [1, 3])
  func bounded(jobs: Int) {
    let begun = Counter()
    let consumed = Counter()
    let furthest = Counter()
    mapInOrder(Array(0..<200), chunk: 1, jobs: jobs) { items in
      let ahead = begun.add(1) - consumed.value
      furthest.add(max(0, ahead - furthest.value))
      return items.startIndex
    } consume: { index in
      if index % 50 == 0 { usleep(2000) }
      consumed.add(1)
      return true
    }
    #expect(begun.value == 200)
    // One more: a place is free as soon as the consumer has begun to look at the chunk.
    #expect(furthest.value <= jobs * 4 + jobs)
  }

  @Test("ends soon when the consumer has enough, and keeps nothing", arguments: 0..<20)
  func cancellation(round: Int) {
    let begun = Counter()
    let alive = Counter()
    var results = 0
    mapInOrder(Array(0..<10_000), chunk: 1, jobs: 1 + round % 4) { _ in
      begun.add(1)
      return Token(alive)
    } consume: { _ in
      results += 1
      return results < 1 + round
    }
    #expect(results == 1 + round)
    #expect(begun.value <= results + 17)
    let deadline = Date().addingTimeInterval(5)
    while alive.value > 0, deadline.timeIntervalSinceNow > 0 { usleep(500) }
    #expect(alive.value == 0)
  }

  /// Something that is counted as long as anyone holds it.
  private final class Token: Sendable {
    private let alive: Counter

    init(_ alive: Counter) {
      self.alive = alive
      alive.add(1)
    }

    deinit { alive.add(-1) }
  }
}
