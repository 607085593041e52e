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
  /// The least that is listed.
  var least = Severity.warning
  /// The least that counts for the exit status.
  var leastCounted = Severity.warning
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
      if finding.rule == .culprit, explainsAcceptedOnly(finding, report) { continue }
      if baseline.accepts(finding, in: report) {
        summary.accepted += 1
        continue
      }
      summary.found += FindingCounts([finding])
      guard finding.severity >= least else { continue }
      summary.shown += 1
      if finding.severity >= leastCounted { summary.counted += 1 }
      listed.append(CheckedFinding(finding: finding, report: report))
    }
    return listed
  }

  /// Whether everything that a finding explains was accepted, and something was.
  private func explainsAcceptedOnly(_ finding: Finding, _ report: Report) -> Bool {
    let explained = report.findings.filter { finding.explains($0) }
    return !explained.isEmpty && explained.allSatisfy { baseline.accepts($0, in: report) }
  }
}

/// What a check has come across.
struct CheckSummary {
  var reports = 0
  var otherFiles = 0
  var failures = 0
  /// Findings that stand in the output, those that only explain others left out.
  var shown = 0
  /// Those of them that count for the exit status.
  var counted = 0
  /// Findings of the wanted rules that nobody has accepted.
  var found = FindingCounts()
  var accepted = 0
  /// Agencies of the roster that lack a report.
  var missing = 0
  /// Whether they stand in the output.
  var listsMissing = false

  /// All of it in one line: `13 reports: 6 errors, 0 warnings, 6 notes; 1 could not be read`.
  func sentence(_ language: Language) -> String {
    var parts = [reports == 0 ? Phrase("没有找到年报", "no annual reports found") : findings]
    if accepted > 0 { parts.append(Phrase("\(accepted) 处已接受", "\(accepted) accepted")) }
    if missing > 0 {
      let hint =
        listsMissing
        ? Phrase("", "") : Phrase("（--severity note 可列出）", " (--severity note lists them)")
      parts.append(
        Phrase(
          "名单上 \(missing) 家单位缺报告\(hint.chinese)",
          "agencies of the roster that lack a report: \(missing)\(hint.english)"))
    }
    if otherFiles > 0 {
      parts.append(
        Phrase(
          "\(otherFiles) 个文件不是年报",
          otherFiles == 1
            ? "1 file is not an annual report" : "\(otherFiles) files are not annual reports"))
    }
    if failures > 0 { parts.append(Phrase("\(failures) 个无法读取", "\(failures) could not be read")) }
    return parts.map { $0(language) }.joined(separator: language == .chinese ? "；" : "; ")
  }

  private var findings: Phrase {
    func counted(_ number: some BinaryInteger, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let english = [
      counted(found.errors, "error"), counted(found.warnings, "warning"),
      counted(found.notes, "note"),
    ]
    return Phrase(
      "\(reports) 份报告：\(found.errors) 处错误，\(found.warnings) 处存疑，\(found.notes) 条提示",
      "\(counted(reports, "report")): \(english.joined(separator: ", "))")
  }
}
