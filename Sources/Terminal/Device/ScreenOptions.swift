/// What a person may choose about the screen.
package struct ScreenOptions: Sendable {
  /// The width of ambiguous characters; `nil` looks at RUNEWIDTH_EASTASIAN, then asks the terminal.
  package var ambiguous: AmbiguousWidth?
  /// The colours used; `nil` looks at the environment.
  package var colorDepth: ColorDepth?
  package var usesMouse: Bool

  package init(
    ambiguous: AmbiguousWidth? = nil, colorDepth: ColorDepth? = nil, usesMouse: Bool = true
  ) {
    self.ambiguous = ambiguous
    self.colorDepth = colorDepth
    self.usesMouse = usesMouse
  }
}

/// What the environment says about the terminal.
struct ScreenEnvironment {
  let variables: [String: String]

  init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The variables of this process that matter.
  static var current: ScreenEnvironment {
    let names = [
      "TERM", "COLORTERM", "NO_COLOR", "COLUMNS", "LINES", "ESCDELAY", "RUNEWIDTH_EASTASIAN",
      "TMUX",
    ]
    var variables: [String: String] = [:]
    for name in names { variables[name] = Platform.environment(name) }
    return ScreenEnvironment(variables)
  }

  /// Why nothing can be drawn on this terminal; nil when it can.
  var obstacle: ScreenError? {
    let name = variables["TERM"] ?? ""
    return name.isEmpty || name == "dumb" ? .incapableTerminal(name) : nil
  }

  var ambiguous: AmbiguousWidth? {
    switch variables["RUNEWIDTH_EASTASIAN"] {
    case "1": .wide
    case "0": .narrow
    default: nil
    }
  }

  /// How long a lone escape waits for more, in milliseconds.
  var escapeDelay: Int {
    guard let delay = variables["ESCDELAY"].flatMap({ Int($0) }) else { return 50 }
    return min(max(0, delay), 1000)
  }

  /// The size when the terminal does not know its own.
  var fallbackSize: (width: Int, height: Int) {
    let width = variables["COLUMNS"].flatMap { Int($0) } ?? 0
    let height = variables["LINES"].flatMap { Int($0) } ?? 0
    return (width > 0 ? width : 80, height > 0 ? height : 24)
  }

  var isInsideTmux: Bool { variables["TMUX"]?.isEmpty == false }

  /// The Linux console prints commands that it does not know.
  var knowsOperatingSystemCommands: Bool { variables["TERM"] != "linux" }
}
