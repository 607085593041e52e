import Reports

// How far a paragraph is worth reading.
//
//     开展培训3期。 全年收到申请12件， 均已答复。 进一步完善机制……
//             ▲               ▲         ▲       └ never read
//             counts          tells     claims
//
// Cases, amounts and percentages tell something by themselves, and so do claims. Numbers of anything
// else are parts and totals of each other, and it takes three of them to make a list.
extension Lexer {
  /// The last place at which a number or a word stands that the rules ask for; `nil` when the
  /// paragraph has none. What stands in a word or in a title counts as well: it is read and found
  /// to be nothing.
  func lastOfInterest(_ signs: Span<FoldedProse.Sign>, _ lexicon: Lexicon) -> Int? {
    var telling: Int?
    var last: Int?
    var count = 0
    var digits = 0
    for index in signs.indices {
      let beginning = signs[index].beginning
      guard !beginning.isDisjoint(with: .interest) else {
        digits = 0
        continue
      }
      var found: Found?
      if beginning.contains(.digit) {
        digits += 1
        // Behind so many digits another number begins.
        if digits > Self.longestNumber { telling = index }
        if digits == 1 { found = number(at: index) }
      } else {
        digits = 0
        if beginning.contains(.claim), mayClaim(signs, lexicon, at: index) { telling = index }
        if beginning.contains(.numeral) { found = chineseNumber(at: index) }
      }
      guard let found, !isDate(found.number) else { continue }
      last = index
      count += 1
      if tells(found.number.unit) { telling = index }
    }
    return count < 3 ? telling : max(telling ?? 0, last ?? 0)
  }

  /// Whether a number of the unit may state something that the tables hold.
  private func tells(_ unit: CountUnit) -> Bool {
    switch unit {
    case .cases, .money, .percent: true
    case .measure: unit.isLoose
    case .none: false
    }
  }

  /// Whether the word at `index` makes a claim without a number: 没有 and 未收到 before what did not
  /// come, 办结 and 答复 at the end of a clause.
  private func mayClaim(
    _ signs: Span<FoldedProse.Sign>, _ lexicon: Lexicon, at index: Int
  ) -> Bool {
    guard let (word, count) = lexicon.word(signs, at: index) else { return false }
    let next = index + count
    guard next < signs.count else { return word.isDoing }
    switch word {
    case .conclude, .reply, .finish: return Self.mark(signs[next].scalar) != nil
    case .none, .notReceived:
      return switch lexicon.word(signs, at: next)?.word {
      case .application, .request, .review, .litigation, .filler, .disclosure: true
      default: false
      }
    default: return false
    }
  }
}
