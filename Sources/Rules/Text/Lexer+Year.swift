import Reports

// Years and dates, as far as they say of which time a number is.
extension Lexer {
  /// A year; with a word of carrying over beside it, what that says of the year of the report.
  mutating func appendYear(_ value: Int, _ scalars: Range<Int>) -> Int {
    let behind = prose.scalar(at: scalars.upperBound)
    let end = scalars.upperBound + (behind == Self.degreeSign ? 1 : 0)
    if let year, value == year - 1 {
      for word in Self.carrying where prose.holds(word, at: end) {
        return append(.word(.carriedIn), scalars.lowerBound, end + word.count)
      }
    }
    if let year, value == year + 1 {
      for word in Self.carryingTo where prose.holds(word, before: scalars.lowerBound) {
        while let last = lexemes.last, last.scalars.lowerBound >= scalars.lowerBound - word.count {
          lexemes.removeLast()
        }
        return append(.word(.carriedOut), scalars.lowerBound - word.count, end)
      }
    }
    if value == year, Self.yearEnds.contains(behind) {
      return append(.word(.thisYear), scalars.lowerBound, scalars.upperBound + 1)
    }
    return append(.year(value), scalars.lowerBound, end)
  }

  /// 1月1日 says nothing, 12月31日 that the whole year is meant, any other month a part of it.
  mutating func appendMonth(_ month: ProseNumber, _ scalars: Range<Int>) -> Int {
    for (value, word, ending) in Self.yearDays
    where month.value == Quantity(value) && prose.holds(ending, at: scalars.upperBound) {
      return append(.word(word), scalars.lowerBound, scalars.upperBound + ending.count)
    }
    return append(.word(.partOfYear), scalars.lowerBound, scalars.upperBound)
  }

  /// Whether a number with its unit is a year.
  func isYear(_ number: ProseNumber) -> Bool {
    number.unit == .measure(NumberWords.yearSign) && number.value.isWhole
      && (1_900...2_100).contains(number.value.millionths / 1_000_000)
  }

  /// Whether a number with its unit is a year or a month, and counts nothing.
  func isDate(_ number: ProseNumber) -> Bool {
    number.unit == .measure(NumberWords.monthSign) || isYear(number)
  }

  private static let yearDays: [(Int, Word, [UInt16])] = [
    (1, .filler, FoldedScalars.of("1日")), (12, .thisYear, FoldedScalars.of("31日")),
    (12, .thisYear, FoldedScalars.of("底")), (12, .thisYear, FoldedScalars.of("末")),
  ]
  private static let degreeSign = FoldedScalars.of("度")[0]
  private static let yearEnds = ScalarSet("底末")

  private static let carrying = Lexicon.carrying.map { FoldedScalars.of($0) }
  private static let carryingTo = [
    "结转至", "结转到", "结转", "顺延至", "顺延到", "延续至", "延续到", "延期至", "转至", "转到", "转入",
  ].map { FoldedScalars.of($0) }
}
