/// Blanks and marks in UTF-8 bytes, for the front ends of plain text.
extension [UInt8] {
  /// The range without blanks at both ends: spaces, tabs, U+00A0, U+3000, U+FEFF and U+200B.
  @inline(__always)
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    // Mostly both ends are told by one byte.
    if !range.isEmpty, span.endsInText(range.lowerBound, range.upperBound) { return range }
    return trimmingAnyBlanks(range)
  }

  @inline(never)
  private func trimmingAnyBlanks(_ range: Range<Int>) -> Range<Int> {
    let bytes = span
    var (start, end) = (range.lowerBound, range.upperBound)
    while let length = bytes.blankLength(at: start, before: end) { start += length }
    while let length = bytes.blankLength(endingAt: end, after: start) { end -= length }
    return start..<end
  }

  /// The range without blanks and without the marks of emphasis that Markdown wraps around text.
  func trimmingMarks(_ range: Range<Int>) -> Range<Int> {
    var range = trimmingBlanks(range)
    while range.count > 2, self[range.lowerBound] == UInt8(ascii: "*"),
      self[range.upperBound - 1] == UInt8(ascii: "*")
    {
      range = trimmingBlanks(range.lowerBound + 1..<range.upperBound - 1)
    }
    return range
  }

  /// The range without carriage returns at its end.
  func trimmingLineEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  /// The length of the blank at `index`, if one stands there.
  func blankLength(at index: Int, before end: Int) -> Int? {
    span.blankLength(at: index, before: end)
  }

  /// What stands between the blanks of a line.
  func fields(of line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    forEachField(of: line) { fields.append($0) }
    return fields
  }

  /// Calls `body` with each text between the blanks of a line.
  @inline(__always)
  func forEachField(of line: Range<Int>, _ body: (Range<Int>) -> Void) {
    let span = span
    var start = line.lowerBound
    var index = line.lowerBound
    while index < line.upperBound {
      // Most of a Chinese text is ideographs of three bytes; none of them begins a blank.
      let byte = span[index]
      if byte > 0xE3, byte < 0xEF {
        index = Swift.min(index + 3, line.upperBound)
      } else if Self.beginsNoBlank(byte) {
        index += 1
      } else if let length = span.blankLength(at: index, before: line.upperBound) {
        if index > start { body(start..<index) }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if index > start { body(start..<index) }
  }

  private static func beginsNoBlank(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0xC2 || byte > 0xE3 && byte < 0xEF
  }

  /// Whether a line of blanks holds U+00A0, which pages put into a cell that has nothing to say.
  func holdsNoBreakSpace(_ line: Range<Int>) -> Bool {
    self[line].contains(0xA0)
  }

  /// Whether a line is the rule under the head of a Markdown table: `|---|:--:|`.
  func isRule(_ line: Range<Int>) -> Bool {
    var dashes = 0
    var pipes = 0
    for byte in self[line] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), 0x0D: break
      default: return false
      }
    }
    return dashes >= 3 && pipes >= 1
  }

  /// Whether a line is the number of a page: `- 4 -`, `— 12 —`, `第 3 页，共 8 页`.
  func isPageNumber(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, line.count <= 40 else { return false }
    let begin = LabelFolder.scalar(in: self, at: line.lowerBound, before: line.upperBound)
    guard Self.beginsPageNumber(begin) else { return false }
    var scalars: [UInt32] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let scalar = LabelFolder.scalar(in: self, at: &index, before: line.upperBound)
      if scalar != 0x20, scalar != 0xA0, scalar != 0x3000 { scalars.append(scalar) }
    }
    guard scalars.count >= 3, let first = scalars.first, let last = scalars.last else {
      return false
    }
    let inside = scalars.dropFirst().dropLast()
    if first == 0x7B2C, last == 0x9875 { return inside.allSatisfy(Self.isPageWord) }
    return first != 0x7B2C && last == first && inside.count <= 4
      && inside.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// A hyphen, a dash, 第 or a full-width hyphen.
  private static func beginsPageNumber(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0xFF0D, 0x2010...0x2015, 0x7B2C: true
    default: false
    }
  }

  /// What may stand between 第 and 页: digits, 页, 共, 第 and marks.
  private static func isPageWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C...0x39, 0x5171, 0x7B2C, 0x9875, 0xFF0C: true
    default: false
    }
  }

  /// What stands behind `标题:` at the top of a document.
  func frontMatterTitle(_ line: Range<Int>) -> Range<Int>? {
    let start = self[line].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }.startIndex
    guard self[start..<line.upperBound].starts(with: "标题".utf8) else { return nil }
    let colon = start + 6
    let isWide = self[colon..<line.upperBound].starts(with: "：".utf8)
    guard isWide || colon < line.upperBound && self[colon] == UInt8(ascii: ":") else { return nil }
    let content = colon + (isWide ? 3 : 1)
    let rest = self[content..<line.upperBound].drop { $0 == UInt8(ascii: "*") }
    let title = trimmingBlanks(rest.startIndex..<line.upperBound)
    return title.isEmpty ? nil : title
  }
}

extension Span<UInt8> {
  /// The length of the blank at `index`, if one stands there: a space, tab or line end, U+00A0,
  /// U+3000, U+FEFF or U+200B.
  @inline(__always)
  func blankLength(at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    switch self[index] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: return 1
    case 0xC2: return index + 1 < end && self[index + 1] == 0xA0 ? 2 : nil
    case 0xE2, 0xE3, 0xEF: return index + 3 <= end && isWideBlank(index) ? 3 : nil
    default: return nil
    }
  }

  /// Whether text stands at both ends of a range that is not empty, as far as two bytes tell.
  @inline(__always)
  fileprivate func endsInText(_ start: Int, _ end: Int) -> Bool {
    let (first, last) = (self[start], self[end - 1])
    let isText = first > 0x20 && first < 0xC2 || first > 0xE3 && first < 0xEF
    return isText && last > 0x20 && last != 0x80 && last != 0x8B && last != 0xA0 && last != 0xBF
  }

  /// The length of the blank that ends at `end`, if one does.
  @inline(__always)
  fileprivate func blankLength(endingAt end: Int, after start: Int) -> Int? {
    guard end > start else { return nil }
    switch self[end - 1] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: return 1
    case 0xA0: return end - 2 >= start && self[end - 2] == 0xC2 ? 2 : nil
    case 0x80, 0x8B, 0xBF: return end - 3 >= start && isWideBlank(end - 3) ? 3 : nil
    default: return nil
    }
  }

  /// U+3000, U+200B or U+FEFF.
  private func isWideBlank(_ index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}
