import Reports

// Whether parts make the whole that a sentence divides into them.
extension ProseReader {
  /// What is wrong with a list of parts; `nil` where it makes its whole, or need not.
  func breakdown(_ head: Count, _ parts: Parts, isBracket: Bool) -> Breakdown? {
    let whole = numbers[head.number].value
    guard isOneKind(head, parts), parts.values.count >= 2 || !isBracket && isSingle(head, parts)
    else {
      return nil
    }
    var sum = Quantity.zero
    for (place, value) in parts.values.enumerated() {
      sum += value
      // What makes up the whole is the list; what follows is another matter.
      if sum == whole, place > 0 { return nil }
    }
    let covers =
      !parts.isOpen
      && (isBracket && parts.isComplete || parts.endsInRest
        || head.isTotal && parts.allChannels && parts.values.count >= 3 && parts.isComplete)
    let isSingle = parts.values.count == 1
    let isLoose = parts.separator == Self.strength(.semicolon) && parts.values.count < 3
    let exceeds =
      sum > whole && !parts.hasShares
      && (isSingle || !isLoose && parts.values.allSatisfy { $0 <= whole })
    guard covers && !isSingle || exceeds else { return nil }
    let start = lexemes[head.clauseStart].scalars.lowerBound
    let range = lexer.bytes(start..<lexemes[parts.end].scalars.upperBound)
    return Breakdown(whole: whole, sum: sum, range: range, section: section)
  }

  /// 共 120条，其中网站 1200条: one part by itself, of a whole that is no number of the tables.
  private func isSingle(_ head: Count, _ parts: Parts) -> Bool {
    parts.values.count == 1 && parts.isDirect && !parts.isOpen && !parts.startsWithDoing
      && parts.kinds == [.other] && head.subject == nil
  }

  /// Whether all parts divide the whole in one way. Applications are divided by applicant, by
  /// outcome and by channel, often in one sentence.
  private func isOneKind(_ head: Count, _ parts: Parts) -> Bool {
    guard let kind = parts.kinds.first else { return false }
    if parts.kinds.contains(.access) {
      return parts.kinds.allSatisfy { $0 == .access || $0 == .denied || $0 == .other }
    }
    // 其他 at the end of applicants or results is one of them.
    let kinds = parts.endsInRest ? parts.kinds.dropLast() : parts.kinds[...]
    guard kinds.allSatisfy({ $0 == kind || $0.isOutcome && kind.isOutcome }) else { return false }
    return switch kind {
    case .applicant: head.subject == .received || head.subject == .newlyReceived
    case .outcome, .denied: head.subject == .decided || head.subject == .outcome
    case .result: head.subject == .review
    case .other, .access: parts.kinds.last == .other
    }
  }
}
