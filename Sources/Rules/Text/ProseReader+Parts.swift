import Reports

// Totals and the parts into which a sentence divides them, and percentages.
//
//     共公开政府信息 120条 ，其中 网站 90条，微信 25条，其他 15条 。
//                    whole        part       part       part (其他: the list is complete)
//
//     不予公开 35件 ，占 4.35%      of 805件, which the other percentages of the list agree with
extension ProseReader {
  /// A list of parts.
  struct Parts {
    var values: [Quantity] = []
    var kinds: [Kind] = []
    /// The last lexeme of the last part.
    var end = 0
    var separator = 0
    var endsInRest = false
    var allChannels = true
    var startsWithDoing = false
    /// Whether the first part stands right behind 其中.
    var isDirect = true
    /// Another unit, or 等, 包括, 主要: the list need not be complete.
    var isOpen = false
    /// Percentages stand beside the parts, and one may be of another part.
    var hasShares = false
    var isComplete = false
  }

  /// What a part is a kind of, where that decides what it may be a part of.
  enum Kind {
    case applicant, outcome, result, other
    /// 主动公开, 依申请公开: how a document may be published; 不予公开 is the third way.
    case access
    case denied

    var isOutcome: Bool { self == .outcome || self == .denied }
  }

  /// One piece of a list between two marks.
  private struct Piece {
    var count: Count?
    var kind = Kind.other
    var counted = 0
    var others = 0
    var percents = 0
    var isBroken = false
    var first: Word?
    var hasChannel = false
    var isRest = false
    var isChange = false
    var ends = false
    var isOpen = false
  }

  /// The divisions of the paragraph that do not add up.
  func breakdowns() -> [Breakdown] {
    guard counts.count >= 2 else { return [] }
    var found: [Breakdown] = []
    var next = 0
    var last = -1
    for (index, lexeme) in lexemes.enumerated() {
      switch lexeme.kind {
      case .mark(.open), .word(.amongst): break
      default: continue
      }
      while next < counts.count, counts[next].lexeme < index { next += 1 }
      let isBracket = lexeme.mark == .open && partners[index] > index
      guard isBracket || lexeme.word == .amongst, let head = head(before: index, next),
        head.lexeme > last
      else { continue }
      if isBracket, !isDivision(index + 1) { continue }
      let end = isBracket ? partners[index] : endOfList(from: index)
      guard let parts = parts(index + 1..<end, from: next, of: head) else { continue }
      if !isBracket { last = parts.end }
      if let breakdown = breakdown(head, parts, isBracket: isBracket) { found.append(breakdown) }
    }
    return found
  }

  /// The count that a list at `index` divides: the nearest one before it that is no change; for a
  /// bracket and for 其中 at its head the one right before.
  private func head(before index: Int, _ next: Int) -> Count? {
    var place = index - 1
    while place >= max(0, index - 3), lexemes[place].mark != nil { place -= 1 }
    let isDirect = lexemes[index].mark != nil || index > 0 && lexemes[index - 1].mark == .open
    for count in counts[..<next].reversed().prefix(8) {
      let number = numbers[count.number]
      if isDirect {
        return count.lexeme == place && number.isExact && !count.isChange ? count : nil
      }
      if count.isChange || number.unit == .percent { continue }
      // Numbers in a bracket before 其中 are no totals of what follows it.
      if isInClosedBracket(count.lexeme, before: index) { continue }
      let isNear = count.sentence == counts[..<next].last?.sentence
      return number.isExact && isNear && isCountable(number.unit) ? count : nil
    }
    return nil
  }

  private func isInClosedBracket(_ lexeme: Int, before index: Int) -> Bool {
    var place = lexeme
    let limit = min(index, lexeme + 200)
    while place < limit {
      if lexemes[place].mark == .close, partners[place] < lexeme { return true }
      place += 1
    }
    return false
  }

  private func isCountable(_ unit: CountUnit) -> Bool {
    switch unit {
    case .cases, .measure: true
    case .money, .percent, .none: false
    }
  }

  /// Whether a bracket begins like a list of parts.
  private func isDivision(_ index: Int) -> Bool {
    if lexer.begins(lexemes[index], with: Self.concerning) { return false }
    return switch lexemes[index].word {
    case .including, .amongst, .further, .compare, .share, .carriedIn, .carriedOut: false
    default: true
    }
  }

  private static let longestList = 400
  private static let access = ["主动公开", "依申请公开"].map { FoldedScalars.of($0) }
  private static let concerning = FoldedScalars.of("涉及")

  private func endOfList(from index: Int) -> Int {
    var place = index
    var depth = 0
    while place < min(lexemes.count, index + Self.longestList) {
      switch lexemes[place].mark {
      case .stop: return place
      case .open where partners[place] > place: depth += 1
      case .close where partners[place] < place:
        depth -= 1
        if depth < 0 { return place }
      default: break
      }
      place += 1
    }
    return place
  }

  /// The parts that stand in a range; `nil` when it is no list or holds what cannot be added.
  private func parts(_ range: Range<Int>, from next: Int, of head: Count) -> Parts? {
    let unit = numbers[head.number].unit
    var parts = Parts()
    var piece = Piece()
    var strength = 0
    var next = next
    var place = range.lowerBound
    while place <= range.upperBound {
      let isEnd = place == range.upperBound
      let mark = isEnd ? Mark.stop : lexemes[place].mark
      if !isEnd, mark == .open, partners[place] > place, partners[place] < range.upperBound {
        place = partners[place] + 1
        continue
      }
      if let mark {
        if piece.isBroken { return nil }
        let goesOn = take(piece, strength, before: mark, into: &parts)
        if !goesOn { return parts }
        if piece.counted > 0 { strength = 0 }
        strength = max(strength, Self.strength(mark))
        if isEnd {
          parts.isComplete = true
          return parts
        }
        piece = Piece()
      } else {
        while next < counts.count, counts[next].lexeme < place { next += 1 }
        let count = next < counts.count && counts[next].lexeme == place ? counts[next] : nil
        read(place, count, unit, into: &piece)
      }
      place += 1
    }
    return parts
  }

  private func read(_ place: Int, _ count: Count?, _ unit: CountUnit, into piece: inout Piece) {
    if let count {
      let number = numbers[count.number]
      switch number.unit {
      case unit:
        piece.counted += 1
        piece.count = count
        if !number.isExact || piece.counted > 1 { piece.isBroken = true }
      case .percent: piece.percents += 1
      case .none: piece.isBroken = true
      default: piece.others += 1
      }
    }
    guard let word = lexemes[place].word else {
      if case .year = lexemes[place].kind { piece.isOpen = true }
      if piece.first == nil { piece.first = .filler }
      return
    }
    if piece.first == nil {
      piece.first = word
      piece.isRest = word == .rest || word == .outcome(.other)
      if word == .application || word == .publish,
        Self.access.contains(where: { lexer.reads(lexemes[place], $0) })
      {
        piece.kind = .access
      }
    }
    switch word {
    case .channel, .rest: piece.hasChannel = true
    case .outcome(.denied): piece.kind = .denied
    case .outcome, .reason: piece.kind = .outcome
    case .applicant, .organisations: piece.kind = .applicant
    case .result: piece.kind = .result
    case .compare: piece.isChange = true
    case .amongst, .further: piece.ends = true
    case .including, .etCetera, .otherYear, .cumulative, .asOf: piece.isOpen = true
    default: if word.isOfApplications { piece.ends = true }
    }
  }

  /// Takes a piece as a part; `false` when the list ended before it.
  private func take(
    _ piece: Piece, _ strength: Int, before mark: Mark, into parts: inout Parts
  ) -> Bool {
    if piece.ends { return false }
    if piece.isChange { return true }
    parts.isOpen = parts.isOpen || piece.isOpen || piece.others > 0
    parts.hasShares = parts.hasShares || piece.percents > 0
    let isDoing = piece.first.map { $0.isDoing || $0 == .total } ?? false
    guard let count = piece.count else {
      if piece.others > 0, isDoing, !parts.startsWithDoing { return false }
      if parts.values.isEmpty, piece.first != nil { parts.isDirect = false }
      let isClause = piece.first != nil && piece.percents == 0 && piece.others == 0
      return !isClause || parts.values.isEmpty || mark == .pause
    }
    if parts.values.isEmpty {
      parts.startsWithDoing = isDoing
    } else {
      if isDoing, !parts.startsWithDoing { return false }
      if parts.values.count == 1 { parts.separator = strength }
      if strength > parts.separator { return false }
    }
    parts.values.append(numbers[count.number].value)
    parts.kinds.append(piece.kind)
    parts.end = count.lexeme
    parts.endsInRest = piece.isRest
    parts.allChannels = parts.allChannels && piece.hasChannel
    return true
  }

  static func strength(_ mark: Mark) -> Int {
    switch mark {
    case .pause: 1
    case .comma, .colon: 2
    case .semicolon: 3
    case .stop, .open, .close: 4
    }
  }
}
