import Reports

extension Identity {
  /// The beginning of a document as a flat row of scalars without blanks, ready for looking up
  /// words across the line ends of wrapped text.
  ///
  /// ```
  /// 洪河县 人民政府⏎
  /// 2023 年政府信息公开        shown  洪河县人民政府2023年政府信息公开
  ///                            gap    0  1   2   1
  /// ```
  struct Lead: Sendable {
    /// What stood before a scalar.
    enum Gap: UInt8, Sendable { case none, blank, line }

    /// The scalars as they are shown: radicals replaced, nothing else.
    private(set) var shown: [UInt32] = []
    /// The scalars that words are looked up by, one for each of `shown`.
    private(set) var key: [UInt32] = []
    private(set) var gap: [Gap] = []
    /// Where 我 or 本 stands: how a report speaks of its agency begins there.
    private(set) var pronouns: [Int] = []
    /// Where lines stand that lead to other pages, and the document's headings.
    private(set) var links: [Range<Int>] = []
    private(set) var headings: [Range<Int>] = []

    var count: Int { key.count }

    /// The first lines and cells of a document. Ends at the first statutory table, for nothing
    /// behind it says who wrote the report, and at `limit` bytes.
    init(_ stream: TokenStream, limit: Int) {
      var rest = limit
      reserve(min(limit, stream.text.bytes.count) / 3)
      for token in stream.tokens where token.start < token.end {
        let range = token.range.clamped(to: 0..<stream.text.bytes.count)
        let start = count
        append(stream.text.bytes, range.prefix(rest))
        if token.isLink { links.append(start..<count) }
        if token.kind == .heading { headings.append(start..<count) }
        rest -= range.count
        if rest <= 0 || Self.tableWords.first(in: start..<count, of: key) != nil { break }
      }
    }

    /// The last lines of a document.
    init(endOf stream: TokenStream, tokens: Int) {
      for token in stream.tokens.suffix(tokens) where token.start < token.end {
        append(stream.text.bytes, token.range.clamped(to: 0..<stream.text.bytes.count).prefix(256))
      }
    }

    /// One line: the title of a container, a file's name.
    init(line: String) {
      let bytes = Array(line.utf8.prefix(1_024))
      append(bytes, 0..<bytes.count)
    }

    /// One line of a document.
    init(_ text: SourceText, line: Range<Int>) {
      append(text.bytes, line.clamped(to: 0..<text.bytes.count).prefix(1_024))
    }

    private static let tableWords = Words("第二十条第")

    /// The key at a place; 0 outside.
    subscript(place: Int) -> UInt32 { key.indices.contains(place) ? key[place] : 0 }

    /// The text of a range, without blanks.
    func text(_ range: Range<Int>) -> String { Self.string(shown[range.clamped(to: 0..<count)]) }

    static func string(_ scalars: some Sequence<UInt32>) -> String {
      var text = String.UnicodeScalarView()
      for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
      return String(text)
    }

    /// Whether a line ends before `place`.
    func isLineStart(_ place: Int) -> Bool { place >= count || gap[place] == .line }

    /// Whether anything but a letter's neighbour parts `place` from what stands before it.
    func isApart(_ place: Int) -> Bool { place >= count || gap[place] != .none }

    private mutating func reserve(_ count: Int) {
      shown.reserveCapacity(count)
      key.reserveCapacity(count)
      gap.reserveCapacity(count)
    }

    /// Appends the scalars of `range`, without a last one that the range cuts.
    private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
      var end = range.upperBound
      while end > range.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      var row = Lead()
      swap(&row, &self)
      let start = row.count
      var pronouns: [Int] = []
      swap(&pronouns, &row.pronouns)
      // No scalar is shorter than a byte.
      let most = end - range.lowerBound
      row.shown.append(addingCapacity: most) { shown in
        row.key.append(addingCapacity: most) { key in
          row.gap.append(addingCapacity: most) { gap in
            Self.fold(
              bytes.span, range.lowerBound..<end, start: start, &shown, &key, &gap, &pronouns)
          }
        }
      }
      row.pronouns = pronouns
      self = row
    }

    private init() {}

    private static func fold(
      _ bytes: Span<UInt8>, _ range: Range<Int>, start: Int, _ shown: inout OutputSpan<UInt32>,
      _ key: inout OutputSpan<UInt32>, _ gap: inout OutputSpan<Gap>, _ pronouns: inout [Int]
    ) {
      let keys = Folding.keys.span
      var pending = Gap.line
      var place = range.lowerBound
      while place < range.upperBound {
        let scalar = LabelFolder.scalar(in: bytes, at: &place, before: range.upperBound)
        // Nearly all are ideographs, and none of these is a blank or shown otherwise.
        if scalar >= 0x4E00, scalar < 0xA000 {
          if scalar == 0x6211 || scalar == 0x672C { pronouns.append(start + key.count) }
          shown.append(scalar)
          key.append(UInt32(keys[Int(scalar)]))
          gap.append(pending)
          pending = .none
          continue
        }
        switch scalar {
        case 0x0A, 0x0D, 0x2028, 0x2029:
          pending = .line
          continue
        case 0x200B...0x200D, 0xFEFF: continue
        case 0x00...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
          if pending == .none { pending = .blank }
          continue
        default: break
        }
        let ordinary = scalar < 0x2E80 || scalar > 0x2FD5 ? scalar : Folding.shown(scalar)
        shown.append(ordinary)
        key.append(ordinary < 0x10000 ? UInt32(keys[Int(ordinary)]) : ordinary)
        gap.append(pending)
        pending = .none
      }
    }
  }
}

extension Range where Bound == Int {
  /// The part of the range that is not longer than `length`.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + Swift.max(0, length))
  }
}
