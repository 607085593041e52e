import Foundation
import TestSupport
import Testing

@Suite("gouji check for other programs, and what was accepted", .timeLimit(.minutes(10)))
struct CheckFormatTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(cleanReport, to: "reports/clean.txt")
    try folder.write(faultyReport, to: "reports/a b,县.md")
    return folder
  }

  private static let words = ["check", "reports", "--rule", "review-total", "--rule", "culprit"]

  @Test("JSON is one object with the findings of the records and a summary")
  func json() throws {
    let folder = try folder()
    let outcome = try Gouji.run(Self.words + ["--format", "json"], in: folder.path)
    #expect(outcome.status == 1)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["review-total", "culprit"])
    #expect(findings[0]["path"] as? String == "reports/a b,县.md")
    #expect(findings[0]["agency"] as? String == "白塔县民政局")
    #expect(findings[0]["year"] as? Int == 2022)
    #expect(findings[0]["expected"] as? Int == 4 && findings[0]["found"] as? Int == 3)
    let ways = try #require(findings[1]["repairs"] as? [[[String: Any]]])
    #expect(ways[0][0]["cell"] as? String == "review.total" && ways[0][0]["to"] as? Int == 4)
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["reports"] == 2 && summary["errors"] == 1 && summary["shown"] == 1)
  }

  @Test("SARIF names every rule, and each finding by its rule, file and line")
  func sarif() throws {
    let folder = try folder()
    let outcome = try Gouji.run(Self.words + ["--format", "sarif"], in: folder.path)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    #expect(result["level"] as? String == "error")
    #expect(outcome.text.contains("\"reports/a%20b%2C%E5%8E%BF.md\""))
    #expect(outcome.text.contains("白塔县民政局 2022 review-total review 4:3"))
  }

  @Test("nothing found is still whole", arguments: ["json", "sarif", "csv", "github", "text"])
  func nothing(format: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run(
      "check", "reports/clean.txt", "--format", format, in: folder.path)
    #expect(outcome.status == 0)
    if format == "json" || format == "sarif" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output)) }
    }
    #expect(
      outcome.lines.count == ["csv": 1, "github": 0, "text": 0][format] ?? outcome.lines.count)
  }

  @Test("an annotation of GitHub escapes what would end it")
  func github() throws {
    let folder = try folder()
    let outcome = try Gouji.run(Self.words + ["--format", "github"], in: folder.path)
    let head = "::error file=reports/a b%2C县.md,line=9,title=review-total::"
    #expect(outcome.lines.first?.hasPrefix(head) == true)
    #expect(outcome.lines.last?.hasPrefix("::notice ") == true)
  }

  @Test("CSV is the exported table of findings, the wanted rows of it")
  func csv() throws {
    let folder = try folder()
    let checked = try Gouji.run(
      "check", "reports", "--format", "csv", "--severity", "note", in: folder.path)
    let exported = try Gouji.run("export", "reports", "--table", "findings", in: folder.path)
    #expect(checked.output == exported.output)
  }

  @Test("what is accepted is not listed again, until a value changes")
  func baseline() throws {
    let folder = try folder()
    let words = ["check", "reports", "--rule", "review-total"]
    let written = try Gouji.run(words + ["--write-baseline", "accepted.txt"], in: folder.path)
    #expect(written.status == 0 && written.lines.count == 1)
    #expect(folder.text("accepted.txt")?.contains("白塔县民政局 2022 review-total review 4:3") == true)
    let after = try Gouji.run(words + ["--baseline", "accepted.txt"], in: folder.path)
    #expect(after.status == 0 && after.output == [])
    #expect(after.errors.contains("1 accepted"))
    let changed = faultyReport.replacingOccurrences(
      of: "| 2 | 1 | 0 | 1 | 3 |", with: "| 2 | 1 | 0 | 1 | 5 |")
    try folder.write(changed, to: "reports/a b,县.md")
    let again = try Gouji.run(words + ["--baseline", "accepted.txt"], in: folder.path)
    #expect(again.status == 1 && again.lines.count == 1)
  }

  @Test("what only explains an accepted finding is gone with it", arguments: ["note", "warning"])
  func explanationsOfAccepted(level: String) throws {
    let folder = try folder()
    let words = ["check", "reports", "--severity", "note"]
    _ = try Gouji.run(
      "check", "reports", "--severity", level, "--write-baseline", "accepted.txt", in: folder.path)
    let after = try Gouji.run(words + ["--baseline", "accepted.txt"], in: folder.path)
    #expect(!after.text.contains("[culprit]"))
    if level == "note" { #expect(after.status == 0 && after.output == []) }
  }

  @Test("a URI of SARIF is relative below the current folder and names the file, not its item")
  func references() throws {
    let folder = try folder()
    let line = try JSONSerialization.data(withJSONObject: ["text": faultyReport])
    try folder.write(String(decoding: line, as: UTF8.self) + "\n{}\n", to: "reports/all.jsonl")
    func references(_ path: String, in place: String) throws -> Set<String> {
      let outcome = try Gouji.run(
        "check", "--rule", "review-total", "--format", "sarif", path, in: place)
      let uris = outcome.text.matches(of: /"uri":"([^"]*)"/).map { String($0.output.1) }
      return Set(uris)
    }
    let expected: Set = ["reports/a%20b%2C%E5%8E%BF.md", "reports/all.jsonl"]
    // The folder's own path may lead over links.
    let real = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    #expect(try references("reports", in: folder.path) == expected)
    #expect(try references(real + "/reports", in: real) == expected)
    #expect(
      try references(real + "/reports/all.jsonl", in: "/") == ["file://\(real)/reports/all.jsonl"]
        || real.hasPrefix("/") && real.contains("%"))
  }

  @Test("a roster in another encoding, or out of a pipe, is read as one in UTF-8")
  func rosterEncodings() throws {
    let folder = try folder()
    let gb: [UInt8] = [0xC7, 0xE0, 0xCA, 0xAF, 0xCF, 0xD8, 0xB2, 0xC6, 0xD5, 0xFE, 0xBE, 0xD6]
    try folder.write(gb + [0x0A] + gb, to: "roster.txt")
    let words = "check reports --rule missing-year --roster"
    let outcome = try Gouji.run(
      words.split(separator: " ").map(String.init) + ["roster.txt"], in: folder.path)
    #expect(outcome.lines == [] && !outcome.errors.contains("lack a report"))
    let piped = try Gouji.shell(
      "cd '\(folder.path)' && cat roster.txt | \"$gouji\" \(words) /dev/stdin")
    #expect(piped.lines == [] && piped.errors == outcome.errors)
  }

  @Test("a roster narrowed to some agencies asks for these only; one that is no list is refused")
  func rosterLimits() throws {
    let folder = try folder()
    try folder.write("1\t青石县财政局\n2\t青石县水利局\n3\t白塔县教育局\n", to: "roster.txt")
    let words = ["check", "reports", "--rule", "missing-year", "--roster"]
    let narrowed = try Gouji.run(words + ["roster.txt", "--agency", "青石县"], in: folder.path)
    #expect(narrowed.lines.count == 1 && narrowed.text.contains("青石县水利局 has no report"))
    try folder.write("", to: "empty.txt")
    for path in ["empty.txt", "reports/a b,县.md"] {
      let refused = try Gouji.run(words + [path], in: folder.path)
      #expect(refused.status == 3 && refused.errors.contains("\(path): is no list of agencies"))
    }
    let form = try Gouji.run(
      "sum", "reports", "--roster", "roster.txt", "--edition", "2019", in: folder.path)
    #expect(form.status == 2 && form.errors.contains("--edition"))
  }

  @Test("a remark written by hand stays when the baseline is written again, a stale line goes")
  func remarks() throws {
    let folder = try folder()
    try folder.write(
      """
      # 由县政务公开办维护
      白塔县民政局 2022 review-total review 4:3 # 已核实
      白塔县民政局 2022 balance person 1:2 # 已改正
      青石县民政局 2022 balance person 1:2 # 不在此处
      此行有误
      """, to: "accepted.txt")
    let outcome = try Gouji.run(
      "check", "reports", "--write-baseline", "accepted.txt", in: folder.path)
    #expect(outcome.errors.contains("1 no longer found"))
    let text = try #require(folder.text("accepted.txt"))
    for kept in ["# 由县政务公开办维护", "4:3  # 已核实", "# 不在此处", "此行有误"] { #expect(text.contains(kept)) }
    #expect(!text.contains("已改正"))
    let said = try Gouji.run("check", "reports", "--baseline", "accepted.txt", in: folder.path)
    #expect(said.errors.contains("accepted.txt:"))
  }

  @Test(
    "a baseline or a roster that is not there ends with 3", arguments: ["--baseline", "--roster"])
  func missing(option: String) throws {
    let folder = try folder()
    let outcome = try Gouji.run("check", "reports", option, "gone.txt", in: folder.path)
    #expect(outcome.status == 3 && outcome.output == [])
  }

  @Test("agencies of the roster without a report stand at their line of it")
  func roster() throws {
    let folder = try folder()
    try folder.write("青石县财政局\n\n青石县水利局 # 新\n", to: "roster.txt")
    let words = ["check", "reports", "--roster", "roster.txt", "--rule", "missing-year"]
    let said = "agencies of the roster that lack a report: 1"
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.lines == ["roster.txt:3: note: 青石县水利局 has no report for 2017 [missing-year]"])
    #expect(outcome.status == 0 && outcome.errors.contains(said))
    #expect(try Gouji.run(words + ["--severity", "note"], in: folder.path).status == 1)
    // A level that was asked for holds for them as well.
    let quiet = try Gouji.run(words + ["--severity", "warning"], in: folder.path)
    #expect(quiet.output == [] && quiet.errors.contains(said + " (--severity note lists them)"))
  }

  @Test("the years of an agency are held against each other in the order of the files")
  func acrossYears() throws {
    let all = try Gouji.run("check", "SampleData", "--rule", "carry-over")
    #expect(all.lines.count == 2)
    #expect(all.lines.allSatisfy { $0.hasPrefix("SampleData/青石县/青石县财政局-2020.txt:") })
    let year = try Gouji.run("check", "SampleData", "--rule", "carry-over", "--year", "2020")
    #expect(year.output == all.output)
    let records = try Gouji.run("export", "SampleData", "--agency", "青石县财政局")
    #expect(
      records.lines.map {
        $0.contains("\"rule\":\"carry-over\"") || $0.contains("\"rule\": \"carry-over\"")
      } == [false, true, false])
  }
}
