@testable import Corpus

/// The search as its description says it, without masks, bits or threads.
struct SlowSearch {
  let names: [String]

  func matching(_ query: String) -> [Int] {
    let words = query.lowercased().split(separator: " ").map(Array.init)
    guard !words.isEmpty else { return Array(names.indices) }
    let found = names.indices.compactMap { index -> (rank: Int, length: Int, index: Int)? in
      let name = Array(names[index].lowercased())
      let ranks = words.map { rank($0, name) }
      guard !ranks.contains(nil) else { return nil }
      return (ranks.compactMap(\.self).max() ?? 0, min(255, names[index].count), index)
    }
    return found.sorted { ($0.rank, $0.length, $0.index) < ($1.rank, $1.length, $1.index) }
      .map(\.index)
  }

  private func rank(_ word: [Character], _ name: [Character]) -> Int? {
    let places = name.indices.compactMap { start -> Int? in
      guard let isAbbreviated = stands(word[...], in: name[start...], false) else { return nil }
      let isBehindPlace = start > 0 && "省市县区旗州盟镇乡道".contains(name[start - 1])
      return (start == 0 ? 0 : isBehindPlace ? 1 : 2) + (isAbbreviated ? 3 : 0)
    }
    return places.min() ?? (isInOrder(word, name) ? 6 : nil)
  }

  /// Whether the word stands at the front of a name, and if so whether only with initials.
  private func stands(
    _ word: ArraySlice<Character>, in name: ArraySlice<Character>, _ isAbbreviated: Bool
  ) -> Bool? {
    guard let wanted = word.first else { return isAbbreviated }
    guard let character = name.first else { return nil }
    var outcomes: [Bool?] = []
    if wanted == character {
      outcomes.append(stands(word.dropFirst(), in: name.dropFirst(), isAbbreviated))
    }
    for reading in readings(character) {
      let shared = zip(reading, word).prefix { $0 == $1 }.count
      if shared == reading.count || shared == word.count {
        outcomes.append(stands(word.dropFirst(shared), in: name.dropFirst(), isAbbreviated))
      }
      let initial = String(reading.prefix(2))
      if shared > 0 { outcomes.append(stands(word.dropFirst(), in: name.dropFirst(), true)) }
      if shared > 1, ["zh", "ch", "sh"].contains(initial) {
        outcomes.append(stands(word.dropFirst(2), in: name.dropFirst(), true))
      }
    }
    let known = outcomes.compactMap(\.self)
    return known.isEmpty ? nil : known.allSatisfy(\.self)
  }

  private func isInOrder(_ word: [Character], _ name: [Character]) -> Bool {
    let hasLetters = word.contains { $0.isASCII && $0.isLetter }
    guard word.count >= (hasLetters ? 3 : 2) else { return false }
    var rest = word[...]
    for character in name {
      guard let wanted = rest.first else { break }
      if wanted == character || readings(character).contains(where: { $0.first == wanted }) {
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  private func readings(_ character: Character) -> [[Character]] {
    guard let unit = String(character).utf16.first else { return [] }
    var readings: [[Character]] = []
    _ = Pinyin.shared.anyReading(of: unit) {
      let syllable = Pinyin.shared.syllables[$0]
      readings.append(
        (0..<syllable.count).map { Character(Unicode.Scalar(syllable[$0])) })
      return false
    }
    return readings
  }
}
