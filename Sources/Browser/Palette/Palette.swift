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
  /// names that begin so, then names that hold it, the earlier in the name the better.
  func actions(_ keyMap: KeyMap) -> [Action] {
    let query = String(field.text.trimmed).lowercased()
    let all = Action.allCases.filter { $0 != .palette && $0 != .interrupt }
    // Keys for moving are known; they come last.
    guard !query.isEmpty else {
      return all.filter { $0.group != .moving } + all.filter { $0.group == .moving }
    }
    let exact = String(field.text.trimmed)
    let ranked = all.enumerated().compactMap { place, action -> (rank: Int, place: Int)? in
      let keys = keyMap.keys(of: action)
      if keys.contains(exact) { return (-1, place) }
      let names = [action.name.chinese, action.name.english, action.rawValue].map {
        $0.lowercased()
      }
      let offsets = names.compactMap { name in
        name.firstRange(of: query).map { name.distance(from: name.startIndex, to: $0.lowerBound) }
      }
      if let offset = offsets.min() { return (offset, place) }
      return keys.contains { $0.lowercased() == query } ? (Int.max, place) : nil
    }
    // Within a rank the order of the help stays.
    return ranked.sorted { $0 < $1 }.map { all[$0.place] }
  }
}
