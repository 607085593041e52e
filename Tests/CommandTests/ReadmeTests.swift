import Foundation
import Testing

/// What the README shows is what the program says.
@Suite("The README", .timeLimit(.minutes(10)))
struct ReadmeTests {
  /// A command that the README shows, and what stands below it.
  struct Example: CustomTestStringConvertible, Sendable {
    let command: String
    let output: String

    var testDescription: String { command }
  }

  private static let readme: String = {
    let bytes = FileManager.default.contents(atPath: "\(Gouji.package)/README.md") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }()

  /// The blocks that begin with `$ gouji`.
  static let examples: [Example] =
    readme.split(separator: "```\n").filter { $0.hasPrefix("$ gouji ") }.map { block in
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Example(command: String(lines[0].dropFirst(2)), output: String(lines[1]))
    }

  @Test("shows what its commands print", arguments: examples)
  func output(example: Example) throws {
    let line = example.command.replacing(/^gouji|\| gouji/) { match in
      match.output.replacing("gouji", with: "\"$gouji\"")
    }
    let outcome = try Gouji.shell("\(line) 2>&1")
    #expect(outcome.text == example.output)
  }

  @Test("shows a check in either language")
  func languages() {
    #expect(Self.examples.contains { $0.command.hasPrefix("gouji check --lang zh") })
    #expect(Self.examples.contains { $0.command.hasPrefix("gouji check --lang en") })
  }

  @Test("names every rule, every command and every column of every table")
  func names() throws {
    var names = try Gouji.run("rules").lines.compactMap { $0.split(separator: " ").first }
    names += HelpTests.commands.dropFirst().map { $0[...] }
    for table in ["reports", "applications", "proactive", "reviews", "findings"] {
      let heads = try Gouji.run("export", "--table", table, "Sources/Reports").lines
      names += try #require(heads.first).split(separator: ",")
    }
    let missing = names.filter {
      !Self.readme.contains("`\($0)`") && !Self.readme.contains("gouji \($0)")
    }
    #expect(missing == [])
  }
}
