import Reports
import Terminal

/// A key that does something while a form or a field has the keys, and what it does.
struct KeyHint {
  let keys: Phrase
  let name: Phrase

  init(_ keys: Phrase, _ chinese: String, _ english: String) {
    self.keys = keys
    name = Phrase(chinese, english)
  }

  init(_ key: String, _ chinese: String, _ english: String) {
    self.init(Phrase(key, key), chinese, english)
  }

  /// The key that it names; `nil` when those are several.
  var key: Key? { Key(name: keys.english) }

  static let upDown = Phrase("↑↓", "Up Down")
  static let leftRight = Phrase("←→", "Left Right")
}

extension Painter {
  /// The last line while something else has the keys: what they do there, and at the right where the
  /// cursor stands in it.
  mutating func paintHints(_ hints: [KeyHint], position: String = "") {
    let row = layout.status
    grid.fill(row, style: theme.text)
    let right = putRight(position, right: row.maxX - 1, y: row.y, style: theme.quiet)
    put(hints, x: row.x + 1, until: right - 1)
  }

  /// A line of text that is asked for on the last line, and at its right, if there is room, a remark
  /// and what keys do.
  mutating func paintField(
    _ prompt: String, _ field: TextField, remark: String = "", hints: [KeyHint]
  ) {
    let row = layout.status
    grid.fill(row, style: theme.text)
    let used = grid.put(prompt, x: row.x + 1, y: row.y, style: theme.key)
    let remarkWidth = remark.isEmpty ? 0 : displayWidth(remark, ambiguous: state.ambiguous) + 2
    let width = remarkWidth + hints.reduce(0) { $0 + self.width(of: $1) + 2 }
    let isHinted = row.width - used - width >= 32
    if isHinted {
      let x = row.maxX - width
      grid.put(remark, x: x, y: row.y, style: theme.quiet)
      put(hints, x: x + remarkWidth, until: row.maxX)
    }
    field.draw(
      into: &grid, rect: row.inset(left: used + 2, right: isHinted ? width + 1 : 1),
      style: theme.text, isFocused: true)
  }

  /// Puts hints one behind the other, those that fit.
  private mutating func put(_ hints: [KeyHint], x: Int, until right: Int) {
    var x = x
    for hint in hints {
      let width = width(of: hint)
      guard x + width <= right else { return }
      let y = layout.status.y
      let used = grid.put(hint.keys(language), x: x, y: y, style: theme.key)
      grid.put(hint.name(language), x: x + used + 1, y: y, style: theme.quiet)
      if let key = hint.key {
        targets.append((Rect(x: x, y: y, width: width, height: 1), .key(key)))
      }
      x += width + 2
    }
  }

  private func width(of hint: KeyHint) -> Int {
    displayWidth(hint.keys(language) + hint.name(language), ambiguous: state.ambiguous) + 1
  }
}
