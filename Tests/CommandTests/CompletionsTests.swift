import Foundation
import TestSupport
import Testing

@Suite("Completions and the manual", .timeLimit(.minutes(10)))
struct CompletionsTests {
  /// What bash offers for the last of these words, sorted.
  private func completed(_ words: String...) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("", to: "reports 2021.txt")
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source <("$gouji" completions bash)
      COMP_WORDS=(gouji \(list)); COMP_CWORD=\(words.count); _gouji
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try folder.write(script, to: ".script")
    return try Gouji.shell("bash .script", in: folder.path).lines.sorted()
  }

  @Test("bash completes commands, options, values and files")
  func bash() throws {
    #expect(try completed("che") == ["check"])
    #expect(try completed("check", "--sev") == ["--severity"])
    #expect(try completed("check", "--severity", "") == ["error", "note", "warning"])
    #expect(try completed("check", "--severity", "=", "e") == ["error"])
    #expect(try completed("check", "--severity", "=") == ["error", "note", "warning"])
    #expect(try completed("--amb") == ["--ambiguous"])
    #expect(try completed("explain", "blank-t") == ["blank-total"])
    #expect(try completed("completions", "") == ["bash", "fish", "zsh"])
    #expect(try completed("check", "rep") == ["reports 2021.txt"])
    #expect(try completed("export", "--output", "rep") == ["reports 2021.txt"])
    #expect(try completed("rules", "") == [])
    #expect(try completed("check", "--jobs", "") == [])
  }

  @Test(
    "the shells take their scripts",
    arguments: [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
  func syntax(shell: String, check: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Gouji.shell(
      """
      command -v \(shell) >/dev/null || { echo skipped: no \(shell); exit 0; }
      "$gouji" completions \(shell) >script && \(shell) \(check) script
      """, in: folder.path)
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("every command and option is in every script", arguments: ["bash", "zsh", "fish"])
  func complete(shell: String) throws {
    let script = try Gouji.run("completions", shell).text
    for command in HelpTests.commands.dropFirst() { #expect(script.contains(command)) }
    for option in ["severity", "ascii", "table", "output", "init"] {
      #expect(script.contains(shell == "fish" ? "-l \(option)" : "--\(option)"))
    }
  }

  @Test("the manual names every command and option, in both languages", arguments: ["en", "zh"])
  func manual(language: String) throws {
    let page = try Gouji.run("man", "--lang", language)
    #expect(page.status == 0 && page.lines.first == ".TH GOUJI 1 \"\" \"gouji 0.1.0\"")
    for command in HelpTests.commands.dropFirst() {
      #expect(page.text.contains("gouji \(command)"))
    }
    for option in ["severity", "ascii", "table", "output", "init", "year", "lang"] {
      #expect(page.text.contains(".B \"\\-\\-\(option)"))
    }
    let formatted = try Gouji.shell(
      """
      command -v groff >/dev/null || exit 0
      "$gouji" man | groff -man -Tutf8 -Kutf8 -ww >/dev/null
      """)
    #expect(formatted.status == 0 && formatted.errors == "")
  }

  @Test("a mistyped command is recognised behind the path that it is taken for")
  func mistyped() throws {
    let folder = try TemporaryFolder()
    let outcome = try Gouji.run("chekc", in: folder.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("did you mean the command check?"))
  }

  @Test("a terminal that draws nothing is told what else there is, and --plain needs none")
  func plain() throws {
    let without = try Gouji.run("SampleData", environment: ["TERM": "dumb"])
    #expect(without.status == 3 && without.errors.contains("gouji --plain"))
    let outcome = try Gouji.run(
      "--plain", "SampleData", input: Array("n\nq\n".utf8), environment: ["TERM": "dumb"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.lines.contains { $0.hasPrefix("error: ") })
  }
}
