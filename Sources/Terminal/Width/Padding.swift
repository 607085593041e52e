/// Where the text stands between the blanks that pad it.
package enum Alignment: Sendable, Hashable {
  case left
  case right
}

/// `text` with blanks up to `width` columns; longer text stays as it is.
package func padded(
  _ text: String, width: Int, alignment: Alignment = .left, ambiguous: AmbiguousWidth
) -> String {
  let missing = width - displayWidth(text, ambiguous: ambiguous)
  guard missing > 0 else { return text }
  let blanks = String(repeating: " ", count: missing)
  return alignment == .left ? text + blanks : blanks + text
}

/// `text` cut to `width` columns, never through a glyph, with a mark where it was cut. What comes
/// out is safe to print.
package func truncated(_ text: String, width: Int, ambiguous: AmbiguousWidth) -> String {
  let fit = TextFit(text, width: width, ambiguous: ambiguous)
  var glyphs = Glyphs(text, ambiguous: ambiguous)
  var kept = String.UnicodeScalarView()
  for _ in 0..<fit.glyphs {
    guard let glyph = glyphs.next() else { break }
    kept.append(glyph.base)
    kept.append(contentsOf: glyph.marks)
  }
  if let mark = fit.mark { kept.append(mark.base) }
  return String(kept)
}
