/// The number of columns that `text` takes when the grid draws it, hostile characters as marks.
package func displayWidth(_ text: String, ambiguous: AmbiguousWidth) -> Int {
  var glyphs = Glyphs(text, ambiguous: ambiguous)
  var width = 0
  while let glyph = glyphs.next() { width += glyph.width }
  return width
}

/// Where a text must end to fit a width.
struct TextFit {
  /// How many glyphs stand before the mark of the cut; all of them when nothing is cut.
  var glyphs = 0
  /// The columns of those glyphs.
  var columns = 0
  /// The mark of the cut; nil when everything fits, or nothing is to be marked.
  var mark: Glyph?

  /// Measures `text` no further than needed; a glyph never counts by half.
  init(
    _ text: String, width: Int, ambiguous: AmbiguousWidth, marks: SafeMarks = .pictures,
    isMarked: Bool = true
  ) {
    guard width > 0 else { return }
    let mark = Self.cutMark(width: width, ambiguous: ambiguous, marks: marks)
    let widthBesideMark = isMarked ? width - mark.width : width
    var source = Glyphs(text, ambiguous: ambiguous, marks: marks)
    var column = 0
    var count = 0
    while let glyph = source.next() {
      if column + glyph.width > width {
        self.mark = isMarked ? mark : nil
        return
      }
      column += glyph.width
      count += 1
      if column <= widthBesideMark {
        glyphs = count
        columns = column
      }
    }
    glyphs = count
    columns = column
  }

  /// An ellipsis where it fits, else the mark of plain ASCII.
  private static func cutMark(width: Int, ambiguous: AmbiguousWidth, marks: SafeMarks) -> Glyph {
    let columns = ambiguous == .wide ? 2 : 1
    guard marks == .pictures, columns <= width else { return Glyph(base: "~", width: 1) }
    return Glyph(base: "…", width: columns, isDoubtful: true)
  }
}
