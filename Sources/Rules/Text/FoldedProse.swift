import Reports

/// A paragraph reduced to the scalars by which its words are recognised, with their places.
///
/// ```
/// bytes     共 收 到 依 申 请 公 开 ３ 件 ， \n 已 办 结 。
/// scalars   共 收 到 依 申 请 公 开 3  件 ，    已 办 结 。
/// ```
///
/// Blanks and line breaks go, radicals and full-width forms become the ordinary character, and of
/// traditional characters those that the words of the `Lexicon` need. The buffer is used again and
/// again.
struct FoldedProse {
  /// One scalar of the paragraph, with all that the lexer asks of it: one look at the table gives
  /// both, as every scalar of every report is looked up.
  struct Sign {
    var scalar: UInt16
    var beginning: Beginning
    /// Four times the place of its first byte in the paragraph, and how many follow that one.
    fileprivate var place: UInt32
  }

  private(set) var signs: [Sign] = []
  private var start = 0
  private let table: [UInt32]

  init(_ lexicon: Lexicon = .shared) { table = lexicon.table }

  /// Takes a range of `bytes`, which is clipped to what there is, in place of what was there.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    let text = bytes.span.extracting(range)
    let folding = table
    let table = folding.span
    start = range.lowerBound
    signs.removeAll(keepingCapacity: true)
    signs.append(addingCapacity: range.count) { signs in
      var index = 0
      while index < text.count {
        let start = index
        let entry = table[Int(Self.scalar(in: text, at: &index))]
        guard entry != 0 else { continue }
        let beginning = UInt16(truncatingIfNeeded: entry >> 16)
        let place = start << 2 | (index &- start &- 1)
        signs.append(
          Sign(
            scalar: UInt16(truncatingIfNeeded: entry), beginning: Beginning(rawValue: beginning),
            place: UInt32(truncatingIfNeeded: place)))
      }
    }
  }

  /// The bytes from which some scalars come.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    let (low, high) = (Int(signs[first].place), Int(signs[last].place))
    return start + low >> 2..<start + high >> 2 + high & 3 + 1
  }

  /// The scalar at `index`; 0, which no paragraph holds, behind its end.
  func scalar(at index: Int) -> UInt16 { index < signs.count ? signs[index].scalar : 0 }

  /// Whether some scalars stand at `index`.
  func holds(_ word: [UInt16], at index: Int) -> Bool {
    guard index >= 0, word.count <= signs.count - index else { return false }
    return word.indices.allSatisfy { word[$0] == signs[index + $0].scalar }
  }

  /// Whether some scalars stand right before `index`.
  func holds(_ word: [UInt16], before index: Int) -> Bool { holds(word, at: index - word.count) }

  /// The scalar at `index`, which moves behind it; what is malformed or lies beyond the basic plane
  /// is the replacement character.
  @inline(__always)
  private static func scalar(in bytes: Span<UInt8>, at index: inout Int) -> UInt16 {
    let lead = bytes[index]
    if lead &- 0xE0 < 0x10, index &+ 2 < bytes.count {
      // A report's text is valid: two bytes of the same character follow.
      let (second, third) = (bytes[index &+ 1] & 0x3F, bytes[index &+ 2] & 0x3F)
      index &+= 3
      return UInt16(lead) << 12 | UInt16(second) << 6 | UInt16(third)
    }
    let first = UInt16(lead)
    index += 1
    if first < 0x80 { return first }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    guard length > 0, index + length <= bytes.count else { return FoldedScalars.replacement }
    var scalar: UInt16 = length == 1 ? first & 0x1F : first & 0x0F
    for offset in 0..<length {
      let byte = UInt16(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return FoldedScalars.replacement }
      scalar = scalar << 6 | byte & 0x3F
    }
    index += length
    return length < 3 ? scalar : FoldedScalars.replacement
  }
}

/// What may begin with a scalar: words of the lexicon, a number, a mark.
struct Beginning: OptionSet {
  let rawValue: UInt16
  static let digit = Beginning(rawValue: 1 << 10)
  /// 一, 十 …, with which a number may be written.
  static let numeral = Beginning(rawValue: 1 << 11)
  /// A mark, 《 or “.
  static let mark = Beginning(rawValue: 1 << 12)
  /// A word with which a claim may be made.
  static let claim = Beginning(rawValue: 1 << 13)
  /// Letters and signs, which are in no name of an agency.
  static let sign = Beginning(rawValue: 1 << 14)

  /// 县, 市, 镇 …, in which names of places end.
  static let level = Beginning(rawValue: 1 << 15)
  /// What makes a sentence worth reading.
  static let interest: Beginning = [.digit, .numeral, .claim]

  /// Whether anything but a run of unknown words may begin.
  var isSomething: Bool { rawValue & ~(Beginning.sign.rawValue | Beginning.level.rawValue) != 0 }

  /// Where the words that begin with the scalar start in the lexicon; 0 when none does.
  var head: Int { Int(rawValue & 0x3FF) }
}
