import Reports
package import Terminal

/// The list of all actions, narrowed by what one types: by name in either language, or by key.
///
/// ```
/// : 折叠
/// › 全部折叠                fold all        -
///   展开或折叠              fold or unfold  Space
/// ```
package struct Palette: Sendable, Equatable {
  package var field = TextField()
  package var scroll = ScrollState()

  /// The actions that fit what was typed, the likeliest first: that of a key of this name, then
  /// names that begin so, then names that hold it, each in the order of the help.
  func actions(_ keyMap: KeyMap) -> [Action] {
    let query = String(field.text.trimmed).lowercased()
    let all = Action.allCases.filter { $0 != .palette && $0 != .interrupt }
    guard !query.isEmpty else { return all }
    let exact = String(field.text.trimmed)
    let ranked = all.compactMap { action -> (rank: Int, action: Action)? in
      let keys = keyMap.keys(of: action)
      if keys.contains(exact) { return (0, action) }
      let names = [action.name.chinese, action.name.english, action.rawValue].map {
        $0.lowercased()
      }
      if names.contains(where: { $0.hasPrefix(query) }) { return (1, action) }
      if names.contains(where: { $0.contains(query) }) { return (2, action) }
      return keys.contains { $0.lowercased() == query } ? (3, action) : nil
    }
    // Within a rank the order of the help stays.
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.action) }
  }
}
