import Foundation
import TestSupport
import Testing

/// What a person does who does not know the program yet.
@Suite("A new user", .timeLimit(.minutes(10)))
struct NewUserTests {
  @Test(
    "is told what was meant",
    arguments: [
      ("help", "gouji --help"), ("version", "gouji --version"), ("chek", "the command check"),
      ("exprot", "the command export"),
    ])
  func suggestions(word: String, meant: String) throws {
    let outcome = try Gouji.run(word)
    #expect(outcome.status == 3 && outcome.output == [])
    #expect(
      outcome.errors == "gouji: \(word): there is no such file or folder; did you mean \(meant)?\n")
  }

  @Test("who names a report as the file of accepted findings keeps the report")
  func reportAsBaseline() throws {
    let folder = try TemporaryFolder()
    try folder.write(faultyReport, to: "report.md")
    let words = ["check", "--write-baseline", "report.md", "report.md"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.status == 3 && folder.text("report.md") == faultyReport)
    #expect(outcome.errors.contains("report.md is no file of accepted findings and was left alone"))
    let read = try Gouji.run("check", "--baseline", "report.md", "report.md", in: folder.path)
    #expect(read.status == 1 && read.errors.split(separator: "\n").count == 7)
    #expect(read.errors.contains(/report.md:1: no accepted finding/))
    #expect(read.errors.contains(/so do [0-9]+ more lines/))
  }

  @Test("sees colours where they are wanted, and the same words without")
  func colors() throws {
    let plain = try Gouji.run("check", "SampleData")
    let colored = try Gouji.run("check", "--color", "always", "SampleData")
    #expect(!plain.text.contains("\u{1B}") && colored.text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(colored.text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.text)
    let json = try Gouji.run("check", "--color", "always", "--format", "json", "SampleData")
    #expect(!json.text.contains("\u{1B}"))
  }

  @Test("sees colours on a terminal, unless NO_COLOR forbids them", arguments: [false, true])
  func colorsOnATerminal(areForbidden: Bool) throws {
    let terminal = try PseudoTerminal(width: 200, height: 40)
    try terminal.run(
      "/usr/bin/env", ["-C", Gouji.package, Gouji.path, "check", "SampleData/白鹭区"],
      environment: areForbidden ? ["NO_COLOR": "1"] : [:])
    #expect(terminal.waitForEnding() == .exited(1))
    let screen = terminal.screen
    #expect(screen.lines.joined().contains("error: "))
    let styles = (0..<screen.height).flatMap { y in
      (0..<screen.width).map { x in screen.cell(x: x, y: y).style }
    }
    // Plain words, the place, the rule, errors, and notes.
    #expect(Set(styles).count == (areForbidden ? 1 : 5))
  }

  @Test("who adds up nothing is told that there is nothing")
  func emptySum() throws {
    let folder = try TemporaryFolder()
    let outcome = try Gouji.run("sum", in: folder.path)
    #expect(outcome.status == 0 && outcome.errors == "gouji: no annual reports found\n")
  }

  @Test("is told of a file that is too large, and nothing of it is read")
  func largeFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "large.txt")
    let file = try #require(FileHandle(forWritingAtPath: folder["large.txt"]))
    try file.truncate(atOffset: 64 << 20 | 1)
    try file.close()
    for command in ["check", "show", "export"] {
      let outcome = try Gouji.run(command, "large.txt", in: folder.path)
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("gouji: large.txt: is larger than 64 MB and was not read\n"))
    }
  }
}
