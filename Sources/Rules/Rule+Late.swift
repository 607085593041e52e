import Reports

// When the report has to be out.
extension Rule {
  static let late = Rule(
    .late, .warning, editions: Set(Edition.allCases),
    title: Phrase("公布晚于期限", "Published late"),
    explanation: Phrase(
      "县级以上部门的年报应在次年 1 月 31 日前公布，政府、乡镇、街道、管委会等以及 2018 年以前的年报以 3 月 31 日为限。"
        + "只看标明为发布的日期；落款在期限内的只作提示。",
      "Departments of counties and above publish by 31 January; governments, towns, subdistricts, "
        + "zones, and all reports up to 2018 by 31 March. Only a date labelled as that of publication "
        + "counts; a signature in time makes it a note."),
    basis: Basis.regulation,
    message: { finding, report in
      let published = report.published ?? "?"
      let due = report.year.map { report.deadline(for: $0).description } ?? "?"
      return Phrase("发布日期 \(published) 晚于 \(due)", "Published on \(published), due by \(due)")
        + remark(finding.reason)
    },
    check: { examination in
      let report = examination.report
      // Nothing is due before the end of January; whose report it is need not be known till then.
      guard let year = report.year, let published = report.published.flatMap(Day.init(iso:)),
        published > Day(year + 1, 1, 31), published > report.deadline(for: year)
      else { return [] }
      let signature = report.signature(
        between: Day(year + 1, 1, 1), and: report.deadline(for: year))
      let place = report.place(of: published)
      return [
        Finding(
          .late, signature == nil ? .warning : .note, at: .document,
          line: place.map { report.text.line($0.lowerBound) } ?? 0, quote: place,
          reason: signature.map { Phrase("落款为 \($0)", "signed on \($0)") })
      ]
    })
}

/// A day of the calendar.
struct Day: Comparable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day in `2024-01-31`.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year, month, day)
  }

  /// The day that a line of nothing else gives: `2024年1月15日`, `二○二四年一月十五日`.
  init?(line: some StringProtocol) {
    var numbers: [Int] = []
    var digits: [Int] = []
    for scalar in line.unicodeScalars where !scalar.properties.isWhitespace {
      if let digit = Self.digit(scalar) {
        digits.append(digit)
      } else if numbers.count < 3, scalar == Self.marks[numbers.count],
        let number = Self.number(digits)
      {
        numbers.append(number)
        digits = []
      } else {
        return nil
      }
    }
    guard numbers.count == 3, digits.isEmpty else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let marks: [Unicode.Scalar] = ["年", "月", "日"]

  /// A digit of any of the ways to write a date; 10 for 十.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xFF10
    case "〇", "○", "零", "Ｏ", "O", "◯": 0
    case "十": 10
    default: Array("一二三四五六七八九".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
    }
  }

  /// The number that digits make, tens said as 十 included: 二十一, 十五, 2024.
  private static func number(_ digits: [Int]) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    guard let ten = digits.firstIndex(of: 10) else { return digits.reduce(0) { $0 * 10 + $1 } }
    let (tens, ones) = (digits[..<ten], digits[(ten + 1)...])
    guard tens.count <= 1, ones.count <= 1, ones.first != 10 else { return nil }
    return (tens.first ?? 1) * 10 + (ones.first ?? 0)
  }
}

extension Report {
  /// The last day on which the report for a year is in time.
  fileprivate func deadline(for year: Int) -> Day {
    year > 2018 && agency.map { isSurelyDepartment($0.name) } == true
      ? Day(year + 1, 1, 31) : Day(year + 1, 3, 31)
  }

  /// A day within two others that stands by itself: on a line, or behind the last sentence of one.
  fileprivate func signature(between first: Day, and last: Day) -> Day? {
    let (bytes, mark) = (text.bytes, Keyword("日"))
    var cursor = 0
    while let close = bytes.firstRange(of: mark, in: cursor..<bytes.count) {
      cursor = close.upperBound
      guard cursor == bytes.count || bytes.blankLength(at: cursor, before: bytes.count) > 0 else {
        continue
      }
      let window = bytes[max(0, close.lowerBound - 60)..<cursor]
      let line = window[(window.lastIndex(of: 0x0A) ?? window.startIndex - 1) + 1..<cursor]
      let words = String(decoding: line, as: UTF8.self)
      if let day = Day(
        line: words[(words.lastIndex(of: "。") ?? words.startIndex)...].drop { $0 == "。" }),
        day >= first, day <= last
      {
        return day
      }
    }
    return nil
  }

  /// Where the text writes a day.
  fileprivate func place(of day: Day) -> Range<Int>? {
    let (year, month, date) = (day.year, day.month, day.day)
    let iso = day.description
    let ways = [
      iso, "\(year)-\(month)-\(date)", "\(year)年\(month)月\(date)日", iso.replacingMarks("/"),
      iso.replacingMarks("."), iso.replacingMarks(""),
    ]
    return ways.lazy.compactMap { way in
      text.bytes.firstRange(of: Keyword(way), in: 0..<text.bytes.count)
    }.first
  }
}

extension String {
  fileprivate func replacingMarks(_ mark: String) -> String {
    split(separator: "-").joined(separator: mark)
  }
}

/// Whether the name is that of a department of a county or above: it names its place, ends as the
/// names of departments do, and nothing in it speaks of a zone, a branch or a lower level.
func isSurelyDepartment(_ name: String) -> Bool {
  let endings = ["局", "厅", "委", "委员会"]
  let places: Set<Character> = ["省", "市", "县", "区", "旗", "州", "盟"]
  let others = [
    "分局", "支队", "管理委员会", "管委会", "街道", "开发区", "新区", "园区", "高新区", "示范区", "度假区", "试验区",
    "实验区", "名胜区", "风景区", "旅游区", "镇", "乡", "村", "社区", "人民政府", "中心",
  ]
  return endings.contains { name.hasSuffix($0) } && name.contains(where: places.contains)
    && !others.contains { name.contains($0) }
}
