package import Reports

/// The long sentences of a report, each as a number that is the same for the same words.
///
/// ```
/// 2023年，青石县财政局围绕全县中心工作，发布信息12条……。      30 characters or more, blanks left out
/// 0年，@围绕@中心工作，发布信息0条……                        numbers 0, places and own name @
/// 0x5A17_93C4                                            32 bits
/// ```
///
/// Of a place that the report does not name as its own, the two signs before 县, 市, 镇 … are left
/// out: in two copies of one sentence that is the same, whatever stands there.
struct LongSentences {
  struct Sentence: Equatable {
    let print: UInt32
    /// Bytes of the report's text.
    let range: Range<Int>
  }

  /// In the order of the document, each once; of more than `limit` those with the smallest numbers,
  /// which are the same in every report that holds them.
  private(set) var sentences: [Sentence] = []

  /// Shorter sentences are the same by chance.
  private static let shortest = 30
  /// So many sentences stand for a report.
  static let limit = 64

  private var mask: SentenceMask

  init(of agency: Agency?) { mask = SentenceMask(agency) }

  init(_ report: Report) {
    self.init(of: report.agency)
    var prose = FoldedProse()
    for section in report.sections {
      section.forEachParagraph(of: report.text.bytes) { paragraph in
        prose.read(report.text.bytes, paragraph)
        take(prose)
      }
    }
    end()
  }

  /// Takes the sentences of a paragraph; those of a report come in their order.
  mutating func take(_ prose: FoldedProse) {
    let signs = prose.signs.span
    var start = 0
    for end in 0...signs.count where end == signs.count || signs[end].isStop {
      if end - start >= Self.shortest {
        let print = mask.print(of: signs.extracting(start..<end))
        sentences.append(Sentence(print: print, range: prose.bytes(start..<end)))
      }
      start = end + 1
    }
  }

  /// Leaves those that stand for the report, when all have been taken.
  mutating func end() {
    // Of nearly all reports every sentence stands once.
    let numbers = sentences.map(\.print).sorted()
    if numbers.count <= Self.limit, zip(numbers, numbers.dropFirst()).allSatisfy(!=) { return }
    var seen: Set<UInt32> = []
    sentences.removeAll { !seen.insert($0.print).inserted }
    guard sentences.count > Self.limit else { return }
    let last = seen.sorted()[Self.limit - 1]
    sentences.removeAll { $0.print > last }
  }
}

/// The numbers of the report's long sentences, in the order of the document: at most 64.
package func sentencePrints(of report: Report) -> [UInt32] {
  report.isReport ? LongSentences(report).sentences.map(\.print) : []
}

/// Takes out of a sentence what differs between copies of it.
private struct SentenceMask {
  private var masked: [UInt16] = []
  /// The agency's own name, its places and what is left of it behind them.
  private let names: [[UInt16]]
  private let beginnings: ScalarSet

  /// What a mask may stand for: numbers, the ends of places, and the marks in numbers.
  private static var masked: Beginning { [.digit, .numeral, .level, .sign] }
  private static var number: UInt16 { 0x30 }
  private static var place: UInt16 { 0x40 }
  private static let levels = ScalarSet("省市州盟县区旗镇乡")

  init(_ agency: Agency?) {
    let name = FoldedScalars.of(agency?.name ?? "")
    var parts = [name]
    var start = 0
    for (index, scalar) in name.enumerated() where Self.levels.contains(scalar) {
      parts.append(Array(name[start...index]))
      start = index + 1
    }
    parts.append(Array(name[start...]))
    // The longest first; what is left of short ones is masked by its last sign.
    names = parts.filter { $0.count > 2 }.sorted { $0.count > $1.count }
    beginnings = ScalarSet(names.compactMap(\.first))
  }

  mutating func print(of signs: Span<FoldedProse.Sign>) -> UInt32 {
    if masked.count < signs.count { masked = Array(repeating: 0, count: 2 * signs.count) }
    let (names, beginnings) = (names, beginnings)
    var masked = masked.mutableSpan
    var count = 0
    var index = 0
    while index < signs.count {
      let sign = signs[index]
      // Nearly every sign stays as it is.
      if sign.beginning.isDisjoint(with: Self.masked), !beginnings.contains(sign.scalar) {
        masked[count] = sign.scalar
        count &+= 1
        index &+= 1
        continue
      }
      var mask: UInt16?
      var next = index + 1
      if beginnings.contains(sign.scalar), let end = Self.nameEnd(names, signs, index) {
        (mask, next) = (Self.place, end)
      } else if !sign.beginning.isDisjoint(with: [.digit, .numeral]) {
        mask = Self.number
      } else if sign.beginning.contains(.level) {
        var taken = 0
        while taken < 2, count > 0, masked[count - 1] >= 0x4E00 {
          (taken, count) = (taken + 1, count - 1)
        }
        mask = Self.place
      } else if sign.scalar == 0x2C || sign.scalar == 0x2E, count > 0,
        masked[count - 1] == Self.number, next < signs.count,
        signs[next].beginning.contains(.digit)
      {
        // 1,305 and 12.5 are one number.
        mask = Self.number
      }
      index = next
      // Several numbers or places, one behind the other, are one.
      if let mask, count > 0, masked[count - 1] == mask { continue }
      masked[count] = mask ?? sign.scalar
      count += 1
    }
    return Self.print(of: masked.span, count)
  }

  /// A number for the first `count` scalars: all bits of it depend on all of theirs.
  private static func print(of scalars: Span<UInt16>, _ count: Int) -> UInt32 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(count)
    var index = 0
    while index < count {
      // Four scalars at a time.
      var word: UInt64 = 0
      if index + 4 <= count {
        let (first, second) = (UInt64(scalars[index]), UInt64(scalars[index + 1]))
        let (third, fourth) = (UInt64(scalars[index + 2]), UInt64(scalars[index + 3]))
        word = first << 48 | second << 32 | third << 16 | fourth
      } else {
        for place in index..<count { word = word << 16 | UInt64(scalars[place]) }
      }
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      index += 4
    }
    return UInt32(truncatingIfNeeded: sum ^ sum >> 32)
  }

  private static func nameEnd(
    _ names: [[UInt16]], _ signs: Span<FoldedProse.Sign>, _ index: Int
  ) -> Int? {
    for name in names where name.count <= signs.count - index {
      var place = 0
      while place < name.count, signs[index + place].scalar == name[place] { place += 1 }
      if place == name.count { return index + place }
    }
    return nil
  }
}

extension FoldedProse.Sign {
  /// Whether a sentence ends here.
  fileprivate var isStop: Bool { beginning.contains(.mark) && Lexer.mark(scalar) == .stop }
}
