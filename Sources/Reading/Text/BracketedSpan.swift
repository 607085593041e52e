/// The texts of a cell without the attributes that Markdown writes behind a bracket.
///
/// ```
/// [本年制发件数]{style="font-size:      →  本年制发件数
/// 10.5pt"}[]{lang="EN-US"} \
/// ```
struct BracketedSpan {
  private let bytes: [UInt8]
  /// Whether the attributes of the piece before go on.
  private var isInAttributes = false
  private var hasOpened = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Calls `body` with what is text in the next piece of the cell.
  mutating func forEachText(of piece: Range<Int>, _ body: (Range<Int>) -> Void) {
    let begins = bytes[piece].first == UInt8(ascii: "[")
    guard begins || hasOpened || isInAttributes else { return body(piece) }
    hasOpened = true
    var start = piece.lowerBound
    for index in piece where index >= start {
      let byte = bytes[index]
      if isInAttributes {
        start = index + 1
        isInAttributes = byte != UInt8(ascii: "}")
      } else if byte == UInt8(ascii: "[") {
        put(start..<index, body)
        start = index + 1
      } else if byte == UInt8(ascii: "]"), index + 1 < piece.upperBound,
        bytes[index + 1] == UInt8(ascii: "{")
      {
        put(start..<index, body)
        isInAttributes = true
        start = index + 2
      }
    }
    put(start..<piece.upperBound, body)
  }

  /// A backslash at the end of a line breaks it.
  private func put(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var text = bytes.trimmingBlanks(range)
    if bytes[text].last == UInt8(ascii: "\\") { text = bytes.trimmingBlanks(text.dropLast()) }
    if !text.isEmpty { body(text) }
  }
}
