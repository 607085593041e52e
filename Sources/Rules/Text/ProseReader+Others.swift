import Reports

// Reviews and lawsuits, decisions, documents and fees.
extension ProseReader {
  private static let aroundReviews: [Word] = [
    .request, .application, .receive, .handle, .amongst, .compare,
  ]

  /// 政府信息公开行政复议 3件; with 和 or 、 before another, both.
  func reviews(_ key: Int, _ index: Int) -> Statement? {
    guard saysDisclosure || section == .reviews, isClosed(behind: index),
      !clause.contains(.otherObject)
    else { return nil }
    var rows: [Row] = []
    var first = key
    var place: Int? = key
    loop: while let here = place {
      switch lexemes[here].kind {
      case .word(.review): rows.insert(.review, at: 0)
      case .word(.litigation): rows = [.litigationDirect, .litigationReviewed] + rows
      case .word(.litigationDirect): rows.insert(.litigationDirect, at: 0)
      case .word(.litigationReviewed): rows.insert(.litigationReviewed, at: 0)
      case .word(.and), .mark(.pause), .word(.filler): break
      default: break loop
      }
      if case .word(let word) = lexemes[here].kind, word != .and, word != .filler { first = here }
      place = previous(here)
    }
    guard Set(rows).count == rows.count, isClean(before: first, also: Self.aroundReviews) else {
      return nil
    }
    return make(.review, [.init(cells: rows.map { CellID($0, .total) })], at: index)
  }

  /// 结果维持 2件, of the reviews or lawsuits that the sentence counted before.
  func result(_ column: Column, _ key: Int, _ index: Int) -> Statement? {
    guard !reviewRows.isEmpty, isClosed(behind: index), let last = counts.last,
      last.sentence == sentence, last.subject == .review,
      isClean(before: key, also: [.amongst]) || isFramed(key, by: last)
    else { return nil }
    return make(.review, [.init(cells: reviewRows.map { CellID($0, column) })], at: index)
  }

  /// 2件行政复议中被纠正 1件: whether nothing but what was counted stands before `key`.
  private func isFramed(_ key: Int, by count: Count) -> Bool {
    var place = skippingFillers(before: key)
    while let here = place, let word = lexemes[here].word {
      switch word {
      case .review, .litigation, .disclosure: place = skippingFillers(before: here)
      default: return false
      }
    }
    return place == count.lexeme
  }

  /// 因政府信息公开引起的 2件 行政复议.
  func framedReviews(_ index: Int) -> Statement? {
    let found = leadingStatement(at: index)
    return found?.subject == .review ? found : nil
  }

  /// 作出行政处罚决定 15件.
  func act(_ row: Row, _ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), clause.isDisjoint(with: [.publishes, .otherObject]),
      let verb = skippingFillers(before: key),
      lexemes[verb].word == .perform || lexemes[verb].word == .handle, isClean(before: verb)
    else { return nil }
    return make(.decisions, [.init(cells: [CellID(row, .decisions)])], at: index)
  }

  /// 制发行政规范性文件 3件.
  func document(_ row: Row, _ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), clause.isDisjoint(with: [.publishes, .otherObject]),
      let verb = skippingFillers(before: key)
    else { return nil }
    if lexemes[verb].word == .inForce { return inForce(row, before: verb, index) }
    guard lexemes[verb].word == .issue, isClean(before: verb) else { return nil }
    let column: Column = proactiveEdition == .form2019 ? .made : .issued
    return make(.issued, [.init(cells: [CellID(row, column)])], at: index)
  }

  /// 行政规范性文件现行有效 3件.
  func inForce(_ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), clause.isDisjoint(with: [.publishes, .otherObject]),
      let before = skippingFillers(before: key), case .document(let row)? = lexemes[before].word
    else { return nil }
    return inForce(row, before: before, index)
  }

  private func inForce(_ row: Row, before start: Int, _ index: Int) -> Statement? {
    // 39件已全部公开 need not be all of them.
    guard proactiveEdition == .form2021, isClean(before: start),
      index + 1 >= lexemes.count || lexemes[index + 1].mark != nil
    else { return nil }
    return make(.issued, [.init(cells: [CellID(row, .inForce)])], at: index)
  }

  /// 收取行政事业性收费 12.5万元.
  func fees(_ key: Int, _ index: Int) -> Statement? {
    guard isClosed(behind: index), proactiveEdition != .form2019,
      clause.isDisjoint(with: [.publishes, .remits, .otherObject]),
      isClean(before: key, also: [.collect])
    else { return nil }
    return make(.fees, [.init(cells: [CellID(.fees, .amount)])], at: index)
  }
}
