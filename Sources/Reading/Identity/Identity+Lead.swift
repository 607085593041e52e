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
    enum Gap: UInt32, Sendable { case none, blank, line }

    /// The scalars that words are looked up by, and zeros behind them.
    let key: [UInt32]
    /// How many scalars there are.
    let count: Int
    /// The scalars as they are shown, radicals replaced and nothing else, and the gaps before them.
    private let marks: [LeadWriter.Mark]
    /// Where 我 or 本 stands: how a report speaks of its agency begins there.
    let pronouns: [Int]
    /// Where 公 stands, with which 公开 and so the fixed part of a title begins.
    let cores: [Int]
    /// Where no ideograph stands directly before: only there a label begins.
    let edges: [Int]
    /// Where lines stand that lead to other pages, and the document's headings.
    let links: [Range<Int>]
    let headings: [Range<Int>]
    /// Whether it ends at its limit, and not with the document or at a table.
    let isCut: Bool

    private init(
      _ writer: LeadWriter, links: [Range<Int>] = [], headings: [Range<Int>] = [],
      isCut: Bool = false
    ) {
      self.isCut = isCut
      (key, marks, count) = (writer.key, writer.marks, writer.count)
      let places = writer.places
      (pronouns, cores, edges) = (places.pronouns, places.cores, places.edges)
      (self.links, self.headings) = (links, headings)
    }

    /// The first lines and cells of a document. Ends at the first statutory table, for nothing
    /// behind it says who wrote the report, and at `limit` bytes.
    init(_ stream: TokenStream, limit: Int) {
      let bytes = stream.text.bytes
      var writer = LeadWriter(room: min(limit, bytes.count))
      var links: [Range<Int>] = []
      var headings: [Range<Int>] = []
      var rest = limit
      for token in stream.tokens where token.start < token.end {
        let range = token.range.clamped(to: 0..<bytes.count)
        let start = writer.count
        writer.append(bytes, range.prefix(rest))
        if token.isLink { links.append(start..<writer.count) }
        if token.kind == .heading { headings.append(start..<writer.count) }
        rest -= range.count
        if rest <= 0 || writer.holdsTable(from: start) { break }
      }
      self.init(writer, links: links, headings: headings, isCut: rest <= 0)
    }

    /// The last lines of a document.
    init(endOf stream: TokenStream, tokens: Int) {
      var writer = LeadWriter(room: 256 * tokens)
      for token in stream.tokens.suffix(tokens) where token.start < token.end {
        let range = token.range.clamped(to: 0..<stream.text.bytes.count)
        writer.append(stream.text.bytes, range.prefix(256))
      }
      self.init(writer)
    }

    /// One line: the title of a container, a file's name.
    init(line: String) {
      let bytes = Array(line.utf8.prefix(1_024))
      var writer = LeadWriter(room: bytes.count)
      writer.append(bytes, 0..<bytes.count)
      self.init(writer)
    }

    /// One line of a document.
    init(_ text: SourceText, line: Range<Int>) {
      let range = line.clamped(to: 0..<text.bytes.count).prefix(1_024)
      var writer = LeadWriter(room: range.count)
      writer.append(text.bytes, range)
      self.init(writer)
    }

    /// The key at a place; 0 outside.
    subscript(place: Int) -> UInt32 { key.indices.contains(place) ? key[place] : 0 }

    /// What stood before a place.
    func gap(_ place: Int) -> Gap { marks[place].gap }

    /// The scalars of a range as they are shown.
    func shown(_ range: Range<Int>) -> [UInt32] { marks[range].map(\.shown) }

    /// The text of a range, without blanks.
    func text(_ range: Range<Int>) -> String { Self.string(shown(range.clamped(to: 0..<count))) }

    static func string(_ scalars: some Sequence<UInt32>) -> String {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(3 * scalars.underestimatedCount)
      for scalar in scalars {
        if let scalar = Unicode.Scalar(scalar) { appendUTF8(scalar, to: &bytes) }
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a line ends before `place`.
    func isLineStart(_ place: Int) -> Bool { place >= count || gap(place) == .line }

    /// Whether anything but a letter's neighbour parts `place` from what stands before it.
    func isApart(_ place: Int) -> Bool { place >= count || gap(place) != .none }
  }
}

extension Range where Bound == Int {
  /// The part of the range that is not longer than `length`.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + Swift.max(0, length))
  }
}
