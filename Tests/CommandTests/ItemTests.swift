import Foundation
import TestSupport
import Testing

/// Files that hold many reports.
@Suite("Items of a file", .timeLimit(.minutes(10)))
struct ItemTests {
  /// A line that is no JSON, one that is no report, and two reports.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let texts = [cleanReport, "会议通知", faultyReport]
    let lines = try texts.map { text in
      String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
    }
    try folder.write((["nothing"] + lines).joined(separator: "\n"), to: "all.jsonl")
    return folder
  }

  @Test("each command takes an item by the path that all of them print")
  func itemsByPath() throws {
    let folder = try folder()
    let check = try Gouji.run(
      "check", "--rule", "review-total", "all.jsonl#4", in: folder.path)
    #expect(check.status == 1 && check.lines.count == 1)
    #expect(check.lines.first?.hasPrefix("all.jsonl#4:9: error: ") == true)
    #expect(check.errors == "1 report: 1 error, 0 warnings, 0 notes\n")
    let show = try Gouji.run("show", "all.jsonl#2", in: folder.path)
    #expect(show.status == 0 && show.errors == "" && show.text.contains("青石县财政局"))
    let export = try Gouji.run("export", "all.jsonl#2", "all.jsonl#4", in: folder.path)
    #expect(export.status == 0 && export.lines.count == 2)
  }

  @Test("an item that is not there, or is no object, is said", arguments: ["check", "show"])
  func missingItems(command: String) throws {
    let folder = try folder()
    let gone = try Gouji.run(command, "all.jsonl#99", in: folder.path)
    #expect(gone.status == 3 && gone.errors.contains("all.jsonl#99: the file has no such item"))
    let bad = try Gouji.run(command, "all.jsonl#1", in: folder.path)
    #expect(bad.status == 3 && bad.errors.contains("all.jsonl#1: is no JSON object"))
    let none = try Gouji.run(command, "none.jsonl#1", in: folder.path)
    #expect(none.status == 3 && none.errors.contains("no such file"))
  }

  @Test("JSON on standard input is known as such")
  func standardInput() throws {
    let folder = try folder()
    let object = try JSONSerialization.data(withJSONObject: ["text": faultyReport])
    for input in [Array(object), Array("\n [".utf8) + object + Array("]".utf8)] {
      let outcome = try Gouji.run(
        "check", "--rule", "review-total", "-", in: folder.path, input: input)
      #expect(outcome.status == 1 && outcome.lines.count == 1)
    }
  }

  @Test("a file of very many items that are nothing is read, and spoken of in few lines")
  func manyItems() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "{\"text\":\"x\"}\n", count: 21_000), to: "x.jsonl")
    try folder.write(String(repeating: "{}\n", count: 30_000), to: "y.jsonl")
    let outcome = try Gouji.run("check", "x.jsonl", "y.jsonl", in: folder.path)
    #expect(outcome.status == 3)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count < 60)
    #expect(lines.contains { $0.contains("x.jsonl: 1000 more items are no annual reports") })
    #expect(lines.contains { $0.contains("y.jsonl: 29980 more items could not be read") })
  }

  @Test("output can be named -, and lines nobody takes end plain browsing")
  func outputs() throws {
    let folder = try folder()
    let words = ["export", "--table", "reports", "all.jsonl#2"]
    let named = try Gouji.run(words + ["--output", "-"], in: folder.path)
    #expect(try named.output == Gouji.run(words, in: folder.path).output)
    let plain = try Gouji.shell("cd '\(folder.path)' && \"$gouji\" --plain . > /dev/full")
    #expect(plain.status == 3 && plain.errors.split(separator: "\n").count == 1)
  }
}
