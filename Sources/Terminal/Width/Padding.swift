/// Where the blanks of a padded text stand.
package enum Alignment: Sendable, Hashable {
  case left
  case right
}

/// `text` with blanks up to `width` columns; longer text stays as it is.
package func padded(
  _ text: String, width: Int, alignment: Alignment = .left, ambiguous: AmbiguousWidth
) -> String {
  text
}

/// `text` cut to `width` columns, never through a glyph, with a mark where it was cut.
package func truncated(_ text: String, width: Int, ambiguous: AmbiguousWidth) -> String {
  text
}
