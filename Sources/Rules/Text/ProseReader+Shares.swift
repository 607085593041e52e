import Reports

// Percentages beside the counts from which they come.
extension ProseReader {
  /// A percentage with the count whose share it is.
  private struct Printed {
    var percent: ProseNumber
    var part: Count
    var lexeme: Int
  }

  /// The percentages of the paragraph that agree with no whole which the paragraph names, while
  /// the whole is clear: others in the paragraph agree with it, or it is the only one.
  func shares() -> [Share] {
    var wrong: [(printed: Printed, wholes: [Quantity], siblings: Int)] = []
    var agreed: [Quantity: Int] = [:]
    var lastAgreed: [Quantity: Int] = [:]
    // Counts whose percentage agrees with a whole.
    var siblings: [(value: Quantity, whole: Quantity, sentence: Int)] = []
    for place in counts.indices {
      guard let printed = printed(place) else { continue }
      let part = numbers[printed.part.number]
      let wholes = wholes(before: place - 1, of: part)
      let fitting = wholes.filter { agrees(part.value, $0, printed.percent) }
      if fitting.count == 1 {
        siblings.append((part.value, fitting[0], printed.part.sentence))
      }
      for whole in fitting {
        agreed[whole, default: 0] += 1
        lastAgreed[whole] = printed.part.sentence
      }
      if fitting.isEmpty { wrong.append((printed, wholes, siblings.count)) }
    }
    return changes()
      + wrong.compactMap { printed, wholes, place in
        let part = numbers[printed.part.number]
        let known = totals.each.contains { agrees(part.value, $0, printed.percent) }
        let best = wholes.filter {
          agreed[$0, default: 0] >= 2 && (lastAgreed[$0] ?? -2) >= printed.part.sentence - 1
        }
        let whole = best.max { agreed[$0, default: 0] < agreed[$1, default: 0] }
        let near = max(0, place - Self.reach)..<min(siblings.count, place + Self.reach)
        let others = siblings[near].filter { $0.sentence == printed.part.sentence }
        let left = wholes.filter { whole in !others.contains { $0.value == whole } }
        let isList = printed.part.isPart || others.contains { $0.whole == left.first }
        let only = isList && left.count == 1 ? left.first : nil
        guard !known, let whole = whole ?? only else { return nil }
        let start = lexemes[printed.part.clauseStart].scalars.lowerBound
        let range = lexer.bytes(start..<lexemes[printed.lexeme].scalars.upperBound)
        return Share(
          printed: printed.percent.value,
          computed: share(part.value, whole, places: printed.percent.decimals + 1),
          part: part.value, whole: whole, range: range, section: section)
      }
  }

  /// 100件，较上年减少12件，下降10.7%: the percentages of a change that do not agree with the count
  /// before it and the number by which that grew or shrank.
  private func changes() -> [Share] {
    guard counts.count >= 3 else { return [] }
    return counts.indices.dropFirst(2).compactMap { place in
      let (count, change, printed) = (counts[place - 2], counts[place - 1], counts[place])
      let (now, by, percent) = (
        numbers[count.number], numbers[change.number], numbers[printed.number]
      )
      guard percent.unit == .percent, percent.isExact, percent.decimals <= 4, by.isExact,
        now.isExact, now.unit == by.unit, now.unit != .none, now.unit != .percent,
        now.unit != .money, !count.isChange, !count.isPart, change.isChange, printed.isChange,
        count.sentence == printed.sentence,
        let direction = direction(count.lexeme, change.lexeme),
        direction == self.direction(change.lexeme, printed.lexeme)
      else { return nil }
      let before = direction == .down ? now.value + by.value : now.value - by.value
      // A share of this year's number is a slip of the reckoning, not of the numbers.
      guard before > .zero, !agrees(by.value, before, percent),
        !agrees(by.value, now.value, percent)
      else { return nil }
      let start = lexemes[count.clauseStart].scalars.lowerBound
      return Share(
        printed: percent.value, computed: share(by.value, before, places: percent.decimals + 1),
        part: by.value, whole: before,
        range: lexer.bytes(start..<lexemes[printed.lexeme].scalars.upperBound), section: section)
    }
  }

  private enum Direction { case up, down }

  /// Whether the words between two numbers say that something grew or shrank, and nothing else.
  private func direction(_ first: Int, _ second: Int) -> Direction? {
    var direction: Direction?
    for lexeme in lexemes[(first + 1)..<second] {
      switch lexeme.kind {
      case .word(.compare):
        let sign = lexer.firstScalar(lexeme)
        if Self.rising.contains(sign) { direction = .up }
        if Self.falling.contains(sign) { direction = .down }
      case .word(.otherYear), .word(.filler), .word(.and), .year, .mark(.comma), .mark(.open): break
      default: return nil
      }
    }
    return direction
  }

  private static let rising = ScalarSet("增上提")
  private static let falling = ScalarSet("减下降回")

  /// 35件，占4.35%: the percentage at `place` of the counts, with the count right before it.
  private func printed(_ place: Int) -> Printed? {
    let count = counts[place]
    let percent = numbers[count.number]
    guard percent.unit == .percent, percent.isExact, percent.decimals <= 4, place > 0,
      !count.isChange
    else { return nil }
    let part = counts[place - 1]
    let unit = numbers[part.number].unit
    guard numbers[part.number].isExact, !part.isChange, unit != .percent, unit != .none,
      count.lexeme - part.lexeme < 8
    else { return nil }
    var saysShare = false
    for index in part.lexeme + 1..<count.lexeme {
      switch lexemes[index].kind {
      case .word(.share): saysShare = true
      case .word(.filler), .word(.total), .word(.disclosure), .word(.application), .word(.request),
        .mark(.comma), .mark(.open), .mark(.pause):
        break
      default: return nil
      }
    }
    return saysShare ? Printed(percent: percent, part: part, lexeme: count.lexeme) : nil
  }

  /// The different counts before a part that may be its whole.
  private func wholes(before place: Int, of part: ProseNumber) -> [Quantity] {
    var wholes: [Quantity] = []
    for count in counts[..<place].suffix(Self.reach) {
      let number = numbers[count.number]
      guard number.unit == part.unit, number.value >= part.value, number.value > .zero,
        !wholes.contains(number.value)
      else { continue }
      wholes.append(number.value)
    }
    return wholes
  }

  /// So many counts back a whole is looked for.
  private static let reach = 24

  /// Whether the percentage is the share, rounded or cut to as many places as are printed.
  private func agrees(_ part: Quantity, _ whole: Quantity, _ percent: ProseNumber) -> Bool {
    let exact = share(part, whole, places: 6)
    let place = Self.powers[6 - percent.decimals]
    let cut = exact.millionths / place * place
    let rounded = (exact.millionths + place / 2) / place * place
    return percent.value.millionths == cut || percent.value.millionths == rounded
  }

  /// The share in percent, rounded to so many places.
  private func share(_ part: Quantity, _ whole: Quantity, places: Int) -> Quantity {
    guard whole > .zero, part.millionths < 1 << 80 else { return .zero }
    let exact = part.millionths * 100_000_000 / whole.millionths
    let place = Self.powers[6 - min(6, places)]
    return Quantity(millionths: (exact + place / 2) / place * place)
  }

  private static let powers: [Int128] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}
