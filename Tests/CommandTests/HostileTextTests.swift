import Foundation
import TestSupport
import Testing

/// Documents and names made of what steers a terminal, turns the order of characters round or runs
/// in a spreadsheet: nothing of it may come out of any command.
@Suite("Hostile documents and names", .timeLimit(.minutes(10)))
struct HostileTextTests {
  /// A report whose agency, headings, cells and sentences are hostile.
  private static let document =
    faultyReport
    .replacing("白塔县民政局", with: "白\u{1B}[2J塔县\u{202E}民政\u{9B}31m局")
    .replacing("一、总体情况", with: "一、总体\u{1B}]0;x\u{7}情况")
    .replacing("12条", with: "12条，\u{2066}其中网站9条、\u{1B}[31m微信7条，")
    .replacing("| 2 | 1 |", with: "| =1+1 | \u{1B}[5m@x |")

  private static let names = [
    "\u{1B}[2J.md", "\u{202E}evil.md", "\u{9B}31m.md", "=1+1.md", "@SUM(A1).md", "two\nlines.md",
    "bell\u{7}.md", " blanks in it .md", "-x.md", "#17.md", "a'b\"c.md", "%0A::error.md",
    "\u{10FFFF}.md",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in Self.names { try folder.write(Self.document, to: "in/\(name)") }
    return folder
  }

  /// Characters of `text` that steer a terminal, besides what parts lines and fields.
  private func steering(_ outcome: Gouji.Outcome) -> [String] {
    let text = String(validating: outcome.output, as: UTF8.self) ?? "\u{1B}no UTF-8"
    return (text + outcome.errors).replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      switch scalar.value {
      // What parts the fields of a search.
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16) }
  }

  @Test(
    "reach nobody's terminal",
    arguments: [
      ["check", "--severity", "note"], ["check", "--format", "json"], ["check", "--format", "csv"],
      ["check", "--format", "sarif"], ["check", "--format", "github"], ["export"],
      ["export", "--table", "reports"], ["export", "--table", "applications"],
      ["export", "--table", "proactive"], ["export", "--table", "reviews"],
      ["export", "--table", "findings"], ["show", "--prose"], ["show", "--format", "markdown"],
      ["sum"], ["sum", "--format", "csv"], ["search", ""], ["search", "\u{1B}[2J"], ["--plain"],
    ], ["zh", "en"])
  func output(command: [String], language: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run(command + ["--lang", language, "in"], in: folder.path)
    #expect(outcome.status <= 1)
    #expect(steering(outcome) == [])
    #expect(outcome.output.count + outcome.errors.utf8.count > 10)
  }

  @Test("nor when a named file is none, and nothing of their names breaks a line", arguments: names)
  func errors(name: String) throws {
    let folder = try TemporaryFolder()
    for command in [["check", "--"], ["show", "--"], ["export", "--"], ["--"]] {
      let outcome = try Gouji.run(command + ["./\(name)"], in: folder.path)
      #expect(outcome.status == 3)
      #expect(steering(outcome) == [])
      let isBrowsing = command.count == 1
      #expect(isBrowsing || outcome.errors.split(separator: "\n").count <= 2)
    }
  }

  @Test("run in no spreadsheet", arguments: ["reports", "reviews", "findings"])
  func spreadsheets(table: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run("export", "--table", table, "in", in: folder.path)
    let fields = outcome.text.split { $0.isNewline || $0 == "," }
    #expect(!fields.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("\"=") })
  }

  @Test("JSON keeps them whole: nothing of a name or a cell is lost")
  func json() throws {
    let folder = try folder()
    let paths = try Gouji.run("export", "in", in: folder.path).lines.map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(record?["path"] as? String)
    }
    // A character that stands for a byte of a name is written as its bytes are.
    #expect(Set(Self.names.dropLast().map { "in/\($0)" }).isSubset(of: paths))
    #expect(paths.count == Self.names.count)
  }

  @Test("a name that is no text can be given back to the program")
  func bytes() throws {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "report.txt")
    let outcome = try Gouji.shell(
      "cd '\(folder.path)' && mv report.txt \"$(printf 'a\\377b\\376.txt')\" && "
        + "\"$gouji\" check a*.txt && \"$gouji\" show a*.txt && \"$gouji\" export .")
    #expect(outcome.status == 0 && steering(outcome) == [])
    #expect(outcome.errors == "1 report: 0 errors, 0 warnings, 0 notes\n")
  }
}
