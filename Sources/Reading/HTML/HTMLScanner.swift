import Reports

// One pass over the bytes of a page, without a tree: tags become events for the builder, and
// everything else is text.
//
//   <td colspan=2><p>本年<br>新收&nbsp;</p></td>
//   beginCell ──── endBlock text breakLine text character endBlock endCell
//
// Nothing is an error. What is not closed ends where something else must begin; what closes
// nothing is ignored. There is no recursion, and every byte is looked at a bounded number of times.

/// The tokens of a page, or of the XML inside a .docx. Any bytes give some tokens.
package func scanHTML(_ source: [UInt8]) -> TokenStream {
  if looksLikeWordXML(source) { return scanWordXML(source) }
  var scanner = HTMLScanner(source)
  return scanner.scan()
}

struct HTMLScanner {
  let source: [UInt8]
  var builder: HTMLTokenBuilder
  private var reader: HTMLTagReader
  /// Whether line ends part blocks, as in Markdown with a few tags in it.
  private let breaksAtLineEnds: Bool
  private var isPreformatted = false
  /// The chrome that is open: its name, how many of that name are, and where it began.
  private(set) var chrome: (name: HTMLName, depth: Int, mark: HTMLTokenBuilder.Mark)?
  /// Where the open CDATA section ends.
  private var markedEnd: Int?
  private var isMarkedToEnd = false
  /// Elements of raw text that have no end in the rest of the page.
  private var endless: Set<HTMLName> = []

  init(_ source: [UInt8]) {
    self.source = source
    builder = HTMLTokenBuilder(source)
    reader = HTMLTagReader()
    breaksAtLineEnds = HTMLProfile(source).isMostlyPlainLines
  }

  mutating func scan() -> TokenStream {
    let source = self.source
    var index = 0
    while index < source.count {
      index = scanText(in: source, from: index, to: markedEnd ?? source.count)
      if let end = markedEnd, index >= end {
        index = max(index, end + 3)
        markedEnd = nil
      } else if index < source.count {
        index = scanMarkup(in: source, at: index)
      }
    }
    return builder.finish()
  }

  /// Adds the text from `start` to the next `<` or `end`; the place where it stopped.
  mutating func scanText(in source: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = source.span
    var index = start
    while index < end {
      let first = index
      while index < end, isPlainText(bytes[index]) { index += 1 }
      if index > first { builder.addText(first..<index) }
      guard index < end else { break }
      switch bytes[index] {
      case UInt8(ascii: "<"): return index
      case UInt8(ascii: "&"):
        if let entity = HTMLEntity(source, at: index, before: end) {
          builder.addCharacter(entity.scalar, at: index)
          index += entity.length
        } else {
          builder.addText(index..<index + 1)
          index += 1
        }
      default: index = scanBlanks(in: bytes, from: index, to: end)
      }
    }
    return index
  }

  private mutating func scanBlanks(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    var hasLineEnd = false
    while index < end, bytes[index] <= 0x20 {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        hasLineEnd = true
        if isPreformatted { builder.breakLine() }
      }
      index += 1
    }
    if isPreformatted {
      if !hasLineEnd { builder.addText(start..<index) }
    } else if hasLineEnd && breaksAtLineEnds && !builder.isInCell {
      builder.endBlock()
    } else {
      builder.addBlank(at: start, isLineEnd: hasLineEnd)
    }
    return index
  }

  /// Reads what begins with the `<` at `start`; the place behind it.
  private mutating func scanMarkup(in source: [UInt8], at start: Int) -> Int {
    if let tag = reader.tag(in: source.span, at: start) { return apply(tag, at: start) }
    switch start + 1 < source.count ? source[start + 1] : 0 {
    case UInt8(ascii: "!"): return skipDeclaration(at: start)
    case UInt8(ascii: "?"), UInt8(ascii: "/"):
      return source.firstPlace(of: UInt8(ascii: ">"), in: start..<source.count).map { $0 + 1 }
        ?? source.count
    default:
      builder.addText(start..<start + 1)
      return start + 1
    }
  }

  /// Skips a comment or a declaration; the content of a CDATA section is read as markup.
  private mutating func skipDeclaration(at start: Int) -> Int {
    let declaration = source[start...]
    if declaration.starts(with: "<![CDATA[".utf8) {
      // A section that is not closed holds the rest of the page, and so does every later one.
      if markedEnd == nil, !isMarkedToEnd {
        markedEnd = close(twice: UInt8(ascii: "]"), from: start + 9)
        isMarkedToEnd = markedEnd == nil
      }
      return start + 9
    }
    if declaration.starts(with: "<!--".utf8) {
      // `<!-->` is a comment too.
      return close(twice: UInt8(ascii: "-"), from: start + 2).map { $0 + 3 } ?? source.count
    }
    return source.firstPlace(of: UInt8(ascii: ">"), in: start..<source.count).map { $0 + 1 }
      ?? source.count
  }

  /// The place of the first `>` behind two of the same sign, or rather of those.
  private func close(twice sign: UInt8, from start: Int) -> Int? {
    var index = start
    while let end = source.firstPlace(of: UInt8(ascii: ">"), in: index..<source.count) {
      if end >= start + 2, source[end - 1] == sign, source[end - 2] == sign { return end - 2 }
      index = end + 1
    }
    return nil
  }
}

// MARK: Tags

extension HTMLScanner {
  private static let programs: Set<HTMLName> = [HTMLName("script".utf8), HTMLName("style".utf8)]
  private static let textArea = HTMLName("textarea".utf8)

  /// Tells the builder what a tag means; the place where reading goes on.
  private mutating func apply(_ tag: HTMLTag, at start: Int) -> Int {
    switch tag.element {
    case .inline, .wordText, .wordTab, .wordCellSpan, .wordRowStart, .wordContinuation: break
    case .block: builder.endBlock()
    case .lineBreak: builder.breakLine()
    case .heading: builder.setHeading(!tag.isEnd)
    case .preformatted:
      builder.endBlock()
      isPreformatted = !tag.isEnd
    case .link: builder.setLink(!tag.attributes.target.isEmpty)
    case .table: if tag.isEnd { builder.endTable() } else { builder.beginTable() }
    case .rowGroup: builder.separateRows()
    case .row: if tag.isEnd { builder.endRow() } else { builder.beginRow() }
    case .cell:
      if tag.isEnd { builder.endCell() } else { beginCell(tag, at: start) }
    case .chrome: applyChrome(tag)
    case .meta: addMeta(tag)
    case .field: addField(tag)
    case .title where !tag.isEnd: return scanTitle(behind: tag)
    case .rawText where !tag.isEnd: return skipRawText(behind: tag)
    case .title, .rawText: break
    }
    return tag.end
  }

  private mutating func beginCell(_ tag: HTMLTag, at start: Int) {
    let rows = source.number(in: tag.attributes.rowSpan) ?? 1
    builder.beginCell(
      at: start, columnSpan: source.number(in: tag.attributes.columnSpan) ?? 1,
      rowSpan: rows == 0 ? HTMLTable.maximumRows : rows)
  }

  /// Navigation and controls are taken back when they end; what never ends stays.
  private mutating func applyChrome(_ tag: HTMLTag) {
    guard let open = chrome else {
      if !tag.isEnd { chrome = (tag.name, 1, builder.mark()) }
      return
    }
    guard open.name == tag.name else { return }
    if !tag.isEnd {
      chrome?.depth += 1
    } else if open.depth > 1 {
      chrome?.depth -= 1
    } else {
      builder.dropText(since: open.mark)
      chrome = nil
    }
  }

  /// The place behind the end of an element whose content is not markup.
  private mutating func skipRawText(behind tag: HTMLTag) -> Int {
    if let end = endTag(of: tag.name, from: tag.end) {
      if tag.name == Self.textArea, builder.isInCell { addWords(tag.end..<end.start) }
      return end.behind
    }
    // A script cut by the end of the page is no text; the rest may be all there is.
    return Self.programs.contains(tag.name) ? source.count : tag.end
  }

  /// Where the next end tag of that name begins and ends.
  mutating func endTag(
    of name: HTMLName, from start: Int
  ) -> (start: Int, behind: Int)? {
    guard !endless.contains(name) else { return nil }
    let source = self.source
    var index = start
    while let place = source.firstPlace(of: UInt8(ascii: "<"), in: index..<source.count) {
      if place + 1 < source.count, source[place + 1] == UInt8(ascii: "/"),
        let tag = reader.tag(in: source.span, at: place), tag.name == name
      {
        return (place, tag.end)
      }
      index = place + 1
    }
    endless.insert(name)
    return nil
  }
}

/// Whether a byte is neither a blank nor the beginning of markup.
private func isPlainText(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
}
