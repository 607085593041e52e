// The grammar of a title. Its fixed part is looked for first, and what stands before it is read
// towards the left, up to a place at which a title may begin:
//
//   首页 > 政府信息公开年报 > 洪河县教育局2022年度政府信息公开工作年度报告（图文版）_洪河县人民政府
//                            ^anchor  ^name ^year   ^core                    ^tail     ^not read
//
// In place of name and year: year and name, either alone, a name before 关于, a year in the brackets
// of the tail. Line ends and blanks may stand anywhere. In a sentence the anchor is a comma or a
// verb (现公布洪河县教育局2022年政府信息公开工作年度报告如下).

extension Identity {
  /// A title of an annual report, or a sentence that announces one.
  struct Title: Sendable {
    var name: Name?
    var year: Year?
    /// Whether it stands in a sentence.
    var isSentence = false
    /// Whether the name stands on a line of its own, as the name of a page's site does too.
    var isDetached = false
    /// Whether it leads to another page.
    var isLink = false
    /// Whether the document marks it as a heading.
    var isHeading = false
    /// Whether a sender stands in it whose name could not be read from this anchor on.
    var isUncertain = false
    /// From the anchor to the end of the tail, in the lead.
    var range: Range<Int>

    var isComplete: Bool { name != nil && year?.value != nil }
  }
}

extension Identity.Lead {
  /// How many cores of titles are looked at: real pages repeat a title a few times.
  private static let mostTitles = 48
  /// How far before its core a title may begin.
  static let reach = 100

  /// Every title of `range`, in the order of the text.
  func titles(in range: Range<Int>) -> [Identity.Title] {
    var titles: [Identity.Title] = []
    var seen = 0
    var next = range.lowerBound
    for place in cores where place >= next && place < range.upperBound {
      guard seen < Self.mostTitles else { break }
      guard let core = core(at: place, range.upperBound) else { continue }
      seen += 1
      if var title = title(core) {
        title.isLink = links.contains { $0.contains(place) } || isMarkedLink(title.range)
        title.isHeading = headings.contains { $0.contains(place) }
        titles.append(title)
      }
      next = core.range.upperBound
    }
    return titles
  }

  /// The fixed part of a title, which may hold the year: 政府信息公开2022年年度报告.
  private struct Core {
    var range: Range<Int>
    var year: Identity.Year?
  }

  /// The fixed part 政府信息公开工作年度报告 whose 公开 begins at `place`.
  private func core(at place: Int, _ limit: Int) -> Core? {
    guard has("公", at: place), has("开", at: place + 1) else { return nil }
    let subject = length(.subjects, endingAt: place)
    guard subject > 0 else { return nil }
    var end = place + 2
    var year: Identity.Year?
    for _ in 0..<6 {
      let report = length(.reports, at: end, before: limit)
      if report > 0 { return Core(range: place - subject..<end + report, year: year) }
      if year == nil, let inner = self.year(at: end, before: limit) {
        year = inner
        end = inner.range.upperBound
        continue
      }
      let filler = length(.fillers, at: end, before: limit)
      guard filler > 0 else { return nil }
      end += filler
    }
    return nil
  }

  /// Reads the title around a core from the leftmost anchor at which it makes sense.
  private func title(_ fixed: Core) -> Identity.Title? {
    let core = fixed.range
    guard let tail = tail(core.upperBound) else { return nil }
    var uncertain: Identity.Title?
    for anchor in anchors(core.lowerBound).reversed() {
      if tail.isSentence, anchor.isLine, isWrapped(anchor.place) { continue }
      guard var title = subject(anchor.place..<core.lowerBound, anchor) else { continue }
      let before = anchor.place..<core.lowerBound
      if tail.isNotice, find(Self.issuing, in: before) == nil { return nil }
      title.name = title.name ?? tail.name ?? announcer(anchor)
      title.year = title.year ?? fixed.year ?? tail.year
      title.range = anchor.place..<tail.end
      title.isSentence = anchor.isSentence || tail.isSentence
      guard title.year != nil || title.name != nil && !title.isSentence else { continue }
      // Without a year it may be the name of a site's column: 洪河县 / 政府信息公开年报.
      guard title.year != nil || tail.isLetter || !isColumn(core) else { continue }
      if !title.isUncertain { return title }
      uncertain = uncertain ?? title
    }
    return uncertain
  }

  /// Who announces, in a sentence that has its verb before the title: 洪河县水务局现公布2021年度….
  private func announcer(_ anchor: Anchor) -> Identity.Name? {
    guard anchor.isSentence else { return nil }
    var end = anchor.place - length(.announced, endingAt: anchor.place)
    if has("现", at: end - 1) || has("特", at: end - 1) { end -= 1 }
    var start = end
    while start > 0, end - start < Identity.Name.longest, !isLineStart(start),
      !has(.commas, at: start - 1), !has(.stops, at: start - 1)
    {
      start -= 1
    }
    return Identity.Name(self, start..<max(start, end)) ?? organ(before: max(start, end))
  }

  /// The organ that acts in an earlier clause of the sentence that goes on at `place`.
  private func organ(before place: Int) -> Identity.Name? {
    var start = place
    while start > 0, place - start < Self.reach, !has(.stops, at: start - 1) { start -= 1 }
    for clause in start..<place where clause == start || has(",", at: clause - 1) {
      if let name = actor(at: clause, before: place), !name.isPlace { return name }
    }
    return nil
  }

  /// What a notice around a report says; one that calls for reports (关于报送…的通知) does not.
  private static let issuing = Identity.Words("印发 发布 公布 转发")

  private func isColumn(_ core: Range<Int>) -> Bool {
    core.dropFirst().contains(where: isLineStart)
      || length(.yearbooks, endingAt: core.upperBound) > 0
  }
}
