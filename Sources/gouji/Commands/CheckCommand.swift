import Corpus
import Export
import Reading
import Reports
import Rules

/// `gouji check`: the findings, in the order of the paths.
struct CheckCommand {
  let arguments: Arguments
  let language: Language
  let ink: Ink

  func run() throws(UsageError) -> ExitStatus {
    let format = arguments.value("format").flatMap(CheckFormat.init) ?? .text
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    let sieve: Sieve
    let roster: Roster?
    do throws(DocumentError) {
      sieve = try self.sieve()
      roster = try arguments.value("roster").map { path throws(DocumentError) in
        try Roster(at: path).naming(selection.agency)
      }
    } catch {
      complain(error.sentence, language)
      return .unreadable
    }
    var summary = CheckSummary()
    var acceptance = Acceptance(path: arguments.value("write-baseline"))
    var writer = format.writer(language, ink)
    var output = StandardOutput()
    let walk = Walk(arguments.paths.orCurrentFolder, excluding: selection.excluded)
    for problem in walk.problems { count(problem, &summary) }
    var progress = ProgressLine(of: walk.files.count, language)
    let corpus = ChainedCorpus(walk.files, selection: selection, jobs: jobs) { progress.show($0) }
    progress.end()
    func list(_ report: Report, by sieve: Sieve) {
      let listed = sieve.listed(report, &summary)
      for item in listed { output.write(writer.bytes(of: item)) }
      acceptance.take(listed, of: report)
    }
    output.write(writer.beginning)
    corpus.forEachFile { file in
      for problem in file.problems { count(problem, &summary) }
      if file.file.isNamed { sayWhatIsNoReport(in: file) }
      for report in file.reports {
        if report.isReport { summary.reports += 1 } else { summary.otherFiles += 1 }
        if report.isReport || file.file.isNamed { list(report, by: sieve) }
      }
      return output.isTaken
    }
    let missing = missingReports(roster, in: corpus.snapshot, selection)
    summary.missing = Set(missing.compactMap(\.agency?.name)).count
    // Whoever gives a roster asks for these notes, unless a level was asked for as well.
    var rosterSieve = sieve
    if arguments.value("severity") == nil { rosterSieve.least = .note }
    summary.listsMissing = rosterSieve.least == .note
    for report in missing { list(report, by: rosterSieve) }
    output.write(writer.ending(summary))
    guard output.finish(language) else { return .unreadable }
    say(summary.sentence(language))
    guard acceptance.write(isPartial: !sieve.rules.isEmpty, language) else { return .unreadable }
    if summary.failures > 0 { return .unreadable }
    return summary.counted > 0 && !acceptance.isWanted ? .foundSomething : .done
  }

  /// A file that was named and is no report is spoken of, whatever level of findings is shown; of
  /// its items the first.
  private func sayWhatIsNoReport(in file: LoadedFile) {
    let others = file.reports.filter { !$0.isReport }
    for report in others.prefix(20) {
      let reason = report.findings.first { $0.rule == .notAReport }?.reason ?? Phrase("", "")
      complain(
        Phrase(
          "\(report.path)：不是年度报告：\(reason.chinese)",
          "\(report.path): not an annual report: \(reason.english)"), language)
    }
    if others.count > 20 {
      complain(
        Phrase(
          "\(file.file.path)：另有 \(others.count - 20) 项也不是",
          "\(file.file.path): nor are \(others.count - 20) more items"), language)
    }
  }

  /// What is to be listed; says which lines of the baseline say nothing.
  private func sieve() throws(DocumentError) -> Sieve {
    var sieve = Sieve()
    sieve.rules = Set(arguments.all("rule"))
    if let level = Severity.allCases.first(where: { $0.identifier == arguments.value("severity") })
    {
      (sieve.least, sieve.leastCounted) = (level, level)
    } else if !sieve.rules.isEmpty {
      // Whoever asks for a rule by its name wants to see all that it finds.
      sieve.least = .note
    }
    if let path = arguments.value("baseline") {
      sieve.baseline = Baseline(try readDocumentBytes(path, orPipe: true))
      sayWhatIsUnknown(in: sieve.baseline, path)
    }
    return sieve
  }

  /// Speaks of lines of a baseline that do nothing: each, where they are few.
  private func sayWhatIsUnknown(in baseline: Baseline, _ path: String) {
    let lines = baseline.unknownLines
    for line in lines.prefix(5) {
      complain(
        Phrase(
          "\(path)：第 \(line.number) 行不是已接受的问题，不起作用",
          "\(path):\(line.number): no accepted finding; the line does nothing"), language)
    }
    if lines.count > 5 {
      complain(
        Phrase(
          "\(path)：另有 \(lines.count - 5) 行也是如此", "\(path): so do \(lines.count - 5) more lines"),
        language)
    }
  }

  private func count(_ problem: Problem, _ summary: inout CheckSummary) {
    if problem.isFailure { summary.failures += 1 }
    complain(problem.sentence, language)
  }

  /// The reports that the roster asks for and that are not there: each stands at its agency's line.
  private func missingReports(
    _ roster: Roster?, in snapshot: Snapshot, _ selection: Selection
  ) -> [Report] {
    let missing = roster?.missing(in: snapshot, years: selection.years) ?? []
    return missing.map { entry, year in
      var report = Report(path: arguments.value("roster") ?? "", text: .empty)
      report.agency = Agency(name: entry.name, source: .metadata)
      report.year = year
      report.findings = [entry.missingYear(year)]
      return report
    }
  }
}

extension [String] {
  /// The paths, or the current folder when there is none.
  var orCurrentFolder: [String] { isEmpty ? ["."] : self }
}
