import Dispatch
import Synchronization
import Terminal

/// Answers on their way to the program's thread.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let waker: Waker

  init(_ waker: Waker) {
    self.waker = waker
  }

  func put(_ event: Event) {
    events.withLock { $0.append(event) }
    waker.wake()
  }

  /// Puts what another thread makes, while keys go on being answered; what is under way in its place
  /// is no longer wanted.
  func put(
    inPlaceOf underWay: inout Cancellation?,
    _ event: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Event
  ) {
    underWay?.cancel()
    let cancellation = Cancellation()
    underWay = cancellation
    DispatchQueue.global(qos: .userInteractive).async { [self] in
      let event = event { cancellation.isCancelled }
      if !cancellation.isCancelled { put(event) }
    }
  }

  func takeAll() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

/// Tells work under way that nobody waits for it any more.
final class Cancellation: Sendable {
  private let flag = Atomic(false)

  var isCancelled: Bool { flag.load(ordering: .relaxed) }

  func cancel() { flag.store(true, ordering: .relaxed) }
}
