import Reports

// A number, and what it does to the sentences behind it.
extension ProseReader {
  /// Takes the number at `index`: among the counts, and as a statement where it is one.
  mutating func read(number: Int, at index: Int) {
    let value = numbers[number]
    var count = Count(
      lexeme: index, number: number, clauseStart: clauseStart, sentence: sentence, depth: depth,
      isTotal: clause.contains(.total), isChange: clause.contains(.compares), isPart: inList)
    defer { counts.append(count) }
    guard value.unit == .cases || value.unit == .money || value.unit.isLoose else { return }
    let found = count.isChange ? nil : statement(at: index, value)
    if let found {
      count.subject = found.subject
      if found.isOfApplications {
        if found.subject == .applicant {
          namedColumns += found.readings[0].cells.map(\.column)
        } else {
          lastSubject = found.subject
          namedColumns = []
        }
        hasApplications = true
        topic = .applications
      }
      if found.subject == .review { reviewRows = found.readings[0].cells.map(\.row) }
      if !scope.isOwn { foreign = scope }
      guard scope.isOwn, value.isExact, !isPlan || found.subject != .fees else { return }
      count.statement = statements.count
      statements.append(found)
    } else if let subject = anchor(index, value) {
      hasApplications = true
      topic = .applications
      lastSubject = subject
    } else if value.unit == .cases, !inList, depth == 0, !count.isChange {
      // 共计33件 sums up what the sentence counted; any other number is of something else.
      let isSum = clause.contains(.total) && skippingFillers(before: index) == nil
      if topic == .applications, !isSum, !isAboutApplications(index) { topic = .other }
      lastSubject = nil
    }
  }

  /// 全年收到申请100件, which does not say for what: whether it is for information, because the
  /// number is that of the table, and a number so large is so by no accident.
  private func anchor(_ index: Int, _ number: ProseNumber) -> Statement.Subject? {
    guard topic == .unknown, number.unit == .cases, number.isExact, scope.isOwn, !inList,
      depth == 0, number.value >= Self.telling,
      isClosed(behind: index) || lexemes[index + 1].word == .request,
      clause.isDisjoint(with: [.compares, .otherObject]),
      var verb = skippingFillers(before: index)
    else { return nil }
    if lexemes[verb].word == .request {
      guard let before = skippingFillers(before: verb) else { return nil }
      verb = before
    }
    guard let word = lexemes[verb].word, isClean(before: verb, also: [.plan, .all, .handle]) else {
      return nil
    }
    return switch word {
    case .receive, .handle:
      number.value == totals.received || number.value == totals.all ? .received : nil
    case .receiveNew: number.value == totals.received ? .newlyReceived : nil
    case .conclude, .reply, .finish: number.value == totals.decided ? .decided : nil
    default: nil
    }
  }

  private static let telling = Quantity(10)

  /// Whether the word before or behind a number is an application, though the number is none of
  /// the tables'.
  private func isAboutApplications(_ index: Int) -> Bool {
    let before = skippingFillers(before: index).flatMap { lexemes[$0].word }
    let behind = index + 1 < lexemes.count ? lexemes[index + 1].word : nil
    return [before, behind].contains { $0 == .request || $0 == .application }
  }
}
