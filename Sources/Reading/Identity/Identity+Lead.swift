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
    private var pending = Gap.line
    private let folding = Folding()

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
      var bytes: [UInt8] = []
      for scalar in scalars {
        if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) { bytes += encoded }
      }
      return String(decoding: bytes, as: UTF8.self)
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

    /// Appends the scalars of `range`; bytes that are no UTF-8 are passed over.
    private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
      pending = .line
      var place = range.lowerBound
      while place < range.upperBound {
        let first = UInt32(bytes[place])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard place + length <= range.upperBound else { return }
        var scalar = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
        for next in place + 1..<max(place + 1, place + length) {
          scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
        }
        append(scalar)
        place += length
      }
    }

    private mutating func append(_ scalar: UInt32) {
      switch scalar {
      case 0x0A, 0x0D, 0x2028, 0x2029: pending = .line
      case 0x200B...0x200D, 0xFEFF: break
      case 0x00...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
        if pending == .none { pending = .blank }
      default:
        let shown = folding.shown(scalar)
        self.shown.append(shown)
        key.append(folding.key(shown))
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
