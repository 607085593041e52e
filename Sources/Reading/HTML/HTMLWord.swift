import Reports

// The XML in which Word keeps a document. Its tables are those of a page under other names:
//
//   w:tbl ─ w:tr ─ w:tc ─ w:tcPr ─ w:gridSpan, w:vMerge          table, row, cell, its spans
//                    └─ w:p ─ w:r ─ w:t                          paragraph, run, text
//
// Only w:t holds text that is read. A cell that spans rows is written once a row; all but the
// first say with w:vMerge that they go on.

/// Whether a text is the main part of a .docx, or a document that Word saved as plain XML.
func looksLikeWordXML(_ source: [UInt8]) -> Bool {
  guard source.prefix(1024).contains(UInt8(ascii: "<")) else { return false }
  var reader = HTMLTagReader()
  var index = 0
  let end = min(source.count, 4096)
  while let place = source.firstPlace(of: UInt8(ascii: "<"), in: index..<end) {
    if let tag = reader.tag(in: source.span, at: place) { return wordRoots.contains(tag.name) }
    index = place + 1
  }
  return false
}

private let wordRoots: Set<HTMLName> = [
  HTMLName("w:document".utf8), HTMLName("w:worddocument".utf8), HTMLName("pkg:package".utf8),
]

/// The tokens of the XML of a .docx (`word/document.xml`). Any bytes give some tokens.
func scanWordXML(_ source: [UInt8]) -> TokenStream {
  var scanner = WordScanner(source)
  return scanner.scan()
}

private struct WordScanner {
  private let source: [UInt8]
  private var builder: HTMLTokenBuilder
  private var reader: HTMLTagReader
  private var isText = false
  /// Where the alternative for old programs began, which repeats what stands before it.
  private var fallback: HTMLTokenBuilder.Mark?

  init(_ source: [UInt8]) {
    self.source = source
    builder = HTMLTokenBuilder(source)
    reader = HTMLTagReader()
  }

  mutating func scan() -> TokenStream {
    let source = self.source
    var index = 0
    while index < source.count {
      let place = source.firstPlace(of: UInt8(ascii: "<"), in: index..<source.count) ?? source.count
      if isText { addText(index..<place) }
      guard let tag = place < source.count ? reader.tag(in: source.span, at: place) : nil else {
        index = place + 1
        continue
      }
      apply(tag, at: place)
      index = tag.end
    }
    return builder.finish()
  }

  private mutating func addText(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let first = index
      while index < range.upperBound, source[index] > 0x20, source[index] != UInt8(ascii: "&") {
        index += 1
      }
      if index > first { builder.addText(first..<index) }
      guard index < range.upperBound else { break }
      if let entity = HTMLEntity(source, at: index, before: range.upperBound) {
        builder.addCharacter(entity.scalar, at: index)
        index += entity.length
      } else {
        builder.addBlank(at: index, isLineEnd: false)
        index += 1
      }
    }
  }

  private mutating func apply(_ tag: HTMLTag, at place: Int) {
    let isSelfClosing =
      source[tag.end - 1] == UInt8(ascii: ">")
      && source[tag.end - 2] == UInt8(ascii: "/")
    let begins = !tag.isEnd && !isSelfClosing
    let value = tag.attributes.value
    switch tag.element {
    case .wordText: isText = begins
    case .wordTab: builder.addBlank(at: place, isLineEnd: false)
    case .lineBreak: builder.breakLine()
    case .block: builder.endBlock()
    case .table: if begins { builder.beginTable() } else if tag.isEnd { builder.endTable() }
    case .row: if begins { builder.beginRow() } else if tag.isEnd { builder.endRow() }
    case .cell:
      if begins {
        builder.beginCell(at: place, columnSpan: 1, rowSpan: 1)
      } else if tag.isEnd {
        builder.endCell()
      }
    case .wordCellSpan:
      let span = source.number(in: value) ?? 1
      builder.changeTable { $0.cell?.columnSpan = span }
    case .wordContinuation:
      let isRestart = source[value].elementsEqual("restart".utf8)
      builder.changeTable { $0.cell?.isContinuation = !isRestart }
    case .wordRowStart:
      let columns = source.number(in: value) ?? 0
      builder.changeTable { $0.skipColumns(columns) }
    case .chrome:
      if begins {
        if fallback == nil { fallback = builder.mark() }
      } else if let mark = fallback {
        builder.dropText(since: mark)
        fallback = nil
      }
    default: break
    }
  }
}
