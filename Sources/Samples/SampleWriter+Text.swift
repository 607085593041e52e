import Reports

// The tables as plain text. A row of two cells in a table of four columns, in each form:
//
//   行政许可 |        行政许可 |       行政许可       | 行政许可 | 12 |  |  |     行政许可  12
//   12 | ||           12 |             (blank line)
//                     ||               12
//   padded behind     padded below     lines           markdown                   columns

extension SampleWriter {
  /// Writes a table in the form's way.
  mutating func table(_ kind: TableKind) {
    let grid = SampleGrid.of(kind, report[kind].edition)
    switch form {
    case .pipesPaddedBehind, .pipesPaddedBelow, .pipesUnpadded: pipes(grid)
    case .lines: cellsOnLines(grid)
    case .markdown: wholeRows(grid, open: "| ", between: " | ", close: " |", rule: true)
    case .tabs where random.chance(50):
      wholeRows(grid, open: "", between: "\t", close: "", rule: false)
    case .tabs: rowsWithoutSpans(grid, between: "\t")
    case .columns: rowsWithoutSpans(grid, between: random.chance(50) ? " " : "   ")
    case .wrappedColumns: wrappedRows(grid)
    case .grid: drawn(grid, isBox: false)
    case .box: drawn(grid, isBox: true)
    case .commas: wholeRows(grid, open: "", between: ",", close: "", rule: false)
    case .html, .htmlOfWord, .htmlSplit: html(grid)
    }
    if form == .lines || form == .markdown { append("\n") }
  }

  /// Appends what stands in a cell.
  mutating func content(_ cell: SampleGrid.Cell) {
    let start = bytes.count
    if case .value(let id) = cell.content {
      value(id)
    } else {
      label(cell.content, breaking: random.chance(style.blanksInLabels) ? " " : nil)
    }
    if form == .commas { quote(from: start) }
  }

  /// Puts quotes around what was written last, if it holds a comma or a quote.
  private mutating func quote(from start: Int) {
    let signs = [UInt8(ascii: ","), UInt8(ascii: "\"")]
    guard bytes[start...].contains(where: signs.contains) else { return }
    let doubled = bytes[start...].flatMap { $0 == signs[1] ? [$0, $0] : [$0] }
    bytes.replaceSubrange(start..., with: [signs[1]] + doubled + [signs[1]])
  }

  private mutating func pipes(_ grid: SampleGrid) {
    for (place, row) in grid.rows.enumerated() {
      for (index, cell) in row.enumerated() {
        let start = bytes.count
        content(cell)
        append(bytes.count > start ? " |" : "|")
        // The last row of a table is never padded.
        if index == row.count - 1, place < grid.rows.count - 1 {
          pad(grid.columns - row.count)
        }
        endLine()
      }
    }
  }

  private mutating func pad(_ count: Int) {
    guard count > 0, form != .pipesUnpadded else { return }
    append(form == .pipesPaddedBehind ? " " : "\n")
    append(String(repeating: "|", count: count))
  }

  private mutating func cellsOnLines(_ grid: SampleGrid) {
    for cell in grid.rows.joined() {
      let start = bytes.count
      content(cell)
      if bytes.count == start { append("\u{A0}") }
      append("\n\n")
    }
  }

  /// Rows with an empty cell wherever a span reaches.
  private mutating func wholeRows(
    _ grid: SampleGrid, open: String, between: String, close: String, rule: Bool
  ) {
    var reaching = [Int](repeating: 0, count: grid.columns)
    for (place, row) in grid.rows.enumerated() {
      append(open)
      var next = row.makeIterator()
      var column = 0
      while column < grid.columns {
        if column > 0 { append(between) }
        if reaching[column] > 0 {
          reaching[column] -= 1
          column += 1
          continue
        }
        guard let cell = next.next() else { break }
        content(cell)
        for covered in column..<min(column + cell.columns, grid.columns) {
          reaching[covered] = cell.rows - 1
          if covered > column { append(between) }
        }
        column += cell.columns
      }
      append(close)
      endLine()
      if rule, place == 0 {
        append("|" + String(repeating: "---|", count: grid.columns))
        endLine()
      }
    }
  }

  private mutating func rowsWithoutSpans(_ grid: SampleGrid, between: String) {
    for row in grid.rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { append(between) }
        content(cell)
      }
      endLine()
      breakPageIfFull()
    }
  }

  /// Rows whose long label is cut in two, with the numbers before, between or behind the halves.
  private mutating func wrappedRows(_ grid: SampleGrid) {
    for row in grid.rows {
      let values = row.drop { if case .value = $0.content { false } else { true } }
      let labels = row.prefix(row.count - values.count)
      for group in labels.dropLast() where !values.isEmpty {
        content(group)
        endLine()
      }
      guard let last = labels.last, !values.isEmpty else {
        joined(row[...])
        endLine()
        breakPageIfFull()
        continue
      }
      let start = bytes.count
      label(last.content, breaking: "\n")
      let written = Array(bytes[start...])
      bytes.removeSubrange(start...)
      wrapped(written, around: values)
      breakPageIfFull()
    }
  }

  private mutating func wrapped(
    _ label: [UInt8], around values: ArraySlice<SampleGrid.Cell>
  ) {
    // Labels that fit into their column are not wrapped: twelve characters of three bytes.
    let halves = label.split(separator: UInt8(ascii: "\n"))
    guard label.count > 36, let first = halves.first, let second = halves.last else {
      bytes.append(contentsOf: halves.joined())
      append(" ")
      joined(values)
      endLine()
      return
    }
    let isBetween = random.chance(50)
    bytes.append(contentsOf: first)
    if isBetween { endLine() } else { append(" ") }
    joined(values)
    endLine()
    bytes.append(contentsOf: second)
    endLine()
  }

  private mutating func joined(_ cells: ArraySlice<SampleGrid.Cell>) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { append(" ") }
      content(cell)
    }
  }
}
