import Foundation
import TestSupport
import Testing

@Suite("gouji export --stdin-jsonl")
struct ExportLinesTests {
  private func line(_ path: String?, _ text: String) throws -> String {
    var object = ["text": text]
    object["path"] = path
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  private func records(_ outcome: Gouji.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("answers every line in its order, under the path that the line gives")
  func paths() throws {
    let input = try [
      line("hdfs://a/报告 1.txt", cleanReport), line(nil, cleanReport),
      line("b/2.txt", faultyReport),
    ].joined(separator: "\n")
    let outcome = try Gouji.run(
      "export", "--table", "records", "--stdin-jsonl", "--format", "ndjson",
      input: Array(input.utf8))
    let records = try records(outcome)
    #expect(outcome.status == 0)
    #expect(records.map { $0["path"] as? String } == ["hdfs://a/报告 1.txt", "-#2", "b/2.txt"])
    #expect(records.map { $0["rules"] as? String } == Array(repeating: "one report", count: 3))
    let findings = records.last?["findings"] as? [[String: Any]] ?? []
    #expect(findings.contains { $0["rule"] as? String == "review-total" })
  }

  @Test("a bad line becomes a record that says what is wrong, and the others are read")
  func badLines() throws {
    let input = try [
      "no object", line("a.txt", cleanReport), #"{"path": "b.txt"}"#, #"{"path": "c.txt", "tex"#,
      line("d.txt", "会议通知"),
    ].joined(separator: "\n")
    let outcome = try Gouji.run("export", "--stdin-jsonl", input: Array(input.utf8))
    let records = try records(outcome)
    #expect(outcome.status == 3)
    #expect(
      records.map { $0["path"] as? String } == ["-#1", "a.txt", "b.txt", "-#4", "d.txt"])
    #expect(records.map { $0["error"] != nil } == [true, false, true, true, false])
    #expect((records.first?["error"] as? String)?.hasPrefix("is no JSON object") == true)
  }

  @Test("gives each record as soon as its line has come")
  func interactive() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Gouji.path)
    process.arguments = ["export", "--stdin-jsonl"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<3 {
      input.fileHandleForWriting.write(
        Data((try line("\(number).txt", cleanReport) + "\n").utf8))
      var answer: [UInt8] = []
      while answer.last != 0x0A {
        let piece = output.fileHandleForReading.availableData
        guard !piece.isEmpty else { break }
        answer += piece
      }
      #expect(String(decoding: answer, as: UTF8.self).contains(#""path":"\#(number).txt""#))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    "takes no other table, form or place",
    arguments: [
      ["--table", "applications"], ["--format", "csv"], ["--output", "x"], ["--bom"], ["folder"],
    ])
  func usage(words: [String]) throws {
    #expect(try Gouji.run(["export", "--stdin-jsonl"] + words).status == 2)
  }
}
