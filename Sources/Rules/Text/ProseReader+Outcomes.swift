import Reports

// How applications ended, and who made them.
extension ProseReader {
  private static let aroundOutcomes: [Word] = [
    .amongst, .all, .conclude, .reply, .handle, .application, .request, .perform,
  ]

  /// 予以公开及部分公开 42件, 因本机关不掌握等原因无法提供 5件.
  func outcome(_ key: Int, _ index: Int) -> Statement? {
    // A list of the form's outcomes, and a reason with its outcome, are of applications only.
    let isFirst = counts.last?.sentence != sentence || counts.last?.subject == .outcome
    let isKnown =
      hasApplications && topic == .applications || outcomeCount >= 3 && isFirst
    guard topic == .unknown || topic == .applications, isClosed(behind: index),
      !clause.contains(.otherObject), case .outcome(let last)? = lexemes[key].word
    else { return nil }
    var rows = last.rows(edition)
    var first = key
    while let joint = previous(first), lexemes[joint].word == .and || lexemes[joint].mark == .pause,
      let before = previous(joint), case .outcome(let other)? = lexemes[before].word
    {
      rows = other.rows(edition) + rows
      first = before
    }
    if first == key, let group = last.group, let before = skippingFillers(before: key) {
      switch lexemes[before].word {
      case .etCetera:
        guard givesReason(before: before) else { return nil }
        return outcomeStatement(rows, at: index)
      case .reason:
        let (reasons, start) = reasons(endingAt: before)
        guard reasons.allSatisfy({ $0.group == group }),
          isClean(before: start, also: Self.aroundOutcomes)
        else { return nil }
        return outcomeStatement(reasons, at: index)
      default: break
      }
    }
    guard isKnown, !saysInformed || last != .granted,
      isClean(before: first, also: Self.aroundOutcomes)
    else { return nil }
    return outcomeStatement(rows, at: index)
  }

  /// 无法提供政府信息 2件; but 予以公开政府信息 2件 may be of what nobody asked for.
  func object(_ key: Int, _ index: Int) -> Statement? {
    guard let before = skippingFillers(before: key),
      case .outcome(let outcome)? = lexemes[before].word, outcome != .granted
    else { return nil }
    return self.outcome(before, index)
  }

  /// 答复 9件，其中公开 5件，部分公开 2件: 公开 by itself in a list of outcomes, with those disclosed
  /// in part or without.
  func disclosed(_ key: Int, _ index: Int) -> Statement? {
    guard lexer.reads(lexemes[key], Self.disclosing), inList, outcomeCount > 0, !saysInformed,
      topic == .applications, isClosed(behind: index), let last = counts.last,
      last.sentence == sentence, last.subject == .decided,
      !clause.contains(.otherObject), isClean(before: key, also: [.amongst, .all])
    else { return nil }
    let plain = CellID(.granted, .total)
    return make(
      .outcome, [.init(cells: [plain]), .init(cells: [plain, CellID(.partial, .total)])],
      at: index)
  }

  private static let disclosing = FoldedScalars.of("公开")

  func outcomeStatement(_ rows: [Row], at index: Int) -> Statement? {
    make(.outcome, [.init(cells: rows.map { CellID($0, .total) })], at: index)
  }

  /// A reason by itself, under the outcome that the sentence counted before it.
  func reason(_ row: Row, _ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), let last = counts.last, last.sentence == sentence,
      last.subject == .outcome
    else { return nil }
    let (rows, start) = reasons(endingAt: key)
    guard isClean(before: start, also: [.amongst]) else { return nil }
    return outcomeStatement(rows, at: index)
  }

  /// The reasons that stand joined before and at `key`, each once, and where they begin.
  private func reasons(endingAt key: Int) -> (rows: [Row], start: Int) {
    var rows: [Row] = []
    var start = key
    var place: Int? = key
    while let here = place {
      switch lexemes[here].kind {
      case .word(.reason(let row)):
        if !rows.contains(row) { rows.insert(row, at: 0) }
        start = here
      case .word(.and), .word(.filler), .mark(.pause): break
      default: return (rows, start)
      }
      place = previous(here)
    }
    return (rows, start)
  }

  /// Whether a reason stands in the clause before 等.
  private func givesReason(before index: Int) -> Bool {
    var place = previous(index)
    while let here = place {
      if case .reason? = lexemes[here].word { return true }
      place = previous(here)
    }
    return false
  }

  /// 自然人 24件, 法人或其他组织申请 2件: parts of what came in.
  func applicant(_ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), !clause.contains(.otherObject), let word = lexemes[key].word,
      lastSubject == .received || lastSubject == .newlyReceived || isOfApplicants(key, index),
      isClean(before: key, also: [.amongst, .including])
    else { return nil }
    let choices: [[Column]]
    let organisations = Column.applicants.filter { $0 != .person && $0 != .total }
    switch word {
    case .applicant(let column):
      // 公民申请 may be everybody's, but not as a part.
      guard inList || column != .person || lexer.reads(lexemes[key], Self.person) else {
        return nil
      }
      choices = [[column]]
    case .organisations: choices = [organisations]
    case .companies:
      guard inList, let last = counts.last, last.sentence == sentence, last.subject == .applicant
      else { return nil }
      choices = [[.company], organisations, organisations.filter { $0 != .otherOrg }]
    case .rest:
      guard let last = counts.last, last.sentence == sentence, last.subject == .applicant else {
        return nil
      }
      // 其他 is the column of that name, or all that the list does not name.
      choices = [[.otherOrg], organisations.filter { !namedColumns.contains($0) }]
    default: return nil
    }
    let new = choices.map { columns in columns.map { CellID(.received, $0) } }
    let all = choices.map { columns in
      columns.map { CellID(.received, $0) } + columns.map { CellID(.carriedIn, $0) }
    }
    let readings = (lastSubject == .newlyReceived ? new : new + all).map {
      Statement.Sum(cells: $0)
    }
    return make(.applicant, readings, at: index)
  }

  private static let person = FoldedScalars.of("自然人")

  /// 申请人为自然人的 2件，申请人为商业企业的 1件: applicants of several kinds by the words of the form,
  /// in a paragraph that has counted nothing else.
  private func isOfApplicants(_ key: Int, _ index: Int) -> Bool {
    guard applicantCount >= 2, !inList,
      hasApplications ? topic == .applications : topic == .unknown,
      counts.suffix(Self.fewCounts).allSatisfy({
        $0.subject == .applicant || numbers[$0.number].unit == .percent
      })
    else { return false }
    return lexemes[clauseStart..<index].contains {
      $0.word == .request || $0.word == .filler && lexer.begins($0, with: Self.applying)
    }
  }

  private static let fewCounts = 32
  private static let applying = FoldedScalars.of("申请")
}
