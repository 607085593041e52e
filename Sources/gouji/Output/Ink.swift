import Reports
import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Colours for lines of text on a terminal; without a terminal there are none. Text comes here safe
/// to print, and what is added here is all that steers the terminal.
enum Ink {
  case none
  case colors

  /// Whether standard output is to have colours: as asked for, else when it is a terminal that has
  /// some and NO_COLOR does not forbid them.
  init(choice: String?, environment: [String: String]) {
    switch choice {
    case "always": self = .colors
    case "never": self = .none
    default:
      let depth = ColorDepth.detect(environment: environment)
      self = depth != .none && isatty(STDOUT_FILENO) == 1 ? .colors : .none
    }
  }

  /// Headings.
  func strong(_ text: String) -> String { set(text, "1") }

  /// What is less important.
  func quiet(_ text: String) -> String { set(text, "2") }

  /// What a finding is about.
  func mark(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: set(text, "1;31")
    case .warning: set(text, "33")
    case .note: set(text, "36")
    }
  }

  private func set(_ text: String, _ parameters: String) -> String {
    self == .none || text.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
