import Corpus
import Reports
import Rules

/// `gouji check`: the findings, one a line.
struct CheckCommand {
  let arguments: Arguments
  let language: Language

  func run() throws(UsageError) -> ExitStatus {
    let least = Severity.allCases.first { $0.identifier == arguments.value("severity") } ?? .warning
    let rules = Set(arguments.all("rule"))
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    let walk = Walk(arguments.paths.orCurrentFolder, excluding: selection.excluded)
    var output = StandardOutput()
    var summary = CheckSummary()
    for problem in walk.problems { summary.count(problem, language) }
    loadInOrder(walk.files, selection: selection, jobs: jobs) { file in
      for problem in file.problems { summary.count(problem, language) }
      for report in file.reports {
        if report.isReport { summary.reports += 1 } else { summary.otherFiles += 1 }
        guard report.isReport || file.file.isNamed else { continue }
        let findings = report.findings.filter {
          rules.isEmpty || rules.contains($0.rule.rawValue)
        }
        summary.found += FindingCounts(findings)
        // What mends a table stands under what is wrong in it, however little it weighs.
        var broken: Set<Location> = []
        for finding in findings {
          if finding.rule == .culprit, broken.contains(finding.at) {
            output.write("  " + line(of: finding, in: report))
          } else if finding.severity >= least {
            summary.shown += 1
            if let table = finding.brokenTable { broken.insert(table) }
            output.write(line(of: finding, in: report))
          }
        }
      }
      return output.isTaken
    }
    guard output.finish(language) else { return .unreadable }
    say(summary.sentence(language))
    return summary.failures > 0 ? .unreadable : summary.shown > 0 ? .foundSomething : .done
  }

  private func line(of finding: Finding, in report: Report) -> String {
    let message = safeLine(finding.message(in: report, language))
    let path = safeLine(report.path)
    return
      "\(path):\(max(1, finding.line)): \(finding.severity.identifier): \(message) [\(finding.rule.rawValue)]\n"
  }
}

extension Finding {
  /// The table of which an equation does not hold, where the finding says that.
  fileprivate var brokenTable: Location? {
    switch rule {
    case .balance, .outcomeTotal, .rowTotal, .reviewTotal:
      cells.first.map { .table($0.row.table) }
    default: nil
    }
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
    complain(problem.sentence, language)
  }

  /// All of it in one line: `13 reports: 6 errors, 0 warnings, 6 notes; 1 could not be read`.
  func sentence(_ language: Language) -> String {
    var parts = [reports == 0 ? Phrase("没有找到年报", "no annual reports found") : findings]
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

extension [String] {
  /// The paths, or the current folder when there is none.
  var orCurrentFolder: [String] { isEmpty ? ["."] : self }
}
