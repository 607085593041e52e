import Reports

// One agency, one report a year.
extension Rule {
  static let duplicate = Rule(
    .duplicate, .warning, tables: TableKind.allCases,
    title: Phrase("同一年度有两种数字", "Two sets of numbers for one year"),
    explanation: Phrase(
      "同一单位同一年度的几份文件，数字应当一致。没有读出的行和空白的格不算不同。",
      "Several files of one agency for one year should have the same numbers. Rows that were not "
        + "read and blank cells are no difference."),
    basis: Basis.regulation,
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      let count = finding.cells.count
      return report.head(finding)
        + Phrase(
          "\(found) ≠ 同年另一份的 \(expected)" + (count > 1 ? "，共 \(count) 格不同" : ""),
          "\(found) ≠ \(expected) in another file for the year"
            + (count > 1 ? ", \(count) cells in all" : ""))
        + remark(finding.reason)
    })

  static let missingYear = Rule(
    .missingYear, .note, editions: Set(Edition.allCases),
    title: Phrase("缺少一个年度的报告", "A year without a report"),
    explanation: Phrase(
      "同一单位前后年度都有报告，中间缺了年度；或者名单上的单位没有所查年度的报告。也可能只是这里没有那份文件。",
      "The agency has reports for the years before and after, or stands on the roster and has no "
        + "report for a year that was checked. The file may just not be here."),
    basis: Basis.regulation,
    message: { finding, report in
      report.head(finding)
        + (finding.reason ?? Phrase("缺少一个年度的报告", "A year has no report"))
    })
}

extension YearPair {
  /// The years between these two, for which there is no report.
  var gap: Finding {
    let (first, last) = (before.year + 1, now.year - 1)
    let (start, end) = (before.year, now.year)
    return Finding(
      .missingYear, .note, at: .document, expected: Quantity(first), line: 0,
      reason: Phrase(
        first == last
          ? "缺 \(first) 年的报告（有 \(start)、\(end) 年）"
          : "缺 \(first)—\(last) 年的报告（有 \(start)、\(end) 年）",
        first == last
          ? "no report for \(first) (there are \(start) and \(end))"
          : "no reports for \(first) to \(last) (there are \(start) and \(end))"))
  }
}
