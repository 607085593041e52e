import Reports

/// One tag of a page.
struct HTMLTag {
  var name: HTMLName
  var element: HTMLElement
  var isEnd: Bool
  /// The place behind its `>`.
  var end: Int
  var attributes = HTMLAttributes()
}

/// The attributes that matter, as ranges of the page, empty when not there. No element has more than
/// two of them, so that a tag stays small.
struct HTMLAttributes {
  private var first = 0..<0
  private var second = 0..<0

  /// Of a cell.
  var columnSpan: Range<Int> { first }
  var rowSpan: Range<Int> { second }
  /// What `<meta>` is about, and says.
  var name: Range<Int> { first }
  var content: Range<Int> { second }
  /// Where a link leads.
  var target: Range<Int> { first }
  /// What an `<input>` is, and shows; Word's `w:val` too is a value.
  var type: Range<Int> { first }
  var value: Range<Int> { second }

  fileprivate mutating func set(
    _ name: HTMLName, of element: HTMLElement, _ range: Range<Int>, _ names: Names
  ) {
    switch element {
    case .cell: set(name, range, first: names.columnSpan, second: names.rowSpan)
    case .meta where name == names.property: first = range
    case .meta: set(name, range, first: names.name, second: names.content)
    case .link: set(name, range, first: names.target)
    case .field: set(name, range, first: names.type, second: names.value)
    default: set(name, range, second: names.wordValue)
    }
  }

  private mutating func set(
    _ name: HTMLName, _ range: Range<Int>, first: HTMLName? = nil, second: HTMLName? = nil
  ) {
    if name == first {
      self.first = range
    } else if name == second {
      self.second = range
    }
  }

  /// What they are called: one value for all, which a reader holds.
  fileprivate struct Names {
    let columnSpan = HTMLName("colspan".utf8)
    let rowSpan = HTMLName("rowspan".utf8)
    let name = HTMLName("name".utf8)
    let property = HTMLName("property".utf8)
    let content = HTMLName("content".utf8)
    let target = HTMLName("href".utf8)
    let type = HTMLName("type".utf8)
    let value = HTMLName("value".utf8)
    let wordValue = HTMLName("w:val".utf8)
  }
}

/// Reads the tags of a page. Remembers which quotation mark does not occur any more, so that
/// attributes without an end cost one search and not one a tag.
struct HTMLTagReader {
  private let elements = HTMLElementTable.all
  private let names = HTMLAttributes.Names()
  private var hasNoMoreDoubleQuotes = false
  private var hasNoMoreSingleQuotes = false

  /// The tag that begins with the `<` at `start`, or `nil` when none does. A tag that the end of
  /// the page cuts reaches to the end. Always of the same page.
  mutating func tag(in bytes: Span<UInt8>, at start: Int) -> HTMLTag? {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < bytes.count, isLetter(bytes[index]) else { return nil }
    var name = HTMLName()
    while index < bytes.count, isNamePart(bytes[index]) {
      name.append(bytes[index])
      index += 1
    }
    var tag = HTMLTag(name: name, element: elements[name], isEnd: isEnd, end: index)
    finish(&tag, in: bytes, from: index)
    return tag
  }

  private mutating func finish(_ tag: inout HTMLTag, in bytes: Span<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        tag.end = index + 1
        return
      case UInt8(ascii: "="):
        let value = valueRange(in: bytes, behind: index, of: tag.element)
        if tag.element.hasAttributes {
          let name = attributeName(in: bytes, endingAt: index, from: start)
          tag.attributes.set(name, of: tag.element, value.range, names)
        }
        index = value.end
      default: index += 1
      }
    }
    tag.end = index
  }

  /// The name before an equals sign.
  private func attributeName(in bytes: Span<UInt8>, endingAt end: Int, from start: Int) -> HTMLName
  {
    var last = end
    while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
    // Longer names than that are none that matter.
    var first = last
    while first > start, last - first < 16, isNamePart(bytes[first - 1]) { first -= 1 }
    var name = HTMLName()
    for place in first..<last { name.append(bytes[place]) }
    return name
  }

  /// The value behind the equals sign at `equals`, and where reading goes on.
  private mutating func valueRange(
    in bytes: Span<UInt8>, behind equals: Int, of element: HTMLElement
  ) -> (range: Range<Int>, end: Int) {
    var start = equals + 1
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count else { return (start..<start, start) }
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      let quote = bytes[start]
      start += 1
      // No attribute of a cell holds markup: there, a quotation mark was forgotten.
      if let end = closingQuote(quote, in: bytes, from: start),
        element != .cell || bytes.firstPlace(of: UInt8(ascii: "<"), in: start..<end) == nil
      {
        return (start..<end, end + 1)
      }
    }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return (start..<end, end)
  }

  private mutating func closingQuote(
    _ quote: UInt8, in bytes: Span<UInt8>, from start: Int
  ) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    guard !(isDouble ? hasNoMoreDoubleQuotes : hasNoMoreSingleQuotes) else { return nil }
    if let end = bytes.firstPlace(of: quote, in: start..<bytes.count) { return end }
    if isDouble { hasNoMoreDoubleQuotes = true } else { hasNoMoreSingleQuotes = true }
    return nil
  }
}

extension [UInt8] {
  /// The decimal number in a range; what is none is `nil`, what is beyond 99,999 is that.
  func number(in range: Range<Int>) -> Int? {
    var value: Int?
    for byte in self[range.clamped(to: 0..<count)].drop(while: { $0 <= 0x20 }) {
      guard byte &- 0x30 < 10 else { break }
      value = Swift.min((value ?? 0) * 10 + Int(byte - 0x30), 99_999)
    }
    return value
  }
}

/// Whether a byte is a letter of ASCII.
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether a byte may stand in the name of a tag or an attribute.
private func isNamePart(_ byte: UInt8) -> Bool {
  isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "_")
}
