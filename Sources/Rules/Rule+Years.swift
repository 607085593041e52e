package import Reports

// One report against the report of the same agency for the year before.
extension Rule {
  static let carryOver = Rule(
    .carryOver, .error, tables: [.applications],
    title: Phrase("上年结转与上年报告不符", "Carried in is not what was carried out"),
    explanation: Phrase(
      "每一列中,本年的上年结转应等于同一单位上一年报告的结转下年度。",
      "In every column, what is carried in has to equal what the same agency's report for the year "
        + "before carried out."),
    basis: Basis.form,
    formula: Phrase(
      "上年结转(本年) = 结转下年度(上年)", "carried in (this year) = carried out (last year)"),
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      return report.head(finding)
        + Phrase(
          "上年结转 \(found) ≠ 上年报告的结转下年度 \(expected)",
          "\(found) carried in ≠ \(expected) carried out in last year's report")
    })
}

/// What a report says was carried in, held against what the same agency's report for the year
/// before carried out, in each column. Blanks count as zero, blank totals as the sum of their row.
package func carryOver(into report: Report, from previous: Report) -> [Finding] {
  guard let now = report.applications.map(Figures.init),
    let before = previous.applications.map(Figures.init)
  else { return [] }
  return Column.applicants.compactMap { column in
    let cell = CellID(.carriedIn, column)
    guard let found = now[cell], let expected = before[CellID(.carriedOut, column)],
      found != expected
    else { return nil }
    return Finding(
      .carryOver, .error, at: .column(column), cells: [cell], expected: expected, found: found,
      line: report.line(cell) ?? 0)
  }
}
