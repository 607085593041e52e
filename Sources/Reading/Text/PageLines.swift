/// The lines of a plain text and their marks.
///
/// ```
/// bytes     一、总体情况⏎2019年，…⏎⏎规章 | 0 |⏎
/// ranges    └─── 0 ────┘└── 1 ──┘ └── 3 ───┘
/// marks         –           –  –   pipe, blank
/// ```
struct PageLines {
  /// The lines, each without its line feed; a form feed ends a line too. Of many empty lines below
  /// each other two are kept.
  private(set) var ranges: [Range<Int>] = []
  /// The marks of each line.
  private(set) var marks: [LineMarks] = []
  /// The marks that any line has.
  private(set) var allMarks: LineMarks = []
  /// Where the text begins, and where it goes on behind each line feed.
  private(set) var starts = [0]

  /// How many of the lines put in last are empty.
  private var empty = 0

  /// No line yet.
  init() {}

  /// Adds the line behind all others.
  mutating func append(_ line: Range<Int>, _ lineMarks: LineMarks) {
    if !line.isEmpty || empty < 2 {
      ranges.append(line)
      marks.append(lineMarks)
      allMarks.formUnion(lineMarks)
    }
    empty = line.isEmpty ? empty + 1 : 0
  }

  /// Goes once over valid UTF-8. O(bytes).
  init(_ bytes: [UInt8]) {
    let expected = min(bytes.count / 24, 1 << 16)
    ranges.reserveCapacity(expected)
    marks.reserveCapacity(expected)
    starts.reserveCapacity(expected)
    let span = bytes.span
    var start = 0
    while start < span.count {
      let (end, marks) = readLine(span, from: start)
      append(start..<end, marks)
      if end < span.count, span[end] == 0x0A { starts.append(end + 1) }
      start = end + 1
    }
  }
}

extension PageLines {
  /// The marks of a range that is no line of its own; it may reach over line ends.
  static func marks(_ bytes: [UInt8], _ range: Range<Int>) -> LineMarks {
    let span = bytes.span.extracting(range)
    var all: LineMarks = []
    var start = 0
    while start < span.count {
      let (end, marks) = readLine(span, from: start)
      all.formUnion(marks)
      start = end + 1
    }
    return all
  }
}

/// Goes over the line that begins at `start`: where it ends, and its marks.
private func readLine(
  _ bytes: Span<UInt8>, from start: Int
) -> (end: Int, marks: LineMarks) {
  var marks: LineMarks = []
  var index = start
  while index < bytes.count {
    let byte = bytes[index]
    // Most of a Chinese text is ideographs of three bytes, none of which is a blank.
    if byte &- 0xE4 < 11 {
      index &+= 3
    } else if byte >= 0xE0 {
      if isWideBlank(bytes, index) { marks.insert(.blank) }
      index &+= 3
    } else if byte > 0x20 {
      if byte == UInt8(ascii: "|") {
        marks.insert(.pipe)
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        marks.insert(.separator)
      } else if byte == 0xC2, isWideBlank(bytes, index) {
        marks.insert(.blank)
      }
      index += 1
    } else if byte == 0x20 {
      marks.insert(.blank)
      let first = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let isBetweenTexts =
        first > start && index < bytes.count && isText(bytes[first - 1]) && isText(bytes[index])
      if isBetweenTexts, index - first > 1 || isWideBlank(bytes, index) { marks.insert(.gap) }
    } else if byte == 0x0A || byte == 0x0C {
      return (index, marks)
    } else {
      if byte == 0x09 { marks.formUnion([.tab, .blank]) }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] != 0x0A { marks.insert(.blank) }
      index += 1
    }
  }
  return (bytes.count, marks)
}

@inline(__always)
private func isText(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "|") }

/// Whether a blank outside of ASCII stands at `index`.
@inline(__always)
private func isWideBlank(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
  bytes[index] >= 0xC2 && bytes.blankLength(at: index, before: bytes.count) != nil
}
