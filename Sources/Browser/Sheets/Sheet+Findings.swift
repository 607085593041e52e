import Reports
import Rules

/// In which order findings stand: the gravest first, as in the document, or rule by rule. A repair
/// stands below what it mends in each of them.
package enum FindingsOrder: Sendable, CyclicOrder {
  case severity, document, rule

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
    var sorted = findings.indices.sorted(by: precedes)
    for repair in findings.indices where findings[repair].rule == .culprit {
      sorted.removeAll { $0 == repair }
      let last = sorted.lastIndex { findings[repair].explains(findings[$0]) }
      sorted.insert(repair, at: (last ?? sorted.endIndex - 1) + 1)
    }
    return sorted
  }
}

extension Sheet {
  /// The findings of a report, one a row; those that somebody accepted are named so. For a file
  /// rules and severities stand in words that no language changes.
  static func findings(
    _ open: OpenReport, in order: FindingsOrder, isForFile: Bool, language: Language
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
        label: open.accepted.contains(index)
          ? Phrase("已接受", "accepted")(isForFile ? .english : language)
          : finding.severity.name(isForFile ? .english : language),
        indent: isForFile || finding.rule != .culprit ? 0 : 1,
        cells: [
          Cell(
            kind: .text,
            text: isForFile ? finding.rule.rawValue : Rule[finding.rule].title(language)),
          Cell(kind: .text, text: finding.message(in: report, language)),
          Cell(
            kind: .number, text: finding.line > 0 ? "\(finding.line)" : "",
            number: finding.line > 0 ? Quantity(finding.line) : nil),
        ], key: .finding(index),
        severity: open.accepted.contains(index) ? nil : finding.severity)
    }
    return Sheet(heads: heads, rows: rows, flexible: 2, isOfThings: true)
  }
}
