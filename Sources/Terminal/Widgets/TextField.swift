/// One line of text that a person edits.
package struct TextField: Sendable, Equatable {
  package var text: String
  /// The caret's place, in characters from the start.
  package var caret: Int

  package init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// Does what a key means for the text; false when it means nothing here.
  package mutating func handle(_ key: Key) -> Bool { false }

  /// Puts pasted text at the caret; line ends become blanks.
  package mutating func insert(_ pasted: String) {}

  /// Draws the text on one row, scrolled so that the caret shows; sets the grid's caret when focused.
  package func draw(into grid: inout Grid, rect: Rect, style: Style, isFocused: Bool) {}
}
