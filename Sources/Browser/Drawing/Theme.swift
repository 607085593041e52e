import Reports
import Terminal

/// How each kind of thing looks: the terminal's own sixteen colours, so that light and dark both
/// work, and for whatever matters a sign besides the colour. A person may settle it otherwise.
package struct Theme: Sendable {
  var text = Style.plain
  var quiet = Style.plain.adding(.dim)
  var strong = Style.plain.adding(.bold)
  var title = Style.plain.adding(.bold)
  var accent = Style(foreground: .cyan)
  /// Heads of columns.
  var head = Style.plain.adding([.dim])
  var key = Style(foreground: .cyan, attributes: .bold)
  var computed = Style(foreground: .cyan, attributes: .dim)
  var match = Style(foreground: .yellow, attributes: [.bold, .underline])

  /// Lengths beside numbers.
  let bar = Style(attributes: .dim)

  /// A value that another year has otherwise.
  var changed = Style(foreground: .cyan, attributes: .bold)
  /// Sentences that another year does not have, and those that only it has.
  var came = Style(foreground: .green)
  var went = Style(foreground: .red, attributes: .dim)

  /// The row or cell at the cursor in the pane that has the keys.
  var cursor = Style(foreground: .cyan, attributes: [.bold, .reverse])
  /// The same on a failing cell.
  var cursorOnFault = Style(foreground: .red, attributes: [.bold, .reverse, .underline])
  /// The cursor's row in a pane that has not the keys.
  var selected = Style(foreground: .standard, attributes: [.bold])

  var error = Style(foreground: .red)
  var warning = Style(foreground: .yellow)
  var note = Style(foreground: .cyan)

  /// How a count of findings of a severity stands out.
  func count(of severity: Severity) -> Style {
    Style(foreground: color(of: severity), attributes: severity == .error ? .bold : [])
  }

  /// A sentence that something went wrong, or a question that must be answered.
  func alarm(_ severity: Severity) -> Style {
    Style(foreground: color(of: severity), attributes: .bold)
  }

  func color(of severity: Severity) -> Color {
    switch severity {
    case .error: error.foreground
    case .warning: warning.foreground
    case .note: note.foreground
    }
  }

  /// A cell that a finding is about, or that takes part in its equation.
  func mark(_ mark: CellMark) -> Style {
    mark.stands
      ? Style(foreground: color(of: mark.severity), attributes: [.reverse, .bold])
      : text.adding(.underline)
  }
}
