import Reports

// The words around a number.
extension ProseReader {
  /// The lexeme before another in the same clause; a whole bracket is stepped over.
  func previous(_ index: Int) -> Int? {
    var place = index - 1
    while place >= clauseStart, lexemes[place].mark == .close, partners[place] < place {
      place = partners[place] - 1
    }
    return place >= clauseStart ? place : nil
  }

  /// The lexeme before another in the same clause that says something.
  func skippingFillers(before index: Int) -> Int? {
    var place = previous(index)
    while let here = place, let word = lexemes[here].word {
      guard word == .filler || word == .total || word == .already else { break }
      place = previous(here)
    }
    return place
  }

  /// Whether nothing stands before `index` in its clause but who, when and how; `also` names what
  /// else may stand there.
  func isClean(before index: Int, also: [Word] = []) -> Bool {
    var place = index
    while let here = previous(place) {
      place = here
      switch lexemes[here].kind {
      case .year:
        // A heading may be glued to the sentence before its year; the scope saw whose it is.
        return true
      case .word(let word):
        switch word {
        case .filler, .total, .already, .thisYear, .ownName, .ownAgency, .area, .disclosure,
          .allChannels, .represent, .cumulative, .asOf, .subordinate:
          continue
        case .channel:
          guard clause.contains(.allChannels) else { return false }
        case .and:
          guard clause.contains(.area) else { return false }
        default:
          guard also.contains(word) else { return false }
        }
      case .mark(.pause):
        guard clause.contains(.area) || clause.contains(.allChannels) else { return false }
      case .other:
        // 在收到的申请中.
        if here == clauseStart, lexer.reads(lexemes[here], Self.inside) { return true }
        // 代表市政府, in the report of that government's office.
        guard owner.kind == .office, here > clauseStart, lexemes[here - 1].word == .represent,
          lexer.ends(lexemes[here], with: Self.government)
        else { return false }
      default: return false
      }
    }
    return true
  }

  private static let government = FoldedScalars.of("政府")

  /// Whether the statement ends with its unit: nothing that is counted stands behind it.
  func isClosed(behind index: Int) -> Bool {
    let next = index + 1
    guard next < sentenceRange.upperBound else { return true }
    switch lexemes[next].kind {
    case .mark: return true
    case .word(let word):
      switch word {
      case .share, .compare, .all, .already, .amongst, .including, .and, .further, .underway:
        return true
      default: return word.isDoing
      }
    default: return false
    }
  }

  /// Whether a clause ends behind `index`, as a claim has to.
  func isEnd(_ index: Int) -> Bool {
    guard index < sentenceRange.upperBound else { return true }
    return switch lexemes[index].mark {
    case nil, .pause, .open: false
    default: true
    }
  }

  /// Behind 中, which ends 在收到的 2件 申请中, the place behind it; else the same place.
  func behindFrame(_ index: Int) -> Int {
    index < sentenceRange.upperBound && lexer.reads(lexemes[index], Self.amidst)
      ? index + 1 : index
  }

  /// 2件 行政复议案件中，纠正 1件: whether the object of a number ends its clause, or the frame of
  /// what is counted next.
  func isFrame(behind index: Int) -> Bool {
    var place = index + 1
    var isFrame = false
    while place < sentenceRange.upperBound, lexemes[place].word == .filler {
      isFrame = isFrame || lexer.reads(lexemes[place], Self.amidst)
      place += 1
    }
    if isFrame, place < sentenceRange.upperBound, case .result? = lexemes[place].word {
      return true
    }
    return isEnd(place)
  }

  private static let amidst = FoldedScalars.of("中")
  private static let inside = FoldedScalars.of("在")

  /// The bytes from the start of the clause to a lexeme; of a long clause the end.
  func quote(_ index: Int) -> Range<Int> {
    let end = lexemes[index].scalars.upperBound
    let start = min(lexemes[clauseStart].scalars.lowerBound, end - 1)
    return lexer.bytes(max(start, end - Self.longestQuote)..<end)
  }

  private static let longestQuote = 56

  /// A statement of the number at `index`, its words as far as `end`.
  func make(
    _ subject: Statement.Subject, _ readings: [Statement.Sum], at index: Int, to end: Int? = nil
  ) -> Statement? {
    guard case .number(let place) = lexemes[index].kind else { return nil }
    let number = numbers[place]
    return Statement(
      subject: subject, readings: readings, number: number.value, decimals: number.decimals,
      range: quote(end ?? index), numberRange: lexer.bytes(number.digits), section: section)
  }

  /// What the number at `index` states, as far as it is a number of the tables.
  func statement(at index: Int, _ number: ProseNumber) -> Statement? {
    guard let key = skippingFillers(before: index), let word = lexemes[key].word else {
      return number.unit == .cases ? leadingStatement(at: index) : nil
    }
    switch word {
    case .application, .request: return applications(key, index, number)
    case .fees: return number.unit == .money ? fees(key, index) : nil
    default: break
    }
    guard number.unit == .cases else { return nil }
    switch word {
    case .receive, .receiveNew, .handle: return received(key, index)
    case .conclude, .reply, .finish: return decided(key, index)
    case .carriedIn, .carriedOut, .underway: return carried(key, word, index)
    case .outcome: return outcome(key, index)
    case .reason(let row): return reason(row, key, index)
    case .applicant, .organisations, .companies: return applicant(key, index)
    case .rest: return applicant(key, index) ?? leadingStatement(at: index)
    case .share:
      // 自然人占 2件.
      guard let before = skippingFillers(before: key) else { return nil }
      return switch lexemes[before].word {
      case .applicant, .organisations: applicant(before, index)
      case .outcome: outcome(before, index)
      default: nil
      }
    case .disclosure: return object(key, index) ?? framedReviews(index)
    case .thisYear, .ownName, .ownAgency, .area: return framedReviews(index)
    case .publish: return disclosed(key, index)
    case .inForce: return inForce(key, index)
    case .review, .litigation, .litigationDirect, .litigationReviewed: return reviews(key, index)
    case .result(let column): return result(column, key, index)
    case .act(let row): return act(row, key, index)
    case .document(let row): return document(row, key, index)
    case .further: return leadingStatement(at: index)
    default: return nil
    }
  }
}
