import Reports

/// A plain text made ready to be read line by line.
struct PageText {
  /// A line of the text that is a row of a drawn table.
  struct Row {
    /// The offset at which the line begins.
    var start: Int
    /// Its cells and its end, as a range of `PageText.cells`.
    var tokens: Range<Int>
  }

  var text: SourceText
  var lines: [Range<Int>]
  /// In the order of the lines.
  var rows: [Row] = []
  var cells: [Token] = []

  /// The lines that are no row of a drawn table.
  var looseLines: [Range<Int>] {
    if rows.isEmpty { return lines }
    var rest = rows[...]
    return lines.filter { line in
      guard rest.first?.start == line.lowerBound else { return true }
      rest.removeFirst()
      return false
    }
  }
}
