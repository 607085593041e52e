/// One line of a drawn table, cut at its borders.
///
/// ```
/// │（三）├──────────┼───┤        text 0–7, rule 7–18, rule 18–22
/// | 开   | 3        |   |        text 0–7, text 7–18, text 18–22
/// ```
///
/// A text ends where a bar stands in a column that has a border. Which column that is depends on how
/// the writer counted; where all borders are known for certain, the bars need only be as many.
struct DrawnLine {
  struct Segment {
    var isRule: Bool
    /// The columns of the marks at both ends.
    var left: Int
    var right: Int
    /// What stands between the marks, blanks included.
    var range: Range<Int>
  }

  private(set) var segments: [Segment] = []
  /// The columns in which a border may go on in the next line.
  private(set) var borders: [Int] = []
  /// Whether all of these do.
  private(set) var hasCertainBorders = true
  private(set) var isRule = true
  private(set) var hasRule = false

  /// Reads a line that begins and ends with a mark, below a line with `above`. `nil` as a reading
  /// of the widths: by the number of the bars. Returns whether the line is one of the table.
  mutating func read(
    _ bytes: Span<UInt8>, _ line: Range<Int>, below above: [Int], as reading: WidthReading?
  ) -> Bool {
    segments.removeAll(keepingCapacity: true)
    borders.removeAll(keepingCapacity: true)
    (hasCertainBorders, isRule, hasRule) = (true, true, false)
    let end = line.upperBound
    var index = line.lowerBound
    var column = 0
    var next = 0
    while let mark = DrawingMark(bytes, at: index, before: end) {
      let left = column
      if mark.arms.contains(.down) {
        borders.append(column)
        if !mark.isCertain { hasCertainBorders = false }
      }
      index += mark.length
      guard index < end else { return isRule || column == above.last }
      let start = index
      if mark.arms.contains(.right),
        DrawingMark.dashLength(bytes, at: index, before: end) != nil
      {
        column += 1
        while let length = DrawingMark.dashLength(bytes, at: index, before: end) {
          index += length
          column += 1
        }
        guard let closing = DrawingMark(bytes, at: index, before: end),
          closing.arms.contains(.left)
        else { return false }
        hasRule = true
        segments.append(.init(isRule: true, left: left, right: column, range: start..<index))
      } else {
        while next < above.count, above[next] <= left { next += 1 }
        let found =
          reading.map { skipText(bytes, &index, end, left + 1, above, &next, $0) }
          ?? skipText(bytes, &index, end, above, next)
        guard let found else { return false }
        column = found
        isRule = false
        segments.append(.init(isRule: false, left: left, right: column, range: start..<index))
      }
    }
    return false
  }

  /// Goes to the next bar that stands under a border; the column of it.
  private func skipText(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, _ start: Int, _ above: [Int],
    _ next: inout Int, _ reading: WidthReading
  ) -> Int? {
    var column = start
    var width = 1
    while index < end, next < above.count {
      while next < above.count, above[next] < column { next += 1 }
      if next < above.count, above[next] == column, closesText(bytes, index, end) { return column }
      let scalar = LabelFolder.scalar(in: bytes, at: &index, before: end)
      width = reading.width(of: scalar, after: width)
      column += width
    }
    return nil
  }

  /// Goes to the next bar, which must be that of the next border.
  private func skipText(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, _ above: [Int], _ next: Int
  ) -> Int? {
    guard next < above.count else { return nil }
    while index < end {
      if closesText(bytes, index, end) { return above[next] }
      index += 1
    }
    return nil
  }

  /// Whether a border stands at `index`, and no sign of a text.
  private func closesText(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard let mark = DrawingMark(bytes, at: index, before: end) else { return false }
    if mark.isCertain { return mark.arms.contains(.upright) || mark.arms.contains(.right) }
    return DrawingMark.dashLength(bytes, at: index + mark.length, before: end) != nil
  }
}
