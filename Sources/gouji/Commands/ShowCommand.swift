import Browser
import Corpus
import Reports
import Terminal

/// `gouji show`: a report as text or Markdown.
struct ShowCommand {
  static let syntax = CommandSyntax(
    operands: .files,
    summary: Phrase(
      "把一份报告写成纯文本：单位、年度、三张表、问题。",
      "Write a report as plain text: agency, year, the three tables, the findings."),
    remarks: [
      Phrase(
        "表中写作 [21]#3 的单元格有问题，#3 是下面第 3 条。FILE 可以是 file.jsonl#17，"
          + "即其中第 17 份；文件夹则为其下所有报告。",
        "A cell written [21]#3 is named by a finding; #3 is the finding of that number below. FILE may be "
          + "file.jsonl#17, the 17th report in it, or a folder, for all reports below it."),
      Phrase(
        "markdown 是一份可以退回填报单位的核查单。",
        "markdown is a sheet to send back to the agency that wrote the report."),
    ],
    options: [
      Option(
        "format", taking: "FORMAT", choices: ["text", "markdown"], "输出格式（默认 text）",
        "output format (default: text)"),
      Option("prose", "也写出正文各段", "the sections and their paragraphs as well"),
      Option.ascii, Option.ambiguous,
    ] + Option.common,
    examples: [
      "gouji show SampleData/白鹭区/白鹭区民政局-2022.txt",
      "gouji show --format markdown report.html > findings.md",
      "gouji show reports.jsonl#17",
    ])

  let arguments: Arguments
  let language: Language
  let settings: Settings
  let environment: [String: String]

  func run() throws(UsageError) -> ExitStatus {
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    let isMarkdown = arguments.value("format") == "markdown"
    let look = look
    var output = StandardOutput()
    var failures = 0
    var shown = 0
    func take(_ file: LoadedFile) -> Bool {
      for problem in file.problems { complain(problem.sentence, language) }
      failures += file.problems.count(where: \.isFailure)
      for report in file.reports where report.isReport || file.file.isNamed {
        let printout = Printout(report, language)
        if shown > 0 { output.write(isMarkdown ? "\n---\n\n" : "\n\n") }
        shown += 1
        let hasProse = arguments.has("prose")
        output.write(
          isMarkdown
            ? printout.markdown(hasProse: hasProse) : printout.text(look, hasProse: hasProse))
      }
      return output.isTaken
    }
    for path in arguments.paths {
      let walk = Walk([path], excluding: selection.excluded)
      for problem in walk.problems { complain(problem.sentence, language) }
      failures += walk.problems.count(where: \.isFailure)
      ChainedCorpus(walk.files, selection: selection, jobs: jobs).forEachFile(take)
    }
    guard output.finish(language) else { return .unreadable }
    if shown == 0, failures == 0 { complain(Phrase("没有找到年报", "no annual reports found"), language) }
    return failures > 0 ? .unreadable : .done
  }

  private var look: TextLook {
    var look = TextLook()
    look.isASCII = arguments.has("ascii") || settings.isASCII
    look.ink = Ink(
      choice: arguments.value("color") ?? settings.colors, environment: environment)
    switch arguments.value("ambiguous") {
    case "1": look.ambiguous = .narrow
    case "2": look.ambiguous = .wide
    default:
      look.ambiguous =
        settings.ambiguous ?? (environment["RUNEWIDTH_EASTASIAN"] == "1" ? .wide : .narrow)
    }
    return look
  }
}
