import Reports

/// The readable text of a page as it grows, with the place in the page of each of its bytes.
struct HTMLTextArena {
  private(set) var bytes: [UInt8] = []
  private var pieces: [SourceText.Piece] = []
  /// The place in the page from which the next byte comes if it goes on where the last run ended.
  private var nextSource = -1

  var count: Int { bytes.count }

  /// Appends a run of the page as it stands.
  mutating func append(_ run: Range<Int>, of source: [UInt8]) {
    place(at: run.lowerBound)
    bytes.append(contentsOf: source[run])
    nextSource = run.upperBound
  }

  /// Appends a character that the page writes in another way at `source`.
  mutating func append(_ scalar: Unicode.Scalar, at source: Int) {
    pieces.append(SourceText.Piece(text: bytes.count, source: source))
    let start = bytes.count
    appendUTF8(scalar, to: &bytes)
    nextSource = source + (bytes.count - start)
  }

  /// Appends a blank that stands for the markup at `source`.
  mutating func appendBlank(at source: Int) {
    place(at: source)
    bytes.append(UInt8(ascii: " "))
    nextSource += 1
  }

  /// Ends a block, so that no word reaches from one block into the next.
  mutating func appendSeparator() {
    bytes.append(UInt8(ascii: "\n"))
    nextSource += 1
  }

  /// Gives an empty cell a place of its own: a separator that stands for the markup at `source`.
  mutating func appendSeparator(at source: Int) {
    place(at: source)
    appendSeparator()
  }

  private mutating func place(at source: Int) {
    guard source != nextSource else { return }
    pieces.append(SourceText.Piece(text: bytes.count, source: source))
    nextSource = source
  }

  /// Forgets the text from `offset` on.
  mutating func truncate(to offset: Int) {
    guard offset < bytes.count else { return }
    bytes.removeLast(bytes.count - offset)
    while let last = pieces.last, last.text >= offset { pieces.removeLast() }
    nextSource = -1
  }

  /// The text with its places in `source`.
  func sourceText(of source: [UInt8]) -> SourceText {
    SourceText(
      bytes: bytes, pieces: pieces.isEmpty ? [SourceText.Piece(text: 0, source: 0)] : pieces,
      lineStarts: SourceText.lineStarts(of: source))
  }
}

extension HTMLTextArena {
  /// The range without the blanks around it, whatever their width.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = blankLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = blankLength(endingAt: end, from: start)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  private func blankLength(at index: Int, before end: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    if bytes[index] < 0xC2 { return 0 }
    for length in 2...3 where index + length <= end && isWideBlank(index, length) { return length }
    return 0
  }

  private func blankLength(endingAt end: Int, from start: Int) -> Int {
    if bytes[end - 1] <= 0x20 { return 1 }
    if bytes[end - 1] < 0x80 { return 0 }
    for length in 2...3 where end - length >= start && isWideBlank(end - length, length) {
      return length
    }
    return 0
  }

  /// Whether a blank outside ASCII stands here: a no-break or soft-hyphen, the widths of U+2000,
  /// the invisible joiners, the ideographic blank, a stray byte order mark.
  private func isWideBlank(_ index: Int, _ length: Int) -> Bool {
    let second = bytes[index + 1]
    if length == 2 { return bytes[index] == 0xC2 && (second == 0xA0 || second == 0xAD) }
    let third = bytes[index + 2]
    return switch (bytes[index], second) {
    case (0xE2, 0x80): 0x80...0x8F ~= third || 0xA8...0xAF ~= third
    case (0xE2, 0x81): 0x9F...0xA0 ~= third
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }

  /// Whether the text ends in a character of a script that writes without blanks.
  var endsInIdeograph: Bool {
    bytes.count >= 3 && isIdeographic(bytes[bytes.count - 3], bytes[bytes.count - 2])
  }
}

/// Whether the first two bytes of a three-byte character are those of a Chinese character or of
/// Chinese punctuation; full-width digits are numbers and do not count.
func isIdeographic(_ first: UInt8, _ second: UInt8) -> Bool {
  switch first {
  case 0xE3...0xE9: second >= 0x80
  case 0xE2: second == 0x80 || second >= 0xBA
  case 0xEF: second >= 0xA4 && second <= 0xBC
  default: false
  }
}
