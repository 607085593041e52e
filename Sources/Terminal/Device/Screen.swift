/// The terminal while the program has it: raw mode, the alternate screen, frames out and events in.
/// Used from one thread; only its `waker` may travel.
package final class Screen {
  /// The width of ambiguous characters that grids for this screen take.
  package private(set) var ambiguous: AmbiguousWidth

  /// Wakes the thread that waits for events.
  package let waker: Waker

  /// Takes the terminal. Keys come from /dev/tty when standard input is no terminal.
  package init(_ options: ScreenOptions = ScreenOptions()) throws(ScreenError) {
    ambiguous = options.ambiguous ?? .narrow
    waker = Waker()
  }

  /// The size in cells.
  package var size: (width: Int, height: Int) { (80, 24) }

  /// Shows a frame; only what differs from the last one is written.
  package func draw(_ grid: Grid) {}

  /// Waits for input and returns all there is; empty after the time is over. `nil` waits for ever.
  package func waitForEvents(timeoutMilliseconds: Int?) -> [InputEvent] { [] }

  /// Lets `waitForEvents` return with `.wake`; may be called from any thread.
  package func wake() { waker.wake() }

  /// Gives the terminal back and stops the process group; takes it again when resumed.
  package func suspend() {}

  /// Gives the terminal to another program while `body` runs.
  package func withTerminalReleased(_ body: () -> Void) {}

  /// Asks the terminal to put text on the clipboard; false when the text is too long for that.
  @discardableResult
  package func copyToClipboard(_ text: String) -> Bool { true }

  /// Sets the title of the window.
  package func setTitle(_ title: String) {}

  /// Lets the next draw write everything.
  package func redraw() {}

  /// Gives the terminal back as it was. Later calls do nothing.
  package func close() {}
}
