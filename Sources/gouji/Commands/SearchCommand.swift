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
    let isJSON = arguments.value("format") == "json"
    let search = AgencySearch(
      query, in: Array(arguments.paths.dropFirst()).orCurrentFolder, selection: selection,
      jobs: jobs, cache: arguments.cache(environment), readingPaths: isJSON)
    for problem in search.problems { complain(problem.sentence, language) }
    var output = StandardOutput()
    if isJSON {
      output.write(json(search))
    } else {
      search.forEach(jobs: jobs, transform: Self.lines) { lines in
        output.write(lines)
        return output.isTaken
      }
    }
    guard output.finish(language) else { return .unreadable }
    if search.isEmpty {
      complain(
        Phrase("没有名称符合“\(query)”的单位", "no agency has a name like “\(query)”"), language)
    }
    sayWhatWasNotLookedAt(search)
    return search.problems.contains(where: \.isFailure) ? .unreadable : .done
  }

  /// Says how far the answer is as the index has it and not as the files are.
  private func sayWhatWasNotLookedAt(_ search: AgencySearch) {
    guard search.unseenFiles > 0 else { return }
    let most = AgencySearch.mostLookedAt
    complain(
      search.hasUnseenAgencies
        ? Phrase(
          "结果取自索引；第 \(most) 个以后的单位没有核对文件是否改动（--no-cache 全部重读）",
          "from the index; the files of agencies after the first \(most) were not checked for "
            + "changes (--no-cache reads all anew)")
        : Phrase(
          "结果取自索引，已核对文件夹和所列单位的文件；另外 \(search.unseenFiles) 份的内容未核对"
            + "（--no-cache 全部重读）",
          "from the index; folders and the files of these agencies were checked for changes, the "
            + "content of \(search.unseenFiles) others was not (--no-cache reads all anew)"),
      language)
  }

  /// A line for each agency.
  private static func lines(_ agencies: FoundAgencies) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(64 * agencies.count)
    let tab = UInt8(ascii: "\t")
    agencies.eachAgency { name, years, counts in
      lines.append(name: name)
      lines.append(tab)
      var last: Int16 = 0
      // Of several files for one year each counts as a report, the year is said once.
      for report in years.indices where years[report] != last && years[report] != 0 {
        if last != 0 { lines.append(UInt8(ascii: " ")) }
        last = years[report]
        lines.append(decimal: Int(last))
      }
      lines.append(tab)
      lines.append(decimal: years.count)
      lines.append(tab)
      lines.append(decimal: Int(counts.errors))
      lines.append(tab)
      lines.append(decimal: Int(counts.warnings))
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }

  private func json(_ search: AgencySearch) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      search.forEach(jobs: 1, transform: \.self) { agencies in
        for agency in 0..<agencies.count { write(agency, of: agencies, to: &json) }
        return true
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ agency: Int, of agencies: FoundAgencies, to json: inout JSONWriter) {
    let counts = agencies.counts(agency)
    json.object { json in
      json.member("agency", agencies.name(agency))
      json.key("years")
      json.array { json in for year in agencies.years(agency) { json.value(year) } }
      json.key("paths")
      json.array { json in for path in agencies.paths(agency) { json.value(path) } }
      json.member("errors", Int(counts.errors))
      json.member("warnings", Int(counts.warnings))
      json.member("notes", Int(counts.notes))
    }
  }
}

/// Whether a byte of UTF-8 is of nothing but printable ASCII and ideographs, as nearly all names are.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20...0x7E, 0x80...0xBF, 0xE4...0xE9: true
  default: false
  }
}

extension [UInt8] {
  /// Appends a name, with visible signs in place of what steers a terminal.
  fileprivate mutating func append(name: Span<UInt8>) {
    let start = count
    unsafe name.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    guard !self[start...].allSatisfy(isPlain) else { return }
    let text = String(decoding: self[start...], as: UTF8.self)
    removeSubrange(start...)
    append(contentsOf: safeLine(text).utf8)
  }

  /// Appends a number that is not below zero, in digits.
  fileprivate mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
