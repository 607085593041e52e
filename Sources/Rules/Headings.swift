import Reports

/// The headings of a report, held against the six sections of the form.
struct Headings {
  /// Whether the form asks for the six sections at all.
  let isDue: Bool
  /// Sections of the form that no heading stands for.
  let missing: [SectionID]

  init(_ report: borrowing Report) {
    isDue = report.year ?? 0 >= 2019
    let bytes = report.text.bytes
    let unread = Self.sections.filter { id in !report.sections.contains { $0.id == id } }
    // A heading in the middle of a page without line breaks may have been taken for prose.
    let text = CompactText(bytes, isDue && !unread.isEmpty ? [0..<bytes.count] : [])
    missing = unread.filter { !text.contains(Self.beginning(of: $0)) }
  }

  /// Whether enough headings were read to say that one is missing: a form of text that loses
  /// headings loses most of them.
  var isAssessable: Bool { isDue && missing.count <= 2 }

  private static let sections = SectionID.allCases

  /// The number that each section's heading carries, from 1.
  private func numbers(_ report: Report) -> [Int?] {
    report.sections.map { Self.number(report.text.bytes, $0.heading) }
  }

  /// What the headings of the same report lack, and what they say in other words.
  func findings(in report: Report) -> [Finding] {
    if let place = restart(report) {
      let quote = report.sections[place].heading
      return [
        Finding(
          .missingSection, .warning, at: .document, line: report.text.line(quote.lowerBound),
          quote: quote)
      ]
    }
    return missing.map { absence(of: $0, report) }
      + Self.sections.compactMap { otherWording(of: $0, report) }
  }

  /// The first heading that the form does not know, when the numbers run up to four at least and
  /// then begin again; without one, the heading that begins again. Where nothing is missing, the
  /// second row of numbers belongs to the parts of a section.
  private func restart(_ report: Report) -> Int? {
    if missing.isEmpty { return nil }
    let numbers = numbers(report)
    let numbered = numbers.indices.filter { numbers[$0] != nil }
    var highest = 0
    for place in numbered {
      let number = numbers[place] ?? 0
      if number == 1, highest >= 4 {
        return numbered.first { report.sections[$0].id == nil } ?? place
      }
      highest = max(highest, number)
    }
    return nil
  }

  /// A heading with the section's number that means nothing else is the section in other words.
  private func absence(of section: SectionID, _ report: Report) -> Finding {
    let numbers = numbers(report)
    let number = (Self.sections.firstIndex(of: section) ?? 0) + 1
    let place = numbers.indices.first { numbers[$0] == number && report.sections[$0].id == nil }
    if let heading = place.map({ report.sections[$0].heading }) {
      return Finding(
        .missingSection, .note, at: .section(section), line: report.text.line(heading.lowerBound),
        quote: heading)
    }
    let severity: Severity = report.year == 2019 ? .warning : .error
    return Finding(.missingSection, severity, at: .section(section), line: 0)
  }

  /// A heading that was known by its place only.
  private func otherWording(of section: SectionID, _ report: Report) -> Finding? {
    guard let heading = report.section(section)?.heading, !heading.isEmpty else { return nil }
    let (bytes, words) = (report.text.bytes, Self.words[section] ?? [])
    return bytes.holds(words, in: [heading]) || CompactText(bytes, [heading]).contains(words)
      ? nil
      : Finding(
        .missingSection, .note, at: .section(section), line: report.text.line(heading.lowerBound),
        quote: heading)
  }

  /// How the heading of the form begins, with its number: no sentence about the section does.
  private static func beginning(of section: SectionID) -> Keyword {
    switch section {
    case .overview: "一、总体情况"
    case .proactive: "二、主动公开政府信息"
    case .applications: "三、收到和处理"
    case .reviews: "四、政府信息公开行政复议"
    case .problems: "五、存在的主要问题"
    case .other: "六、其他需要报告"
    }
  }

  private static let words: [SectionID: [Keyword]] = [
    .overview: ["总体", "概述", "概况", "基本情况", "總體"],
    .proactive: ["主动公开", "主动信息公开", "主動公開"],
    .applications: ["申请", "申請"],
    .reviews: ["复议", "诉讼", "復議", "訴訟"],
    .problems: ["问题", "不足", "改进", "整改", "問題"],
    .other: ["其他", "其它", "需要报告", "需要说明"],
  ]

  private static func number(_ text: [UInt8], _ heading: Range<Int>) -> Int? {
    let start = CompactText(text, [heading]).bytes
    let place = numerals.firstIndex { numeral in
      start.starts(with: numeral.bytes)
        && separators.contains {
          start.dropFirst(numeral.bytes.count).starts(with: $0.bytes)
        }
    }
    return place.map { $0 + 1 }
  }

  private static let numerals: [Keyword] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  private static let separators: [Keyword] = ["、", ".", "．", ",", "，"]
}

extension Report {
  /// The first section with that name, if the document has one.
  func section(_ id: SectionID) -> Section? { sections.first { $0.id == id } }

  /// The paragraphs under a heading and under the headings without a name that follow it.
  func paragraphs(of id: SectionID) -> [Range<Int>] {
    guard let start = sections.firstIndex(where: { $0.id == id }) else { return [] }
    let end = sections[(start + 1)...].firstIndex { $0.id != nil } ?? sections.endIndex
    return end == start + 1
      ? sections[start].paragraphs : sections[start..<end].flatMap(\.paragraphs)
  }

  /// All that stands between the heading of a section and that of the next one of the form, whether
  /// it was read as prose or as a table.
  func range(of id: SectionID) -> Range<Int>? {
    guard let start = sections.firstIndex(where: { $0.id == id }) else { return nil }
    let first = sections[start].heading.upperBound
    let next = sections[(start + 1)...].first { $0.id != nil && $0.heading.lowerBound >= first }
    return (first..<max(first, next?.heading.lowerBound ?? text.bytes.count))
      .clamped(to: 0..<text.bytes.count)
  }
}
