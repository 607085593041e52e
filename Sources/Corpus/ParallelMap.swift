import Dispatch
import Synchronization

/// Works on chunks of `items` with `jobs` threads and hands the results on in the order of the
/// items, on the calling thread.
///
/// ```
/// items     ▐ 0 ▐ 1 ▐ 2 ▐ 3 ▐ 4 ▐ …
/// workers     a   b   a   b   b        each takes the next chunk when it is free
/// consume     0 → 1 → 2 → 3 → 4        waits for the one that is due; the others wait in `done`
/// ```
///
/// No more than four chunks a thread are under way or waiting, so memory stays bounded however
/// slow the consumer is. When `consume` returns false no further chunk is begun.
package func mapInOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], chunk size: Int, jobs: Int,
  transform: @escaping @Sendable (ArraySlice<Item>) -> Result,
  consume: (Result) -> Bool
) {
  let chunks = (items.count + size - 1) / size
  let workers = max(1, min(jobs, chunks))
  let shared = SharedWork<Result>(window: workers * 4)
  for _ in 0..<workers {
    // A queue of its own has a thread of its own. One of the common threads must not wait: there are
    // no more of them than processors, and the consumer may need one.
    DispatchQueue(label: "gouji.map", qos: .userInitiated).async {
      while let chunk = shared.takeNext(of: chunks) {
        let start = chunk * size
        shared.finish(chunk, transform(items[start..<min(start + size, items.count)]))
      }
    }
  }
  for chunk in 0..<chunks where !consume(shared.wait(for: chunk)) {
    shared.cancel()
    return
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

/// What the workers of one map share.
private final class SharedWork<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done: [Int: Result] = [:]
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let finished = DispatchSemaphore(value: 0)
  private let window = DispatchSemaphore(value: 0)

  init(window places: Int) {
    // Dispatch traps when a semaphore goes away below the value it was made with, and a cancelled
    // map never gives back all places.
    for _ in 0..<places { window.signal() }
  }

  /// The next chunk to work on; waits while too many results are not yet consumed.
  func takeNext(of count: Int) -> Int? {
    window.wait()
    return state.withLock { state in
      guard state.next < count, !state.isCancelled else {
        // The place in the window goes on to the other workers, which must end as well.
        window.signal()
        return nil
      }
      state.next += 1
      return state.next - 1
    }
  }

  func finish(_ chunk: Int, _ result: Result) {
    state.withLock { $0.done[chunk] = result }
    finished.signal()
  }

  func wait(for chunk: Int) -> Result {
    while true {
      if let result = state.withLock({ $0.done.removeValue(forKey: chunk) }) {
        window.signal()
        return result
      }
      finished.wait()
    }
  }

  func cancel() {
    state.withLock { $0.isCancelled = true }
    window.signal()
  }
}
