/// What is switched on in the terminal, and off again in the exact reverse.
enum TerminalSetup {
  private struct Mode {
    let on: StaticString
    let off: StaticString
  }

  private static let modes: [Mode] = [
    // The window's title is put aside.
    Mode(on: "\u{1B}[22;2t", off: "\u{1B}[23;2t"),
    // The alternate screen.
    Mode(on: "\u{1B}[?1049h", off: "\u{1B}[?1049l"),
    // No line is wrapped: a character wider than thought must not move the last row up.
    Mode(on: "\u{1B}[?7l", off: "\u{1B}[?7h"),
    // Pasted text is marked as such.
    Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l"),
    Mode(on: "\u{1B}[?25l", off: "\u{1B}[?25h"),
  ]

  /// Buttons, wheel and drags, in numbers of any size.
  private static let mouse = Mode(
    on: "\u{1B}[?1002h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1002l")

  /// The bytes that switch everything on.
  static func enter(usesMouse: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for mode in modes + (usesMouse ? [mouse] : []) { bytes.append(mode.on) }
    return bytes
  }

  /// The bytes that switch everything off. They may come in the middle of a frame.
  static func leave(usesMouse: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("\u{1B}[?2026l\u{1B}[0m")
    for mode in (modes + (usesMouse ? [mouse] : [])).reversed() { bytes.append(mode.off) }
    return bytes
  }
}
