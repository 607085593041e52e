// A page shows the titles of other reports too: a list of the column's pages beside the article, the
// page before and the page after. Which is the report's own?
//
//   <a>洪河县民政局2024年…年度报告</a>       leads elsewhere: gives way to any that does not
//   洪河县财政局2022年…年度报告             disagrees with the page's own title
//   洪河县审计局2023年…年度报告             agrees with it; else: the last above the text
//   一、总体情况

extension Identity {
  /// The choice of a report's own title among those that stand above its text.
  struct Choice {
    let title: Title?
    /// Whether text further down could not change it.
    let isSettled: Bool

    /// `witnesses` are the titles that the page's head and its container name, `endsInOverview`
    /// says that the text begins behind the last of `titles`.
    init(
      of titles: [Title], in lead: Lead, witnesses: [Title], period: Int?, endsInOverview: Bool
    ) {
      let own = titles.contains { !$0.isLink } ? titles.filter { !$0.isLink } : titles
      let isContested = own.contains { title in own.contains { !$0.agrees(with: title) } }
      isSettled = endsInOverview || !isContested && own.contains { !$0.isLink }
      guard isContested else {
        title = Self.best(own, period)
        return
      }
      let publisher = lead.publisher
      let speaker = lead.actor(from: lead.overview, before: lead.count)
      let counts = own.map { title in
        var votes = 0
        if witnesses.contains(where: { $0.confirms(title) }) { votes += 8 }
        if title.year?.value == period, period != nil { votes += 4 }
        if title.year?.value == speaker.year, speaker.year != nil { votes += 2 }
        if let name = title.name {
          if let speaker = speaker.name, name.isSame(as: speaker) { votes += 4 }
          if let publisher, name.isSame(as: publisher) { votes += 2 }
        }
        if title.isHeading { votes += 2 }
        if lead.isOverCaption(title) { votes += 1 }
        return votes
      }
      let most = counts.max() ?? 0
      let elected = zip(own, counts).filter { $0.1 == most }.map(\.0)
      let text = endsInOverview ? lead.count : lead.firstParagraph ?? 0
      guard let chosen = elected.last(where: { $0.range.lowerBound < text }) ?? elected.first else {
        title = nil
        return
      }
      let agreed = elected.filter { $0.agrees(with: chosen) }
      let isUnanimous = agreed.allSatisfy { title in agreed.allSatisfy { $0.agrees(with: title) } }
      title = isUnanimous ? Self.best(agreed, period) : chosen
    }

    /// The first of the titles that say most; one of another year than the period gives way to one
    /// of the same.
    static func best(_ titles: [Title], _ period: Int?) -> Title? {
      func rank(_ title: Title) -> Int {
        (title.isComplete ? 4 : title.year?.value != nil ? 2 : 1)
          + (period != nil && title.year?.value == period ? 1 : 0)
      }
      return titles.max { rank($0) < rank($1) }.flatMap { best in
        titles.first { rank($0) == rank(best) }
      }
    }
  }
}

extension Identity.Lead {
  /// Where the first line begins that is long enough for a paragraph and has a sentence in it.
  fileprivate var firstParagraph: Int? {
    var start = 0
    for place in 0..<count {
      if isLineStart(place) { start = place }
      if place - start >= Self.paragraph, has("。", at: place) { return start }
    }
    return nil
  }

  private static let paragraph = 40

  /// Whether the line below a title is one that pages print there: 发布日期, 来源, 字号.
  fileprivate func isOverCaption(_ title: Identity.Title) -> Bool {
    isLineStart(title.range.upperBound) && length(.captions, at: title.range.upperBound) > 0
  }
}

extension Identity.Title {
  /// Whether both may be titles of one report.
  func agrees(with other: Self) -> Bool {
    if let year = year?.value, let another = other.year?.value, year != another { return false }
    guard let name, let another = other.name else { return true }
    return name.isSame(as: another)
  }

  /// Whether this title says about the other one's agency or year the same, and nothing else.
  func confirms(_ other: Self) -> Bool {
    agrees(with: other)
      && (year?.value != nil && other.year?.value != nil || name != nil && other.name != nil)
  }
}

extension Identity.Name {
  /// Whether both name one agency, one with more of the places around it or without its 人民政府.
  func isSame(as other: Self) -> Bool {
    let (long, short) = key.count < other.key.count ? (other.bare, bare) : (bare, other.bare)
    return long.suffix(short.count).elementsEqual(short)
      || short.suffix(long.count).elementsEqual(long)
  }

  /// Whether the longer name is this one behind a word that is no place and no organ.
  func isWhole(of longer: Self) -> Bool {
    let rest = Array(longer.key.dropLast(key.count))
    return hasPlace && !isPlace && shown.count == key.count && !rest.isEmpty
      && longer.key.suffix(key.count).elementsEqual(key)
      && !Identity.Words.placeEnds.ends(rest) && !Identity.Words.organs.ends(rest)
      && !Identity.Words.national.starts(rest)
      && Identity.Words.places.first(in: rest.indices, of: rest) == nil
  }

  /// What a government's name is without the word government.
  private var bare: ArraySlice<UInt32> {
    let government = Identity.Words.seatOfPlace.length(endingAt: key.count, in: key, from: 0)
    return key.dropLast(government < key.count - 1 ? government : 0)
  }
}
