import Reports

// The dates between which the report counts.
extension Rule {
  static let period = Rule(
    .period, .error, editions: Set(Edition.allCases),
    title: Phrase("统计期限不是报告年度", "The period is not the year of the report"),
    explanation: Phrase(
      "统计期限应为报告年度的 1 月 1 日至 12 月 31 日，开头所说的年度应与标题相同。当年成立的单位从成立之日起算，只作提示。",
      "The numbers have to be those from 1 January to 31 December of the year, and the opening has "
        + "to name the year of the title. An agency founded in that year counts from its first day, "
        + "which is a note."),
    basis: Basis.regulation,
    message: { finding, report in
      let quote = report.quoted(finding.quote)
      let year = report.year.map(String.init) ?? "?"
      if let other = finding.found {
        return Phrase(
          "开头写作“\(quote)”（\(other) 年），标题为 \(year) 年",
          "The opening says “\(quote)” (\(other)), the title \(year)")
      }
      return Phrase(
        "统计期限写作“\(quote)”，应为 \(year) 年 1 月 1 日至 12 月 31 日",
        "The period is given as “\(quote)” and should be 1 January to 31 December \(year)")
    },
    check: { examination in
      let report = examination.report
      guard let year = report.year else { return [] }
      if let period = StatedPeriod(in: report), !period.isWhole(year) {
        return [
          Finding(
            .period, period.ends(in: year) && isNew(report) ? .note : .error, at: .document,
            line: report.text.line(period.quote.lowerBound), quote: period.quote)
        ]
      }
      guard let (other, quote) = report.otherAnnouncedYear else { return [] }
      return [
        Finding(
          .period, .error, at: .document, found: Quantity(other),
          line: report.text.line(quote.lowerBound), quote: quote)
      ]
    })

  /// Whether the opening speaks of a foundation.
  private static func isNew(_ report: Report) -> Bool {
    CompactText(report.text.bytes, [report.opening]).contains(["成立", "组建", "挂牌", "设立"])
  }
}

extension Report {
  /// What stands before the first table, where the period is stated; of a long text its beginning.
  var opening: Range<Int> {
    let tables = min(
      proactive?.offset ?? .max, applications?.offset ?? .max, reviews?.offset ?? .max)
    return 0..<max(0, min(text.bytes.count, tables, 20_000))
  }
}

extension Report {
  /// A year other than that of the title, with which the opening announces this very report:
  /// `现公布2022年政府信息公开工作年度报告`.
  fileprivate var otherAnnouncedYear: (year: Int, quote: Range<Int>)? {
    guard let year, let title else { return nil }
    let part = opening
    var cursor = part.lowerBound
    while let end = text.bytes.firstRange(of: .annualReport, in: cursor..<part.upperBound) {
      cursor = end.upperBound
      let start = max(part.lowerBound, end.lowerBound - 240)
      guard text.bytes.holds(Self.announcementSigns, in: [start..<end.upperBound]) else { continue }
      let before = CompactText(text.bytes, [start..<end.upperBound])
      guard let other = before.announcedYear, other != year else { continue }
      guard title.contains(String(year)) else { return nil }
      var first = max(start, end.lowerBound - 90)
      while first < end.lowerBound, text.bytes[first] & 0xC0 == 0x80 { first += 1 }
      return (other, first..<end.upperBound)
    }
    return nil
  }

  /// One of these stands in every word that announces a report, however blanks part it.
  private static let announcementSigns: [Keyword] = ["现", "编", "形"]
}

extension CompactText {
  /// The year behind a word that announces a report, when nothing but the report's name follows it.
  fileprivate var announcedYear: Int? {
    let starts = Self.announcements.compactMap {
      bytes.firstRange(of: $0, in: 0..<bytes.count)?.upperBound
    }
    guard let start = starts.max(), let mark = bytes[start...].firstIndex(of: 0xE5),
      mark == start + 4, bytes[mark...].starts(with: Keyword("年").bytes),
      let year = Int(String(decoding: bytes[start..<mark], as: UTF8.self))
    else { return nil }
    let name = CompactText(bytes, [mark..<bytes.count])
    return name.contains("信息公开") && !name.contains(["，", "。", ",", "；", "《"]) ? year : nil
  }

  private static let announcements: [Keyword] = ["现公布", "现将", "编制了", "编制", "形成"]
}
