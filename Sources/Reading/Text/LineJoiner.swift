import Reports

/// Sentences that a page broke over its lines, made whole again.
///
/// ```
/// …深化重点领域公开，完善公开制度，推进      full line, no sentence ends here ─┐
/// - 2 -                                      page number                       │ left out
/// 公开规范化建设。                           ←─────────────────────────────────┘ joined
/// 规章 0 0 0                                 a row: never joined
/// ```
///
/// Text out of a PDF has lines of one width. A line as wide as the others that does not end a
/// sentence goes on in the next one, unless that begins with a number of a heading or either is a
/// row or a label of a table. Every byte keeps its place in the document.
struct LineJoiner {
  private let bytes: [UInt8]
  /// `nil` when the lines are of no one width: none is joined.
  private let fullWidth: Int?
  private var folder = LabelFolder()
  private var joined: [UInt8] = []
  private var pieces: [SourceText.Piece] = []
  private var rows: [PageText.Row] = []
  private var cells: [Token] = []
  private var lines = PageLines()
  /// Where the line under way begins in `joined`; `nil` before the first one.
  private var lineStart: Int?
  private var lineMarks: LineMarks = []
  /// Whether the next line may belong to the one under way.
  private var open = false
  /// Whether a line end stands in what was put out as one line.
  private var holdsLineEnd = false

  /// Narrower lines tell nothing about the width of the page.
  private static let narrowest = 40
  /// By so many columns lines of one page differ: punctuation is set closer at their ends.
  private static let tolerance = 8
  /// Fewer lines make no page.
  private static let fewestLines = 10

  private init(_ bytes: [UInt8], fullWidth: Int?) {
    self.bytes = bytes
    self.fullWidth = fullWidth
    joined.reserveCapacity(bytes.count)
  }

  /// The document with broken sentences joined and with its drawn tables as rows; as it is when its
  /// lines are of no one width and no tables are drawn in it.
  static func join(_ bytes: [UInt8]) -> PageText {
    let lines = PageLines(bytes)
    let forms = TextForms(bytes, lines)
    let width = pageWidth(of: bytes, lines.ranges, without: forms.blocks)
    guard width != nil || !forms.blocks.isEmpty else {
      let text = SourceText(
        bytes: bytes, pieces: [.init(text: 0, source: 0)], lineStarts: lines.starts)
      return PageText(text: text, lines: lines)
    }
    var joiner = LineJoiner(bytes, fullWidth: width.map { $0 - tolerance })
    var next = 0
    for block in forms.blocks {
      joiner.add(lines, next..<block.lines.lowerBound)
      joiner.put(block, of: forms.rows)
      next = block.lines.upperBound
    }
    joiner.add(lines, next..<lines.ranges.count)
    joiner.endLine()
    let text = SourceText(
      bytes: joiner.joined,
      pieces: joiner.pieces.isEmpty ? [.init(text: 0, source: 0)] : joiner.pieces,
      lineStarts: lines.starts)
    return PageText(
      text: text, lines: joiner.holdsLineEnd ? PageLines(text.bytes) : joiner.lines,
      rows: joiner.rows, cells: joiner.cells)
  }

  /// The width that most wide lines have; `nil` when they have none in common.
  private static func pageWidth(
    of bytes: [UInt8], _ lines: [Range<Int>], without blocks: [TextForms.Block]
  ) -> Int? {
    var widths: [Int] = []
    widths.reserveCapacity(lines.count)
    var block = blocks[...]
    for (index, line) in lines.enumerated() where line.count >= narrowest {
      while let first = block.first, first.lines.upperBound <= index { block.removeFirst() }
      if block.first?.lines.contains(index) ?? false { continue }
      // No character is wider than it has bytes.
      let width = bytes.width(bytes.trimmingBlanks(line))
      if width >= narrowest { widths.append(width) }
    }
    guard widths.count >= fewestLines else { return nil }
    widths.sort()
    let median = widths[widths.count / 2]
    let alike = widths.count { abs($0 - median) <= tolerance }
    return alike * 3 >= widths.count * 2 ? median : nil
  }

  private mutating func add(_ lines: PageLines, _ numbers: Range<Int>) {
    for number in numbers { add(lines.ranges[number], lines.marks[number]) }
  }

  private mutating func add(_ line: Range<Int>, _ marks: LineMarks) {
    guard let fullWidth else { return putLine(line, marks) }
    // At both ends of a row a tab stands for a blank cell.
    if marks.contains(.tab) { return putLine(bytes.trimmingLineEnd(line), marks) }
    let content = bytes.trimmingBlanks(line)
    if content.isEmpty {
      if bytes.holdsNoBreakSpace(line) { putLine(line, marks) }
      return
    }
    if bytes.isPageNumber(content) { return }
    let isFull = bytes.width(content) >= fullWidth
    guard open || isFull else { return putLine(content, marks) }
    let isTable = isTableText(content, marks)
    if open, !isTable, !beginsWithNumber(content) {
      put(content)
      lineMarks.formUnion(marks)
    } else {
      putLine(content, marks)
    }
    open = !isTable && isFull && !endsSentence(content) && !isHeading(content)
  }

  private mutating func putLine(_ range: Range<Int>, _ marks: LineMarks) {
    beginLine(marks)
    put(range)
  }

  private mutating func beginLine(_ marks: LineMarks) {
    if let lineStart {
      lines.append(lineStart..<joined.count, lineMarks)
      joined.append(0x0A)
    }
    lineStart = joined.count
    lineMarks = marks
    open = false
  }

  /// Ends the last line.
  private mutating func endLine() {
    guard let lineStart, lineStart < joined.count else { return }
    lines.append(lineStart..<joined.count, lineMarks)
  }

  private mutating func put(_ block: TextForms.Block, of rows: FormRows) {
    for item in rows.items[block.items] {
      switch item {
      case .line(let line):
        if bytes[line].contains(where: { $0 == 0x0A || $0 == 0x0C }) { holdsLineEnd = true }
        add(line, PageLines.marks(bytes, line))
      case .row(let cells): putRow(rows.cells[cells], of: rows)
      }
    }
  }

  /// A row as a line of its own, with tabs between its cells.
  private mutating func putRow(_ row: ArraySlice<FormRows.Cell>, of table: FormRows) {
    beginLine([.tab, .blank])
    let (start, first) = (joined.count, cells.count)
    for cell in row {
      if cells.count > first { joined.append(0x09) }
      let start = joined.count
      for piece in table.pieces[cell.pieces] {
        // Two numbers on two lines of a cell do not become one.
        if let last = joined.last, joined.count > start, last > 0x20, last < 0x80,
          bytes[piece.lowerBound] < 0x80
        {
          joined.append(0x20)
        }
        put(piece)
      }
      cells.append(
        Token(
          .cell, joined.trimmingMarks(start..<joined.count),
          column: UInt16(min(cell.column, 0xFFFE)), span: UInt16(clamping: cell.span)))
    }
    cells.append(Token(.rowEnd, joined.count..<joined.count))
    rows.append(PageText.Row(start: start, tokens: first..<cells.count))
  }

  private mutating func put(_ range: Range<Int>) {
    pieces.append(.init(text: joined.count, source: range.lowerBound))
    joined += bytes[range]
  }

  /// Whether the line is a heading and nothing else.
  private func isHeading(_ line: Range<Int>) -> Bool {
    SectionHeading(bytes, line, isLine: true)?.range == line
  }

  /// 。 ！ ？, with or without a closing quote.
  private func endsSentence(_ line: Range<Int>) -> Bool {
    let isQuoted = line.count >= 6 && scalar(endingAt: line.upperBound) == 0x201D
    switch scalar(endingAt: isQuoted ? line.upperBound - 3 : line.upperBound) {
    case 0x3002, 0xFF01, 0xFF1F: return line.count >= 3
    default: return false
    }
  }

  /// The scalar of three bytes that ends at `end`; another value where none does.
  private func scalar(endingAt end: Int) -> UInt32 {
    end >= 3 ? LabelFolder.scalar(in: bytes, at: end - 3, before: end) : 0
  }

  /// `一、`, `（一）`, `1.`, `（1）`: a heading or an item begins.
  private func beginsWithNumber(_ line: Range<Int>) -> Bool {
    let bytes = bytes.span
    var index = line.lowerBound
    var count = 0
    func next() -> UInt32 {
      guard index < line.upperBound, count < 5 else { return 0 }
      count += 1
      return LabelFolder.scalar(in: bytes, at: &index, before: line.upperBound)
    }
    var mark = next()
    let isBracketed = mark == 0x28 || mark == 0xFF08
    while mark == 0x28 || mark == 0xFF08 { mark = next() }
    var digits = 0
    while Self.isDigit(mark) || LabelFolder.isNumeral(LabelFolder.fold(mark)) {
      digits += 1
      mark = next()
    }
    guard digits > 0 else { return false }
    if isBracketed { return mark == 0x29 || mark == 0xFF09 }
    return mark == 0x3001 || (mark == 0x2E || mark == 0xFF0E) && !Self.isDigit(next())
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    0x30...0x39 ~= LabelFolder.fold(scalar)
  }

  /// Whether a line is a row of numbers or of marked cells, or made up of labels and heads.
  private mutating func isTableText(_ line: Range<Int>, _ marks: LineMarks) -> Bool {
    if marks.contains(.pipe) || marks.contains(.blank) && endsInValues(line) { return true }
    // No label is longer.
    guard line.count <= 3 * LabelReader.longestJoined,
      StatutoryLabels.shared.starts.mayBegin(bytes, [line], longest: line.count)
    else { return false }
    folder.removeAll()
    folder.append(bytes, line)
    let folded = folder.scalars[...]
    return StatutoryLabels.shared.meaning(folded) != nil
      || StatutoryLabels.shared.heads(in: folded) != nil
  }
}

extension LineJoiner {
  /// Whether the last two fields of a line are values.
  private func endsInValues(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    for _ in 0..<2 {
      while end > line.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > line.lowerBound, bytes[start - 1] != 0x20 { start -= 1 }
      guard start < end, CellValue(bytes, start..<end) != nil else { return false }
      end = start
    }
    return true
  }
}

extension [UInt8] {
  /// The columns that a range of UTF-8 takes on paper: two for an ideograph, one for a letter.
  func width(_ range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<count)
    let bytes = span
    var width = 0
    var start = range.lowerBound
    while start < range.upperBound {
      // Without a branch and in bytes, so that many are looked at at once.
      let chunk = bytes.extracting(start..<Swift.min(start + 127, range.upperBound))
      var columns: UInt8 = 0
      for index in chunk.indices {
        let byte = chunk[index]
        // Bytes behind the first of a character, 0x80 to 0xBF, have no width.
        columns &+= (byte & 0xC0 == 0x80 ? 0 : 1) &+ (byte >= 0xE0 ? 1 : 0)
      }
      width += Int(columns)
      start += chunk.count
    }
    return width
  }
}
