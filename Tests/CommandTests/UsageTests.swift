import Foundation
import TestSupport
import Testing

@Suite("Words that the command line does not understand", .timeLimit(.minutes(10)))
struct UsageTests {
  @Test(
    "end with 2, one sentence that names what would be right, and no output",
    arguments: [
      (["check", "--bogus"], ["gouji check", "--bogus", "--severity", "--year"]),
      (["check", "--Severity", "error"], ["--Severity", "did you mean --severity?"]),
      (["check", "--sevrity", "error"], ["did you mean --severity?"]),
      (["export", "-x"], ["gouji export", "-x", "--table"]),
      (["--severity", "error"], ["gouji has no option --severity", "gouji check has"]),
      (["check", "--severity"], ["--severity", "error|warning|note"]),
      (["check", "--severity", "bad"], ["bad", "error, warning, note"]),
      (["check", "--severity", ""], ["error, warning, note"]),
      (["check", "--rule", "balanced"], ["balanced", "did you mean “balance”?"]),
      (["check", "--rule", "nothing"], ["nothing", "balance, outcome-total,"]),
      (["check", "--agency", "--year", "2020"], ["--agency TEXT"]),
      (["check", "--year"], ["--year 2019..2023"]),
      (["check", "--year", "20x1"], ["20x1", "2021", "2019..2023"]),
      (["check", "--year", "2023..2019"], ["2023..2019", "2019..2023"]),
      (["check", "--year", "2019..2020..2021"], ["2019..2023"]),
      (["check", "--year", "2019.2020"], ["2019.2020"]),
      (["check", "--year", "2019..."], ["2019..."]),
      (["check", "--year="], ["2019..2023"]), (["check", "--year", "12345"], ["2019..2023"]),
      (["check", "--year", "0"], ["2019..2023"]),
      (["check", "--year", "99999999999999999999"], ["2019..2023"]),
      (["check", "--edition", "form"], ["form", "narrative, 2019, 2021"]),
      (["explain"], ["gouji explain RULE"]),
      (["explain", "balnce"], ["did you mean “balance”?"]),
      (["explain", "balance", "culprit"], ["culprit", "gouji explain RULE"]),
      (["completions", "tcsh"], ["tcsh", "bash, zsh, fish"]),
      (["show"], ["gouji show FILE..."]), (["search"], ["gouji search QUERY [PATH...]"]),
      (["rules", "balance"], ["balance", "gouji rules"]),
      (["rules", "--year", "2020"], ["--year"]),
      (["check", "--jobs", "0"], ["1 to 256", "0"]),
      (["check", "--jobs", "many"], ["1 to 256", "many"]),
      (["check", "--lang", "fr"], ["fr", "zh, en"]),
      (["check", "--help=yes"], ["--help"]),
      (["export", "--format", "xml"], ["xml", "csv, json, ndjson"]),
      (["export", "--table", "sums"], ["sums", "records, reports"]),
      (["export", "--format", "csv"], ["ndjson", "json"]),
      (["export", "--bom"], ["--bom", "--table applications", "--format csv"]),
      (["export", "--stdin-jsonl", "--year", "2020"], ["--stdin-jsonl", "--year"]),
      (["export", "--output", "README.md", "README.md"], ["--output", "README.md"]),
      (["--ambiguous", "3"], ["3", "auto, 1, 2"]),
    ])
  func wrongWords(words: [String], said: [String]) throws {
    let outcome = try Gouji.run(words)
    #expect(outcome.status == 2)
    #expect(outcome.output == [])
    #expect(outcome.errors.hasPrefix("gouji: ") && outcome.errors.hasSuffix("\n"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    for words in said { #expect(outcome.errors.contains(words)) }
  }

  @Test("are explained in the language that was asked for")
  func language() throws {
    let chinese = "gouji: --jobs 要写 1 到 256 之间的整数，不能是“0”\n"
    #expect(try Gouji.run("check", "--jobs", "0", "--lang", "zh").errors == chinese)
    #expect(try Gouji.run("check", "--lang=zh", "--jobs", "0").errors == chinese)
    let locale = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try Gouji.run("check", "--jobs", "0", environment: locale).errors == chinese)
    let english = try Gouji.run("check", "--jobs", "0", "--lang", "en", environment: locale)
    #expect(english.errors == "gouji: --jobs is a number from 1 to 256, not “0”\n")
  }

  @Test("never send control characters to the terminal")
  func controlCharacters() throws {
    for words in [["--\u{1B}[2J"], ["check", "--year", "\u{1B}]0;x\u{7}"], ["check", "\u{1B}c"]] {
      let outcome = try Gouji.run(words)
      #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\u{7}"))
      #expect(outcome.status == 2 || outcome.status == 3)
    }
  }

  @Test("wrong words weigh more than a missing file, and that more than findings")
  func precedence() throws {
    #expect(try Gouji.run("check", "gone", "SampleData", "--year", "x").status == 2)
    #expect(try Gouji.run("check", "gone", "SampleData").status == 3)
    #expect(try Gouji.run("check", "SampleData").status == 1)
    #expect(try Gouji.run("check", "SampleData", "--rule", "not-a-count").status == 0)
  }

  @Test("words behind -- are paths, and a first word with ./ is no command")
  func paths() throws {
    let folder = try TemporaryFolder()
    for name in ["--year", "check", "-"] { try folder.write(cleanReport, to: name) }
    #expect(try Gouji.run("check", "--", "--year", in: folder.path).status == 0)
    #expect(try Gouji.run("check", "check", in: folder.path).status == 0)
    #expect(try Gouji.run("check", "./-", in: folder.path).status == 0)
    let outcome = try Gouji.run("check", "--lang", "en", "--", "--year", in: folder.path)
    #expect(outcome.errors.hasPrefix("1 report:"))
  }
}
