package import Terminal

/// `text` in pieces of at most `width` columns that together are the text. Breaks fall between any
/// two characters, but never before closing punctuation, and in words of letters behind a blank
/// where there is one.
package func wrapped(_ text: String, width: Int, ambiguous: AmbiguousWidth) -> [String] {
  guard width > 4 else { return [text] }
  let scalars = text.unicodeScalars
  var lines: [String] = []
  var start = scalars.startIndex
  var used = 0
  // Where the last word began, and the columns before it.
  var word = (start: start, used: 0)
  for index in scalars.indices {
    let scalar = scalars[index]
    let columns = scalar.columns(ambiguous)
    // A closing mark may hang over by one glyph: room for it is kept free.
    let limit = columns == 0 || closingMarks.contains(scalar) ? width : width - 2
    if !scalar.isWordLetter || index == start { word = (index, used) }
    if used + columns > limit, index > start {
      let end = word.start > start ? word.start : index
      lines.append(String(scalars[start..<end]))
      used -= end == index ? used : word.used
      start = end
      word = (end, 0)
    }
    used += columns
    if !scalar.isWordLetter { word = (scalars.index(after: index), used) }
  }
  if start < scalars.endIndex || lines.isEmpty { lines.append(String(scalars[start...])) }
  return lines
}

extension Unicode.Scalar {
  /// The columns that the scalar adds to a text; the common ones without a look at the table.
  fileprivate func columns(_ ambiguous: AmbiguousWidth) -> Int {
    switch value {
    case 0x20..<0x7F: 1
    case 0x4E00...0x9FFF: 2
    // A combining mark alone would be given a base of its own.
    case 0x300...: displayWidth("a" + String(self), ambiguous: ambiguous) - 1
    default: displayWidth(String(self), ambiguous: ambiguous)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar hangs together with its neighbours: what English words are made of.
  fileprivate var isWordLetter: Bool { 0x21..<0x7F ~= value }
}

/// Punctuation that never begins a line: ASCII, and the full-width and CJK forms.
private let closingMarks: Set<Unicode.Scalar> = [
  ",", ".", ";", ":", "!", "?", ")", "]", "%", "”", "’",
  "\u{FF0C}", "\u{FF0E}", "\u{FF1B}", "\u{FF1A}", "\u{FF01}", "\u{FF1F}", "\u{FF09}",
  "\u{3001}", "\u{3002}", "\u{3009}", "\u{300B}", "\u{300D}", "\u{300F}", "\u{3011}", "\u{3015}",
]
