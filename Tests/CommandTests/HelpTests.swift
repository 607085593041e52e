import Foundation
import Testing

@Suite("The help on the command line", .timeLimit(.minutes(10)))
struct HelpTests {
  static let commands = [
    "", "check", "export", "sum", "show", "search", "rules", "explain", "config", "cache",
    "completions", "man",
  ]

  static let common = [
    "--year 2019..2023", "--agency TEXT", "--edition EDITION", "--exclude GLOB", "--jobs N",
    "--no-cache",
    "--color auto|always|never", "--lang zh|en", "--help",
  ]

  @Test(
    "names every option and example of every command, in both languages",
    arguments: [
      (
        [],
        [
          "gouji check [PATH...]", "gouji export [PATH...]", "--ascii", "--ambiguous auto|1|2",
          "--color auto|always|never", "--version", "gouji SampleData", "./check",
        ]
      ),
      (
        ["check"],
        [
          "--severity LEVEL", "error | warning | note", "--rule ID", "balance", "--format FORMAT",
          "gouji check --severity error reports", "PATH:LINE: LEVEL:",
        ]
      ),
      (
        ["export"],
        [
          "--table TABLE", "records | reports | applications | proactive | reviews | findings",
          "--format FORMAT", "csv | json | ndjson", "--output FILE", "--bom",
          "gouji export --table records --format ndjson reports",
        ]
      ),
    ] as [([String], [String])], ["zh", "en"])
  func options(command: (words: [String], said: [String]), language: String) throws {
    let help = try Gouji.run(command.words + ["--help", "--lang", language])
    #expect(help.status == 0 && help.errors == "")
    for words in command.said + Self.common { #expect(help.text.contains(words)) }
    #expect(try Gouji.run(command.words + ["-h", "--lang", language]).text == help.text)
  }

  @Test(
    "is made of lines that fit a terminal of 90 columns",
    arguments: Self.commands)
  func width(command: String) throws {
    let words = command.isEmpty ? [] : [command]
    for line in try Gouji.run(words + ["--help"]).lines { #expect(line.count <= 90) }
  }

  @Test("has a usage, options and examples for every command, each listed by gouji --help")
  func everyCommand() throws {
    let all = try Gouji.run("--help").text
    for command in Self.commands.dropFirst() {
      let help = try Gouji.run(command, "--help").lines
      #expect(help.first?.hasPrefix("gouji \(command)") == true)
      #expect(help.contains("Options:") && help.contains("Examples:"))
      #expect(help.last?.contains("gouji \(command)") == true)
      if let usage = help.first { #expect(all.contains("  \(usage)\n")) }
    }
  }

  @Test("says these words, in both languages", arguments: HelpText.all)
  func words(help: HelpText) throws {
    let outcome = try Gouji.run([help.command, "--help", "--lang", help.language])
    #expect(outcome.text == help.text)
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test(
    "follows the locale",
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], "选项："), (["LC_ALL": "", "LANG": "zh_CN.GB18030"], "选项："),
      (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"], "选项："),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], "Options:"),
      (["LC_ALL": "", "LANG": ""], "Options:"),
    ])
  func locale(environment: [String: String], heading: String) throws {
    #expect(try Gouji.run("--help", environment: environment).text.contains(heading))
  }

  @Test("the version is one line", arguments: [["--version"], ["--lang", "zh", "--version"]])
  func version(words: [String]) throws {
    let outcome = try Gouji.run(words)
    #expect(outcome.status == 0 && outcome.lines.count == 1 && outcome.errors == "")
    #expect(outcome.text.wholeMatch(of: /gouji [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }
}
