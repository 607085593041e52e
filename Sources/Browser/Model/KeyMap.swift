package import Reports
package import Terminal

/// Which keys do what: the one table that the program, the help and the status line go by.
package struct KeyMap: Sendable {
  /// Some keys and what they ask for.
  package struct Binding: Sendable {
    package let keys: [Key]
    package let action: Action

    init(_ keys: String, _ action: Action) {
      self.init(keys: keys.split(separator: " ").compactMap { Key(name: String($0)) }, action)
    }

    init(keys: [Key], _ action: Action) {
      self.keys = keys
      self.action = action
    }
  }

  package let bindings: [Binding]
  private let actions: [Key: Action]

  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    actions = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The keys a new user has.
  package static let standard = KeyMap([
    Binding("Up k", .up),
    Binding("Down j", .down),
    Binding("Left h", .left),
    Binding("Right l", .right),
    Binding("PgUp Ctrl-U", .pageUp),
    Binding("PgDn Ctrl-D", .pageDown),
    Binding("g Home", .first),
    Binding("G End", .last),
    Binding("Enter", .open),
    Binding("Space", .toggleFold),
    Binding("+", .unfoldAll),
    Binding("-", .foldAll),
    Binding("Tab", .nextPane),
    Binding("Shift-Tab", .previousPane),
    Binding("1", .overview),
    Binding("2", .proactive),
    Binding("3", .applications),
    Binding("4", .reviews),
    Binding("5", .text),
    Binding("6", .findings),
    Binding("d", .compare),
    Binding("v", .source),
    Binding("n", .nextFailing),
    Binding("N", .previousFailing),
    Binding("]", .nextYear),
    Binding("[", .previousYear),
    Binding("/", .search),
    Binding(".", .nextMatch),
    Binding(",", .previousMatch),
    Binding("f", .onlyWithFindings),
    Binding("F", .filter),
    Binding("s", .sort),
    Binding("t", .tally),
    Binding("O", .otherFiles),
    Binding("x", .pick),
    Binding("a", .accept),
    Binding("e", .export),
    Binding("y", .copyCell),
    Binding("Y", .copyRow),
    Binding("o", .openInEditor),
    Binding("?", .help),
    Binding(":", .palette),
    Binding("Ctrl-L", .redraw),
    Binding("Ctrl-R", .reload),
    Binding("Ctrl-Z", .suspend),
    Binding("Esc", .back),
    Binding("q", .close),
    Binding("Ctrl-C", .interrupt),
  ])

  /// What a key asks for; full-width forms count as the plain keys.
  package func action(for key: Key) -> Action? { actions[key] ?? actions[key.folded] }

  /// The keys of an action as people read them.
  package func keys(of action: Action) -> [String] {
    bindings.filter { $0.action == action }.flatMap { $0.keys.map(\.name) }
  }
}

extension KeyMap {
  /// What somebody who starts the program for the first time is told.
  package var greeting: Phrase? {
    guard let fault = keys(of: .nextFailing).first, let help = keys(of: .help).first else {
      return nil
    }
    return Phrase(
      "按 \(fault) 看下一处问题，按 \(help) 看所有按键",
      "\(fault) goes to the next finding, \(help) shows all keys"
    )
  }
}
