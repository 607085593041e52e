import Reports
import Rules

/// In which order findings stand: as in the document, the gravest first, or rule by rule.
package enum FindingsOrder: Sendable, CyclicOrder {
  case document, severity, rule

  var title: Phrase {
    switch self {
    case .document: Phrase("按原文次序", "in the order of the document")
    case .severity: Phrase("按级别排列", "the gravest first")
    case .rule: Phrase("按规则排列", "rule by rule")
    }
  }

  /// The places of the findings in this order; equal ones stay as they are.
  func sorted(_ findings: [Finding]) -> [Int] {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      switch self {
      case .document: left < right
      case .severity: (findings[right].severity, left) < (findings[left].severity, right)
      case .rule:
        (findings[left].rule.rawValue, left) < (findings[right].rule.rawValue, right)
      }
    }
    return findings.indices.sorted(by: precedes)
  }
}

extension Sheet {
  /// The findings of a report, one a row; those that somebody accepted are named so.
  static func findings(
    _ open: OpenReport, in order: FindingsOrder, isAccepted: (Finding) -> Bool, language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    let heads = [
      Head(title: Phrase("级别", "Level")(language), full: "severity", isNumber: false),
      Head(title: Phrase("规则", "Rule")(language), full: "rule", isNumber: false),
      Head(title: Phrase("说明", "Explanation")(language), full: "message", isNumber: false),
      Head(title: Phrase("行", "Line")(language), full: "line"),
    ]
    let rows = order.sorted(report.findings).map { index in
      let finding = report.findings[index]
      return Row(
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
