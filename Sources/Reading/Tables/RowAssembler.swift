import Reports

/// Tokens become rows of label texts and values, whatever the form.
///
/// ```
/// cell 二、上年结转   cell 3   cell ""   rowEnd   →  [二、上年结转 | 3, blank]      marked row
/// line （二）部分公开（…一情
/// line 447 7 0 0 0 0 454                            →  [（二）部分公开（…一情 | 447 7 … 454]
/// line 形，不计其他情形）                           →  text before the next row
/// line 2.重复申请
/// line 25
/// line 0                                            →  [2.重复申请 | 25, 0]           a cell a line
/// ```
///
/// A text behind values begins the next row, unless the form marks its rows: there it is a value
/// that is no number.
struct RowAssembler {
  private var result = AssembledRows()
  /// Where the row under way begins in the flat arrays.
  private var pieceStart = 0
  private var valueStart = 0
  private var ownPieces = 0
  private var tokenStart = 0
  /// The token that was nothing but one value, the last one put out.
  private var loneValueToken = -1
  /// Whether the label under way is printed in pieces, its number first.
  private var isLabelInPieces = false
  /// The fields of the line under way, and what each says as a value.
  private var fields: [Range<Int>] = []
  private var readings: [FieldReading] = []
  /// The cells of the marked row under way.
  private var marked: [(index: Int, token: Token)] = []

  /// A longer line is prose and no part of a label.
  private static let longestLabel = 240
  /// Fewer values between two texts are numbers in a sentence.
  private static let fewestInside = 3

  /// All rows of a document, those that are no statutory rows among them. O(bytes).
  static func assemble(_ stream: TokenStream) -> AssembledRows {
    // The bytes are handed down: what `self` holds is retained anew whenever it is handed on.
    let bytes = stream.text.bytes
    var assembler = RowAssembler()
    assembler.result.reserve(stream.tokens.count)
    for (index, token) in stream.tokens.enumerated() { assembler.add(token, at: index, bytes) }
    assembler.endMarkedRow(before: stream.tokens.count, bytes)
    assembler.endRow(before: stream.tokens.count)
    return assembler.result
  }

  private mutating func add(_ token: Token, at index: Int, _ bytes: [UInt8]) {
    if token.kind == .cell, token.column != Token.unknownColumn {
      if marked.isEmpty { endRow(before: index) }
      marked.append((index, token))
      return
    }
    if !marked.isEmpty { endMarkedRow(before: index, bytes) }
    switch token.kind {
    case .cell:
      token.range.isEmpty ? addValue(nil, token.range) : addCell(token.range, at: index, bytes)
    case .rowEnd:
      if result.values.count > valueStart { endRow(before: index + 1, isWhole: true) }
    case .line:
      if token.isUnbroken {
        addField(token.range, at: index, bytes)
      } else {
        addLine(token.range, at: index, bytes)
      }
    case .heading, .tableStart, .tableEnd:
      endRow(before: index)
      if token.kind == .heading { addPiece(token.range, at: index, bytes) }
      endRow(before: index + 1)
    }
  }

  // MARK: One cell a line

  private mutating func addCell(_ range: Range<Int>, at index: Int, _ bytes: [UInt8]) {
    if let value = CellValue(bytes, range) {
      addValue(value, range)
      loneValueToken = index
    } else {
      addPiece(range, at: index, bytes)
    }
  }

  private mutating func addValue(_ value: CellValue?, _ range: Range<Int>) {
    result.values.append(.init(value: value, range: range, column: Token.unknownColumn))
  }

  private mutating func addPiece(_ range: Range<Int>, at index: Int, _ bytes: [UInt8]) {
    beginLabel(with: range, at: index, bytes)
    append(range, of: index)
  }

  /// Ends the row under way, if it has values, before a text that begins the next one. A number
  /// right before a text as `.属于国家秘密` is the label's and no value.
  private mutating func beginLabel(with text: Range<Int>, at index: Int, _ bytes: [UInt8]) {
    guard result.values.count > valueStart else { return }
    guard loneValueToken == index - 1, Self.isNumberMark(text, bytes),
      let last = result.values.last,
      last.range.count <= 2, case .number? = last.value?.kind
    else { return endRow(before: index) }
    result.values.removeLast()
    endRow(before: index - 1)
    append(last.range, of: index - 1)
    isLabelInPieces = true
  }

  /// Whether a text begins with the mark behind the number of a label: . ． 、
  private static func isNumberMark(_ text: Range<Int>, _ bytes: [UInt8]) -> Bool {
    switch LabelFolder.scalar(in: bytes, at: text.lowerBound, before: text.upperBound) {
    case 0x2E, 0x3001, 0xFF0E: true
    default: false
    }
  }

  private mutating func append(_ piece: Range<Int>, of token: Int) {
    if isLabelInPieces, let last = result.pieces.indices.last, last >= pieceStart {
      // What stands between two pieces of a label is a line end.
      result.pieces[last] = result.pieces[last].lowerBound..<piece.upperBound
      return
    }
    result.pieces.append(piece)
    result.pieceTokens.append(token)
    ownPieces += 1
  }

  // MARK: Lines

  /// Takes a line without a blank in it: a lone value or a text.
  private mutating func addField(_ range: Range<Int>, at index: Int, _ bytes: [UInt8]) {
    if range.count <= Self.longestLabel, let value = CellValue(bytes, range) {
      loneValueToken = index
      addValue(value, range)
    } else if range.count <= Self.longestLabel {
      addPiece(range, at: index, bytes)
    } else {
      endRow(before: index)
      endRow(before: index + 1)
    }
  }

  private mutating func addLine(_ range: Range<Int>, at index: Int, _ bytes: [UInt8]) {
    guard range.count <= Self.longestLabel else {
      endRow(before: index)
      return endRow(before: index + 1)
    }
    let values = splitLine(range, bytes)
    if values.lowerBound == 0, values.count == 1 {
      loneValueToken = index
      return append(values)
    }
    beginLabel(with: range, at: index, bytes)
    if !values.isEmpty { ownPieces = 0 }
    for text in fields[..<values.lowerBound] { append(text, of: index) }
    guard !values.isEmpty else { return }
    append(values)
    // The other values may follow one a line.
    if values.count == 1 { return }
    endRow(before: index + 1, isWhole: true)
    for text in fields[values.upperBound...] { append(text, of: index) }
  }

  /// Cuts a line into `fields` with their `readings`; which of them are its values: those at its
  /// end, or in its middle when there are several side by side. The others are texts.
  private mutating func splitLine(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    fields.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    Self.readFields(of: line, bytes, &fields, &readings)
    var end = fields.count
    while end > 0, readings[end - 1].isText { end -= 1 }
    var start = end
    while start > 0, !readings[start - 1].isText { start -= 1 }
    let isInside = end < fields.count && end - start < Self.fewestInside
    return isInside ? fields.count..<fields.count : start..<end
  }

  private static func readFields(
    of line: Range<Int>, _ bytes: [UInt8], _ fields: inout [Range<Int>],
    _ readings: inout [FieldReading]
  ) {
    bytes.forEachField(of: line) { field in
      fields.append(field)
      readings.append(FieldReading(bytes, field, isCell: false))
    }
  }

  private mutating func append(_ values: Range<Int>) {
    for index in values { addValue(readings[index].value, fields[index]) }
  }

  // MARK: Marked rows

  /// Labels are the texts up to the last one before the first number; all cells behind are values.
  /// A number in front of a text is that of the row.
  private mutating func endMarkedRow(before tokenEnd: Int, _ bytes: [UInt8]) {
    guard let first = marked.first else { return }
    readings.removeAll(keepingCapacity: true)
    for cell in marked { readings.append(FieldReading(bytes, cell.token.range, isCell: true)) }
    var firstValue = readings.firstIndex { $0.value != nil } ?? marked.count
    if let next = readings[firstValue...].dropFirst().firstIndex(where: { !$0.isBlank }),
      readings[next].isText
    {
      firstValue = readings[next...].firstIndex { $0.value != nil } ?? marked.count
    }
    let labelEnd = readings[..<firstValue].lastIndex { $0.isText }.map { $0 + 1 } ?? 0
    tokenStart = first.index
    for index in marked.indices {
      let token = marked[index].token
      if index == labelEnd { valueStart = result.values.count }
      let isText = readings[index].isText
      if index < labelEnd, isText { append(token.range, of: marked[index].index) }
      let value = isText ? CellValue(.text) : readings[index].value
      result.values.append(.init(value: value, range: token.range, column: token.column))
    }
    if labelEnd == marked.count { valueStart = result.values.count }
    marked.removeAll(keepingCapacity: true)
    endRow(before: tokenEnd, isWhole: true, markedLabels: labelEnd)
  }

  private mutating func endRow(
    before tokenEnd: Int, isWhole: Bool = false, markedLabels: Int? = nil
  ) {
    let pieces = pieceStart..<result.pieces.count
    let values = valueStart..<result.values.count
    if !pieces.isEmpty || !values.isEmpty {
      result.rows.append(
        AssembledRow(
          pieces: pieces, ownPieces: ownPieces, values: values, labelCells: markedLabels ?? 0,
          isWhole: isWhole, isMarked: markedLabels != nil,
          tokens: min(tokenStart, tokenEnd)..<tokenEnd))
    }
    isLabelInPieces = false
    pieceStart = result.pieces.count
    valueStart = result.values.count
    ownPieces = 0
    tokenStart = tokenEnd
  }
}

/// What a field or cell is to the row that it stands in.
private enum FieldReading {
  case blank
  case value(CellValue)
  case text

  /// Reads a field; only of a marked cell a word can say that it is blank.
  init(_ bytes: borrowing [UInt8], _ range: Range<Int>, isCell: Bool) {
    if range.isEmpty || isCell && CellValue.isEmptyWord(bytes, range) {
      self = .blank
    } else {
      self = CellValue(bytes, range).map { .value($0) } ?? .text
    }
  }

  var value: CellValue? {
    if case .value(let value) = self { value } else { nil }
  }

  var isText: Bool {
    if case .text = self { true } else { false }
  }

  var isBlank: Bool {
    if case .blank = self { true } else { false }
  }
}
