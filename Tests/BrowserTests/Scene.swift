import Browser
import Reports
import Terminal
import TestSupport
import Testing

/// A screen to look at: which keys, which size, and in which looks it is kept.
struct Scene: CustomTestStringConvertible {
  /// What a screen is recorded as.
  enum Look: String {
    /// Its text.
    case text = ""
    /// The styles that a terminal shows, with colours and without.
    case colour = "-colour"
    case mono = "-mono"
    /// Its text in the signs of ASCII, and where ambiguous characters are wide.
    case ascii = "-ascii"
    case wide = "-wide"
  }

  var name: String
  var keys: String
  var width = 120
  var height = 40
  var language = Language.chinese
  var looks = [Look.text]

  var testDescription: String { fullName }

  private var fullName: String {
    "\(name)-\(width)x\(height)" + (language == .english ? "-english" : "")
  }

  /// The name of its file in a look.
  func fileName(_ look: Look) -> String { fullName + look.rawValue }

  /// Every view, at every size and in every look, and its text in English.
  static let all =
    views.flatMap { name, keys in
      sizes.flatMap { width, height in
        [
          Scene(
            name: name, keys: keys, width: width, height: height,
            looks: [.text, .colour, .mono, .ascii, .wide]),
          Scene(name: name, keys: keys, width: width, height: height, language: .english),
        ]
      }
    } + others

  private static let sizes = [(80, 24), (120, 40), (200, 50)]

  private static let views = [
    ("list", "Down Down"), ("overview", "/ 财 政 Enter 1"), ("proactive", "2"), ("fault", "n"),
    ("reviews", "4"), ("text", "5"), ("findings", "n 6"), ("search", "/ 局"), ("help", "?"),
    ("palette", ":"), ("tally", "t"), ("filter", "F Down"), ("source", "n v"),
    ("compare", "/ 财 政 Enter Enter d 3"), ("compare-text", "/ 财 政 Enter Enter d 5"),
  ]

  private static let others = [
    Scene(name: "unfolded", keys: "n n n +", width: 200, height: 50),
    Scene(name: "text-further", keys: "5 PgDn", width: 80, height: 24),
    Scene(name: "export", keys: "e", width: 80, height: 24),
    Scene(name: "totals", keys: "t Left", looks: [.ascii]),
    Scene(name: "filter-sorted", keys: "s F Down"),
    Scene(name: "picked", keys: "x x", looks: [.wide]),
    Scene(name: "too-small", keys: "", width: 20, height: 5),
  ]

  /// What there is to record of the screen in a look.
  func lines(_ look: Look, of state: State) -> [String] {
    var state = state
    state.isASCII = look == .ascii
    if look == .wide { _ = update(&state, .ambiguousWidth(.wide)) }
    let frame = frame(of: state)
    guard look == .colour || look == .mono else { return frame.lines }
    var terminal = Emulator(width: width, height: height)
    terminal.feed(difference(from: nil, to: frame, depth: look == .mono ? .none : .palette256))
    return terminal.styleMap
  }
}
