import Corpus
import Reports
package import Terminal

/// The list of all actions, narrowed by what one types: by name in either language, by the pinyin
/// of the Chinese one, or by key.
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
  /// names that begin so, then names that hold it, the earlier in the name the better, then names
  /// that are read so.
  func actions(_ keyMap: KeyMap) -> [Action] {
    let query = String(field.text.trimmed).lowercased()
    let all = Action.allCases.filter { $0 != .palette && $0 != .interrupt }
    // Keys for moving are known; they come last.
    guard !query.isEmpty else {
      return all.filter { $0.group != .moving } + all.filter { $0.group == .moving }
    }
    let exact = String(field.text.trimmed)
    let read = Self.chineseNames.matching(query).map { Self.chineseNames.names[$0] }
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
      if keys.contains(where: { $0.lowercased() == query }) { return (Int.max, place) }
      return read.firstIndex(of: action.name.chinese).map { (Int.max - read.count + $0, place) }
    }
    // Within a rank the order of the help stays.
    return ranked.sorted { $0 < $1 }.map { all[$0.place] }
  }

  /// The Chinese names as the list of agencies finds them.
  private static let chineseNames =
    Snapshot(named: Action.allCases.map(\.name.chinese)).agencies
}
