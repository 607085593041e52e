import Corpus
import Export
import Reports
import Terminal

/// `gouji search`: the agencies that `/` would find in the browser.
struct SearchCommand {
  static let syntax = CommandSyntax(
    operands: .queryAndPaths,
    summary: Phrase(
      "按名称查找单位，最相符的在前，与浏览时按 / 相同。",
      "Find agencies by name, the best match first, as / does in the browser."),
    remarks: [
      Phrase(
        "每行一个单位：名称、年度、份数、错误数、存疑数，以制表符分隔。",
        "One agency a line: name, years, reports, errors and warnings, parted by tabs.")
    ],
    options: [
      Option(
        "format", taking: "FORMAT", choices: ["text", "json"], "输出格式（默认 text）",
        "output format (default: text)")
    ] + Option.common,
    examples: [
      "gouji search 财政局 reports", "gouji search --format json 民政 SampleData",
      "gouji search 财政 | head -3",
    ])

  let arguments: Arguments
  let language: Language
  let environment: [String: String]

  func run() throws(UsageError) -> ExitStatus {
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    let query = arguments.paths.first ?? ""
    var corpus = Snapshot.empty
    loadCorpus(
      Array(arguments.paths.dropFirst()).orCurrentFolder, selection: selection, jobs: jobs,
      cache: arguments.cache(environment)
    ) { snapshot in
      corpus = snapshot
      return true
    }
    for problem in corpus.problems { complain(problem.sentence, language) }
    let found = corpus.agencies.matching(query)
    var output = StandardOutput()
    if arguments.value("format") == "json" {
      output.write(json(found, corpus))
    } else {
      for agency in found { output.write(line(agency, corpus)) }
    }
    guard output.finish(language) else { return .unreadable }
    if found.isEmpty {
      complain(
        Phrase("没有名称符合“\(query)”的单位", "no agency has a name like “\(query)”"), language)
    }
    return corpus.problems.contains(where: \.isFailure) ? .unreadable : .done
  }

  private func years(_ agency: Int, _ corpus: Snapshot) -> [Int] {
    corpus.agencies.reports(agency).compactMap(corpus.year)
  }

  private func line(_ agency: Int, _ corpus: Snapshot) -> String {
    let counts = corpus.agencies.counts[agency]
    let fields = [
      safeLine(corpus.agencies.names[agency]),
      years(agency, corpus).map(String.init).joined(separator: " "),
      "\(corpus.agencies.reports(agency).count)", "\(counts.errors)", "\(counts.warnings)",
    ]
    return fields.joined(separator: "\t") + "\n"
  }

  private func json(_ found: [Int], _ corpus: Snapshot) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for agency in found {
        let counts = corpus.agencies.counts[agency]
        json.object { json in
          json.member("agency", corpus.agencies.names[agency])
          json.key("years")
          json.array { json in for year in years(agency, corpus) { json.value(year) } }
          json.key("paths")
          json.array { json in
            for report in corpus.agencies.reports(agency) { json.value(corpus.path(report)) }
          }
          json.member("errors", Int(counts.errors))
          json.member("warnings", Int(counts.warnings))
          json.member("notes", Int(counts.notes))
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
