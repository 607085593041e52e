/// Why there is no screen to draw on.
package enum ScreenError: Error, Sendable, Hashable {
  /// Neither standard streams nor /dev/tty is a terminal.
  case noTerminal
  /// TERM is unset, empty or `dumb`; the value is what it says.
  case incapableTerminal(String)
  /// The terminal refused a setting; the C library's error number.
  case refused(Int32)

  /// The sentence for people, in Chinese.
  package var chinese: String { "" }

  /// The sentence for people, in English.
  package var english: String { "" }
}
