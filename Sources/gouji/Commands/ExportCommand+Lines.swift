import Corpus
import Export
import Reading
import Reports
import Rules

extension ExportCommand {
  static let lineOption = Option(
    "stdin-jsonl", "从标准输入逐行读取 JSON 格式的报告，每读一行即写出一行记录",
    "answer each JSON line of standard input with its record, in order and at once")

  /// Answers each line of the standard input with one line, in order and at once, so that another
  /// program can send and wait: the record of the report, or `path` and `error`. Each report is
  /// checked alone, for the next line may be years away and on another machine.
  func answerLines() throws(UsageError) -> ExitStatus {
    for name in ["output", "bom", "year", "agency", "edition", "exclude"] where arguments.has(name)
    {
      throw UsageError("--stdin-jsonl 不能与 --\(name) 同用", "--stdin-jsonl takes no --\(name)")
    }
    for (name, only) in [("table", "records"), ("format", "ndjson")]
    where arguments.value(name).map({ $0 != only }) == true {
      throw UsageError(
        "--stdin-jsonl 只能用 --\(name) \(only)", "--stdin-jsonl takes only --\(name) \(only)")
    }
    guard arguments.paths.isEmpty else {
      throw UsageError("--stdin-jsonl 只读标准输入，不要写 PATH", "--stdin-jsonl reads no PATH")
    }
    var output = StandardOutput()
    var failures = 0
    readDocuments(at: "-", as: .jsonLines) { document in
      var bytes: [UInt8] = []
      switch document {
      case .success(var report):
        report.findings = check(report)
        record(
          report, alone: true, messages: { $0.message(in: report, language) }, into: &bytes)
      case .failure(let error):
        failures += 1
        var json = JSONWriter()
        json.object { json in
          json.member("path", error.path)
          json.member("error", error.reason(language))
        }
        bytes = json.bytes
      }
      output.write(bytes + [0x0A])
      output.flush()
    }
    guard output.finish(language) else { return .unreadable }
    return failures > 0 ? .unreadable : .done
  }
}
