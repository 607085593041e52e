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
  var lines: PageLines
  /// In the order of the lines.
  var rows: [Row] = []
  var cells: [Token] = []

  /// Calls `body` with the number, the range and the marks of each line that is no row of a drawn
  /// table, and `row` with each that is.
  func forEachLooseLine(
    _ body: (Int, Range<Int>, LineMarks) -> Void, row: (Row) -> Void = { _ in }
  ) {
    var next = 0
    for number in lines.ranges.indices {
      let line = lines.ranges[number]
      if next < rows.count, rows[next].start == line.lowerBound {
        row(rows[next])
        next += 1
      } else {
        body(number, line, lines.marks[number])
      }
    }
  }
}
