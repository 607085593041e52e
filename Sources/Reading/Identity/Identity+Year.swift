extension Identity {
  /// A year as a document writes it, in a range of its lead: 2022年, 二〇二二年度.
  struct Year: Sendable, Equatable {
    /// `nil` for a number that no year has, as in a misprint (222012年).
    var value: Int?
    var range: Range<Int>

    /// The years that a report can be about.
    static let possible = 2000...2099
  }
}

extension Identity.Lead {
  func isDigit(_ place: Int) -> Bool { 0x30...0x39 ~= self[place] }

  private func digit(_ place: Int) -> Int? {
    switch self[place] {
    case 0x30...0x39: Int(self[place]) - 0x30
    // 〇 ○ 零
    case 0x3007, 0x25CB, 0x96F6: 0
    case let scalar where 0x4E00...0x9FFF ~= scalar:
      LabelFolder.numeral(UInt16(scalar)).flatMap { $0 < 10 ? $0 : nil }
    default: nil
    }
  }

  /// The number of four digits in `range`, if it is a year that a report can be about.
  private func value(_ range: Range<Int>) -> Int? {
    guard range.count == 4 else { return nil }
    let value = range.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    return Identity.Year.possible.contains(value) ? value : nil
  }

  /// The year that begins at `place`: 2022年, 2022年度; 2022 alone where `isBare` allows it.
  func year(at place: Int, before limit: Int, isBare: Bool = false) -> Identity.Year? {
    var end = place
    while end < limit, end < place + 12, digit(end) != nil,
      isDigit(end) == isDigit(place) || has("0", at: end)
    {
      end += 1
    }
    guard end > place else { return nil }
    let value = value(place..<end)
    guard has("年", at: end), end < limit else {
      return isBare && value != nil && isDigit(place)
        ? .init(value: value, range: place..<end) : nil
    }
    return .init(value: value, range: place..<yearEnd(end + 1, before: limit))
  }

  /// The end of 年度 or 年(度), of which 年 ends at `place`.
  private func yearEnd(_ place: Int, before limit: Int) -> Int {
    if place < limit, has("度", at: place) { return place + 1 }
    let isBracketed = has("(", at: place) && has("度", at: place + 1)
    return isBracketed && has(")", at: place + 2) && place + 3 <= limit ? place + 3 : place
  }

  /// The year that ends at `end`, as in 洪河县2022年度.
  func year(endingAt end: Int, from start: Int) -> Identity.Year? {
    var place = end
    if place - 3 > start, has(")", at: place - 1), has("度", at: place - 2) { place -= 3 }
    if place > start, has("度", at: place - 1) { place -= 1 }
    let isMarked = place > start && has("年", at: place - 1)
    if isMarked { place -= 1 } else if place != end { return nil }
    let digits = place
    // A zero may stand among Chinese numerals: 二0二0年.
    let isArabic = isDigit(digits - 1) && (digit(digits - 2) == nil || isDigit(digits - 2))
    while place > start, digits - place < 12,
      isDigit(place - 1) == isArabic || !isArabic && has("0", at: place - 1),
      isArabic || isMarked && digit(place - 1) != nil
    {
      place -= 1
    }
    guard digits > place else { return nil }
    let value = value(place..<digits)
    return isMarked || value != nil ? .init(value: value, range: place..<end) : nil
  }

  // MARK: Dates

  /// A day; the parts are checked against the calendar.
  struct Day: Equatable {
    var year: Int
    var month: Int
    var day: Int
    var end: Int

    /// The day as `2024-01-31`.
    var text: String {
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
  }

  /// The day that begins at `place`: 2024年1月31日, 2024-01-31, 2024.1.31, 2024/1/31. Without its
  /// year when `year` is given.
  func day(at place: Int, year given: Int? = nil) -> Day? {
    var place = place
    guard let year = given ?? number(&place, digits: 4...4) else { return nil }
    if given == nil {
      guard has(.dateMarks, at: place) else { return nil }
      place += 1
    }
    guard let month = number(&place, digits: 1...2), 1...12 ~= month,
      has("月", at: place) || has(.dateMarks, at: place), !has("年", at: place)
    else { return nil }
    place += 1
    guard let day = number(&place, digits: 1...2), 1...31 ~= day, !isDigit(place) || isApart(place)
    else { return nil }
    if has("日", at: place) { place += 1 }
    let isLong = month != 2 && ![4, 6, 9, 11].contains(month)
    guard isLong || day <= (month == 2 ? 29 : 30), Identity.Year.possible.contains(year) else {
      return nil
    }
    return Day(year: year, month: month, day: day, end: place)
  }

  private func number(_ place: inout Int, digits: ClosedRange<Int>) -> Int? {
    let start = place
    var value = 0
    while isDigit(place), place - start < digits.upperBound {
      value = value * 10 + Int(self[place]) - 0x30
      place += 1
    }
    return digits.contains(place - start) ? value : nil
  }

  /// The year of the sentence that states the period of the figures: from 1 January to 31 December,
  /// or between any two days of one year where the words say that it is the period.
  var periodYear: Int? {
    var place = 0
    while place < count {
      guard isDigit(place), !isDigit(place - 1), let first = day(at: place) else {
        place += 1
        continue
      }
      let before = max(0, place - 24)..<place
      let last = lastDay(of: first)
      place = last?.end ?? first.end
      let isWhole =
        first.month == 1 && first.day == 1
        && last.map { $0.year == first.year && $0.month == 12 && $0.day == 31 } ?? false
      if isWhole { return first.year }
      guard find(.periods, in: before) != nil else { continue }
      if last.map({ $0.year == first.year }) ?? (first.month == 12 && first.day == 31) {
        return first.year
      }
    }
    return nil
  }

  /// The day after 至, 到 or a dash, with or without a year of its own.
  private func lastDay(of first: Day) -> Day? {
    var place = first.end
    for _ in 0..<4 where has(.until, at: place) { place += 1 }
    guard place > first.end else { return nil }
    return day(at: place) ?? day(at: place, year: first.year)
  }

  /// The first day that is named.
  var firstDay: String? {
    for place in 0..<count where isDigit(place) && !isDigit(place - 1) {
      if let day = day(at: place) { return day.text }
    }
    return nil
  }

  /// The day that the document labels as that of its publication.
  var publicationDay: String? {
    var bare: String?
    for place in 0..<count where isDigit(place) && !isDigit(place - 1) {
      guard let day = day(at: place) else { continue }
      let end = has(":", at: place - 1) ? place - 1 : place
      if length(.publicationDates, endingAt: end) > 0 {
        return day.text
      }
      let label = end - length(.bareDates, endingAt: end)
      if label < end, end < place, bare == nil,
        isLineStart(label) || gap(label) == .blank && !has(.labelHalves, at: label - 1)
      {
        bare = day.text
      }
    }
    return bare
  }
}
