import Corpus
import Reports
import Rules
import Terminal

extension Sheet {
  /// What a report is, its agency's years side by side, and what was found, rule by rule; as many
  /// years as leave `room` rows for all of it to be seen at once, `nil` shows all.
  ///
  /// ```
  /// 青石县财政局2020年政府信息公开工作年度报告
  /// 单位名称据标题  2020 年  2019 版  发布日期未写明
  /// 青石县/青石县财政局-2020.txt  竖线分隔  UTF-8
  ///
  /// 历年     本年新收          上年结转  总计  结转下年度  …
  ///
  /// 核查  2 错误
  /// 错误 2  上年结转与上年报告不符  自然人：2020 年上年结转 1 ≠ …
  /// ```
  static func overview(
    _ open: OpenReport, snapshot: Snapshot, years: ArraySlice<ReportID>, room: Int?, signs: Signs,
    ambiguous: AmbiguousWidth, language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    var rows = factRows(of: report, language)
    let findings = findingRows(of: open, report, ambiguous, language)
    let others = rows.count + 4 + min(findings.count, 1 + firstFindings)
    let yearly = YearRows(
      snapshot: snapshot, years: Array(years), shown: open, sign: signs.earlier,
      limit: room.map { max(leastYears, $0 - others) }, language: language)
    rows.append(gap(after: rows))
    rows += yearly.rows
    rows.append(gap(after: rows))
    rows += findings
    return Sheet(heads: yearly.heads, rows: rows)
  }

  /// So many kinds of findings are seen before years give way to more of them, and so many years
  /// however many findings there are.
  private static let firstFindings = 3
  private static let leastYears = 3

  private static func gap(after rows: [Row]) -> Row {
    Row(kind: .line, label: "", key: .line(-1 - rows.count))
  }

  private static func factRows(of report: Report, _ language: Language) -> [Row] {
    let agency =
      report.agency.map { agency in
        // The title says it already.
        report.title?.contains(agency.name) == true
          ? Phrase(
            "单位名称\(agency.source.name.chinese)", "agency \(agency.source.name.english)")(language)
          : described(agency)(language)
      }
      ?? Phrase("文中没有单位名称", "the document names no agency")(language)
    let year =
      report.year.map { Phrase("\($0) 年", "\($0)") } ?? Phrase("年份不明", "year unknown")
    let published =
      report.published.map { Phrase("发布于 \($0)", "published \($0)") }
      ?? Phrase("发布日期未写明", "date of publication not given")
    let parts = [agency, year(language), report.edition?.name(language), published(language)]
    let title = report.title ?? Phrase("文中没有标题", "The document has no title")(language)
    return [
      Row(kind: .line, label: title, key: .line(0)),
      Row(kind: .line, label: parts.compactMap(\.self).joined(separator: "  "), key: .line(1)),
      Row(
        kind: .line,
        label: "\(report.path)  \(report.layout.name(language))  \(report.encoding.uppercased())",
        key: .line(2)),
    ]
  }

  /// What was found, the gravest first: one row a rule, with how often and the first sentence.
  private static func findingRows(
    of open: OpenReport, _ report: Report, _ ambiguous: AmbiguousWidth, _ language: Language
  ) -> [Row] {
    let found = gravestByRule(open.openFindings)
    let accepted = Phrase.count(open.accepted.count, "处已接受", "accepted", "accepted")(language)
    let title =
      [Phrase("核查", "Findings")(language), counts(of: open.openFindings, language)]
      + (open.accepted.isEmpty ? [] : [accepted])
    let countWidth = found.map { "\($0.1)".count }.max() ?? 0
    let levelWidth =
      Severity.allCases.map { displayWidth($0.name(language), ambiguous: ambiguous) }.max() ?? 0
    return [Row(kind: .heading, label: title.joined(separator: "  "), key: .heading(1))]
      + found.map { finding, count in
        let level = padded(
          finding.severity.name(language), width: levelWidth, ambiguous: ambiguous)
        let times = padded(
          "\(count)", width: countWidth, alignment: .right, ambiguous: ambiguous)
        return Row(
          kind: .line, label: "\(level) \(times)  \(Rule[finding.rule].title(language))",
          printedLabel: finding.message(in: report, language), key: .rule(finding.rule),
          severity: finding.severity)
      }
  }

  /// The gravest finding of each rule and how many there are, the gravest rules first.
  private static func gravestByRule(_ findings: [Finding]) -> [(finding: Finding, count: Int)] {
    let groups = Dictionary(grouping: findings, by: \.rule).values
    let found = groups.compactMap { group -> (finding: Finding, count: Int)? in
      guard let worst = group.map(\.severity).max() else { return nil }
      return group.first { $0.severity == worst }.map { ($0, group.count) }
    }
    return found.sorted { left, right in
      left.finding.severity == right.finding.severity
        ? left.finding.rule.rawValue < right.finding.rule.rawValue
        : left.finding.severity > right.finding.severity
    }
  }
}
