import Corpus
import Reports
import Rules

/// A finding on its way to the output.
struct CheckedFinding {
  let finding: Finding
  let report: Report
  /// Whether it stands under the findings that it explains.
  var isExplanation = false

  var line: Int { max(1, finding.line) }
}

/// What is wanted of the findings, and what became of them.
struct Sieve {
  var least = Severity.warning
  /// Empty for all.
  var rules: Set<String> = []
  var baseline = Baseline()

  /// The findings of a report that are listed: of the wanted rules, grave enough and not accepted,
  /// and below them what would mend what they say.
  func listed(_ report: Report, _ summary: inout CheckSummary) -> [CheckedFinding] {
    var listed: [CheckedFinding] = []
    for finding in report.findings where rules.isEmpty || rules.contains(finding.rule.rawValue) {
      if finding.rule == .culprit, listed.contains(where: { finding.explains($0.finding) }) {
        listed.append(CheckedFinding(finding: finding, report: report, isExplanation: true))
        summary.found += FindingCounts([finding])
        continue
      }
      if baseline.accepts(finding, in: report) {
        summary.accepted += 1
        continue
      }
      summary.found += FindingCounts([finding])
      guard finding.severity >= least else { continue }
      summary.shown += 1
      listed.append(CheckedFinding(finding: finding, report: report))
    }
    return listed
  }
}

/// What a check has come across.
struct CheckSummary {
  var reports = 0
  var otherFiles = 0
  var failures = 0
  /// Findings that stand in the output, those that only explain others left out.
  var shown = 0
  /// Findings of the wanted rules that nobody has accepted.
  var found = FindingCounts()
  var accepted = 0
  /// Agencies of the roster that lack a report.
  var missing = 0

  func sentence(_ language: Language) -> String {
    var parts = [
      Phrase("\(reports) 份报告", "\(reports) reports"),
      Phrase("\(found.errors) 处错误", "\(found.errors) errors"),
      Phrase("\(found.warnings) 处存疑", "\(found.warnings) warnings"),
      Phrase("\(found.notes) 条提示", "\(found.notes) notes"),
    ]
    if accepted > 0 { parts.append(Phrase("\(accepted) 处已接受", "\(accepted) accepted")) }
    if missing > 0 {
      parts.append(
        Phrase("名单上 \(missing) 家单位缺报告", "\(missing) agencies of the roster lack a report"))
    }
    if otherFiles > 0 {
      parts.append(Phrase("\(otherFiles) 个文件不是年报", "\(otherFiles) files are no annual reports"))
    }
    if failures > 0 {
      parts.append(Phrase("\(failures) 个读不出", "\(failures) could not be read"))
    }
    return parts.map { $0(language) }.joined(separator: language == .chinese ? "，" : ", ")
  }
}
