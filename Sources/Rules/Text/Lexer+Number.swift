import Reports

// Numbers with what they count, and whether they are exact.
extension Lexer {
  /// A number in digits at `index`, with its unit.
  func number(at index: Int) -> Found? {
    let signs = prose.signs
    guard Self.digit(signs[index].scalar) != nil else { return nil }
    var end = index
    var whole = 0
    var isExact = true
    while end < signs.count {
      if let digit = Self.digit(signs[end].scalar) {
        guard end - index < Self.longestNumber else { return (unusable(index..<end), index..<end) }
        whole = whole * 10 + digit
        end += 1
      } else if signs[end].scalar == 0x2C, groupFollows(end) {
        end += 1
      } else {
        break
      }
    }
    var millionths = Int128(whole) * 1_000_000
    var decimals = 0
    if end + 1 < signs.count, signs[end].scalar == 0x2E,
      Self.digit(signs[end + 1].scalar) != nil
    {
      var place: Int128 = 1_000_000
      end += 1
      while let digit = Self.digit(prose.scalar(at: end)) {
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
  func chineseNumber(at index: Int) -> Found? {
    var end = index
    var total: Int128 = 0
    var digit: Int128?
    while end - index < 8, let numeral = Self.numeral(prose.scalar(at: end)) {
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
    // Without a unit it is none, as in most words that hold a numeral: 统一, 进一步.
    guard words.mayFollow.contains(prose.scalar(at: end)) else { return nil }
    let value = Quantity(millionths: (total + (digit ?? 0)) * 1_000_000)
    let number = ProseNumber(
      value: value, unit: .none, isExact: true, decimals: 0, digits: index..<end)
    let found = withUnit(number, end: end)
    guard found.number.unit != .none, found.number.unit != .measure(NumberWords.yearSign) else {
      return nil
    }
    // 一起 is together, and 一件事 a matter, not a number of cases.
    if found.scalars.count == 2, value == Quantity(1),
      prose.scalar(at: found.scalars.upperBound - 1) == NumberWords.togetherSign
    {
      return nil
    }
    if prose.scalar(at: found.scalars.upperBound) == NumberWords.matterSign { return nil }
    return found
  }

  /// Adds what stands around the digits: the unit, and whether the number is exact.
  private func withUnit(_ number: ProseNumber, end: Int) -> Found {
    var (number, end) = (number, end)
    let first = number.digits.lowerBound
    if first > 0, words.vagueBefore.contains(prose.scalar(at: first - 1)),
      !prose.holds(words.fewer, before: first)
    {
      number.isExact = false
    }
    func take(_ set: ScalarSet) -> UInt16? {
      let scalar = prose.scalar(at: end)
      guard set.contains(scalar) else { return nil }
      end += 1
      return scalar
    }
    var scale: Int128 = 1
    if take(words.vagueAmid) != nil { number.isExact = false }
    if let sign = take(words.scales) {
      scale = sign == NumberWords.tenThousand ? 10_000 : 100_000_000
    }
    if take(words.vagueAmid) != nil { number.isExact = false }
    if let sign = take(words.units) {
      number.unit =
        switch sign {
        case 0x25: .percent
        case _ where words.cases.contains(sign): .cases
        case NumberWords.yuan: .money
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
    if words.vagueBeginnings.contains(prose.scalar(at: end)),
      words.vagueBehind.contains(where: { prose.holds($0, at: end) })
    {
      number.isExact = false
    }
    return (number, number.digits.lowerBound..<end)
  }

  /// Digits that go on for too long to be a number of anything.
  private func unusable(_ digits: Range<Int>) -> ProseNumber {
    ProseNumber(value: .zero, unit: .none, isExact: false, decimals: 0, digits: digits)
  }

  private func groupFollows(_ comma: Int) -> Bool {
    (1...3).allSatisfy { Self.digit(prose.scalar(at: comma + $0)) != nil }
      && Self.digit(prose.scalar(at: comma + 4)) == nil
  }

  static let longestNumber = 18

  static func digit(_ scalar: UInt16) -> Int? {
    scalar >= 0x30 && scalar <= 0x39 ? Int(scalar) - 0x30 : nil
  }

  /// The value of a Chinese numeral; ten and above multiply what stands before them.
  static func numeral(_ scalar: UInt16) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1_000
    default: nil
    }
  }
}
