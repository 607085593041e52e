import Reports
import Terminal

/// How each kind of thing looks: the terminal's own sixteen colours, so that light and dark both
/// work, and for whatever matters a sign besides the colour.
struct Theme {
  let text = Style.plain
  let quiet = Style.plain.adding(.dim)
  let strong = Style.plain.adding(.bold)
  let title = Style.plain.adding(.bold)
  let accent = Style(foreground: .cyan)
  /// Heads of columns.
  let head = Style.plain.adding([.dim])
  let key = Style(foreground: .cyan, attributes: .bold)
  let computed = Style(foreground: .cyan, attributes: .dim)
  let match = Style(foreground: .yellow, attributes: [.bold, .underline])

  /// The row or cell at the cursor in the pane that has the keys.
  let cursor = Style(foreground: .cyan, attributes: [.bold, .reverse])
  /// The same on a failing cell.
  let cursorOnFault = Style(foreground: .magenta, attributes: [.bold, .reverse])
  /// The cursor's row in a pane that has not the keys.
  let selected = Style(foreground: .standard, attributes: [.bold])

  func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  /// A cell that takes part in a failing rule.
  func mark(_ mark: CellMark) -> Style {
    let style = Style(foreground: color(of: mark.severity))
    return mark.role == .named ? style.adding([.reverse, .bold]) : style.adding(.underline)
  }
}
