import Reports
import Rules

extension Sheet {
  /// The findings of a report, one a row; those that somebody accepted are named so.
  static func findings(
    _ open: OpenReport, isAccepted: (Finding) -> Bool, language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    let heads = [
      Head(title: Phrase("级别", "Level")(language), full: "severity", isNumber: false),
      Head(title: Phrase("规则", "Rule")(language), full: "rule", isNumber: false),
      Head(title: Phrase("说明", "Explanation")(language), full: "message", isNumber: false),
      Head(title: Phrase("行", "Line")(language), full: "line"),
    ]
    let rows = report.findings.enumerated().map { index, finding in
      Row(
        kind: .row,
        label: isAccepted(finding)
          ? Phrase("已接受", "accepted")(language) : finding.severity.name(language),
        cells: [
          Cell(kind: .text, text: finding.rule.rawValue),
          Cell(kind: .text, text: finding.message(in: report, language)),
          Cell(
            kind: .number, text: finding.line > 0 ? "\(finding.line)" : "",
            number: finding.line > 0 ? Quantity(finding.line) : nil),
        ], key: .finding(index), severity: isAccepted(finding) ? nil : finding.severity)
    }
    return Sheet(heads: heads, rows: rows, flexible: 2)
  }
}
