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
      last.sentence == sentence, last.subject == .review, isClean(before: key, also: [.amongst])
    else { return nil }
    return make(.review, [.init(cells: reviewRows.map { CellID($0, column) })], at: index)
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
      let verb = skippingFillers(before: key), lexemes[verb].word == .issue,
      isClean(before: verb)
    else { return nil }
    let column: Column = proactiveEdition == .form2019 ? .made : .issued
    return make(.issued, [.init(cells: [CellID(row, column)])], at: index)
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
