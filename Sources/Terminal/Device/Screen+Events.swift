// One wait for everything: the terminal, and the pipe that wakes and signals come through.
//
//     select(terminal, pipe) ──► all input there is ──► parser ──► events
//                            └─► signals ─────────────────────────►   │ answers to the probe and
//                                                                     ▼ doubles are taken out
//                                                                   caller

extension Screen {
  /// A frame lasts at least so long, in milliseconds, when much is going on.
  private static let frameTime = 8
  /// Not more than this is read at once, so that a flood of input still gets its frames.
  private static let readLimit = 1 << 16

  /// Waits for input and returns all there is; empty when the time is over. `nil` waits for ever.
  package func waitForEvents(timeoutMilliseconds: Int?) -> [InputEvent] {
    let longest = 1 << 31
    let deadline = timeoutMilliseconds.map { Platform.milliseconds() + min(max(0, $0), longest) }
    while true {
      if isGone { reportHangup() }
      if !pending.isEmpty {
        defer { pending.removeAll() }
        return Self.withoutDoubles(pending)
      }
      let now = Platform.milliseconds()
      let deadlines = [deadline, parser.isWaiting ? escapeDeadline : nil].compactMap { $0 }
      let wait = deadlines.min().map { max(0, $0 - now) }
      let files = [input, waker.readEnd]
      if Platform.wait(toRead: files, milliseconds: wait).isEmpty {
        noteSilence()
        if pending.isEmpty, let deadline, Platform.milliseconds() >= deadline { return [] }
      } else {
        finishFrame()
        let ready = Platform.wait(toRead: files, milliseconds: 0)
        if ready.contains(waker.readEnd) { readSignals() }
        if ready.contains(input) { readInput() }
      }
    }
  }

  /// A caller that goes on asking after it was told would never wait again: the program ends.
  private func reportHangup() {
    if wasHangupReported { end(bySignal: Signal.hangup) }
    wasHangupReported = true
    pending.append(.hangup)
  }

  /// Lets the last frame stand for its time while more input comes in.
  private func finishFrame() {
    let rest = lastFrameTime + Self.frameTime - Platform.milliseconds()
    if rest > 0 { _ = Platform.wait(toRead: [], milliseconds: min(rest, Self.frameTime)) }
  }

  /// A lone escape that nothing follows is the key.
  private func noteSilence() {
    guard parser.isWaiting, Platform.milliseconds() >= escapeDeadline else { return }
    if let event = parser.flush() { pending.append(event) }
  }

  private func readInput() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var total = 0
    repeat {
      switch Platform.read(input, into: &buffer) {
      case .bytes(let count):
        total += count
        for byte in buffer[..<count] {
          if let event = parser.feed(byte) { receive(event) }
        }
      case .again: break
      case .ended:
        isGone = true
        return
      }
    } while total < Self.readLimit
      && Platform.wait(toRead: [input], milliseconds: 0).contains(input)
    escapeDeadline = Platform.milliseconds() + environment.escapeDelay
  }

  /// Keeps the answer to the width probe back; everything else is the caller's.
  private func receive(_ event: InputEvent) {
    guard case .cursorReport(_, let column) = event else {
      pending.append(event)
      return
    }
    guard case .asked = probe else { return }
    probe = .done
    let answer = WidthProbe.answer(column: column)
    guard answer != ambiguous else { return }
    ambiguous = answer
    redraw()
    pending.append(.ambiguousWidth(answer))
  }

  func readSignals() {
    for byte in waker.drain() {
      switch Int32(byte) {
      case 0: pending.append(.wake)
      case Signal.resize: noteSize()
      case Signal.stop:
        suspend()
        pending.append(.resumed)
      case Signal.resume:
        take()
        noteSize()
        pending.append(.resumed)
      case let signal: pending.append(.interrupt(signal: signal))
      }
    }
  }

  /// Tells the caller when the terminal has another size than before.
  func noteSize() {
    let size = size
    guard size != lastSize else { return }
    lastSize = size
    redraw()
    pending.append(.resize(width: size.width, height: size.height))
  }

  /// A quick exit must not leave the probe's answer to the shell. Terminals answer at once or never.
  func awaitLateReport() {
    let patience = 200
    while case .asked(let time) = probe, !isGone {
      let rest = time + patience - Platform.milliseconds()
      guard rest > 0, !Platform.wait(toRead: [input], milliseconds: rest).isEmpty else { return }
      readInput()
    }
  }

  /// Wakes, sizes and drags follow one another quickly: only the last of each kind counts.
  static func withoutDoubles(_ events: [InputEvent]) -> [InputEvent] {
    var kept: [InputEvent] = []
    for event in events where event != .wake {
      if let last = kept.last, supersedes(event, last) { kept.removeLast() }
      kept.append(event)
    }
    return events.contains(.wake) ? kept + [.wake] : kept
  }

  private static func supersedes(_ new: InputEvent, _ old: InputEvent) -> Bool {
    switch (new, old) {
    case (.mouse(let new), .mouse(let old)):
      new.action == .drag && old.action == .drag && new.button == old.button
    case (.resize, .resize), (.resumed, .resumed), (.hangup, .hangup): true
    default: false
    }
  }
}
