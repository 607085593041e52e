import Reports

// Markup events become tokens. Text flows into the arena; a boundary of blocks ends a line, but
// inside a cell it only joins, so that a label cut into paragraphs is one label:
//
//   <p>本年新收</p>                                   line "本年新收"
//   <td><p>本年</p><p>新收</p></td>                   cell "本年新收"
//   <td>…<table>…</table>…</td>                       the outer table is layout: its cells were
//                                                     lines all along

/// Builds the token stream of a page out of what its markup says, in any order and nesting.
struct HTMLTokenBuilder {
  /// Tables nested deeper than this are read as part of the table around them.
  private static let maximumDepth = 64

  private let source: [UInt8]
  private(set) var arena = HTMLTextArena()
  private(set) var tokens: [Token] = []
  private var tables: [HTMLTable] = []
  /// How many tables began so far.
  private var tableCount = 0
  /// Tables that are open beyond the maximum depth.
  private var ignoredTables = 0
  /// Where the open line or cell begins in the arena.
  private var blockStart = 0
  /// Where inside cells a block ended, should their table turn out to be layout.
  private var breaks: [Int] = []
  private var gap = Gap.none
  private var isHeading = false
  /// Where the open link begins in the arena.
  private var linkStart: Int?
  /// How much of the open line or cell stood in links that are closed.
  private var linkedCount = 0
  private var title: Range<Int>?
  private var titleRank = 0
  private var published: Range<Int>?
  private var publisher: Range<Int>?

  /// What stands between the text so far and the text to come.
  private enum Gap {
    case none
    case blank(source: Int)
    /// A line end of the page's source, which Chinese text ignores.
    case lineEnd(source: Int)
    /// The boundary of two blocks within a cell.
    case block
  }

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Whether the text belongs to a cell of a table that holds data, as far as is known.
  var isInCell: Bool {
    let last = tables.count - 1
    return last >= 0 && tables[last].cell != nil && !tables[last].isLayout
  }
}

// MARK: Text

extension HTMLTokenBuilder {
  /// Adds a run of the page that holds neither blanks nor markup.
  mutating func addText(_ run: Range<Int>) {
    let isIdeograph =
      run.count >= 3 && isIdeographic(source[run.lowerBound], source[run.lowerBound + 1])
    closeGap(beforeIdeograph: isIdeograph, at: run.lowerBound)
    arena.append(run, of: source)
  }

  /// Adds a character that stands as a reference at `place`.
  mutating func addCharacter(_ scalar: Unicode.Scalar, at place: Int) {
    closeGap(beforeIdeograph: 0x3000...0x9FFF ~= scalar.value, at: place)
    arena.append(scalar, at: place)
  }

  /// Adds blanks that stand in the page at `place`.
  mutating func addBlank(at place: Int, isLineEnd: Bool) {
    if case .none = gap { gap = isLineEnd ? .lineEnd(source: place) : .blank(source: place) }
  }

  private mutating func closeGap(beforeIdeograph: Bool, at place: Int) {
    if case .none = gap { return }
    defer { gap = .none }
    guard arena.count > blockStart else { return }
    let isJoined = beforeIdeograph && arena.endsInIdeograph
    switch gap {
    case .none: break
    case .blank(let source): arena.appendBlank(at: source)
    case .lineEnd(let source): if !isJoined { arena.appendBlank(at: source) }
    case .block:
      breaks.append(arena.count)
      // The markup just before the text stands for the blank.
      if !isJoined { arena.appendBlank(at: place - 1) }
    }
  }

  /// Ends a block: a line outside of cells, a joint inside.
  mutating func endBlock() {
    if isInCell {
      gap = .block
    } else if endLine() {
      isHeading = false
    }
  }

  /// Ends a line within a block.
  mutating func breakLine() {
    if isInCell { gap = .block } else { endLine() }
  }

  /// Begins or ends a heading; a heading that is not closed ends with its first block.
  mutating func setHeading(_ isHeading: Bool) {
    endBlock()
    self.isHeading = isHeading && !isInCell
  }

  /// Begins or ends a link; a link that is not closed ends with its line.
  mutating func setLink(_ isLink: Bool) {
    linkedCount += takeLinked()
    linkStart = isLink ? arena.count : nil
  }

  /// Ends the open link; how much of the open line or cell stands in it.
  private mutating func takeLinked() -> Int {
    defer { linkStart = nil }
    return linkStart.map { max(0, arena.count - max($0, blockStart)) } ?? 0
  }

  /// A token of the open line or cell, which has that range; it is a link if most of it is.
  private mutating func token(
    _ kind: Token.Kind, _ range: Range<Int>, column: UInt16 = Token.unknownColumn, span: UInt16 = 1
  ) -> Token {
    var token = Token(kind, range, column: column, span: span)
    token.isLink = (linkedCount + takeLinked()) * 2 > range.count
    linkedCount = 0
    return token
  }

  /// Makes a token of the open line; whether there was one.
  @discardableResult
  private mutating func endLine() -> Bool {
    gap = .none
    guard arena.count > blockStart else { return false }
    let range = arena.trimmed(blockStart..<arena.count)
    if range.isEmpty {
      arena.truncate(to: blockStart)
    } else {
      tokens.append(token(isHeading ? .heading : .line, range))
      arena.appendSeparator()
    }
    blockStart = arena.count
    return !range.isEmpty
  }

  /// Begins a text that belongs to no token, such as a title that is shown nowhere in the page;
  /// whether there may be one here.
  mutating func beginAside() -> Bool {
    guard !isInCell else { return false }
    endLine()
    return true
  }

  /// Ends such a text: its range, or `nil` when it is blank.
  mutating func endAside() -> Range<Int>? {
    let range = arena.trimmed(blockStart..<arena.count)
    if range.isEmpty { arena.truncate(to: blockStart) } else { arena.appendSeparator() }
    blockStart = arena.count
    gap = .none
    return range.isEmpty ? nil : range
  }

  /// Takes a range for the title unless an earlier one has the same rank or a higher.
  mutating func offerTitle(_ range: Range<Int>, rank: Int) {
    if rank > titleRank { (title, titleRank) = (range, rank) }
  }

  /// Takes a range for the date of publication; the first counts.
  mutating func offerPublished(_ range: Range<Int>?) { published = published ?? range }

  /// Takes a range for who published; the first counts.
  mutating func offerPublisher(_ range: Range<Int>?) { publisher = publisher ?? range }

  /// Closes whatever is open and gives the stream.
  mutating func finish() -> TokenStream {
    while !tables.isEmpty { closeTable() }
    endLine()
    var stream = TokenStream(
      text: arena.sourceText(of: source), layout: .html, tokens: tokens, title: title)
    stream.published = published
    stream.publisher = publisher
    return stream
  }
}

// MARK: Tables

extension HTMLTokenBuilder {
  mutating func beginTable() {
    if let table = tables.last {
      if table.cell == nil {
        // Between cells no table can stand: the one before was not closed.
        ignoredTables = 0
        closeTable()
      } else if tables.count == Self.maximumDepth {
        ignoredTables += 1
        return
      } else {
        makeLayout()
      }
    }
    endLine()
    isHeading = false
    tableCount += 1
    tables.append(
      HTMLTable(serial: tableCount, firstToken: tokens.count, firstBreak: breaks.count))
    tokens.append(Token(.tableStart, arena.count..<arena.count))
  }

  mutating func endTable() {
    if ignoredTables > 0 {
      ignoredTables -= 1
      return
    }
    closeTable()
  }

  private mutating func closeTable() {
    guard let table = tables.last else { return }
    endRow()
    endLine()
    if !table.isLayout {
      if !table.hasCells || isMostlyProse(tokens[table.firstToken...]) {
        makeLayout()
      } else {
        appendEnd(.tableEnd)
      }
    }
    breaks.removeLast(breaks.count - table.firstBreak)
    tables.removeLast()
  }

  mutating func beginRow() {
    // A page cut out of its surroundings may begin in the middle of a table.
    if tables.isEmpty { beginTable() }
    endRow()
    tables[tables.count - 1].beginRow()
  }

  mutating func endRow() {
    endCell()
    guard let table = tables.last, table.isRowOpen else { return }
    if !table.isLayout {
      endLine()
      if table.rowHasCells { appendEnd(.rowEnd) }
    }
    tables[tables.count - 1].endRow()
  }

  /// Adds an end right behind what it ends, so that it too has a place in the page.
  private mutating func appendEnd(_ kind: Token.Kind) {
    let place = tokens.last?.range.upperBound ?? 0
    tokens.append(Token(kind, place..<place))
  }

  /// Begins or ends a group of rows.
  mutating func separateRows() {
    guard !tables.isEmpty else { return }
    endRow()
    tables[tables.count - 1].beginRowGroup()
  }

  /// Begins a cell whose tag stands at `place`. Spans may be anything.
  mutating func beginCell(at place: Int, columnSpan: Int, rowSpan: Int) {
    endCell()
    if tables.last?.isRowOpen != true { beginRow() }
    endLine()
    isHeading = false
    tables[tables.count - 1].beginCell(
      HTMLTable.OpenCell(source: place, columnSpan: columnSpan, rowSpan: rowSpan))
  }

  mutating func endCell() {
    guard let table = tables.last, let cell = table.cell else { return }
    if table.isLayout { endLine() }
    guard let (column, span) = tables[tables.count - 1].endCell(), !table.isLayout else { return }
    gap = .none
    let range = arena.trimmed(blockStart..<arena.count)
    if range.isEmpty || cell.isContinuation {
      arena.truncate(to: blockStart)
      if !cell.isContinuation {
        tokens.append(Token(.cell, blockStart..<blockStart, column: column, span: span))
        arena.appendSeparator(at: cell.source)
      }
    } else {
      tokens.append(token(.cell, range, column: column, span: span))
      arena.appendSeparator()
    }
    blockStart = arena.count
  }

  /// Changes the open cell or the columns before it, for forms that say its span inside it.
  mutating func changeTable(_ change: (inout HTMLTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  /// Whether more than half of a table's text stands in cells as long as paragraphs: then it
  /// only arranges a page.
  private func isMostlyProse(_ tokens: ArraySlice<Token>) -> Bool {
    let paragraph = 600
    var all = 0
    var long = 0
    for token in tokens where token.kind == .cell {
      all += token.range.count
      if token.range.count > paragraph { long += token.range.count }
    }
    return long * 2 > all
  }

  /// Turns the innermost table into what it is: lines.
  private mutating func makeLayout() {
    guard let table = tables.last, !table.isLayout else { return }
    if table.cell != nil {
      let range = arena.trimmed(blockStart..<arena.count)
      tokens.append(token(.cell, range))
      if range.isEmpty { arena.truncate(to: blockStart) } else { arena.appendSeparator() }
      blockStart = arena.count
      gap = .none
    }
    var lines: [Token] = []
    var nextBreak = table.firstBreak
    for token in tokens[table.firstToken...] {
      switch token.kind {
      case .line, .heading: lines.append(token)
      case .rowEnd, .tableStart, .tableEnd: break
      case .cell:
        var start = token.range.lowerBound
        while nextBreak < breaks.count, breaks[nextBreak] < token.range.upperBound {
          appendLine(start..<max(start, breaks[nextBreak]), of: token, to: &lines)
          start = max(start, breaks[nextBreak])
          nextBreak += 1
        }
        appendLine(start..<token.range.upperBound, of: token, to: &lines)
      }
    }
    tokens.replaceSubrange(table.firstToken..., with: lines)
    breaks.removeLast(breaks.count - table.firstBreak)
    tables[tables.count - 1].isLayout = true
  }

  private func appendLine(_ range: Range<Int>, of cell: Token, to lines: inout [Token]) {
    let range = arena.trimmed(range)
    guard !range.isEmpty else { return }
    var line = Token(.line, range)
    line.isLink = cell.isLink
    lines.append(line)
  }
}

// MARK: Page chrome

extension HTMLTokenBuilder {
  /// A place to which the text can be taken back.
  struct Mark {
    fileprivate var arena: Int
    fileprivate var blockStart: Int
    fileprivate var tokens: Int
    fileprivate var breaks: Int
    fileprivate var table: Int?
    fileprivate var cell: Int?
    fileprivate var isLayout: Bool?
  }

  /// Marks the place before something that may be left out.
  mutating func mark() -> Mark {
    endBlock()
    return Mark(
      arena: arena.count, blockStart: blockStart, tokens: tokens.count, breaks: breaks.count,
      table: tables.last?.serial, cell: tables.last?.cell?.source,
      isLayout: tables.last?.isLayout)
  }

  /// Forgets what was added since the mark, unless that holds a table or the tables around it are
  /// no longer the same: then it is no chrome, or nobody knows what it is.
  mutating func dropText(since mark: Mark) {
    endBlock()
    guard mark.table == tables.last?.serial, mark.cell == tables.last?.cell?.source,
      mark.isLayout == tables.last?.isLayout, mark.blockStart <= blockStart,
      !tokens[mark.tokens...].contains(where: { $0.kind == .cell })
    else { return }
    arena.truncate(to: mark.arena)
    tokens.removeLast(tokens.count - mark.tokens)
    breaks.removeLast(max(0, breaks.count - mark.breaks))
    blockStart = mark.blockStart
  }
}
