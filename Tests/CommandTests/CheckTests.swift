import Foundation
import TestSupport
import Testing

@Suite("gouji check", .timeLimit(.minutes(10)))
struct CheckTests {
  /// A folder with a clean report of 2017 and a faulty one of 2022.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "reports/clean.txt")
    try folder.write(faultyReport, to: "reports/deep/faulty.md")
    return folder
  }

  @Test("finds the faults of the samples: one a line, nothing else on standard output")
  func samples() throws {
    let outcome = try Gouji.run("check", "SampleData")
    #expect(outcome.status == 1 && outcome.lines.count > 5)
    for line in outcome.lines {
      let form = /(  )?SampleData\/\S+:[1-9][0-9]*: (error|warning|note): .+ \[[a-z-]+\]/
      #expect(line.wholeMatch(of: form) != nil)
      #expect(line.hasPrefix("  ") == line.hasSuffix("[culprit]"))
    }
    #expect(outcome.errors.contains(/^1[0-9] reports: [0-9]+ errors/))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("says what is wrong, and under it what would mend it, and sums up beside the data")
  func oneReport() throws {
    let folder = try folder()
    let outcome = try Gouji.run("check", "reports", "--rule", "review-total", in: folder.path)
    #expect(outcome.status == 1 && outcome.lines.count == 1)
    let line = try #require(outcome.lines.first)
    #expect(line.hasPrefix("reports/deep/faulty.md:9: error: ") && line.contains("3 ≠ 2 + 1 + 1"))
    #expect(outcome.errors == "2 reports: 1 error, 0 warnings, 0 notes\n")
    let both = try Gouji.run(
      "check", "reports", "--rule", "review-total", "--rule", "culprit", in: folder.path)
    #expect(both.lines.count == 2 && both.lines.first == line)
    #expect(both.lines.last?.hasPrefix("  reports/deep/faulty.md:9: note: ") == true)
    let alone = try Gouji.run("check", "reports", "--rule", "culprit", in: folder.path)
    // Who names a rule sees what it finds, at whatever level; the level decides the status.
    #expect(alone.lines.count == 1 && alone.status == 0)
    let errors = try Gouji.run(
      "check", "reports", "--rule", "culprit", "--severity", "error", in: folder.path)
    #expect(errors.lines == [] && errors.status == 0)
  }

  @Test("speaks the language that is asked for; levels and rules keep their names")
  func language() throws {
    let folder = try folder()
    let words = ["check", "--rule", "review-total", "--lang", "zh", "reports"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.text.contains(": error: 行政复议") && outcome.text.contains("[review-total]"))
    #expect(outcome.errors == "2 份报告：1 处错误，0 处存疑，0 条提示\n")
    let locale = try Gouji.run(
      ["check", "--rule", "review-total", "reports"], in: folder.path,
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(locale.output == outcome.output)
  }

  @Test("options that every command takes may stand before the command")
  func optionsFirst() throws {
    let folder = try folder()
    let words = ["check", "--rule", "review-total", "--lang", "zh", "reports"]
    let before = ["--lang", "zh", "--no-cache", "check", "--rule", "review-total", "reports"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(try Gouji.run(before, in: folder.path).output == outcome.output)
  }

  @Test("a clean report ends with 0")
  func clean() throws {
    let folder = try folder()
    let outcome = try Gouji.run("check", "reports/clean.txt", in: folder.path)
    #expect(outcome.status == 0 && outcome.output == [])
    #expect(outcome.errors.hasPrefix("1 report: 0 errors, 0 warnings, "))
  }

  @Test(
    "takes only what is asked for",
    arguments: [
      (["--severity", "error"], 1), (["--severity", "note"], 1),
      (["--year", "2022"], 1), (["--year", "2017..2021"], 0), (["--year=2022..2022"], 1),
      (["--agency", "白塔"], 1), (["--agency", "青石县"], 0), (["--agency", "无此单位"], 0),
      (["--edition", "narrative"], 1), (["--edition", "2019"], 0), (["--exclude", "*.md"], 0),
      (["--exclude", "d??p"], 0), (["--exclude", "deep/"], 0),
      (["--exclude", "reports/deep/*"], 0),
      (["--exclude", "*.txt"], 1),
      (["--jobs", "1"], 1), (["--jobs", "200"], 1), (["--format", "text"], 1),
    ] as [([String], Int32)])
  func selections(words: [String], status: Int32) throws {
    let folder = try folder()
    let outcome = try Gouji.run(
      ["check", "--rule", "review-total"] + words + ["reports"], in: folder.path)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty == (status == 0))
  }

  @Test("a lower level shows more, and the summary counts all of it")
  func severity() throws {
    let folder = try folder()
    let counts = try ["error", "warning", "note"].map { level in
      try Gouji.run("check", "--severity", level, "reports", in: folder.path).lines.count
    }
    #expect(counts == counts.sorted() && (counts.last ?? 0) > (counts.first ?? 0))
  }

  @Test("patterns count characters of any script, in any locale", arguments: ["C", "zh_CN.UTF-8"])
  func patterns(locale: String) throws {
    let folder = try TemporaryFolder()
    for name in ["青石县", "青县", "白塔县"] { try folder.write(cleanReport, to: "\(name)/a.txt") }
    func count(_ pattern: String) throws -> Substring? {
      let outcome = try Gouji.run(
        ["check", "--lang", "en", "--exclude", pattern, "."], in: folder.path,
        environment: ["LC_ALL": locale])
      return outcome.errors.split(separator: " ").first
    }
    #expect(try count("青?县") == "2")
    #expect(try count("[青白]*县") == "no")
    #expect(try count("??县") == "1")
  }

  @Test("a path that is not there ends with 3, and the rest is done")
  func missingPath() throws {
    let folder = try folder()
    let outcome = try Gouji.run("check", "gone.txt", "reports", "gone", in: folder.path)
    #expect(outcome.status == 3 && outcome.text.contains("[review-total]"))
    #expect(
      outcome.errors.hasPrefix(
        """
        gouji: gone.txt: there is no such file or folder
        gouji: gone: there is no such file or folder
        2 reports:
        """))
    #expect(outcome.errors.hasSuffix("; 2 could not be read\n"))
    let chinese = try Gouji.run("check", "gone.txt", "--lang", "zh", in: folder.path)
    #expect(chinese.errors == "gouji: gone.txt：没有这个文件或文件夹\n没有找到年报；1 个无法读取\n")
  }

  @Test("an empty folder has no reports, and that is no error")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    for words in [["check"], ["check", "."]] {
      let outcome = try Gouji.run(words, in: folder.path)
      #expect(outcome.status == 0 && outcome.output == [])
      #expect(outcome.errors == "no annual reports found\n")
    }
  }

  @Test(
    "files that are no reports are counted, and named ones are listed as notes",
    arguments: [
      ("", "empty"), ("\u{0}\u{1}\u{2}\u{FF}\u{0}", "binary"), ("会议通知\n请各单位参加。\n", "other"),
      ("\n\n\n", "blank lines"), ("\u{1B}[2J\u{7}", "controls"),
    ] as [(String, String)])
  func noReports(content: String, name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(content, to: "in/a.txt")
    let walked = try Gouji.run("check", "in", in: folder.path)
    #expect(walked.status == 0 && walked.output == [])
    #expect(walked.errors == "no annual reports found; 1 file is not an annual report\n")
    let named = try Gouji.run("check", "--severity", "note", "in/a.txt", in: folder.path)
    #expect(named.status == 1 && named.text.hasSuffix(" [not-a-report]\n"))
    #expect(
      named.errors.contains("not an annual report: ") && named.errors.hasSuffix(walked.errors)
        && !named.text.contains("\u{1B}"))
  }

  @Test("random bytes under every extension end with a sentence, never with a crash")
  func randomBytes() throws {
    let folder = try TemporaryFolder()
    var state: UInt64 = 7
    for name in ["txt", "md", "html", "htm", "json", "jsonl", "ndjson", "txt.gz", "docx", "pdf"] {
      let bytes = (0..<5000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      try folder.write(bytes, to: "in/a.\(name)")
      let outcome = try Gouji.run("check", "in/a.\(name)", in: folder.path)
      #expect([0, 1, 3].contains(outcome.status))
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test("a text of 50 MB (2 in a debug build) is read in good time, as what it is")
  func hugeText() throws {
    let folder = try TemporaryFolder()
    var text = Data("这是一行很长的文字，没有任何表格，也没有年度报告。\n".utf8)
    // An unoptimised build reads a megabyte a second.
    #if DEBUG
      let size = 2_000_000
    #else
      let size = 50_000_000
    #endif
    while text.count < size { text.append(text) }
    try text.write(to: URL(fileURLWithPath: folder["big.txt"]))
    let outcome = try Gouji.run("check", "big.txt", in: folder.path)
    #expect([0, 3].contains(outcome.status) && outcome.output == [])
  }

  @Test("a path with blanks, quotes and line ends stays one line")
  func strangeNames() throws {
    let folder = try TemporaryFolder()
    try folder.write(faultyReport, to: "in/a 'b\" \n\u{1B}[31m.md")
    let outcome = try Gouji.run("check", "--rule", "review-total", "in", in: folder.path)
    #expect(outcome.status == 1 && outcome.lines.count == 1)
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test("a file whose name is no text is read, walked to or named, and shown with a mark")
  func namesThatAreNoText() throws {
    let folder = try TemporaryFolder()
    try folder.write(faultyReport, to: "report")
    let outcome = try Gouji.shell(
      """
      mkdir in; name=$(printf 'in/\\304\\343.md'); mv report "$name"
      "$gouji" check --rule review-total in; "$gouji" check --rule review-total "$name"
      "$gouji" check "$(printf 'in/\\305.md')"
      """, in: folder.path)
    #expect(outcome.lines.count == 2 && outcome.lines.first == outcome.lines.last)
    #expect(outcome.lines.first?.hasPrefix("in/␦␦.md:9: error: ") == true)
    #expect(outcome.errors.contains("gouji: in/␦.md: there is no such file"))
  }

  @Test("ends quietly when nobody reads any more")
  func closedPipe() throws {
    let folder = try TemporaryFolder()
    for index in 0..<300 { try folder.write(faultyReport, to: "in/\(index).md") }
    let check = "{ \"$gouji\" check in; echo status $? >&2; } | head -1"
    let outcome = try Gouji.shell(check, in: folder.path)
    #expect(outcome.lines.count == 1)
    // All that it says fits into the pipe, or the signal ended it.
    #expect(outcome.errors.hasSuffix("status 1\n") || outcome.errors == "status 141\n")
    let ignoring = try Gouji.shell(
      "trap '' PIPE; { \"$gouji\" export in; echo status $? >&2; } | head -c 100 >/dev/null",
      in: folder.path)
    #expect(ignoring.errors == "status 141\n")
  }

  @Test("says when standard output takes no more", .enabled(if: fileExists("/dev/full")))
  func fullDisk() throws {
    for words in ["check", "export", "--help"] {
      let outcome = try Gouji.shell("exec \"$gouji\" \(words) SampleData >/dev/full")
      #expect(outcome.status == 3)
      #expect(
        outcome.errors
          == "gouji: cannot write to standard output (No space left on device)\n")
    }
  }
}

private func fileExists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
