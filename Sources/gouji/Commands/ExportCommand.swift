import Corpus
import Export
import Reports
import Rules

/// `gouji export`: records or tables of all reports.
struct ExportCommand {
  private static let options: [Option] = [
    Option(
      "table", taking: "TABLE", choices: ["records"] + ExportTable.allCases.map(\.rawValue),
      "导出哪张表（默认 records，每份报告的全部内容）",
      "which table (default: records, all there is of each report)"),
    Option(
      "format", taking: "FORMAT", choices: ["csv", "json", "ndjson"],
      "输出格式（默认：records 用 ndjson，其他表用 csv）",
      "output format (default: ndjson for records, csv for the other tables)"),
    Option(
      "output", taking: "FILE", "写入 FILE，已有的文件一次性替换；- 为标准输出",
      "write to FILE, replacing an existing one in one step; - is standard output"),
    Option(
      "bom", "CSV 以字节顺序标记开头，便于 Excel 识别编码",
      "begin CSV with a byte order mark, by which Excel knows UTF-8"),
    lineOption,
  ]

  static let syntax = CommandSyntax(
    operands: .paths,
    summary: Phrase("把报告中的数字导出为表格或 JSON。", "Write the numbers of the reports as tables or JSON."),
    options: options + Option.common,
    examples: [
      "gouji export --table applications --output applications.csv reports",
      "gouji export --table records --format ndjson reports",
    ])

  enum Format: String {
    case csv, json, ndjson
  }

  let arguments: Arguments
  let language: Language

  func run() throws(UsageError) -> ExitStatus {
    if arguments.has("stdin-jsonl") { return try answerLines() }
    // `nil` stands for the records.
    let table = arguments.value("table").flatMap(ExportTable.init(rawValue:))
    let format =
      arguments.value("format").flatMap(Format.init(rawValue:)) ?? (table == nil ? .ndjson : .csv)
    guard table != nil || format != .csv else {
      throw UsageError(
        "records 没有 CSV 形式；请用 --format ndjson 或 json，或换一张表",
        "records have no CSV form; use --format ndjson or json, or another table")
    }
    guard format == .csv || !arguments.has("bom") else {
      throw UsageError(
        "--bom 只用于 CSV：--table applications 等，加上 --format csv",
        "--bom is for CSV: --table applications or another, with --format csv")
    }
    let selection = try arguments.selection()
    let jobs = try arguments.jobs()
    let walk = Walk(arguments.paths.orCurrentFolder, excluding: selection.excluded)
    var failures = 0
    func count(_ problem: Problem) {
      if problem.isFailure { failures += 1 }
      complain(problem.sentence, language)
    }
    walk.problems.forEach(count)
    var rows = RowWriter(table: table, format: format, hasMark: arguments.has("bom"), language)
    func writeAll(_ take: (inout [UInt8]) -> Bool) {
      _ = take(&rows.bytes)
      func write(_ file: LoadedFile) -> Bool {
        file.problems.forEach(count)
        for report in file.reports {
          // A record says of every file what it is; the tables hold reports only.
          guard table == nil || report.isReport || file.file.isNamed else { continue }
          rows.write(report)
        }
        return take(&rows.bytes)
      }
      if table == nil || table == .reports || table == .findings {
        var progress = ProgressLine(of: walk.files.count, language)
        let corpus = ChainedCorpus(walk.files, selection: selection, jobs: jobs) {
          progress.show($0)
        }
        progress.end()
        corpus.forEachFile(write)
      } else {
        loadInOrder(walk.files, selection: selection, jobs: jobs, consume: write)
      }
      rows.end()
      _ = take(&rows.bytes)
    }
    if let path = arguments.value("output"), path != "-" {
      guard !walk.names(path) else {
        throw UsageError(
          "--output 不能是要读取的文件 \(path)", "--output cannot be \(path), which is to be read")
      }
      do throws(ExportError) {
        try replaceFile(at: path) { write throws(ExportError) in
          var failure: ExportError?
          writeAll { bytes in
            do throws(ExportError) {
              try write(bytes)
              bytes.removeAll(keepingCapacity: true)
              return true
            } catch {
              failure = error
              return false
            }
          }
          if let failure { throw failure }
        }
      } catch {
        complain(error.sentence, language)
        return .unreadable
      }
    } else {
      var output = StandardOutput()
      writeAll { bytes in
        output.write(bytes)
        bytes.removeAll(keepingCapacity: true)
        return output.isTaken
      }
      guard output.finish(language) else { return .unreadable }
    }
    return failures > 0 ? .unreadable : .done
  }
}

/// Writes reports as rows of a table or as records.
private struct RowWriter {
  /// What is written and not yet taken away.
  var bytes: [UInt8] = []
  private let table: ExportTable?
  private let format: ExportCommand.Format
  private let language: Language
  private var isFirst = true

  init(table: ExportTable?, format: ExportCommand.Format, hasMark: Bool, _ language: Language) {
    self.table = table
    self.format = format
    self.language = language
    if let table, format == .csv {
      var csv = CSVWriter(byteOrderMark: hasMark)
      csv.header(table.columns)
      bytes = csv.bytes
    }
    if format == .json { bytes = Array("[".utf8) }
  }

  mutating func write(_ report: Report) {
    let messages = { (finding: Finding) in finding.message(in: report, language) }
    guard let table else {
      beginItem()
      record(report, messages: messages, into: &bytes)
      endItem()
      return
    }
    guard report.isReport || table == .findings else { return }
    for row in table.rows(of: report, messages: messages) {
      if format == .csv {
        var csv = CSVWriter()
        csv.row(row)
        bytes += csv.bytes
        continue
      }
      beginItem()
      var json = JSONWriter(appendingTo: bytes)
      json.object { json in
        for (name, field) in zip(table.columns, row) {
          json.key(name)
          json.value(field)
        }
      }
      bytes = json.bytes
      endItem()
    }
  }

  mutating func end() {
    if format == .json { bytes += Array("\n]\n".utf8) }
  }

  private mutating func beginItem() {
    if format == .json { bytes += Array((isFirst ? "\n" : ",\n").utf8) }
    isFirst = false
  }

  private mutating func endItem() {
    if format == .ndjson { bytes.append(UInt8(ascii: "\n")) }
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ field: Field) {
    switch field {
    case .text(let text): value(text)
    case .number(let quantity): value(quantity)
    case .empty: null()
    }
  }
}
