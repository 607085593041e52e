import Foundation
import TestSupport
import Testing

@Suite("gouji export", .timeLimit(.minutes(10)))
struct ExportTests {
  /// The members of a record, in the order that other programs may rely on.
  static let members = [
    "path", "agency", "agency_source", "year", "edition", "title", "published", "layout",
    "encoding", "sections", "proactive", "applications", "review", "litigation_direct",
    "litigation_reviewed", "inferred", "notes", "findings",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "in/clean.txt")
    try folder.write(faultyReport, to: "in/faulty.md")
    try folder.write("会议通知\n请各单位参加。\n", to: "in/notice.txt")
    return folder
  }

  @Test("writes one JSON object a report, with its members in their order")
  func ndjson() throws {
    let outcome = try Gouji.run("export", "SampleData")
    #expect(outcome.status == 0 && outcome.errors == "" && outcome.lines.count > 10)
    for line in outcome.lines {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(record.keys) == Set(Self.members))
      #expect(places(of: Self.members, in: line) == places(of: Self.members, in: line).sorted())
      #expect(record["path"] is String)
      // One of the samples is a notice and no report.
      #expect((record["edition"] is String) == (record["year"] is Int))
    }
    let same = try Gouji.run("export", "--table", "records", "--format", "ndjson", "SampleData")
    #expect(same.output == outcome.output)
  }

  /// Where each name first stands in a line of JSON.
  private func places(of names: [String], in line: String) -> [Int] {
    names.map { name in
      line.range(of: "\"\(name)\":").map { line.distance(from: line.startIndex, to: $0.lowerBound) }
        ?? -1
    }
  }

  @Test("gives rows as numbers in the order of the columns, and findings with their cells")
  func records() throws {
    let folder = try folder()
    let outcome = try Gouji.run("export", "in/faulty.md", in: folder.path)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(record["path"] as? String == "in/faulty.md")
    #expect(record["agency"] as? String == "白塔县民政局" && record["year"] as? Int == 2022)
    #expect(record["review"] as? [Int] == [2, 1, 0, 1, 3])
    #expect(record["applications"] is NSNull && record["notes"] as? [String: String] == [:])
    let findings = try #require(record["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["rule"] as? String == "review-total" })
    #expect(finding["severity"] as? String == "error" && finding["at"] as? String == "review")
    #expect((finding["cells"] as? [String])?.first == "review.total")
    #expect(finding["expected"] as? Int == 4 && finding["found"] as? Int == 3)
    #expect(finding["line"] as? Int == 9 && finding["message"] is String)
    #expect(outcome.text.contains(#""rule":"review-total","severity":"error","at":"review""#))
  }

  @Test(
    "writes the same records as one JSON array", arguments: [["in"], ["in/clean.txt"], ["none"]])
  func json(paths: [String]) throws {
    let folder = try folder()
    try folder.makeFolder("none")
    let array = try Gouji.run(["export", "--format", "json"] + paths, in: folder.path)
    let lines = try Gouji.run(["export", "--format", "ndjson"] + paths, in: folder.path)
    let records = try #require(
      try JSONSerialization.jsonObject(with: Data(array.output)) as? [NSDictionary])
    let singles = try lines.lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
    }
    #expect(records == singles)
  }

  @Test("says in a record that a file is no report, and leaves it out of the tables")
  func otherFiles() throws {
    let folder = try folder()
    #expect(try Gouji.run("export", "in", in: folder.path).lines.count == 3)
    let named = try Gouji.run("export", "in/notice.txt", in: folder.path)
    #expect(named.lines.count == 1 && named.text.contains(#""edition":null"#))
    let findings = try Gouji.run("export", "--table", "findings", "in", in: folder.path)
    #expect(!findings.text.contains("notice.txt"))
  }

  @Test(
    "heads every table with its columns",
    arguments: [
      (
        "reports",
        "path,agency,year,edition,published,layout,received,outcome_total,carried_out,errors,"
          + "warnings,notes"
      ),
      (
        "applications",
        "path,agency,year,row,label,person,company,research,charity,legal,other_org,total"
      ),
      ("proactive", "path,agency,year,row,measure,value"),
      ("reviews", "path,agency,year,group,upheld,corrected,other,pending,total"),
      ("findings", "path,line,agency,year,rule,severity,at,expected,found,message"),
    ])
  func tables(table: String, header: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run("export", "--table", table, "SampleData")
    #expect(outcome.status == 0 && outcome.text.hasPrefix(header + "\r\n"))
    #expect(outcome.text.hasSuffix("\r\n") && outcome.lines.count > 5)
    #expect(
      try Gouji.run("export", "--table", table, "none", in: folder.path).text == header + "\r\n")
    // The same rows as objects, with the columns as keys.
    let json = try Gouji.run("export", "--table", table, "--format", "ndjson", "SampleData")
    #expect(json.lines.count == outcome.text.components(separatedBy: "\r\n").count - 2)
    let line = try #require(json.lines.first)
    let columns = header.split(separator: ",").map(String.init)
    #expect(places(of: columns, in: line) == places(of: columns, in: line).sorted())
    #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
  }

  @Test("gives one row a group, with the numbers of the page")
  func rows() throws {
    let folder = try folder()
    let outcome = try Gouji.run("export", "--table", "reviews", "in", in: folder.path)
    #expect(
      outcome.lines.dropFirst() == [
        "in/faulty.md,白塔县民政局,2022,review,2,1,0,1,3",
        "in/faulty.md,白塔县民政局,2022,litigation_direct,0,0,0,0,0",
        "in/faulty.md,白塔县民政局,2022,litigation_reviewed,0,0,0,0,0",
      ])
  }

  @Test("takes the reports that are asked for, in their order however many threads read")
  func selections() throws {
    let folder = try folder()
    let words = ["export", "--table", "reports", "in"]
    #expect(try Gouji.run(words + ["--year", "2017"], in: folder.path).lines.count == 2)
    #expect(try Gouji.run(words + ["--agency", "民政"], in: folder.path).lines.count == 2)
    #expect(try Gouji.run(words + ["--edition", "2021"], in: folder.path).lines.count == 1)
    let one = try Gouji.run("export", "--jobs", "1", "SampleData")
    let many = try Gouji.run("export", "--jobs", "16", "SampleData")
    #expect(one.output == many.output)
  }

  @Test("begins CSV with a byte order mark only when asked")
  func mark() throws {
    let plain = try Gouji.run("export", "--table", "reviews", "SampleData")
    let marked = try Gouji.run("export", "--table", "reviews", "--bom", "SampleData")
    #expect(marked.output == [0xEF, 0xBB, 0xBF] + plain.output)
  }

  @Test("writes to a file in one step: the whole of it, with the mode of the old one")
  func output() throws {
    let folder = try folder()
    try folder.write("old", to: "out.csv")
    unsafe chmod(folder["out.csv"], 0o640)
    let words = ["export", "--table", "reviews", "in"]
    let printed = try Gouji.run(words, in: folder.path)
    let written = try Gouji.run(words + ["--output", "out.csv"], in: folder.path)
    #expect(written.status == 0 && written.output == [] && written.errors == "")
    #expect(folder.text("out.csv") == printed.text)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder["out.csv"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(folder.names == ["in", "out.csv"])
  }

  @Test(
    "refuses to write where no file can stand, and leaves all as it was",
    arguments: ["in", ".", "gone/out.csv", "in/clean.txt/x", "/dev/null", ""])
  func refusals(path: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run("export", "--output", path, "in", in: folder.path)
    #expect(outcome.status == 3 && outcome.output == [])
    #expect(outcome.errors.hasPrefix("gouji: ") && (path.isEmpty || outcome.errors.contains(path)))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(folder.names == ["in"] && folder.text("in/clean.txt") == cleanReport)
  }

  @Test("writes what can be read, and says what cannot")
  func missingPath() throws {
    let folder = try folder()
    let words = ["export", "gone", "in/faulty.md", "--output", "out.json", "--format", "json"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors == "gouji: gone: there is no such file or folder\n")
    let records = try JSONSerialization.jsonObject(with: Data((folder.text("out.json") ?? "").utf8))
    #expect((records as? [Any])?.count == 1)
  }

  @Test("text that a spreadsheet would run is disarmed in CSV and left alone in JSON")
  func formulas() throws {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "=1+1.txt")
    let csv = try Gouji.run("export", "--table", "reports", "=1+1.txt", in: folder.path)
    #expect(csv.lines.last?.hasPrefix("'=1+1.txt,") == true)
    let json = try Gouji.run("export", "=1+1.txt", in: folder.path)
    #expect(json.text.hasPrefix(#"{"path":"=1+1.txt","#))
  }
}
