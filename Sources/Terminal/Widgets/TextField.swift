/// One line of text that a person edits.
package struct TextField: Sendable, Equatable {
  /// The text; setting it leaves the caret where it is, or at the end of a shorter text.
  package var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue.prefix(Self.limit))
      caret = min(caret, characters.count)
    }
  }

  /// The caret's place, in characters from the start.
  package var caret: Int {
    didSet { caret = min(max(0, caret), characters.count) }
  }

  private(set) var characters: [Character]

  /// More characters than this are not taken.
  private static let limit = 4096

  /// A field with this text, the caret at its end.
  package init(_ text: String = "") {
    characters = Array(text.prefix(Self.limit))
    caret = characters.count
  }

  package var isEmpty: Bool { characters.isEmpty }

  /// Puts pasted text at the caret; line ends and tabs become blanks, those at its ends are left
  /// out.
  package mutating func insert(_ pasted: String) {
    let line = pasted.prefix(Self.limit).split { $0.isNewline || $0 == "\t" }
      .joined(separator: " ")
    replace(caret..<caret, with: line)
  }

  /// Replaces characters, sets the caret behind the new ones, and lets marks join their base.
  private mutating func replace(_ range: Range<Int>, with new: String) {
    let free = Self.limit - characters.count + range.count
    let new = new.prefix(max(0, free))
    let before = String(characters[..<range.lowerBound]) + new
    let after = String(characters[range.upperBound...])
    characters = Array(before + after)
    // A caret inside a character that the parts made together moves to its end.
    let length = before.unicodeScalars.count
    var passed = 0
    caret =
      characters.firstIndex { character in
        defer { passed += character.unicodeScalars.count }
        return passed >= length
      } ?? characters.count
  }

  /// Does what a key means for the text; false when it means nothing here.
  package mutating func handle(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let scalar), []), (.character(let scalar), .shift):
      replace(caret..<caret, with: String(scalar))
    case (.backspace, []), (.backspace, .shift):
      if caret > 0 { replace(caret - 1..<caret, with: "") }
    case (.delete, []), (.character("d"), .control):
      if caret < characters.count { replace(caret..<caret + 1, with: "") }
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control):
      replace(wordStart..<caret, with: "")
    case (.character("d"), .alt), (.delete, .alt), (.delete, .control):
      replace(caret..<wordEnd, with: "")
    case (.character("u"), .control): replace(0..<caret, with: "")
    case (.character("k"), .control): replace(caret..<characters.count, with: "")
    default: return moveCaret(key)
    }
    return true
  }

  private mutating func moveCaret(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.left, []), (.character("b"), .control): caret -= 1
    case (.right, []), (.character("f"), .control): caret += 1
    case (.home, _), (.character("a"), .control): caret = 0
    case (.end, _), (.character("e"), .control): caret = characters.count
    case (.left, .control), (.left, .alt), (.character("b"), .alt): caret = wordStart
    case (.right, .control), (.right, .alt), (.character("f"), .alt): caret = wordEnd
    default: return false
    }
    return true
  }

  /// The start of the word before the caret. A word is a run of letters and digits of one sort: han
  /// or others.
  private var wordStart: Int {
    var start = caret
    while start > 0, sort(start - 1) == .gap { start -= 1 }
    guard start > 0 else { return 0 }
    let sort = sort(start - 1)
    while start > 0, self.sort(start - 1) == sort { start -= 1 }
    return start
  }

  /// The end of the word behind the caret.
  private var wordEnd: Int {
    var end = caret
    while end < characters.count, sort(end) == .gap { end += 1 }
    guard end < characters.count else { return end }
    let sort = sort(end)
    while end < characters.count, self.sort(end) == sort { end += 1 }
    return end
  }

  private enum Sort { case gap, han, other }

  private func sort(_ index: Int) -> Sort {
    let character = characters[index]
    guard character.isLetter || character.isNumber else { return .gap }
    return character.unicodeScalars.contains { $0.properties.isIdeographic } ? .han : .other
  }
}
