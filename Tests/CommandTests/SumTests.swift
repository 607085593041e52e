import Foundation
import TestSupport
import Testing

@Suite("gouji sum", .timeLimit(.minutes(10)))
struct SumTests {
  /// A report with one table, whose row of five numbers is given.
  private func report(_ agency: String, _ year: Int, _ numbers: String) -> String {
    faultyReport.replacingOccurrences(of: "白塔县民政局2022年", with: "\(agency)\(year)年")
      .replacingOccurrences(of: "| 2 | 1 | 0 | 1 | 3 |", with: numbers)
  }

  /// Two bureaus, one of them twice, and the county with the sum of both but for one cell.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(report("白塔县民政局", 2022, "| 2 | 1 | 0 | 1 | 4 |"), to: "in/a.md")
    try folder.write(report("白塔县民政局", 2022, "| 2 | 1 |  | 1 | 4 |"), to: "in/b.md")
    try folder.write(report("白塔县财政局", 2022, "| 3 | 0 |  | 0 | 3 |"), to: "in/c.md")
    try folder.write(report("白塔县人民政府", 2022, "| 5 | 2 | 0 | 1 | 8 |"), to: "in/county.md")
    return folder
  }

  @Test("adds up the cells, one report an agency and year, and says how many gave each")
  func csv() throws {
    let folder = try folder()
    let words = ["sum", "in", "--format", "csv", "--exclude", "county.md"]
    let outcome = try Gouji.run(words, in: folder.path)
    #expect(outcome.status == 0)
    let rows = outcome.lines.filter { $0.contains(",review,") }
    #expect(
      rows == [
        "reviews,review,upheld,5,2", "reviews,review,corrected,1,2", "reviews,review,other,0,1",
        "reviews,review,pending,1,2", "reviews,review,total,7,2",
      ])
    #expect(outcome.errors.contains("2 reports added up, year 2022; 1 more file for"))
  }

  @Test("held against a report, it lists the cells that differ, without adding that report")
  func against() throws {
    let words = ["sum", "in", "--against", "in/county.md"]
    let folder = try folder()
    let csv = try Gouji.run(words + ["--format", "csv"], in: folder.path)
    #expect(
      csv.lines == [
        "table,row,column,sum,reports,against,difference", "reviews,review,corrected,1,2,2,1",
        "reviews,review,total,7,2,8,1",
      ])
    let text = try Gouji.run(words + ["--lang", "zh"], in: folder.path)
    #expect(text.lines.count == 3 && text.text.contains("结果纠正"))
  }

  @Test("what is held against the sum is no part of it, by whatever path or copy it is found")
  func wholeAmongParts() throws {
    let folder = try folder()
    try folder.write(folder.text("in/county.md") ?? "", to: "in/deep/copy.md")
    for path in ["in/county.md", "./in/county.md", "in/../in/county.md", "in/deep/copy.md"] {
      let outcome = try Gouji.run("sum", "in", "--against", path, in: folder.path)
      #expect(outcome.errors.hasPrefix("gouji: 2 reports added up, year 2022"), "\(path)")
      #expect(outcome.lines.count == 3)
    }
  }

  @Test("another year than that of the report is said, and nothing to add up is no table")
  func otherYear() throws {
    let folder = try folder()
    try folder.write(report("白塔县人民政府", 2021, "| 5 | 2 | 0 | 1 | 8 |"), to: "old.md")
    let outcome = try Gouji.run("sum", "in", "--against", "old.md", in: folder.path)
    #expect(outcome.errors.contains("old.md is the report for 2021"))
    let nothing = try Gouji.run("sum", "old.md", "--against", "old.md", in: folder.path)
    #expect(nothing.output == [] && nothing.errors.contains("no annual reports found"))
  }

  @Test("JSON says the same, with who is missing")
  func json() throws {
    let folder = try folder()
    try folder.write("白塔县民政局\n白塔县水利局\n", to: "roster.txt")
    let outcome = try Gouji.run(
      "sum", "in", "--format", "json", "--year", "2022", "--roster", "roster.txt", in: folder.path)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(object["reports"] as? Int == 3 && object["left_out"] as? Int == 1)
    let missing = try #require(object["missing"] as? [[String: Any]])
    #expect(missing.map { $0["agency"] as? String } == ["白塔县水利局"])
    let cells = try #require(object["cells"] as? [[String: Any]])
    let upheld = try #require(cells.first { $0["cell"] as? String == "review.upheld" })
    #expect(upheld["sum"] as? Int == 10 && upheld["reports"] as? Int == 3)
  }

  @Test(
    "the columns of its table stand under each other in either language", arguments: ["zh", "en"])
  func aligned(language: String) throws {
    let outcome = try Gouji.run("sum", "SampleData", "--lang", language)
    #expect(outcome.status == 0)
    let blocks = outcome.text.split(separator: "\n\n").map { $0.split(separator: "\n") }
    #expect(blocks.count == 3)
    for block in blocks {
      let widths = block.map { line in
        line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
      }
      #expect(Set(widths).count == 1)
    }
  }

  @Test("a file that is no report cannot be held against the sum")
  func notAReport() throws {
    let folder = try folder()
    try folder.write("会议通知\n", to: "notice.txt")
    let outcome = try Gouji.run("sum", "in", "--against", "notice.txt", in: folder.path)
    #expect(outcome.status == 3 && outcome.output == [])
  }
}
