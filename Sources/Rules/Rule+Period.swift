import Reports

// The dates between which the report counts.
extension Rule {
  static let period = Rule(
    .period, .error, editions: Set(Edition.allCases),
    title: Phrase("统计期限不是报告年度", "The period is not the year of the report"),
    explanation: Phrase(
      "统计期限应为报告年度的 1 月 1 日至 12 月 31 日。当年成立的单位从成立之日起算,只作提示。",
      "The numbers have to be those from 1 January to 31 December of the year. An agency founded in "
        + "that year counts from its first day, which is a note."),
    basis: Basis.regulation,
    message: { finding, report in
      let quote = report.quoted(finding.quote)
      let year = report.year.map(String.init) ?? "?"
      return Phrase(
        "统计期限写作“\(quote)”,应为 \(year) 年 1 月 1 日至 12 月 31 日",
        "The period is given as “\(quote)” and should be 1 January to 31 December \(year)")
    },
    check: { examination in
      let report = examination.report
      guard let year = report.year, let period = StatedPeriod(in: report), !period.isWhole(year)
      else { return [] }
      return [
        Finding(
          .period, period.ends(in: year) && isNew(report) ? .note : .error, at: .document,
          line: report.text.line(period.quote.lowerBound), quote: period.quote)
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
    let tables = [proactive, applications, reviews].compactMap { $0?.offset }
    return 0..<max(0, min(text.bytes.count, tables.min() ?? .max, 20_000))
  }
}
