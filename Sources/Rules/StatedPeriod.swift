import Reports

/// The first statement of the period to which the numbers belong.
///
/// ```
/// 统计期限自 2023 年 1 月 1 日\n起至 2023 年 12 月 31 日止
///     └──┘ └──── start ────┘ └┘ └──── end ────┘
///     at most a few other words before a date; the second year may be missing
/// ```
struct StatedPeriod {
  private struct Date: Equatable {
    var year: Int?
    var month: Int
    var day: Int
  }

  /// Both dates in the report's text.
  let quote: Range<Int>
  private let start: Date
  private let end: Date

  /// `nil` where no sentence of the opening gives both dates in digits.
  init?(in report: borrowing Report) {
    var cursor = DateCursor(report.text.bytes, report.opening)
    while cursor.advance(past: Self.statistics) {
      var attempt = cursor
      guard attempt.advanceToDigit() else { continue }
      let place = attempt.index
      guard let first = Self.date(&attempt), first.year != nil, attempt.advanceToDigit(),
        let second = Self.date(&attempt)
      else { continue }
      start = first
      end = second
      quote = place..<attempt.index
      return
    }
    return nil
  }

  /// Whether it is the whole of that year.
  func isWhole(_ year: Int) -> Bool {
    ends(in: year) && start.month == 1 && start.day == 1
  }

  /// Whether it lies in that year and lasts to its end.
  func ends(in year: Int) -> Bool {
    start.year == year && (end.year ?? year) == year && end.month == 12 && end.day == 31
  }

  private static let statistics: Keyword = "统计"
  private static let yearSign: Keyword = "年"
  /// The second of each pair is a radical that stands for the character.
  private static let monthSigns: [Keyword] = ["月", "⽉"]
  private static let daySigns: [Keyword] = ["日", "⽇"]

  private static func date(_ cursor: inout DateCursor) -> Date? {
    guard var number = cursor.number() else { return nil }
    var year: Int?
    if cursor.take(yearSign) {
      year = number
      guard let month = cursor.number() else { return nil }
      number = month
    }
    guard monthSigns.contains(where: { cursor.take($0) }), let day = cursor.number(),
      daySigns.contains(where: { cursor.take($0) })
    else { return nil }
    return Date(year: year, month: number, day: day)
  }
}

/// Reads dates off a text in which blanks and line breaks stand anywhere.
private struct DateCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes of other words may stand before a date: `期限自`, `起至`, `的时间为`.
  private static let reach = 30

  /// Goes behind the next place where `word` stands.
  mutating func advance(past word: Keyword) -> Bool {
    guard let place = bytes.firstRange(of: word, in: index..<end) else { return false }
    index = place.upperBound
    return true
  }

  /// Goes to the next digit when one is within reach in the same sentence.
  mutating func advanceToDigit() -> Bool {
    for place in index..<min(end, index + Self.reach) {
      if bytes[place..<end].starts(with: Self.stop.bytes) { return false }
      if digit(at: place) != nil {
        index = place
        return true
      }
    }
    return false
  }

  private static let stop: Keyword = "。"

  /// A number of at most four digits.
  mutating func number() -> Int? {
    skipBlanks()
    var number: Int?
    var count = 0
    while let digit = digit(at: index) {
      number = (number ?? 0) * 10 + digit.value
      index += digit.length
      count += 1
      if count > 4 { return nil }
      skipBlanks()
    }
    return number
  }

  mutating func take(_ word: Keyword) -> Bool {
    skipBlanks()
    guard bytes[index..<end].starts(with: word.bytes) else { return false }
    index += word.bytes.count
    return true
  }

  private mutating func skipBlanks() {
    while index < end {
      let blank = bytes.blankLength(at: index, before: end)
      if blank == 0 { return }
      index += blank
    }
  }

  /// An ordinary or a full-width digit.
  private func digit(at place: Int) -> (value: Int, length: Int)? {
    guard place < end else { return nil }
    if (0x30...0x39).contains(bytes[place]) { return (Int(bytes[place]) - 0x30, 1) }
    guard place + 3 <= end, bytes[place] == 0xEF, bytes[place + 1] == 0xBC,
      (0x90...0x99).contains(bytes[place + 2])
    else { return nil }
    return (Int(bytes[place + 2]) - 0x90, 3)
  }
}
