extension Identity.Lead {
  // MARK: What stands before the core

  /// Year and name of `range`, which must hold nothing else.
  func subject(_ range: Range<Int>, _ anchor: Anchor) -> Identity.Title? {
    var range = range
    let prefix = length(.prefixes, at: range.lowerBound, before: range.upperBound)
    if prefix > 0, !anchor.isSentence || !has("《", at: range.lowerBound) {
      range = range.lowerBound + prefix..<range.upperBound
    }
    var about = find(Self.about, in: range)
    while let found = about,
      let next = find(Self.about, in: found.upperBound..<range.upperBound)
    { about = next }
    guard let about else { return part(range, anchor) }
    var right = about.upperBound
    for _ in 0..<3 {
      right += length(.announcing, at: right, before: range.upperBound)
    }
    guard let own = part(right..<range.upperBound, anchor) else { return nil }
    let before = range.lowerBound..<about.lowerBound
    let sender = part(before, anchor)
    return Identity.Title(
      name: own.name ?? sender?.name, year: own.year ?? sender?.year,
      isDetached: own.name == nil && sender?.isDetached == true,
      isUncertain: own.name == nil && sender == nil && !before.isEmpty, range: range)
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
    let isBracketed = range.first.map { has("(", at: $0) } ?? false
    let start = range.lowerBound + (isBracketed ? 1 : 0)
    if let first = self.year(at: start, before: range.upperBound, isBare: year == nil),
      !isBracketed || has(")", at: first.range.upperBound)
    {
      year = year ?? first
      range =
        min(first.range.upperBound + (isBracketed ? 1 : 0), range.upperBound)..<range.upperBound
    }
    while let last = range.last, has(.joints, at: last) { range.removeLast() }
    let last = range.upperBound - 1
    if let first = range.first,
      has("【", at: first) && has("】", at: last) || has("[", at: first) && has("]", at: last)
    {
      range = first + 1..<range.upperBound - 1
    }
    let own = length(.selves, at: range.lowerBound, before: range.upperBound)
    if range.isEmpty || own == range.count {
      return Identity.Title(year: year, range: range)
    }
    guard let name = Identity.Name(self, range) else { return nil }
    if !anchor.isSentence, isTornApart(range) { return nil }
    let isDetached = isLineStart(range.upperBound)
    return Identity.Title(name: name, year: year, isDetached: isDetached, range: range)
  }

  /// Whether a line end or blank in a name parts it from words that belong to the page, so that the
  /// name begins behind it.
  private func isTornApart(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { place in
      guard gap(place) != .none else { return false }
      let left = Identity.Name(self, range.lowerBound..<place)
      guard let right = Identity.Name(self, place..<range.upperBound) else { return false }
      if Identity.Words.bareLevels.starts(right.key) { return false }
      guard let left else { return isBeside(range.lowerBound..<place, right) }
      let repeats = left.key.indices.dropLast().contains {
        left.key[$0] == right.key[0] && left.key[$0 + 1] == right.key[1]
      }
      return repeats || right.hasPlace && (gap(place) == .line || !left.isPlace)
    }
  }

  /// Whether what stands before a whole name belongs to the page. A title is wrapped in the middle
  /// of a name only where a line is full, and extraction cuts single characters off.
  private func isBeside(_ range: Range<Int>, _ right: Identity.Name) -> Bool {
    let before = Array(key[range])
    let isLine = gap(range.upperBound) == .line
    let isSpaced = !isLine && isApart(range.upperBound + 1)
    if isSpaced { return false }
    if right.hasPlace, isLine || range.count > 1, range.count < Self.fullLine { return true }
    return range.count > 2
      && Identity.Words.places.first(in: 1..<before.count, of: before) == nil
  }

  /// No line that a title fills has fewer characters.
  private static let fullLine = 8

  // MARK: What stands behind the core

  struct Tail {
    var name: Identity.Name?
    var year: Identity.Year?
    var isSentence = false
    /// Whether the title is that of a letter or a comparison around the report.
    var isLetter = false
    var isNotice = false
    var end: Int
  }

  /// Brackets behind the core, and that the title ends there; `nil` when the words go on.
  func tail(_ start: Int) -> Tail? {
    var tail = Tail(end: start)
    if has(.closers, at: tail.end) { tail.end += 1 }
    if has("(", at: tail.end) {
      var close = tail.end + 1
      while close < min(count, tail.end + 40), !has(")", at: close) { close += 1 }
      if close < count, has(")", at: close) {
        let inside = tail.end + 1..<close
        tail.year = year(at: inside.lowerBound, before: close, isBare: true)
        tail.name = Identity.Name(self, inside).flatMap { $0.isPlace ? nil : $0 }
        tail.end = close + 1
      }
    }
    if has(.closers, at: tail.end) { tail.end += 1 }
    let letter = length(.letters, at: tail.end)
    tail.isLetter = letter > 0
    tail.isNotice = length(Self.notice, at: tail.end) > 0
    tail.end += letter
    cover(&tail)
    if tail.year == nil, isLineStart(tail.end), let below = year(at: tail.end, before: count),
      below.range.upperBound >= count || isLineStart(below.range.upperBound)
    {
      tail.year = below
      tail.end = below.range.upperBound
    }
    if tail.name == nil { tail.name = site(tail.end) }
    if isApart(tail.end) || has(.marks, at: tail.end) || has("(", at: tail.end) {
      tail.isSentence = has(.stops, at: tail.end)
      return tail
    }
    if length(Self.fileEnd, at: tail.end) > 0 { return tail }
    if length(.announcements, at: tail.end) > 0 {
      tail.isSentence = true
      return tail
    }
    return length(.followers, at: tail.end) > 0 ? tail : nil
  }

  /// Reads the lines of a cover: the name below the core, and a year below the name; two years are
  /// those of a list.
  private func cover(_ tail: inout Tail) {
    guard tail.year == nil, tail.name == nil, let name = byline(at: tail.end) else { return }
    let below = tail.end + name.shown.count
    guard let year = year(at: below, before: count), isLineStart(year.range.upperBound),
      self.year(at: year.range.upperBound, before: count) == nil
    else { return }
    tail.name = name
    tail.year = year
    tail.end = year.range.upperBound
  }

  /// The organ behind the dash, underscore or blank that ends the title: 2022年…年度报告-洪河县教育局.
  /// A government there is the owner of the site.
  private func site(_ mark: Int) -> Identity.Name? {
    var start = mark
    while start - mark < 3, has(.dashes, at: start) { start += 1 }
    let isParted = start == mark && mark < count && gap(mark) == .blank
    guard start > mark || isParted else { return nil }
    var end = start
    while end - start < Identity.Name.longest, !isLineStart(end), !isMark(end) { end += 1 }
    if isParted, !isLineStart(end) { return nil }
    let name = Identity.Name(self, start..<end)
    return name.flatMap { $0.isGovernment || !$0.hasPlace ? nil : $0 }
  }

  /// Whether the title is marked as a link in text, or as one point of a list.
  func isMarkedLink(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return has("]", at: range.upperBound) && has("(", at: range.upperBound + 1)
      || has(.bullets, at: start - 1) && isLineStart(start - 1)
  }

  private static let notice = Identity.Words("的通知")
  private static let fileEnd = Identity.Words(".htm .pdf .doc .txt .md .wps .xls")
}
