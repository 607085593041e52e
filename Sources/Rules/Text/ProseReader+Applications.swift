import Reports

// Applications: how many came in, were carried over and decided.
extension ProseReader {
  private static let received = CellID(.received, .total)
  private static let carriedIn = CellID(.carriedIn, .total)
  private static let carriedOut = CellID(.carriedOut, .total)
  private static let decided = CellID(.outcomeTotal, .total)

  /// 收到依申请公开 21件: `key` is the object; the verb before it says what was done.
  func applications(_ key: Int, _ index: Int, _ number: ProseNumber) -> Statement? {
    guard isClosed(behind: index), !clause.contains(.otherObject) else { return nil }
    var isNamed = false
    var place: Int? = key
    loop: while let here = place {
      switch lexemes[here].word {
      case .application: isNamed = true
      case .request, .filler, .total, .allChannels, .disclosure: break
      case .channel where clause.contains(.allChannels): break
      case nil where lexemes[here].mark == .pause && clause.contains(.allChannels): break
      default: break loop
      }
      place = previous(here)
    }
    if let verb = place, !isNamed, topic == .unknown, case .applicant? = lexemes[verb].word {
      return applicant(verb, index)
    }
    guard isNamed || topic == .applications else { return nil }
    guard let verb = place, let word = lexemes[verb].word else {
      return place == nil && !isTotal(key, index) ? nil : bare(key, index, number)
    }
    switch word {
    case .receive, .receiveNew: return received(verb, word, index)
    case .handle where number.unit == .cases: return received(verb, word, index)
    case _ where number.unit != .cases: return nil
    case .conclude, .reply, .finish:
      return isClean(before: verb, also: Self.aroundDeciding) ? decided(at: index) : nil
    case .carriedIn, .carriedOut: return carried(verb, word, index)
    case .outcome: return outcome(verb, index)
    case .reason(let row): return reason(row, verb, index)
    case .applicant, .organisations, .companies: return applicant(verb, index)
    case .review, .litigation: return reviews(verb, index)
    default: return bare(key, index, number)
    }
  }

  /// 我局全年依申请公开 2件, 政府信息公开申请共计 2件: without a verb, when the clause names who or
  /// when, or calls the number a total, and is the first of its sentence that counts anything.
  private func bare(_ key: Int, _ index: Int, _ number: ProseNumber) -> Statement? {
    guard lexemes[key].word == .application, number.unit == .cases,
      key > clauseStart || isTotal(key, index),
      counts.last?.sentence != sentence, !clause.contains(.publishes), isClean(before: key)
    else { return nil }
    return received(.receive, isPlain: false, at: index)
  }

  /// 政府信息公开申请 共计 2件, but not 依申请公开 共 2件, which may be one way to publish.
  private func isTotal(_ key: Int, _ index: Int) -> Bool {
    lexer.ends(lexemes[key], with: Self.requested)
      && lexemes[key..<index].contains { $0.word == .total }
  }

  private static let requested = FoldedScalars.of("申请")

  /// 收到 2件 政府信息公开申请.
  func received(_ verb: Int, _ index: Int) -> Statement? {
    if lexemes[verb].word == .handle, let before = skippingFillers(before: verb),
      lexemes[before].word == .carriedOut
    {
      return carried(before, .carriedOut, index)
    }
    guard let word = lexemes[verb].word else { return nil }
    // 依申请公开受理 2件.
    if let before = skippingFillers(before: verb), lexemes[before].word == .application,
      isClosed(behind: index), !clause.contains(.publishes)
    {
      return received(before, word, index)
    }
    var place = index + 1
    var isNamed = word == .receiveNew && topic == .applications && isClosed(behind: index)
    while place < sentenceRange.upperBound {
      switch lexemes[place].word {
      case .application: isNamed = true
      case .request: isNamed = isNamed || topic == .applications
      default:
        guard isNamed, isEnd(behindFrame(place)) || isClosed(behind: place - 1) else {
          return nil
        }
        return received(verb, word, index)
      }
      place += 1
    }
    return isNamed ? received(verb, word, index) : nil
  }

  private func received(_ verb: Int, _ word: Word, _ index: Int) -> Statement? {
    guard !clause.contains(.otherObject),
      !clause.contains(.channel) || clause.contains(.allChannels), isClean(before: verb)
    else { return nil }
    let isPlain = word == .receive && lexer.ends(lexemes[verb], with: Self.cameIn)
    return received(word, isPlain: isPlain && !saysCarriedIn, at: index)
  }

  private static let cameIn = FoldedScalars.of("收到")

  /// 新收 counts what came in anew; 办理 may count what was decided, too.
  private func received(_ word: Word, isPlain: Bool, at index: Int) -> Statement? {
    let new = Statement.Sum(cells: [Self.received])
    let all = Statement.Sum(cells: [Self.received, Self.carriedIn])
    if word == .receiveNew { return make(.newlyReceived, [new], at: index) }
    let readings = word == .handle ? [new, all, .init(cells: [Self.decided])] : [new, all]
    var statement = make(.received, readings, at: index)
    statement?.isPlainReceipt = isPlain
    return statement
  }

  /// 上年结转 2件, 结转下年度继续办理 1件.
  func carried(_ key: Int, _ word: Word, _ index: Int) -> Statement? {
    guard topic == .applications || hasApplications, isClosed(behind: index),
      !clause.contains(.otherObject),
      isClean(before: key, also: [.further, .including, .amongst, .application, .request, .all])
    else { return nil }
    return word == .carriedIn
      ? make(.carriedIn, [.init(cells: [Self.carriedIn])], at: index)
      : make(.carriedOut, [.init(cells: [Self.carriedOut])], at: index)
  }

  static let aroundDeciding: [Word] = [.all, .conclude, .reply, .handle, .further, .perform]

  /// 已办结 10件, and 不予公开答复 2件, 结转下年度办理答复 1件.
  func decided(_ key: Int, _ index: Int) -> Statement? {
    var before = skippingFillers(before: key)
    while let here = before, lexemes[here].word == .handle || lexemes[here].word == .reply {
      before = skippingFillers(before: here)
    }
    var start = key
    var isSubject = false
    if let before {
      switch lexemes[before].word {
      case .carriedOut: return carried(before, .carriedOut, index)
      case .outcome: return outcome(before, index)
      // 依申请公开答复 2件.
      case .application:
        start = before
        isSubject = true
      default: break
      }
    }
    let isNamed = index + 1 < lexemes.count && lexemes[index + 1].word == .application
    guard isNamed ? isEnd(behindFrame(index + 2)) : isClosed(behind: index),
      isNamed || isSubject || hasApplications && topic == .applications,
      clause.isDisjoint(with: [.timeLimit, .otherObject, .carriedIn, .publishes]),
      isClean(before: start, also: Self.aroundDeciding)
    else { return nil }
    return decided(at: index)
  }

  /// What was decided; less what was carried in, or with what was carried out, where the sentence
  /// speaks of it.
  private func decided(at index: Int) -> Statement? {
    guard !clause.contains(.timeLimit) else { return nil }
    var readings = [Statement.Sum(cells: [Self.decided])]
    if saysCarriedIn { readings.append(.init(cells: [Self.decided], less: [Self.carriedIn])) }
    if includesCarriedOut(index) {
      readings.append(.init(cells: [Self.decided, Self.carriedOut]))
    }
    return make(.decided, readings, at: index)
  }

  /// 办结 26件，含结转下年度3件: whether what is carried out is said to be among the number.
  private func includesCarriedOut(_ index: Int) -> Bool {
    guard saysCarriedOut else { return false }
    let isBracket = index + 1 < lexemes.count && lexemes[index + 1].mark == .open
    for lexeme in lexemes[(index + 1)..<sentenceRange.upperBound].prefix(3) {
      switch lexeme.word {
      case .including, .amongst: return true
      case .carriedOut: return isBracket
      default: break
      }
    }
    return false
  }

  /// 1件已回复, 另有3件结转下年度, 有1件涉及政府信息公开的行政复议: the number comes first.
  func leadingStatement(at index: Int) -> Statement? {
    guard isClean(before: index, also: [.further, .rest]) else { return nil }
    var place = index + 1
    var isHere = true
    var isNamed = hasApplications && topic == .applications
    let hasRest =
      skippingFillers(before: index)
      .map { lexemes[$0].word == .further || lexemes[$0].word == .rest } ?? false
    let limit = min(sentenceRange.upperBound, index + 16)
    while place < limit {
      switch lexemes[place].kind {
      case .word(.application):
        isNamed = true
      case .word(.underway), .word(.carriedOut):
        guard isNamed, isHere || hasRest else { return nil }
        return make(.carriedOut, [.init(cells: [Self.carriedOut])], at: index, to: place)
      case .word(.conclude), .word(.reply), .word(.finish):
        guard isNamed, isHere, isEnd(place + 1), clause.isDisjoint(with: [.all, .timeLimit]) else {
          return nil
        }
        return decided(at: index)
      case .word(.outcome(let outcome)):
        guard isNamed, isHere, isEnd(place + 1) else { return nil }
        return outcomeStatement(outcome.rows(edition), at: index)
      case .word(.review), .word(.litigation):
        guard isHere, saysDisclosure || section == .reviews, isFrame(behind: place),
          clause.isDisjoint(with: [.results, .otherObject])
        else { return nil }
        let rows: [Row] =
          lexemes[place].word == .review ? [.review] : [.litigationDirect, .litigationReviewed]
        return make(.review, [.init(cells: rows.map { CellID($0, .total) })], at: index, to: place)
      case .word(.filler), .word(.already), .word(.request), .word(.disclosure): break
      case .word(.timeLimit), .word(.all): return nil
      case .mark(.comma) where hasRest: isHere = false
      case .other where hasRest || isNamed: if !hasRest { isHere = isHere && place < index + 8 }
      default: if !hasRest || lexemes[place].mark != nil { return nil }
      }
      if case .number = lexemes[place].kind { return nil }
      place += 1
    }
    return nil
  }
}
