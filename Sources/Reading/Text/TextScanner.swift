import Reports

/// Plain text, Markdown and whatever a converter made of a page, as tokens.
///
/// ```
/// 16 |              cell "16"
/// |                 cell ""
/// 0 | ||            cell "0", rowEnd          one cell a line: bare pipes pad the row
/// |  16             cell "16"                 one cell a line, all but the first behind a pipe
/// | 规章 | 0 |  |    cell, cell, cell, rowEnd  a whole row: blank fields are cells
/// 规章<tab>0<tab>0   cell, cell, cell, rowEnd
/// <U+00A0>          cell ""
/// - 4 -             nothing: a page's number
/// 规章 0 0 0        line: whether this is a row is for the assembler
/// ```
///
/// Cells of whole rows carry their column; cells that stand one a line do not.
struct TextScanner {
  private let text: SourceText
  private let bytes: [UInt8]
  private let habits: LineHabits
  private var tokens: [Token] = []
  private var title: Range<Int>?
  /// The fields of the row under way.
  private var fields: [Range<Int>] = []

  private init(_ page: PageText) {
    text = page.text
    bytes = text.bytes
    habits = LineHabits(page)
    tokens.reserveCapacity(min(bytes.count / 16, 1 << 16))
  }

  /// The tokens of a plain text. O(bytes).
  static func scan(_ document: [UInt8]) -> TokenStream {
    let page = LineJoiner.join(document)
    var scanner = TextScanner(page)
    page.forEachLooseLine {
      scanner.scanLine($1, $2, $0)
    } row: {
      scanner.tokens += page.cells[$0.tokens]
    }
    let layout = scanner.habits.layout
    return TokenStream(
      text: page.text, layout: layout == .prose && !page.rows.isEmpty ? .columns : layout,
      tokens: scanner.tokens, title: scanner.title)
  }

  private mutating func scanLine(_ line: Range<Int>, _ marks: LineMarks, _ number: Int) {
    let trimmed = bytes.trimmingBlanks(line)
    guard !trimmed.isEmpty else {
      if habits.hasTabs, marks.contains(.tab) {
        // A row of blank cells.
        appendRow(bytes.trimmingLineEnd(line), separator: 0x09)
      } else if bytes.holdsNoBreakSpace(line) {
        tokens.append(Token(.cell, trimmed))
      }
      return
    }
    if number < Self.frontMatterLines, title == nil { title = bytes.frontMatterTitle(trimmed) }
    if habits.hasPipes, marks.contains(.pipe) {
      if habits.hasLeadingPipes {
        scanCellBehindPipe(trimmed)
      } else {
        habits.hasWholeRows ? scanWholeRow(trimmed) : scanSingleCell(trimmed)
      }
    } else if habits.hasTabs, marks.contains(.tab), isRowOfTabs(line, trimmed) {
      // A tab at either end stands for a blank cell, so only the line's end is taken off.
      appendRow(bytes.trimmingLineEnd(line), separator: 0x09)
    } else if bytes[trimmed.lowerBound] == UInt8(ascii: "#") {
      let heading = bytes[trimmed].drop { $0 == UInt8(ascii: "#") }
      tokens.append(Token(.heading, bytes.trimmingMarks(heading.startIndex..<trimmed.upperBound)))
    } else if !bytes.isPageNumber(trimmed) {
      let content = bytes.trimmingMarks(trimmed)
      guard content.count >= Self.shortestCollapsed, let parts = parts(of: content, marks) else {
        guard !content.isEmpty else { return }
        var token = Token(.line, content)
        token.isUnbroken = !marks.contains(.blank)
        return tokens.append(token)
      }
      for part in parts where !part.isEmpty { tokens.append(Token(.line, part)) }
    }
  }

  /// The parts of a long line that is a page without line breaks; `nil` when it is not.
  private func parts(of line: Range<Int>, _ marks: LineMarks) -> [Range<Int>]? {
    if marks.contains(.pipe), let pieces = textPieces(line) { return pieces }
    return marks.contains(.blank) ? Self.collapsedParts(bytes, line) : nil
  }

  /// Whether tabs part the cells of a line, and do not only indent it: one stands behind a text, or
  /// several before a lone value.
  private func isRowOfTabs(_ line: Range<Int>, _ trimmed: Range<Int>) -> Bool {
    if bytes[trimmed.lowerBound..<line.upperBound].contains(0x09) { return true }
    let leading = bytes[line.lowerBound..<trimmed.lowerBound].count { $0 == 0x09 }
    return leading > 1 && CellValue(bytes, trimmed) != nil
  }

  /// The lines at the top in which a title may be labelled.
  private static let frontMatterLines = 12

  /// `| a | b |`, `a | b`: every field is a cell.
  private mutating func scanWholeRow(_ line: Range<Int>) {
    guard !bytes.isRule(line) else { return }
    var row = line
    // Only a row that begins with a pipe is closed by one: else a blank cell follows.
    if bytes[row.lowerBound] == UInt8(ascii: "|") {
      row = row.lowerBound + 1..<row.upperBound
      if let last = row.last, bytes[last] == UInt8(ascii: "|") { row = row.lowerBound..<last }
    }
    appendRow(row, separator: UInt8(ascii: "|"))
  }

  /// No table is wider: more fields are a page whose every text ends in a mark.
  private static let widestRow = 24

  private mutating func appendRow(_ row: Range<Int>, separator: UInt8) {
    Self.cut(row, at: separator, bytes, into: &fields)
    guard fields.count <= Self.widestRow else {
      tokens += Self.runTogether(bytes, fields)
      return
    }
    for (column, field) in fields.enumerated() {
      tokens.append(
        Token(.cell, bytes.trimmingMarks(field), column: UInt16(clamping: min(column, 0xFFFE))))
    }
    tokens.append(Token(.rowEnd, (fields.last?.upperBound ?? 0)..<(fields.last?.upperBound ?? 0)))
  }

  /// The pieces of a line that is a whole page with pipes between its texts.
  private func textPieces(_ line: Range<Int>) -> [Range<Int>]? {
    guard bytes.firstPlace(of: UInt8(ascii: "|"), in: line) != nil else { return nil }
    var fields: [Range<Int>] = []
    Self.cut(line, at: UInt8(ascii: "|"), bytes, into: &fields)
    return fields.count > Self.widestRow ? Self.wholePieces(bytes, fields) : nil
  }

  /// Puts what stands between the separators of a row into `fields`, in place of all that is there.
  /// One behind a backslash is text, as Markdown has it.
  private static func cut(
    _ row: Range<Int>, at separator: UInt8, _ bytes: [UInt8], into fields: inout [Range<Int>]
  ) {
    fields.removeAll(keepingCapacity: true)
    var start = row.lowerBound
    var rest = row
    while let end = bytes.firstPlace(of: separator, in: rest) {
      rest = end + 1..<row.upperBound
      if end > row.lowerBound, bytes[end - 1] == UInt8(ascii: "\\") { continue }
      fields.append(start..<end)
      start = end + 1
    }
    fields.append(start..<row.upperBound)
  }

  /// `|  16`, `|`: the next cell of a row whose first one stands on a line of its own.
  private mutating func scanCellBehindPipe(_ line: Range<Int>) {
    let cell = line.lowerBound + 1..<line.upperBound
    guard bytes[line.lowerBound] == UInt8(ascii: "|"), !bytes[cell].contains(UInt8(ascii: "|"))
    else { return scanWholeRow(line) }
    tokens.append(Token(.cell, bytes.trimmingMarks(cell)))
  }

  /// `16 |`, `|`, `0 | ||`, `||`: one cell at most, and pads that end the row.
  private mutating func scanSingleCell(_ line: Range<Int>) {
    let pipe = bytes.firstPlace(of: UInt8(ascii: "|"), in: line) ?? line.upperBound
    guard let pads = bytes.span.pipeCount(pipe..<line.upperBound) else {
      return scanWholeRow(line)
    }
    let cell = bytes.trimmingMarks(line.lowerBound..<pipe)
    let isBarePads = cell.isEmpty && pads > 1 && bytes[pipe + 1] == UInt8(ascii: "|")
    if !isBarePads { tokens.append(Token(.cell, cell)) }
    if pads > 1 { tokens.append(Token(.rowEnd, line.upperBound..<line.upperBound)) }
  }
}

extension Span<UInt8> {
  /// How many pipes stand in a range; `nil` when anything but blanks stands beside them.
  fileprivate func pipeCount(_ range: Range<Int>) -> Int? {
    var count = 0
    for index in range {
      if self[index] == UInt8(ascii: "|") {
        count += 1
      } else if self[index] != UInt8(ascii: " ") {
        return nil
      }
    }
    return count
  }
}
