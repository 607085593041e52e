extension Key {
  /// The names of the keys that are no characters; the first of several is the one shown.
  private static let names: [(code: Code, names: [String])] = [
    (.enter, ["Enter", "Return"]), (.tab, ["Tab"]), (.backTab, ["Shift-Tab", "BackTab"]),
    (.escape, ["Esc", "Escape"]), (.backspace, ["Backspace"]), (.delete, ["Del", "Delete"]),
    (.insert, ["Ins", "Insert"]), (.up, ["Up", "↑"]), (.down, ["Down", "↓"]),
    (.left, ["Left", "←"]), (.right, ["Right", "→"]), (.home, ["Home"]), (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PgDown", "PageDown"]),
    (.character(" "), ["Space"]),
  ]

  private static let prefixes: [(modifier: Modifiers, name: String)] = [
    (.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-"),
  ]

  /// The key with this name, as `name` writes it, capitals of the names not minded; `nil` when no
  /// key has it.
  package init?(name: String) {
    var rest = name
    var modifiers: Modifiers = []
    while true {
      if let code = Self.code(named: rest, isControl: modifiers.contains(.control)) {
        self.init(code, modifiers)
        return
      }
      let lowered = rest.lowercased()
      guard let prefix = Self.prefixes.first(where: { lowered.hasPrefix($0.name.lowercased()) })
      else { return nil }
      modifiers.insert(prefix.modifier)
      rest.removeFirst(prefix.name.count)
    }
  }

  private static func code(named name: String, isControl: Bool) -> Code? {
    if let character = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      character.value > 0x20, character.value != 0x7F
    {
      let arrow = names.first { $0.names.contains(name) }?.code
      return arrow ?? .character(isControl ? lowercased(character) : character)
    }
    let lowered = name.lowercased()
    if let found = names.first(where: { $0.names.contains { $0.lowercased() == lowered } }) {
      return found.code
    }
    guard lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...20).contains(number)
    else { return nil }
    return .function(number)
  }

  /// The name people read and write in key tables: `Ctrl-U`, `Enter`, `PgUp`, `j`.
  package var name: String {
    let prefix = Self.prefixes.filter { modifiers.contains($0.modifier) }.map(\.name).joined()
    if let known = Self.names.first(where: { $0.code == code })?.names.first {
      return prefix + known
    }
    switch code {
    case .function(let number): return "\(prefix)F\(number)"
    case .character(let character) where modifiers.contains(.control):
      return prefix + String(character).uppercased()
    case .character(let character): return prefix + String(character)
    default: return prefix
    }
  }

  /// With Ctrl, terminals send the same for a letter and its capital.
  private static func lowercased(_ character: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(character)
      ? character.properties.lowercaseMapping.unicodeScalars.first
        ?? character : character
  }
}
