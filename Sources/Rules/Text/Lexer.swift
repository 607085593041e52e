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
  private(set) var lexemes: [Lexeme] = []
  private(set) var numbers: [ProseNumber] = []
  private var prose = FoldedProse()
  private let owner: Owner
  private let year: Int?

  init(_ owner: Owner, year: Int?) {
    self.owner = owner
    self.year = year
  }

  /// The bytes of the report's text from which some scalars of the paragraph come.
  func bytes(_ scalars: Range<Int>) -> Range<Int> { prose.bytes(scalars) }

  /// Whether one of some scalars stands in a lexeme, behind its first one.
  func holds(_ signs: Set<UInt16>, _ lexeme: Lexeme) -> Bool {
    prose.scalars[lexeme.scalars].dropFirst().contains(where: signs.contains)
  }

  /// Whether a lexeme ends in some scalars.
  func ends(_ lexeme: Lexeme, with ending: [UInt16]) -> Bool {
    prose.scalars[lexeme.scalars].suffix(ending.count).elementsEqual(ending)
  }

  /// The scalars of a lexeme.
  func text(_ lexeme: Lexeme) -> ArraySlice<UInt16> { prose.scalars[lexeme.scalars] }

  /// Takes a paragraph in place of the last one.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    lexemes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    prose.read(bytes, range)
    var index = 0
    while index < prose.scalars.count { index = readLexeme(at: index) }
  }

  /// Appends what stands at `index`; returns where the next one begins.
  private mutating func readLexeme(at index: Int) -> Int {
    let scalar = prose.scalars[index]
    if scalar < 0x80 || scalar >= 0x2000 && scalar < 0x3100 {
      if let number = number(at: index) { return append(number) }
      if let mark = Self.mark(scalar) { return append(.mark(mark), index, index + 1) }
      if let end = nameEnd(at: index) { return append(.other, index, end) }
    } else {
      if beginsClause, let end = owner.nameEnd(prose.scalars, at: index) {
        return append(.word(.ownName), index, end)
      }
      if let (word, count) = Lexicon.shared.word(prose.scalars, at: index) {
        return append(.word(word), index, index + count)
      }
      if let number = chineseNumber(at: index) { return append(number) }
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

  private mutating func append(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    if kind == .other, let last = lexemes.indices.last, lexemes[last].kind == .other {
      lexemes[last].scalars = lexemes[last].scalars.lowerBound..<end
    } else {
      lexemes.append(Lexeme(kind: kind, scalars: start..<end))
    }
    return end
  }

  /// A number as it stands, before its neighbours are looked at.
  private typealias Found = (number: ProseNumber, scalars: Range<Int>)

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
      Self.rangeSigns.contains(prose.scalars[gap.lowerBound])
    {
      numbers[last].isExact = false
      numbers.append(number)
      numbers[last + 1].isExact = false
    } else {
      numbers.append(number)
    }
    return append(.number(numbers.count - 1), scalars.lowerBound, scalars.upperBound)
  }

  /// A year; with a word of carrying over beside it, what that says of the year of the report.
  private mutating func appendYear(_ value: Int, _ scalars: Range<Int>) -> Int {
    if let year, value == year - 1 {
      for word in Self.carrying where prose.scalars[scalars.upperBound...].starts(with: word) {
        return append(
          .word(.carriedIn), scalars.lowerBound, scalars.upperBound + word.count)
      }
    }
    if let year, value == year + 1 {
      for word in Self.carryingTo where prose.scalars[..<scalars.lowerBound].ends(with: word) {
        while let last = lexemes.last, last.scalars.lowerBound >= scalars.lowerBound - word.count {
          lexemes.removeLast()
        }
        return append(.word(.carriedOut), scalars.lowerBound - word.count, scalars.upperBound)
      }
    }
    let behind = prose.scalars[scalars.upperBound...].first
    if value == year, let behind, Self.yearEnds.contains(behind) {
      return append(.word(.thisYear), scalars.lowerBound, scalars.upperBound + 1)
    }
    let end = scalars.upperBound + (behind == Self.degreeSign ? 1 : 0)
    return append(.year(value), scalars.lowerBound, end)
  }

  /// 1月1日 says nothing, 12月31日 that the whole year is meant, any other month a part of it.
  private mutating func appendMonth(_ month: ProseNumber, _ scalars: Range<Int>) -> Int {
    let behind = prose.scalars[scalars.upperBound...]
    for (value, word, ending) in Self.yearDays
    where month.value == Quantity(value) && behind.starts(with: ending) {
      return append(.word(word), scalars.lowerBound, scalars.upperBound + ending.count)
    }
    return append(.word(.partOfYear), scalars.lowerBound, scalars.upperBound)
  }

  private static let yearDays: [(Int, Word, [UInt16])] = [
    (1, .filler, FoldedProse.folded("1日")), (12, .thisYear, FoldedProse.folded("31日")),
    (12, .thisYear, FoldedProse.folded("底")), (12, .thisYear, FoldedProse.folded("末")),
  ]
  private static let monthSign = FoldedProse.folded("月")[0]
  private static let degreeSign = FoldedProse.folded("度")[0]
  private static let yearEnds = Set(FoldedProse.folded("底末"))

  private static let carrying = Lexicon.carrying.map(FoldedProse.folded)
  private static let carryingTo = ["结转至", "结转到", "结转", "顺延至", "顺延到", "转至", "转到", "转入"]
    .map(FoldedProse.folded)
  private static let yearSign = FoldedProse.folded("年")[0]
  /// 3-5件, 3至5件.
  private static let rangeSigns = Set(FoldedProse.folded("-~—–－至到"))

  /// Where the title or name that begins at `index` ends; `nil` when none begins there.
  private func nameEnd(at index: Int) -> Int? {
    let closing: UInt16
    switch prose.scalars[index] {
    case 0x300A: closing = 0x300B
    case 0x201C: closing = 0x201D
    default: return nil
    }
    let limit = min(prose.scalars.count, index + Self.longestName)
    return prose.scalars[index..<limit].firstIndex(of: closing).map { $0 + 1 }
  }

  private static let longestName = 80

  private static func mark(_ scalar: UInt16) -> Mark? {
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

extension ArraySlice<UInt16> {
  fileprivate func ends(with word: [UInt16]) -> Bool { suffix(word.count).elementsEqual(word) }
}

// Numbers.
extension Lexer {
  /// A number in digits at `index`, with its unit.
  private func number(at index: Int) -> Found? {
    let scalars = prose.scalars
    guard Self.digit(scalars[index]) != nil else { return nil }
    var end = index
    var whole: Int128 = 0
    var isExact = true
    while end < scalars.count {
      if let digit = Self.digit(scalars[end]) {
        guard end - index < Self.longestNumber else { return (unusable(index..<end), index..<end) }
        whole = whole * 10 + Int128(digit)
        end += 1
      } else if scalars[end] == 0x2C, groupFollows(end) {
        end += 1
      } else {
        break
      }
    }
    var millionths = whole * 1_000_000
    var decimals = 0
    if end + 1 < scalars.count, scalars[end] == 0x2E, Self.digit(scalars[end + 1]) != nil {
      var place: Int128 = 1_000_000
      end += 1
      while end < scalars.count, let digit = Self.digit(scalars[end]) {
        place /= 10
        if place == 0 { isExact = false }
        millionths += place * Int128(digit)
        decimals = min(decimals + 1, 6)
        end += 1
      }
    }
    let number = ProseNumber(
      value: Quantity(millionths: millionths), unit: .none, isExact: isExact, decimals: decimals,
      digits: index..<end)
    return withUnit(number, end: end)
  }

  /// 一, 两, 十二, 一百零三 with a unit behind it.
  private func chineseNumber(at index: Int) -> Found? {
    guard Self.numeral(prose.scalars[index]) != nil else { return nil }
    var end = index
    var total: Int128 = 0
    var digit: Int128?
    while end < prose.scalars.count, end - index < 8, let numeral = Self.numeral(prose.scalars[end])
    {
      if numeral < 10 {
        // Digits one behind the other are a year or a name, unless the first is a zero: 一百零三.
        if let digit, digit != 0 { return nil }
        digit = Int128(numeral)
      } else {
        total += (digit ?? 1) * Int128(numeral)
        digit = nil
      }
      end += 1
    }
    let value = Quantity(millionths: (total + (digit ?? 0)) * 1_000_000)
    let number = ProseNumber(
      value: value, unit: .none, isExact: true, decimals: 0, digits: index..<end)
    let found = withUnit(number, end: end)
    guard found.number.unit != .none, found.number.unit != .measure(Self.yearSign) else {
      return nil
    }
    // 一起 is together, and 一件事 a matter, not a number of cases.
    if found.scalars.count == 2, value == Quantity(1),
      prose.scalars[found.scalars.upperBound - 1] == Self.togetherSign
    {
      return nil
    }
    if prose.scalars[found.scalars.upperBound...].first == Self.matterSign { return nil }
    return found
  }

  /// Adds what stands around the digits: the unit, and whether the number is exact.
  private func withUnit(_ number: ProseNumber, end: Int) -> Found {
    let scalars = prose.scalars
    var (number, end) = (number, end)
    if let before = number.digits.lowerBound > 0 ? scalars[number.digits.lowerBound - 1] : nil {
      if Self.vagueBefore.contains(before) { number.isExact = false }
    }
    func take(_ set: Set<UInt16>) -> UInt16? {
      guard end < scalars.count, set.contains(scalars[end]) else { return nil }
      end += 1
      return scalars[end - 1]
    }
    var scale: Int128 = 1
    if take(Self.vagueAmid) != nil { number.isExact = false }
    if let sign = take(Self.scales) { scale = sign == Self.tenThousand ? 10_000 : 100_000_000 }
    if take(Self.vagueAmid) != nil { number.isExact = false }
    if let sign = take(Self.units) {
      number.unit =
        switch sign {
        case 0x25: .percent
        case _ where Self.cases.contains(sign): .cases
        case Self.yuan: .money
        default: .measure(sign)
        }
    }
    number.value = Quantity(millionths: number.value.millionths * scale)
    if number.unit == .money {
      // A fraction of a yuan below the model's precision is no exact amount.
      if number.value.millionths % 10_000 != 0 { number.isExact = false }
      number.value = Quantity(millionths: number.value.millionths / 10_000)
      number.decimals = scale == 10_000 ? number.decimals : 6
    }
    for word in Self.vagueBehind where scalars[end...].starts(with: word) { number.isExact = false }
    return (number, number.digits.lowerBound..<end)
  }

  /// Digits that go on for too long to be a number of anything.
  private func unusable(_ digits: Range<Int>) -> ProseNumber {
    ProseNumber(value: .zero, unit: .none, isExact: false, decimals: 0, digits: digits)
  }

  private func groupFollows(_ comma: Int) -> Bool {
    let group = prose.scalars[(comma + 1)...].prefix(4)
    return group.count >= 3 && group.prefix(3).allSatisfy { Self.digit($0) != nil }
      && (group.count == 3 || Self.digit(group[comma + 4]) == nil)
  }

  private static let longestNumber = 18

  private static func digit(_ scalar: UInt16) -> Int? {
    scalar >= 0x30 && scalar <= 0x39 ? Int(scalar) - 0x30 : nil
  }

  private static func numeral(_ scalar: UInt16) -> Int? {
    guard scalar == 0x3007 || scalar >= 0x4E00 else { return nil }
    return numerals[scalar]
  }

  private static let numerals: [UInt16: Int] = {
    let values = Array(0...9) + [0, 2, 10, 100, 1_000]
    return Dictionary(
      uniqueKeysWithValues: zip(FoldedProse.folded("〇一二三四五六七八九零两十百千"), values))
  }()

  private static let cases = Set(FoldedProse.folded("件宗起份例"))
  private static let units = Set(
    FoldedProse.folded("件宗起份例条项篇期次人个家场类种部册名户处幅张组套批则元%年月日号时分支段集栏批款万"))
  private static let scales = Set(FoldedProse.folded("万亿"))
  private static let tenThousand = FoldedProse.folded("万")[0]
  private static let yuan = FoldedProse.folded("元")[0]
  private static let togetherSign = FoldedProse.folded("起")[0]
  private static let matterSign = FoldedProse.folded("事")[0]
  private static let vagueBefore = Set(FoldedProse.folded("约近超逾于足少过第前"))
  private static let vagueAmid = Set(FoldedProse.folded("余多几来+"))
  private static let vagueBehind = ["以上", "以下", "以内", "左右", "上下", "余", "多", "次", "/"].map(
    FoldedProse.folded)
}
