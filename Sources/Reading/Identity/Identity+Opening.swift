// What the sentences around a title say about who wrote the report:
//
//   …现公布洪河县教育局2022年政府信息公开工作年度报告。    announced (the grammar of titles)
//   本报告由洪河县教育局办公室编制。                      author
//   如有疑问，请与洪河县教育局办公室联系（地址…）。       contact
//   2022年，在县委的领导下，洪河县教育局认真贯彻…         actor of the first sentence
//   发布机构：洪河县教育局                                publisher
//   洪河县教育局 / 2023年1月20日                          signature

extension Identity.Lead {
  typealias Name = Identity.Name

  /// Where the first section begins: 一、总体情况 as a line, or in text without line ends.
  var overview: Int {
    var first: Int?
    for place in 0..<max(0, count - 1)
    where key[place] == 0x4E00 && has("、", at: place + 1) && isHeading(place) {
      if isLineStart(place) { return place }
      first = first ?? place
    }
    return first ?? count
  }

  private func isHeading(_ place: Int) -> Bool {
    isApart(place) || has(.stops, at: place - 1)
  }

  // MARK: Whom to ask, who wrote

  /// The agency that a reader with questions may turn to.
  var contact: Name? {
    named(after: Identity.Words.contactOpeners, before: Identity.Words.contactVerbs)
  }

  /// The agency by which the report says it was written.
  var author: Name? {
    named(after: Self.authorship, before: Identity.Words.authorVerbs)
      ?? named(after: Self.by, before: Self.writing, needsVerb: true)
  }

  private static let by = Identity.Words("由 经")
  private static let writing = Identity.Words(
    "编制 编写 撰写 负责编制 组织编制 牵头编制 汇总编制 起草 汇总 负责编写 根据 按照 依据 综合")

  private static let authorship = Identity.Words("本报告由 本年报由 本年度报告由 报告由 年报由")

  /// The first name between an opener and the first verb or mark behind it.
  private func named(
    after openers: Identity.Words, before verbs: Identity.Words, needsVerb: Bool = false
  ) -> Name? {
    var place = 0
    while let opener = find(openers, in: place..<count) {
      place = opener.upperBound
      if has(":", at: place) { place += 1 }
      var end = place
      while end < count, end - place < Name.longest, !has(.bounds, at: end),
        length(verbs, at: end) == 0
      {
        end += 1
      }
      if needsVerb, length(verbs, at: end) == 0 { continue }
      if let name = Name(self, place..<end) { return name }
      // 政务公开科 is no name, but what stands before it may be one.
      let unit = length(.units, endingAt: end, from: place)
      if unit > 0, let name = Name(self, place..<end - unit) { return name }
    }
    return nil
  }

  /// The organ whose name is the line below the title, which ends at `place`.
  func byline(at place: Int) -> Name? {
    guard place < count, isLineStart(place) else { return nil }
    var end = place + 1
    while end - place < Name.longest, !isLineStart(end) { end += 1 }
    guard isLineStart(end), let name = Name(self, place..<end) else { return nil }
    return name.isPlace || !name.hasPlace ? nil : name
  }

  // MARK: Who acts in the first sentence

  /// The year with which a clause of the first sentence behind `start` begins, and the agency that
  /// acts in that sentence.
  func actor(from start: Int, before limit: Int) -> (year: Int?, name: Name?) {
    let end = min(limit, start + 400)
    var year: Int?
    var clauses = 0
    for place in start..<max(start, end) where isClauseStart(place, from: start) {
      var subject = place
      if let found = self.year(at: place, before: end), let value = found.value {
        subject = found.range.upperBound
        let isParted = has(",", at: subject)
        if isParted { subject += 1 }
        guard isSpan(subject, isParted, before: end) else { continue }
        if year != nil { return (year, nil) }
        year = value
      } else if year == nil {
        continue
      }
      clauses += 1
      if clauses > 6 || length(.selves, at: subject, before: end) > 0 {
        return (year, nil)
      }
      if let name = actor(at: subject, before: end) { return (year, name) }
      if sentenceEnds(after: subject, before: end) { return (year, nil) }
    }
    return (year, nil)
  }

  /// Whether a year before `place` is a span of time in which somebody acts, and no part of a date
  /// or of a plan's name.
  private func isSpan(_ place: Int, _ isParted: Bool, before end: Int) -> Bool {
    if length(Self.plans, at: place) > 0 { return false }
    return isParted || length(Self.spans, at: place) > 0
      || length(.selves, at: place) > 0
      || actor(at: place, before: end) != nil
  }

  private static let spans = Identity.Words("以来 来, 期间 里,")
  private static let plans = Identity.Words("将 拟 计划 我局将 我区将 我市将 我县将 我镇将 本机关将 重点工作 工作要点")

  private func isClauseStart(_ place: Int, from start: Int) -> Bool {
    place == start || isApart(place) || has(.clauses, at: place - 1)
      || length(Self.headings, endingAt: place, from: start) > 0
  }

  private static let headings = Identity.Words("情况 概述 概况 总述")

  private func sentenceEnds(after place: Int, before end: Int) -> Bool {
    for next in place..<max(place, end) where has(.clauses, at: next) {
      return has("。", at: next)
    }
    return true
  }

  /// The agency whose name begins at `place` and is followed by what it does: an organ if there is
  /// one, else a place.
  func actor(at place: Int, before limit: Int) -> Name? {
    var found: Name?
    for end in place + 2..<max(place + 2, min(limit, place + Name.longest)) {
      guard Name.isHan(self[end - 1]) || has(.brackets, at: end - 1) else { break }
      let behind = has("(", at: end) ? shortNameEnd(end) : end
      guard has(",", at: behind) || length(.predicates, at: behind, before: limit) > 0,
        let name = Name(self, place..<end), !isBareGovernment(name),
        length(Self.information, at: end - 2, before: limit) == 0
      else { continue }
      if !name.isPlace { return name }
      found = found ?? name
    }
    return found
  }

  /// The end of the short name in brackets that begins at `place`, if one does: （以下简称“街道”）.
  private func shortNameEnd(_ place: Int) -> Int {
    guard length(.shortNames, at: place + 1) > 0 else { return place }
    var end = place + 1
    while end < min(count, place + Name.longest), !has(")", at: end) { end += 1 }
    return has(")", at: end) ? end + 1 : place
  }

  /// 洪河县政府信息公开工作: the county, not its 政府.
  private static let information = Identity.Words("政府信息")

  /// 区政府 and 市政府 are in a department's sentence as often as in a government's.
  private func isBareGovernment(_ name: Name) -> Bool { name.isGovernment && !name.hasPlace }

  // MARK: Labels and signatures

  /// The agency behind a label that names the publisher.
  var publisher: Name? { labelled(.publishers) }

  /// The agency behind a label that names who sent the text in.
  var source: Name? { labelled(.sources, needsColon: true) }

  private func labelled(_ labels: Identity.Words, needsColon: Bool = false) -> Name? {
    // Few documents hold any, and there are far fewer edges than places.
    guard edges.contains(where: { length(labels, at: $0) > 0 }) else { return nil }
    var place = 0
    while let label = find(labels, in: place..<count) {
      place = label.upperBound
      let hasColon = has(":", at: place)
      guard isBoundary(label.lowerBound), hasColon || isApart(place) && !needsColon else {
        continue
      }
      let start = place + (hasColon ? 1 : 0)
      var end = start
      while end < count, end - start < Name.longest {
        end += 1
        guard isApart(end) || !isNamePart(end) else { continue }
        if let name = Name(self, start..<end) { return name }
        if !isNamePart(end) { break }
      }
    }
    return nil
  }

  private func isBoundary(_ place: Int) -> Bool { isApart(place) || !Name.isHan(self[place - 1]) }

  private func isNamePart(_ place: Int) -> Bool {
    Name.isHan(self[place]) || has(.brackets, at: place)
  }

  /// The name on a line of its own above a line that is a date.
  var signature: Name? {
    var found: Name?
    for place in 0..<count where isLineStart(place) && isDigit(place) {
      guard let day = day(at: place), isLineStart(day.end) else { continue }
      var start = place - 1
      while start > 0, place - start < Name.longest, !isLineStart(start) { start -= 1 }
      if start >= 0, isLineStart(start), let name = Name(self, start..<place) { found = name }
    }
    return found
  }

  // MARK: What the report calls its agency

  /// Whether the text says 我局, 我委, 我办 …: who speaks is no government. All of `words` begin
  /// with 我 or 本.
  func speaksAs(_ words: Identity.Words) -> Bool {
    pronouns.contains { length(words, at: $0) > 0 }
  }
}
