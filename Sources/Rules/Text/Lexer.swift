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
  /// Whether a word stands in the paragraph with which a claim may be made.
  private(set) var mayClaim = false
  private(set) var prose = FoldedProse()
  private let owner: Owner
  private let lexicon = Lexicon.shared
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

  /// The last scalar of a lexeme.
  func lastScalar(_ lexeme: Lexeme) -> UInt16 { prose.signs[lexeme.scalars.upperBound - 1].scalar }

  /// Takes a paragraph in place of the last one. In one without a number and without a word of
  /// claims nothing else is looked for.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    lexemes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    mayClaim = false
    prose.read(bytes, range)
    guard !prose.beginnings.isDisjoint(with: [.digit, .numeral, .claim]) else { return }
    let count = prose.signs.count
    var index = 0
    while index < count {
      index = beginsClause || prose.signs[index].beginning.isSomething
        ? readLexeme(at: index) : readUnknown(from: index)
    }
  }

  /// Takes scalars with which nothing begins, as far as they go.
  private mutating func readUnknown(from index: Int) -> Int {
    append(.other, index, prose.unknownEnd(from: index))
  }

  /// Appends what stands at `index`; returns where the next one begins.
  private mutating func readLexeme(at index: Int) -> Int {
    let (scalar, beginning) = (prose.signs[index].scalar, prose.signs[index].beginning)
    if beginning.contains(.sign) {
      if beginning.contains(.digit), let number = number(at: index) { return append(number) }
      if beginning.contains(.mark) {
        if let mark = Self.mark(scalar) { return append(.mark(mark), index, index + 1) }
        if let end = nameEnd(at: index) { return append(.other, index, end) }
      }
    } else {
      if beginsClause, let end = owner.nameEnd(prose.signs.span, at: index) {
        return append(.word(.ownName), index, end)
      }
      if let (word, count) = lexicon.word(prose.signs.span, at: index) {
        if beginning.contains(.claim), word.makesClaims { mayClaim = true }
        return append(.word(word), index, index + count)
      }
      if beginning.contains(.numeral), let number = chineseNumber(at: index) {
        return append(number)
      }
    }
    return append(.other, index, index + 1)
  }

  /// Whether what comes next may be the subject of its clause.
  private var beginsClause: Bool {
    switch lexemes.last?.kind {
    case nil, .mark, .year, .word(.thisYear), .word(.represent): true
    default: false
    }
  }

  mutating func append(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    if case .other = kind, let last = lexemes.indices.last, case .other = lexemes[last].kind {
      lexemes[last].scalars = lexemes[last].scalars.lowerBound..<end
    } else {
      lexemes.append(Lexeme(kind: kind, scalars: start..<end))
    }
    return end
  }

  /// A number as it stands, before its neighbours are looked at.
  typealias Found = (number: ProseNumber, scalars: Range<Int>)

  private mutating func append(_ found: Found) -> Int {
    let (number, scalars) = found
    if number.unit == .measure(Self.yearSign), number.value.isWhole,
      (1_900...2_100).contains(number.value.millionths / 1_000_000)
    {
      return appendYear(Int(number.value.millionths / 1_000_000), scalars)
    }
    if number.unit == .measure(Self.monthSign) { return appendMonth(number, scalars) }
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
