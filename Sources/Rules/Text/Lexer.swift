import Reports

/// Cuts a paragraph into numbers, words and marks, once.
///
/// ```
/// 2023年  全区  受理     政府信息公开申请  21件      ，
/// year    area  receive  application       number 0  comma
/// ```
///
/// What the lexicon does not know is one lexeme as far as it goes, and so are titles in 《》 and
/// names in quotes, whose words say nothing of the report.
struct Lexer {
  var lexemes: [Lexeme] = []
  private(set) var numbers: [ProseNumber] = []
  private(set) var prose = FoldedProse()
  /// Whether what comes next may be the subject of its clause.
  private var beginsClause = true
  /// Whether the last lexeme is of words that the lexicon does not know.
  private var endsUnknown = false
  private let owner: Owner
  private let lexicon = Lexicon.shared
  let words = NumberWords.shared
  let year: Int?

  init(_ owner: Owner, year: Int?) {
    self.owner = owner
    self.year = year
  }

  /// The bytes of the report's text from which some scalars of the paragraph come.
  func bytes(_ scalars: Range<Int>) -> Range<Int> { prose.bytes(scalars) }

  /// Whether one of some scalars stands in a lexeme, behind its first one.
  func holds(_ set: ScalarSet, _ lexeme: Lexeme) -> Bool {
    prose.signs[lexeme.scalars].dropFirst().contains { set.contains($0.scalar) }
  }

  /// Whether a lexeme ends in some scalars.
  func ends(_ lexeme: Lexeme, with ending: [UInt16]) -> Bool {
    lexeme.scalars.count >= ending.count && prose.holds(ending, before: lexeme.scalars.upperBound)
  }

  /// Whether a lexeme begins with some scalars.
  func begins(_ lexeme: Lexeme, with beginning: [UInt16]) -> Bool {
    lexeme.scalars.count >= beginning.count
      && prose.holds(beginning, at: lexeme.scalars.lowerBound)
  }

  /// Whether a lexeme is made of some scalars.
  func reads(_ lexeme: Lexeme, _ word: [UInt16]) -> Bool {
    lexeme.scalars.count == word.count && prose.holds(word, at: lexeme.scalars.lowerBound)
  }

  /// The first scalar of a lexeme.
  func firstScalar(_ lexeme: Lexeme) -> UInt16 { prose.signs[lexeme.scalars.lowerBound].scalar }

  /// The last scalar of a lexeme.
  func lastScalar(_ lexeme: Lexeme) -> UInt16 { prose.signs[lexeme.scalars.upperBound - 1].scalar }

  /// Takes a paragraph in place of the last one without looking for anything in it.
  mutating func fold(_ bytes: [UInt8], _ range: Range<Int>) { prose.read(bytes, range) }

  /// Takes a paragraph in place of the last one, as far as the end of the last sentence that may say
  /// something; of most paragraphs nothing.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    lexemes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    beginsClause = true
    endsUnknown = false
    prose.read(bytes, range)
    // The buffer stays as it is while its lexemes are gathered.
    let paragraph = prose.signs
    let signs = paragraph.span
    let lexicon = lexicon
    guard let last = lastOfInterest(signs, lexicon) else { return }
    var index = 0
    while index < signs.count {
      let beginning = signs[index].beginning
      if !beginsClause, !beginning.isSomething {
        var end = index + 1
        while end < signs.count, !signs[end].beginning.isSomething { end += 1 }
        index = append(.other, index, end)
      } else if beginning.contains(.sign) {
        index = readSign(signs[index], at: index)
        if index > last, lexemes.last?.isStop ?? false { return }
      } else if beginsClause, let end = owner.nameEnd(signs, at: index) {
        index = append(.word(.ownName), index, end)
      } else if let (word, count) = lexicon.word(signs, at: index) {
        index = append(.word(word), index, index + count)
      } else if beginning.contains(.numeral), let number = chineseNumber(at: index) {
        index = append(number)
      } else {
        index = append(.other, index, index + 1)
      }
    }
  }

  /// Takes what a letter or a sign begins; returns where the next lexeme begins.
  private mutating func readSign(_ sign: FoldedProse.Sign, at index: Int) -> Int {
    if sign.beginning.contains(.digit), let number = number(at: index) { return append(number) }
    if sign.beginning.contains(.mark) {
      if let mark = Self.mark(sign.scalar) { return append(.mark(mark), index, index + 1) }
      if let end = nameEnd(at: index) { return append(.other, index, end) }
    }
    return append(.other, index, index + 1)
  }

  mutating func append(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    if case .other = kind {
      if endsUnknown {
        let last = lexemes.count - 1
        lexemes[last].scalars = lexemes[last].scalars.lowerBound..<end
        return end
      }
      endsUnknown = true
      beginsClause = false
    } else {
      endsUnknown = false
      beginsClause =
        switch kind {
        case .mark, .year, .word(.thisYear), .word(.represent): true
        default: false
        }
    }
    lexemes.append(Lexeme(kind: kind, scalars: start..<end))
    return end
  }

  /// A number as it stands, before its neighbours are looked at.
  typealias Found = (number: ProseNumber, scalars: Range<Int>)

  private mutating func append(_ found: Found) -> Int {
    let (number, scalars) = found
    if isYear(number) {
      return appendYear(Int(number.value.millionths / 1_000_000), scalars)
    }
    if number.unit == .measure(NumberWords.monthSign) { return appendMonth(number, scalars) }
    if let last = numbers.indices.last, case .number(last)? = lexemes.dropLast().last?.kind,
      lexemes.last?.kind == .other, let gap = lexemes.last?.scalars, gap.count == 1,
      Self.rangeSigns.contains(prose.signs[gap.lowerBound].scalar)
    {
      numbers[last].isExact = false
      numbers.append(number)
      numbers[last + 1].isExact = false
    } else {
      numbers.append(number)
    }
    return append(.number(numbers.count - 1), scalars.lowerBound, scalars.upperBound)
  }

  /// 3-5件, 3至5件.
  private static let rangeSigns = ScalarSet("-~—–－至到")

  /// Where the title or name that begins at `index` ends; `nil` when none begins there.
  private func nameEnd(at index: Int) -> Int? {
    guard let closing = Self.closing(prose.signs[index].scalar) else { return nil }
    let limit = min(prose.signs.count, index + Self.longestName)
    return prose.signs[index..<limit].firstIndex { $0.scalar == closing }.map { $0 + 1 }
  }

  /// What ends a title or a name that begins with `scalar`.
  static func closing(_ scalar: UInt16) -> UInt16? {
    switch scalar {
    case 0x300A: 0x300B
    case 0x201C: 0x201D
    default: nil
    }
  }

  private static let longestName = 80

  /// The mark that a folded scalar is.
  static func mark(_ scalar: UInt16) -> Mark? {
    switch scalar {
    case 0x3002, 0x21, 0x3F: .stop
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x2C: .comma
    case 0x3001: .pause
    case 0x28, 0x3010, 0x5B, 0x3014: .open
    case 0x29, 0x3011, 0x5D, 0x3015: .close
    default: nil
    }
  }
}
