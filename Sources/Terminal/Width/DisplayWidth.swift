/// The number of columns that `text` takes when the grid draws it, hostile characters as marks.
package func displayWidth(_ text: String, ambiguous: AmbiguousWidth) -> Int {
  text.unicodeScalars.count
}
