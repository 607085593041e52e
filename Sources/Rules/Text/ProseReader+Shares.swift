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
    var wrong: [(printed: Printed, wholes: [Quantity])] = []
    var agreed: [Quantity: Int] = [:]
    var lastAgreed: [Quantity: Int] = [:]
    for place in counts.indices {
      guard let printed = printed(place) else { continue }
      let part = numbers[printed.part.number]
      let wholes = wholes(before: place - 1, of: part)
      let fitting = wholes.filter { agrees(part.value, $0, printed.percent) }
      for whole in fitting {
        agreed[whole, default: 0] += 1
        lastAgreed[whole] = printed.part.sentence
      }
      if fitting.isEmpty { wrong.append((printed, wholes)) }
    }
    return wrong.compactMap { printed, wholes in
      let part = numbers[printed.part.number]
      let known = totals.contains { agrees(part.value, $0, printed.percent) }
      let best = wholes.filter {
        agreed[$0, default: 0] >= 2 && (lastAgreed[$0] ?? -2) >= printed.part.sentence - 1
      }
      let whole = best.max { agreed[$0, default: 0] < agreed[$1, default: 0] }
      let only = printed.part.isPart && wholes.count == 1 ? wholes.first : nil
      guard !known, let whole = whole ?? only else { return nil }
      let start = lexemes[printed.part.clauseStart].scalars.lowerBound
      let range = lexer.bytes(start..<lexemes[printed.lexeme].scalars.upperBound)
      return Share(
        printed: printed.percent.value,
        computed: share(part.value, whole, places: printed.percent.decimals + 1), part: part.value,
        whole: whole, range: range, section: section)
    }
  }

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
