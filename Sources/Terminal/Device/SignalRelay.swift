// Signals come at any moment and on any thread. Those that a program lives with become a byte in the
// waker's pipe; a crash, and a second wish to end it, give the terminal back on the spot:
//
//     SIGWINCH, SIGCONT, SIGTSTP ──► byte
//     SIGTERM, SIGINT, …         ──► byte; the second one ──► restore ──► default action
//     SIGSEGV, SIGILL, …         ──► restore ──► the action before, which sees the crash again
//
// A handler can reach nothing but globals and may not allocate. What it needs lies here, prepared
// before the handlers are installed. This is the only global state.

import Synchronization

/// What the process does with signals while it has the terminal.
enum SignalRelay {
  /// Whether the terminal is in the program's hands and must be given back.
  private static let isTaken = Atomic(false)
  /// How many times somebody wished to end the program.
  private static let endings = Atomic(0)
  /// While another program has the terminal, Ctrl-C is meant for that one.
  private static let isAway = Atomic(false)
  /// The pipe's end for signals; -1 when nobody listens.
  private static let listener = Atomic<Int32>(-1)

  nonisolated(unsafe) private static var input: Int32 = -1
  nonisolated(unsafe) private static var output: Int32 = -1
  nonisolated(unsafe) private static var leaveBytes = unsafe UnsafeRawBufferPointer(
    start: nil, count: 0)
  nonisolated(unsafe) private static var modes: UnsafeMutablePointer<TerminalModes>?
  nonisolated(unsafe) private static var crashActions: UnsafeMutablePointer<SignalAction>?
  nonisolated(unsafe) private static var actionsBefore: [(signal: Int32, action: SignalAction)] = []

  /// Prepares what the handlers need and installs them.
  static func install(
    listener file: Int32, input: Int32, output: Int32, modes original: TerminalModes,
    leaveBytes bytes: [UInt8]
  ) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    unsafe leaveBytes = UnsafeRawBufferPointer(copy)
    let place = UnsafeMutablePointer<TerminalModes>.allocate(capacity: 1)
    unsafe place.initialize(to: original)
    unsafe modes = place
    unsafe self.input = input
    unsafe self.output = output
    isTaken.store(false, ordering: .relaxed)
    endings.store(0, ordering: .relaxed)
    isAway.store(false, ordering: .relaxed)
    listener.store(file, ordering: .releasing)
    Platform.useSignalStack()
    installCrashHandlers()
    let relayed = [
      Signal.terminate, Signal.hangup, Signal.interrupt, Signal.quit, Signal.stop, Signal.resume,
      Signal.resize,
    ]
    unsafe actionsBefore = relayed.map { ($0, relay.install(for: $0)) }
  }

  /// Puts the actions back that were there before.
  static func uninstall() {
    for (signal, action) in unsafe actionsBefore { action.install(for: signal) }
    unsafe actionsBefore = []
    if let actions = unsafe crashActions {
      for signal in Signal.crashes { unsafe actions[Int(signal)].install(for: signal) }
    }
    listener.store(-1, ordering: .releasing)
  }

  private static func installCrashHandlers() {
    let crash = unsafe SignalAction(onOwnStack: { signal, information, _ in
      unsafe SignalRelay.crashed(signal, isSent: Platform.wasSent(information))
    })
    let count = Int(Signal.crashes.max() ?? 0) + 1
    let actions = UnsafeMutablePointer<SignalAction>.allocate(capacity: count)
    unsafe actions.initialize(repeating: .standard, count: count)
    unsafe crashActions = actions
    for signal in Signal.crashes { unsafe actions[Int(signal)] = crash.install(for: signal) }
  }

  /// The handler of every signal that is no crash.
  private static var relay: SignalAction {
    SignalAction { signal in SignalRelay.received(signal) }
  }

  private static func received(_ signal: Int32) {
    if isEnding(signal) {
      let isForOthers = signal == Signal.interrupt || signal == Signal.quit
      if isForOthers && isAway.load(ordering: .relaxed) { return }
      if endings.add(1, ordering: .relaxed).newValue > 1 {
        giveBack(.now)
        SignalAction.standard.install(for: signal)
        Platform.sendToSelf(signal)
        return
      }
    }
    let file = listener.load(ordering: .acquiring)
    if file >= 0 { Platform.notify(file, UInt8(truncatingIfNeeded: signal)) }
  }

  private static func isEnding(_ signal: Int32) -> Bool {
    signal == Signal.terminate || signal == Signal.hangup || signal == Signal.interrupt
      || signal == Signal.quit
  }

  private static func crashed(_ signal: Int32, isSent: Bool) {
    giveBack(.now)
    unsafe crashActions?[Int(signal)].install(for: signal)
    // A fault happens again when the handler returns; a signal that was sent does not.
    if isSent || signal == Signal.abort { Platform.sendToSelf(signal) }
  }
}

// MARK: - Whose the terminal is

extension SignalRelay {
  /// The terminal is the program's from here on.
  static func terminalIsTaken() { isTaken.store(true, ordering: .releasing) }

  /// Another program has the terminal for a while: what is typed there is not for this one.
  static func setAway(_ away: Bool) {
    isAway.store(away, ordering: .releasing)
    if away {
      SignalAction.standard.install(for: Signal.stop)
    } else {
      relay.install(for: Signal.stop)
    }
  }

  /// Gives the terminal back as it was, once. Safe in a signal handler.
  static func giveBack(_ moment: TerminalModes.Moment) {
    guard isTaken.exchange(false, ordering: .acquiringAndReleasing) else { return }
    var rest = unsafe leaveBytes
    // A terminal that takes nothing must not hold a dying program.
    var attempts = 0
    while unsafe !rest.isEmpty, attempts < 1000 {
      guard let count = unsafe Platform.write(output, rest) else { break }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      attempts += 1
    }
    _ = unsafe modes?.pointee.apply(to: input, moment)
  }
}
