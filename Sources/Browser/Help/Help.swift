import Reports
import Terminal

/// The help: what can be done in the pane that has the keys, what the signs mean, and every key by
/// what it is for. Made from the table of actions and the table of keys.
struct Help {
  enum Line {
    case title(String)
    /// Keys or a sign, and what they do or mean.
    case entry(String, String)
    case blank
  }

  private(set) var lines: [Line] = []
  /// How many lines stand below one another, and in how many columns of which width.
  let height: Int
  private(set) var columns = 1
  private(set) var columnWidth: Int

  /// How many lines show at once.
  var room: Int { columns * height }

  /// Where in a column keys stand, and what they do.
  static let indents = (keys: 2, meaning: 19)

  init(_ state: State) {
    height = max(1, state.height - 3)
    columnWidth = state.width - 2
    let here: Phrase
    switch state.focus {
    case .agencies: here = Phrase("在单位列表中", "In the list of agencies")
    case .report:
      let view = state.view.action.name
      here = Phrase("在“\(view.chinese)”中", "In the view “\(view.english)”")
    }
    append(here(state.language), state.hintedActions, state)
    lines += [.blank, .title(Phrase("符号", "Signs")(state.language))]
    for (sign, meaning) in Self.signs(state.signs) {
      lines.append(.entry(sign, meaning(state.language)))
    }
    for group in Action.Group.allCases {
      lines.append(.blank)
      append(
        group.title(state.language), Action.allCases.filter { $0.group == group }, state)
    }
    let widest = lines.map { line in
      if case .entry(_, let meaning) = line {
        displayWidth(meaning, ambiguous: state.ambiguous)
      } else {
        0
      }
    }
    columns = max(1, columnWidth / (Self.indents.meaning + (widest.max() ?? 0) + 2))
    columnWidth /= columns
  }

  private mutating func append(_ title: String, _ actions: [Action], _ state: State) {
    lines.append(.title(title))
    for action in actions {
      let keys = state.keyMap.keys(of: action).joined(separator: " ")
      if !keys.isEmpty { lines.append(.entry(keys, action.name(state.language))) }
    }
  }

  private static func signs(_ signs: Signs) -> [(sign: String, meaning: Phrase)] {
    [
      ("[ 7]", Phrase("这里的算式不成立，下方说明原因", "an equation does not hold here; why is said below")),
      ("7?", Phrase("最可能写错的数：改它，各式都成立", "the likeliest mistake: changing it mends all")),
      ("\(signs.computed) 7", Phrase("算出来的数，表中没有", "added up; the form does not print it")),
      ("\(signs.blank)", Phrase("空白，求和时按 0 计", "blank; counts as 0 in sums")),
      ("2019!  2019?", Phrase("那一年有错误；有存疑", "that year has errors; warnings")),
      ("\(signs.folded)  \(signs.unfolded)", Phrase("可以展开；已经展开", "unfolds; is unfolded")),
    ]
  }
}

extension State {
  /// Scrolls the help; a key that closes or does nothing there is no move.
  mutating func handleInHelp(_ key: Key, _ top: Int) -> [Effect] {
    let help = Help(self)
    var top = top
    switch keyMap.action(for: key) {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= help.room
    case .pageDown, .toggleFold: top += help.room
    case .first: top = 0
    case .last: top = help.lines.count
    case .back, .close, .help, .interrupt, .open:
      overlay = nil
      return []
    default: return []
    }
    overlay = .help(max(0, min(top, help.lines.count - help.room)))
    return []
  }
}
