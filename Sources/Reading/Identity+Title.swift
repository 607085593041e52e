/*
 The grammar of a title. Its fixed part is looked for first, and what stands before it is read
 towards the left, up to a place at which a title may begin:

   首页 > 政府信息公开年报 > 洪河县教育局2022年度政府信息公开工作年度报告（图文版）_洪河县人民政府
                            ^anchor  ^name ^year   ^core                    ^tail     ^not read

 In place of name and year: year and name, either alone, a name before 关于, a year in the brackets
 of the tail. Line ends and blanks may stand anywhere. In a sentence the anchor is a comma or a
 verb (现公布洪河县教育局2022年政府信息公开工作年度报告如下).
*/
extension Identity {
  /// A title of an annual report, or a sentence that announces one.
  struct Title: Sendable {
    var name: Name?
    var year: Year?
    /// Whether it stands in a sentence.
    var isSentence = false
    /// Whether the name stands on a line of its own, as the name of a page's site does too.
    var isDetached = false
    /// From the anchor to the end of the tail, in the lead.
    var range: Range<Int>

    var isComplete: Bool { name != nil && year?.value != nil }
  }
}

extension Identity.Lead {
  /// How many cores of titles are looked at: real pages repeat a title a few times.
  private static let mostTitles = 48
  /// How far before its core a title may begin.
  private static let reach = 100
  private static let mostAnchors = 24

  /// Every title of `range`, in the order of the text.
  func titles(in range: Range<Int>) -> [Identity.Title] {
    var titles: [Identity.Title] = []
    var seen = 0
    var place = range.lowerBound
    while place < range.upperBound, seen < Self.mostTitles {
      guard let core = core(at: place, range.upperBound) else {
        place += 1
        continue
      }
      seen += 1
      if let title = title(core) { titles.append(title) }
      place = core.range.upperBound
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
    guard self[place] == 0x516C, self[place + 1] == 0x5F00 else { return nil }  // 公开
    let subject = Identity.Words.subjects.length(endingAt: place, in: key, from: 0)
    guard subject > 0 else { return nil }
    var end = place + 2
    var year: Identity.Year?
    for _ in 0..<6 {
      let report = Identity.Words.reports.length(at: end, in: key, before: limit)
      if report > 0 { return Core(range: place - subject..<end + report, year: year) }
      if year == nil, let inner = self.year(at: end, before: limit) {
        year = inner
        end = inner.range.upperBound
        continue
      }
      let filler = Identity.Words.fillers.length(at: end, in: key, before: limit)
      guard filler > 0 else { return nil }
      end += filler
    }
    return nil
  }

  /// Reads the title around a core from the leftmost anchor at which it makes sense.
  private func title(_ fixed: Core) -> Identity.Title? {
    let core = fixed.range
    guard let tail = tail(core.upperBound) else { return nil }
    for anchor in anchors(core.lowerBound).reversed() {
      if tail.isSentence, anchor.isLine, isWrapped(anchor.place) { continue }
      guard var title = subject(anchor.place..<core.lowerBound, anchor) else { continue }
      if tail.isNotice, Self.calls.first(in: anchor.place..<core.lowerBound, of: key) != nil { return nil }
      title.name = title.name ?? tail.name ?? announcer(anchor)
      title.year = title.year ?? fixed.year ?? tail.year
      title.range = anchor.place..<tail.end
      title.isSentence = anchor.isSentence || tail.isSentence
      guard title.name != nil || title.year != nil else { continue }
      // Without a year it may be the name of a site's column: 洪河县 / 政府信息公开年报.
      if title.year != nil || tail.isLetter || !isColumn(core) { return title }
    }
    return nil
  }

  /// Who announces, in a sentence that has its verb before the title: 洪河县水务局现公布2021年度….
  private func announcer(_ anchor: Anchor) -> Identity.Name? {
    guard anchor.isSentence else { return nil }
    var end = anchor.place - Identity.Words.announced.length(endingAt: anchor.place, in: key, from: 0)
    if [0x73B0, 0x7279].contains(self[end - 1]) { end -= 1 }  // 现 特
    var start = end
    while start > 0, end - start < Identity.Name.longest, !isLineStart(start),
      !Self.commas.contains(self[start - 1]), !Self.stops.contains(self[start - 1])
    {
      start -= 1
    }
    return Identity.Name(self, start..<max(start, end)) ?? organ(before: start)
  }

  /// The organ that acts in an earlier clause of the sentence that goes on at `place`.
  private func organ(before place: Int) -> Identity.Name? {
    var start = place
    while start > 0, place - start < Self.reach, !Self.stops.contains(self[start - 1]) { start -= 1 }
    for clause in start..<place where clause == start || Self.commas.contains(self[clause - 1]) {
      if let name = actor(at: clause, before: place), !name.isPlace { return name }
    }
    return nil
  }

  /// What a notice that calls for reports says: 关于报送…年度报告的通知.
  private static let calls = Identity.Words("报送 上报 呈报")

  private func isColumn(_ core: Range<Int>) -> Bool {
    core.dropFirst().contains(where: isLineStart)
      || Identity.Words.yearbooks.length(endingAt: core.upperBound, in: key, from: 0) > 0
  }

  // MARK: Where a title begins

  private struct Anchor {
    var place: Int
    var isSentence: Bool
    /// Whether a page's line begins here, or a piece of it behind a mark.
    var isLine: Bool
  }

  /// The places at which a title with this core may begin, from right to left.
  private func anchors(_ core: Int) -> [Anchor] {
    var anchors: [Anchor] = []
    var lines = 0
    var place = core
    while place >= 0, core - place <= Self.reach, anchors.count < Self.mostAnchors {
      let before = self[place - 1]
      let verb = Identity.Words.announced.length(endingAt: place, in: key, from: 0)
      if place == 0 || gap[min(place, count - 1)] == .line && place < count {
        anchors.append(.init(place: place, isSentence: false, isLine: true))
        lines += 1
      } else if verb > 0 || Self.commas.contains(before) {
        anchors.append(.init(place: place, isSentence: true, isLine: false))
      } else if lines == 0, isApart(place) || isMark(place - 1), !isNeighbour(place - 1) {
        anchors.append(.init(place: place, isSentence: false, isLine: false))
      }
      if Self.stops.contains(before) || lines == 4 { break }
      place -= 1
    }
    return anchors
  }

  /// Whether the mark at `place` may part a title from what stands before it.
  private func isMark(_ place: Int) -> Bool {
    guard Self.marks.contains(self[place]) else { return false }
    return self[place] != 0x2D || !isDigit(place - 1)
  }

  /// Whether the label that ends at `colon` announces another document.
  private func isNeighbour(_ colon: Int) -> Bool {
    self[colon] == 0x3A && Identity.Words.neighbours.length(endingAt: colon, in: key, from: 0) > 0
  }

  /// Whether the line that begins at `place` goes on from a line of a paragraph above it.
  private func isWrapped(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    var start = place - 1
    while start > 0, place - start < 16, !isLineStart(start) { start -= 1 }
    return place - start >= 16 && !Self.stops.contains(self[place - 1]) && self[place - 1] != 0x3A
  }

  /// , 、
  private static let commas: [UInt32] = [0x2C, 0x3001]
  /// 。 ! ?
  private static let stops: [UInt32] = [0x3002, 0x21, 0x3F, 0x3B]
  /// : | / > _ - = * # ] 】 》 » ·
  private static let marks: [UInt32] = [
    0x3A, 0x7C, 0x2F, 0x3E, 0x5F, 0x2D, 0x3D, 0x2A, 0x23, 0x5D, 0x3011, 0x300B, 0xBB, 0x3002, 0x2E,
  ]

  // MARK: What stands before the core

  /// Year and name of `range`, which must hold nothing else.
  private func subject(_ range: Range<Int>, _ anchor: Anchor) -> Identity.Title? {
    var range = range
    let prefix = Identity.Words.prefixes.length(at: range.lowerBound, in: key, before: range.upperBound)
    if prefix > 0, !anchor.isSentence || self[range.lowerBound] != 0x300A {
      range = range.lowerBound + prefix..<range.upperBound
    }
    var about = Self.about.first(in: range, of: key)
    while let found = about,
      let next = Self.about.first(in: found.upperBound..<range.upperBound, of: key)
    { about = next }
    guard let about else { return part(range, anchor) }
    var right = about.upperBound
    for _ in 0..<3 {
      right += Identity.Words.announcing.length(at: right, in: key, before: range.upperBound)
    }
    guard let own = part(right..<range.upperBound, anchor),
      let sender = part(range.lowerBound..<about.lowerBound, anchor)
    else { return nil }
    return Identity.Title(
      name: own.name ?? sender.name, year: own.year ?? sender.year,
      isDetached: own.name == nil && sender.isDetached, range: range)
  }

  private static let about = Identity.Words("关于")

  /// `[year][name][year]`; a range without either is a title that names nobody.
  private func part(_ range: Range<Int>, _ anchor: Anchor) -> Identity.Title? {
    var range = range
    var year: Identity.Year?
    if let last = self.year(endingAt: range.upperBound, from: range.lowerBound) {
      year = last
      range = range.lowerBound..<last.range.lowerBound
    }
    let isBracketed = range.first.map { self[$0] == 0x28 } ?? false
    let start = range.lowerBound + (isBracketed ? 1 : 0)
    if let first = self.year(at: start, before: range.upperBound, isBare: year == nil),
      !isBracketed || self[first.range.upperBound] == 0x29
    {
      year = year ?? first
      range = min(first.range.upperBound + (isBracketed ? 1 : 0), range.upperBound)..<range.upperBound
    }
    while let last = range.last, Self.joints.contains(self[last]) { range.removeLast() }
    if let first = range.first, self[first] == 0x3010, range.last.map({ self[$0] }) == 0x3011 {
      range = first + 1..<range.upperBound - 1
    }
    if range.isEmpty || Identity.Words.selves.contains(Array(key[range])) {
      return Identity.Title(year: year, range: range)
    }
    guard let name = Identity.Name(self, range) else { return nil }
    if !anchor.isSentence, isTornApart(range) { return nil }
    let isDetached = isLineStart(range.upperBound)
    return Identity.Title(name: name, year: year, isDetached: isDetached, range: range)
  }

  /// : 】 的 - ,
  private static let joints: [UInt32] = [0x3A, 0x7684, 0x2D]

  /// Whether a line end or blank in a name parts it from words that belong to the page, so that the
  /// name begins behind it.
  private func isTornApart(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { place in
      guard gap[place] != .none else { return false }
      let left = Identity.Name(self, range.lowerBound..<place)
      guard let right = Identity.Name(self, place..<range.upperBound) else { return false }
      if Identity.Words.bareLevels.starts(right.key) { return false }
      guard let left else {
        let before = Array(key[range.lowerBound..<place])
        return place - range.lowerBound > 2
          && Identity.Words.places.first(in: 1..<before.count, of: before) == nil
      }
      let repeats = left.key.indices.dropLast().contains {
        left.key[$0] == right.key[0] && left.key[$0 + 1] == right.key[1]
      }
      return repeats || right.hasPlace && (gap[place] == .line || !left.isPlace)
    }
  }

  // MARK: What stands behind the core

  private struct Tail {
    var name: Identity.Name?
    var year: Identity.Year?
    var isSentence = false
    /// Whether the title is that of a letter or a comparison around the report.
    var isLetter = false
    var isNotice = false
    var end: Int
  }

  /// Brackets behind the core, and that the title ends there; `nil` when the words go on.
  private func tail(_ start: Int) -> Tail? {
    var tail = Tail(end: start)
    if Self.closers.contains(self[tail.end]) { tail.end += 1 }
    if self[tail.end] == 0x28 {
      var close = tail.end + 1
      while close < min(count, tail.end + 40), self[close] != 0x29 { close += 1 }
      if close < count, self[close] == 0x29 {
        let inside = tail.end + 1..<close
        tail.year = year(at: inside.lowerBound, before: close, isBare: true)
        tail.name = Identity.Name(self, inside).flatMap { $0.isPlace ? nil : $0 }
        tail.end = close + 1
      }
    }
    if Self.closers.contains(self[tail.end]) { tail.end += 1 }
    let letter = Identity.Words.letters.length(at: tail.end, in: key, before: count)
    tail.isLetter = letter > 0
    tail.isNotice = Self.notice.length(at: tail.end, in: key, before: count) > 0
    tail.end += letter
    if tail.year == nil, isLineStart(tail.end), let below = year(at: tail.end, before: count),
      below.range.upperBound >= count || isLineStart(below.range.upperBound)
    {
      tail.year = below
      tail.end = below.range.upperBound
    }
    if tail.name == nil { tail.name = site(tail.end) }
    if isApart(tail.end) || Self.marks.contains(self[tail.end]) || self[tail.end] == 0x28 {
      tail.isSentence = Self.stops.contains(self[tail.end])
      return tail
    }
    if Self.fileEnd.length(at: tail.end, in: key, before: count) > 0 { return tail }
    if Identity.Words.announcements.length(at: tail.end, in: key, before: count) > 0 {
      tail.isSentence = true
      return tail
    }
    return Identity.Words.followers.length(at: tail.end, in: key, before: count) > 0 ? tail : nil
  }

  /// The organ behind the dash or underscore that ends the title: 2022年…年度报告-洪河县教育局. A
  /// government there is the owner of the site.
  private func site(_ mark: Int) -> Identity.Name? {
    var start = mark
    while start - mark < 3, [0x2D, 0x5F].contains(self[start]) { start += 1 }
    guard start > mark else { return nil }
    var end = start
    while end - start < Identity.Name.longest, !isLineStart(end), !isMark(end) { end += 1 }
    let name = Identity.Name(self, start..<end)
    return name.flatMap { $0.isGovernment || !$0.hasPlace ? nil : $0 }
  }

  private static let notice = Identity.Words("的通知")
  private static let fileEnd = Identity.Words(".htm .pdf .doc .txt .md .wps .xls")
  /// 》 〉 ” "
  private static let closers: [UInt32] = [0x300B, 0x3009, 0x201D, 0x22]
}
