extension Screen {
  /// Gives the terminal back and stops the process group, as Ctrl-Z is expected to; takes the
  /// terminal again when the program goes on.
  package func suspend() {
    SignalRelay.giveBack(.afterOutputDroppingInput)
    SignalRelay.setAway(true)
    Platform.stopProcessGroup()
    awaitResume()
    SignalRelay.setAway(false)
    take()
    noteSize()
  }

  /// Where there are other threads the stop may come a moment after the call that asked for it. A
  /// group that has no shell is never stopped, so the wait has an end.
  private func awaitResume() {
    let deadline = Platform.milliseconds() + 100
    while case let rest = deadline - Platform.milliseconds(), rest > 0 {
      guard Platform.wait(toRead: [waker.readEnd], milliseconds: rest).contains(waker.readEnd)
      else { continue }
      let signals = waker.drain()
      for byte in signals where Int32(byte) != Signal.resume {
        keep(byte)
      }
      if signals.contains(UInt8(truncatingIfNeeded: Signal.resume)) { return }
    }
  }

  private func keep(_ byte: UInt8) {
    switch Int32(byte) {
    case 0: pending.append(.wake)
    // The size is looked at afterwards anyway, and it is stopped already.
    case Signal.resize, Signal.stop: break
    case let signal: pending.append(.interrupt(signal: signal))
    }
  }

  /// Gives the terminal to another program while `body` runs it. The next draw writes everything.
  package func withTerminalReleased(_ body: () -> Void) {
    SignalRelay.giveBack(.afterOutputDroppingInput)
    SignalRelay.setAway(true)
    body()
    SignalRelay.setAway(false)
    take()
    noteSize()
  }
}
