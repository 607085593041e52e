extension Screen {
  /// Shows a frame; only what differs from the last one is written, and nothing when nothing does.
  package func draw(_ grid: Grid) {
    guard !isGone else { return }
    var bytes: [UInt8] = []
    if probe == .wanted {
      bytes = WidthProbe.question
      probe = .asked(atMilliseconds: Platform.milliseconds())
      shown = nil
    }
    bytes += difference(from: shown, to: grid, depth: colorDepth)
    shown = grid
    guard !bytes.isEmpty else { return }
    write(bytes)
    lastFrameTime = Platform.milliseconds()
  }

  /// Writes all bytes, however often the system takes only a part of them.
  func write(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { all in
      var rest = unsafe all
      while unsafe !rest.isEmpty, !isGone {
        guard let count = unsafe Platform.write(output, rest) else {
          isGone = true
          return
        }
        unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        // Somebody may have set the terminal to refuse instead of waiting.
        if count == 0 { _ = Platform.wait(toRead: [], toWrite: [output], milliseconds: 100) }
      }
    }
  }

  /// Sets the title of the window.
  package func setTitle(_ title: String) {
    guard environment.knowsOperatingSystemCommands else { return }
    let line = truncated(title, width: 200, ambiguous: .narrow)
    write(Array("\u{1B}]2;\(line)\u{1B}\\".utf8))
  }

  /// Asks the terminal to put text on the clipboard (OSC 52); false when the text is too long for
  /// that, or the terminal knows no such thing.
  @discardableResult
  package func copyToClipboard(_ text: String) -> Bool {
    guard environment.knowsOperatingSystemCommands,
      let bytes = ClipboardRequest.bytes(text, isInsideTmux: environment.isInsideTmux)
    else { return false }
    write(bytes)
    return true
  }
}
