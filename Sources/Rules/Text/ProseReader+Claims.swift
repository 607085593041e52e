import Reports

// Claims without a number: all is done, nothing came in, nobody complained.
extension ProseReader {
  /// 所有申请均已办结: contradicted by what is carried out. Not a claim of the kind: in time only,
  /// of what was carried in, of a part, beside what is carried out, or a plan.
  func completion(at index: Int) -> Claim? {
    guard isEnd(index + 1), scope.isOwn, clause.contains(.all), !isPlan, !saysCarriedOut,
      clause.isDisjoint(with: [.timeLimit, .carriedIn, .otherObject, .publishes]),
      lexemes[index].word != .reply || clause.contains(.already)
    else { return nil }
    var isNamed = false
    for place in clauseStart..<index {
      switch lexemes[place].kind {
      case .year: break
      case .word(let word):
        switch word {
        case .application: isNamed = true
        case .request: isNamed = isNamed || topic == .applications
        case .all, .already, .filler, .conclude, .reply, .handle, .thisYear, .ownName, .ownAgency,
          .area, .receive, .receiveNew, .total, .disclosure:
          break
        default: return nil
        }
      default: return nil
      }
    }
    if !isNamed, !isOfAll || counts.last?.sentence == sentence {
      guard topic == .applications, lastSubject == .received || lastSubject == .newlyReceived,
        counts.suffix(32).last(where: { $0.depth == depth })?.subject == lastSubject
      else { return nil }
    }
    return Claim(
      cells: [CellID(.carriedOut, .total)], range: quote(index), section: section)
  }

  /// 政府信息公开申请均在法定期限内答复: whether the applications, none left out, are the subject of
  /// the clause, so that 全部办结 behind it speaks of them.
  func isOfAllApplications(_ index: Int) -> Bool {
    guard isEnd(index + 1), scope.isOwn,
      clause.isDisjoint(with: [.carriedIn, .otherObject, .publishes])
    else { return false }
    var isNamed = false
    for lexeme in lexemes[clauseStart..<index] {
      if case .year = lexeme.kind { continue }
      switch lexeme.word {
      case .application: isNamed = true
      case .all where isNamed: return true
      case .all, .thisYear, .ownName, .ownAgency, .area, .receive, .receiveNew, .request, .filler:
        break
      default: return false
      }
    }
    return false
  }

  /// 未收到政府信息公开申请, 未发生行政复议、行政诉讼.
  func absence(at index: Int) -> Claim? {
    guard scope.isOwn, !isPlan, !clause.contains(.channel) || clause.contains(.allChannels),
      isClean(before: index)
    else { return nil }
    var place = index + 1
    var isNamed = false
    var isRequest = false
    var rows: [Row] = []
    loop: while place < sentenceRange.upperBound {
      switch lexemes[place].kind {
      case .word(.application): isNamed = true
      case .word(.request): isRequest = true
      case .word(.review): rows.append(.review)
      case .word(.litigation): rows += [.litigationDirect, .litigationReviewed]
      case .word(.filler), .word(.disclosure): break
      case .word(.and), .mark(.pause):
        guard !rows.isEmpty else { return nil }
      default: break loop
      }
      place += 1
    }
    guard isEnd(place), place > index + 1 else { return nil }
    if !rows.isEmpty {
      let cells = rows.map { CellID($0, .total) }
      return Claim(cells: cells, range: quote(place - 1), section: section)
    }
    let isReceipt = lexemes[index].word == .notReceived
    guard isNamed || isReceipt && isRequest && topic == .applications else { return nil }
    return Claim(cells: [CellID(.received, .total)], range: quote(place - 1), section: section)
  }
}
