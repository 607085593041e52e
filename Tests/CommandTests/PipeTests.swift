import Foundation
import TestSupport
import Testing

/// The commands as a shell joins them with others.
@Suite("In a pipe", .timeLimit(.minutes(10)))
struct PipeTests {
  /// A folder with so many reports that no pipe holds what is written about them.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<300 { try folder.write(faultyReport, to: "in/faulty \(number).md") }
    return folder
  }

  @Test(
    "ends quietly when nobody reads on",
    arguments: [
      "check in", "check --format json in", "check --format sarif in", "export in",
      "export --format json in", "show in",
    ])
  func head(words: String) throws {
    let folder = try folder()
    let outcome = try Gouji.shell(
      "cd '\(folder.path)' && { \"$gouji\" \(words); echo $? >status; } | head -n 1")
    #expect(outcome.errors == "" && outcome.lines.count == 1)
    // 128 and SIGPIPE.
    #expect(folder.text("status") == "141\n")
  }

  @Test("reads one report from standard input")
  func standardInput() throws {
    let input = Array(faultyReport.utf8)
    let check = try Gouji.run("check", "--rule", "review-total", "-", input: input)
    #expect(check.status == 1 && check.text.hasPrefix("-:9: error: "))
    #expect(try Gouji.run("show", "-", input: input).text.contains("白塔县民政局"))
    #expect(try Gouji.run("export", "-", input: input).text.hasPrefix(#"{"path":"-","#))
    #expect(try Gouji.run("sum", "-", input: input).status == 0)
  }

  @Test("nothing on standard input is no report and no error")
  func noInput() throws {
    let check = try Gouji.run("check", "-")
    #expect(check.status == 0 && check.output == [])
    #expect(check.errors.contains("the file has no text"))
    #expect(try Gouji.run("show", "-").status == 0)
    #expect(try Gouji.run("export", "-").lines.count == 1)
  }

  @Test("takes a thousand paths, those of find -print0 and xargs -0 too")
  func manyPaths() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1000 { try folder.write(cleanReport, to: "in/clean \(number).txt") }
    let outcome = try Gouji.shell(
      "cd '\(folder.path)' && find in -name '*.txt' -print0 | xargs -0 -n 2000 \"$gouji\" check")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("1000 reports: 0 errors"))
  }

  @Test("keeps data and talk apart")
  func streams() throws {
    let folder = try folder()
    let words = ["check", "in", "gone", "--format", "json"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.status == 3)
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output)) is [String: Any])
    #expect(outcome.errors.hasPrefix("gouji: gone: ") && outcome.errors.contains("300 reports: "))
  }
}
