import Synchronization

/// Wakes the thread that waits for events; may be kept and called by any thread. Signals come the
/// same way: a byte in a pipe.
package final class Waker: Sendable {
  /// The end that the waiting thread reads.
  let readEnd: Int32
  let writeEnd: Int32
  private let isAwake = Atomic(false)

  /// Nil when the process has too many files open.
  package init?() {
    guard let pipe = Platform.makePipe() else { return nil }
    readEnd = pipe.read
    writeEnd = pipe.write
  }

  deinit {
    Platform.closeFile(readEnd)
    Platform.closeFile(writeEnd)
  }

  /// Lets the waiting thread see `.wake`; many calls before it looks count as one.
  package func wake() {
    // One byte at a time, so that the pipe always has room for signals.
    if !isAwake.exchange(true, ordering: .acquiringAndReleasing) {
      Platform.notify(writeEnd, 0)
    }
  }

  /// What came since the last call: 0 for a wake, else the number of a signal.
  func drain() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 256)
    guard case .bytes(let count) = Platform.read(readEnd, into: &buffer) else { return [] }
    if buffer[..<count].contains(0) { isAwake.store(false, ordering: .releasing) }
    return Array(buffer[..<count])
  }
}
