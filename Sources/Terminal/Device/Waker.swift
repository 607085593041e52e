/// Wakes the thread that waits for events; may be kept and called by any thread.
package final class Waker: Sendable {
  init() {}

  /// Lets the waiting thread see `.wake`; many calls before it looks count as one.
  package func wake() {}
}
