import Corpus
import Reports
import Rules
import Terminal

/// `gouji check`: the findings, one a line.
struct CheckCommand {
  let arguments: Arguments
  let language: Language

  func run() throws(UsageError) -> ExitStatus {
    let least = Severity.allCases.first { $0.identifier == arguments.value("severity") } ?? .warning
    let rules = Set(arguments.all("rule"))
    let walk = Walk(arguments.paths.orCurrentFolder, excluding: arguments.all("exclude"))
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    var output = StandardOutput()
    var summary = CheckSummary()
    for problem in walk.problems { summary.count(problem, language) }
    loadInOrder(walk.files, selection: selection, jobs: jobs) { file in
      for problem in file.problems { summary.count(problem, language) }
      for report in file.reports {
        guard report.isReport || file.file.isNamed else {
          summary.otherFiles += 1
          continue
        }
        summary.reports += 1
        let findings = report.findings.filter {
          rules.isEmpty || rules.contains($0.rule.rawValue)
        }
        summary.found += FindingCounts(findings)
        for finding in findings where finding.severity >= least {
          summary.shown += 1
          output.write(line(of: finding, in: report))
        }
      }
      return true
    }
    output.flush()
    say(summary.sentence(language))
    return summary.failures > 0 ? .unreadable : summary.shown > 0 ? .foundSomething : .done
  }

  private func line(of finding: Finding, in report: Report) -> String {
    let message = safeText(finding.message(in: report, language))
    let path = safeText(report.path)
    return
      "\(path):\(max(1, finding.line)): \(finding.severity.identifier): \(message) [\(finding.rule.rawValue)]\n"
  }
}

/// What a check has come across.
private struct CheckSummary {
  var reports = 0
  var otherFiles = 0
  var failures = 0
  var shown = 0
  var found = FindingCounts()

  mutating func count(_ problem: Problem, _ language: Language) {
    if problem.isFailure { failures += 1 }
    say("gouji: \(safeText(problem.sentence(language)))")
  }

  func sentence(_ language: Language) -> String {
    var parts = [
      Phrase("\(reports) 份报告", "\(reports) reports"),
      Phrase("\(found.errors) 处错误", "\(found.errors) errors"),
      Phrase("\(found.warnings) 处存疑", "\(found.warnings) warnings"),
      Phrase("\(found.notes) 条提示", "\(found.notes) notes"),
    ]
    if otherFiles > 0 {
      parts.append(Phrase("\(otherFiles) 个文件不是年报", "\(otherFiles) files are no annual reports"))
    }
    if failures > 0 {
      parts.append(Phrase("\(failures) 个读不出", "\(failures) could not be read"))
    }
    return parts.map { $0(language) }.joined(separator: language == .chinese ? "," : ", ")
  }
}

extension [String] {
  /// The paths, or the current folder when there is none.
  var orCurrentFolder: [String] { isEmpty ? ["."] : self }
}
