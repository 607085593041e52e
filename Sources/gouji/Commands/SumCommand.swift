import Corpus
import Export
import Reading
import Reports

/// `gouji sum`: the tables of all reports added up, or the sum held against one report.
struct SumCommand {
  static let options: [Option] = [
    Option(
      "against", taking: "FILE", "与 FILE 这份报告对照，只列不同的格",
      "hold the sum against the report FILE and list the cells that differ"),
    Option(
      "format", taking: "FORMAT", choices: SumFormat.allCases.map(\.rawValue),
      "输出格式（默认 text）", "output format (default: text)"),
    .roster,
  ]

  let arguments: Arguments
  let language: Language

  func run() throws(UsageError) -> ExitStatus {
    let format = arguments.value("format").flatMap(SumFormat.init) ?? .text
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    guard !arguments.has("roster") || selection.edition == nil else {
      throw UsageError(
        "--roster 不能与 --edition 同用：别的表式的报告也是报告",
        "--roster takes no --edition: a report on another form is a report")
    }
    var walk = Walk(arguments.paths.orCurrentFolder, excluding: selection.excluded)
    var whole: Report?
    if let path = arguments.value("against") {
      let loaded = reopen(path)
      for problem in loaded.problems { tell(problem.sentence) }
      guard let report = loaded.reports.first, report.isReport else {
        tell(Phrase("\(path)：不是年度报告，无法对照", "\(path): no annual report to hold the sum against"))
        return .unreadable
      }
      whole = report
      walk.leaveOut(path)
    }
    let roster: Roster?
    do throws(DocumentError) {
      roster = try arguments.value("roster").map { path throws(DocumentError) in
        try Roster(at: path).naming(selection.agency)
      }
    } catch {
      tell(error.sentence)
      return .unreadable
    }
    var corpus: Snapshot?
    var progress = ProgressLine(of: walk.files.count, language)
    loadColumns(walk, selection: selection, jobs: jobs) { snapshot in
      corpus = snapshot
      progress.show(snapshot.filesDone)
      return true
    }
    progress.end()
    let snapshot = corpus ?? .empty
    for problem in snapshot.problems { tell(problem.sentence) }
    let sum = Sum(snapshot, selection: selection, whole: whole)
    let missing = roster?.missing(in: snapshot, years: selection.years) ?? []
    let writer = SumWriter(
      sum: sum, whole: whole, missing: missing.map { ($0.entry.name, $0.year) }, language: language)
    var output = StandardOutput()
    if sum.reports > 0 || format != .text { output.write(writer.bytes(format)) }
    guard output.finish(language) else { return .unreadable }
    tell(writer.summary)
    writer.mismatches.forEach(tell)
    for (entry, year) in missing {
      if format != .json { tell(entry.missingYear(year).reason ?? Phrase(entry.name, entry.name)) }
    }
    return snapshot.problems.contains(where: \.isFailure) ? .unreadable : .done
  }

  private func tell(_ sentence: Phrase) { complain(sentence, language) }
}

/// The forms in which a sum is written.
enum SumFormat: String, CaseIterable {
  case text, csv, json
}
