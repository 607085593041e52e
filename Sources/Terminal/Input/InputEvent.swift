/// Something that the terminal, the system or another thread said.
package enum InputEvent: Sendable, Equatable {
  case key(Key)
  /// Text pasted in one piece, as it came; line ends are newlines.
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal has another size.
  case resize(width: Int, height: Int)
  /// Another thread called `wake`.
  case wake
  /// The program was stopped and goes on; the next draw writes everything.
  case resumed
  /// The terminal is gone; the program must end.
  case hangup
  /// SIGINT, SIGTERM, SIGQUIT or SIGHUP from outside; the program must end.
  case interrupt(signal: Int32)
  /// Where the cursor stands, counted from 1. The screen keeps these to itself.
  case cursorReport(row: Int, column: Int)
  /// The terminal's answer to how wide ambiguous characters are, when it is not what was assumed.
  case ambiguousWidth(AmbiguousWidth)
}

/// A press, a release, a movement with a button held, or a turn of the wheel.
package struct MouseEvent: Sendable, Hashable {
  package enum Action: Sendable, Hashable {
    case press, release, drag, wheelUp, wheelDown
  }

  package enum Button: Sendable, Hashable {
    case left, middle, right, none
  }

  package var action: Action
  package var button: Button
  /// The column, counted from 0.
  package var x: Int
  /// The row, counted from 0.
  package var y: Int
  package var modifiers: Key.Modifiers

  package init(
    _ action: Action, _ button: Button = .none, x: Int, y: Int, modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.x = x
    self.y = y
    self.modifiers = modifiers
  }
}
