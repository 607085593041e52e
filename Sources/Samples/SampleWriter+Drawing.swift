import Reports

// A table with its borders drawn, spans and all, labels wrapped into their columns:
//
//   +----------+--------+---+        ┌──────────┬────────┬───┐
//   | 三、本年 | （一） | 2 |        │三、本年  │（一）  │2  │
//   | 度办理   |        |   |        │度办理    │        │   │
//   |          +--------+---+        │          ├────────┼───┤
//   |          | （二） |   |        │          │（二）  │   │
//   +----------+--------+---+        └──────────┴────────┴───┘

extension SampleWriter {
  private struct Box {
    var rows: Range<Int>
    var columns: Range<Int>
    var scalars: [Unicode.Scalar]
    var lines: [[Unicode.Scalar]] = []
  }

  /// The arms of a border at one place.
  private struct Arms: OptionSet {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
  }

  /// Writes a table with borders of `+-|`, or of box-drawing characters.
  mutating func drawn(_ grid: SampleGrid, isBox: Bool) {
    let quoteWidth = random.chance(50) ? 1 : 2
    let widest = random.within(10...30)
    let margin = isBox ? 0 : 1
    var boxes = boxes(grid)
    var widths = [Int](repeating: 4, count: grid.columns)
    for box in boxes where box.columns.count == 1 {
      let width = box.scalars.reduce(0) { $0 + Self.width($1, quoteWidth) }
      // Numbers are never broken.
      let isLabel = box.scalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
      let column = box.columns.lowerBound
      widths[column] = max(widths[column], isLabel ? min(width, widest) : width)
    }
    let lefts = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 2 * margin + 1) }
    var heights = [Int](repeating: 1, count: grid.rows.count)
    for index in boxes.indices {
      let box = boxes[index]
      let room = lefts[box.columns.upperBound] - lefts[box.columns.lowerBound] - 1 - 2 * margin
      boxes[index].lines = Self.wrapped(box.scalars, room, quoteWidth)
      let inner = box.rows.reduce(box.rows.count - 1) { $0 + heights[$1] }
      heights[box.rows.upperBound - 1] += max(0, boxes[index].lines.count - inner)
    }
    let tops = heights.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 1) }
    var borders = [[Arms]](
      repeating: [Arms](repeating: [], count: (lefts.last ?? 0) + 1), count: (tops.last ?? 0) + 1)
    for box in boxes { Self.frame(box, lefts, tops, &borders) }
    write(boxes, borders, lefts.map { $0 + margin }, tops, quoteWidth, isBox)
  }

  private mutating func boxes(_ grid: SampleGrid) -> [Box] {
    var boxes: [Box] = []
    var free = [Int](repeating: 0, count: grid.columns)
    for (place, row) in grid.rows.enumerated() {
      var column = 0
      for cell in row {
        while column < grid.columns, free[column] > place { column += 1 }
        let columns = column..<min(column + cell.columns, grid.columns)
        for covered in columns { free[covered] = place + cell.rows }
        let start = bytes.count
        content(cell)
        let text = String(decoding: bytes[start...], as: UTF8.self)
        bytes.removeSubrange(start...)
        boxes.append(
          Box(
            rows: place..<min(place + cell.rows, grid.rows.count), columns: columns,
            scalars: Array(text.unicodeScalars)))
        column = columns.upperBound
      }
    }
    return boxes
  }

  private static func width(_ scalar: Unicode.Scalar, _ quoteWidth: Int) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case 0x2010...0x201F: quoteWidth
    default: 2
    }
  }

  private static func wrapped(
    _ scalars: [Unicode.Scalar], _ room: Int, _ quoteWidth: Int
  ) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var width = 0
    for scalar in scalars {
      width += self.width(scalar, quoteWidth)
      var line = lines.removeLast()
      if width > room {
        // A number goes on to the next line as a whole.
        let kept = scalar.isASCII ? line.reversed().drop { $0.isASCII }.count : line.count
        let moved = kept > 0 ? Array(line[kept...]) : []
        lines.append(Array(line.prefix(line.count - moved.count)))
        line = moved
        width = (moved + [scalar]).reduce(0) { $0 + self.width($1, quoteWidth) }
      }
      lines.append(line + [scalar])
    }
    return lines
  }

  private static func frame(_ box: Box, _ lefts: [Int], _ tops: [Int], _ borders: inout [[Arms]]) {
    let (left, right) = (lefts[box.columns.lowerBound], lefts[box.columns.upperBound])
    let (top, bottom) = (tops[box.rows.lowerBound], tops[box.rows.upperBound])
    for column in left...right {
      for row in [top, bottom] {
        if column > left { borders[row][column].insert(.left) }
        if column < right { borders[row][column].insert(.right) }
      }
    }
    for row in top...bottom {
      for column in [left, right] {
        if row > top { borders[row][column].insert(.up) }
        if row < bottom { borders[row][column].insert(.down) }
      }
    }
  }

  private mutating func write(
    _ boxes: [Box], _ borders: [[Arms]], _ lefts: [Int], _ tops: [Int], _ quoteWidth: Int,
    _ isBox: Bool
  ) {
    var texts: [[Int: [Unicode.Scalar]]] = Array(repeating: [:], count: borders.count)
    for box in boxes {
      for (number, line) in box.lines.enumerated() {
        texts[tops[box.rows.lowerBound] + 1 + number][lefts[box.columns.lowerBound] + 1] = line
      }
    }
    for (row, arms) in borders.enumerated() {
      var column = 0
      while column < arms.count {
        if let text = texts[row][column], !text.isEmpty {
          for scalar in text {
            append(String(scalar))
            column += Self.width(scalar, quoteWidth)
          }
        } else {
          append(Self.sign(arms[column], isBox))
          column += 1
        }
      }
      append("\n")
    }
  }

  private static func sign(_ arms: Arms, _ isBox: Bool) -> String {
    if isBox {
      return [
        " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
      ][arms.rawValue]
    }
    let isUpright = !arms.isDisjoint(with: [.up, .down])
    let isLevel = !arms.isDisjoint(with: [.left, .right])
    return isUpright ? (isLevel ? "+" : "|") : isLevel ? "-" : " "
  }
}
