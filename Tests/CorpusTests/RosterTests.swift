import Corpus
import Reports
import TestSupport
import Testing

@Suite("The agencies that have to report")
struct RosterTests {
  @Test("stand one a line, each once, without blank lines and remarks")
  func lines() {
    let text = "# 名单\r\n青石县 财政局\r\n\r\n白塔县财政局 # 新设\n青石县财政局\n﻿云门市（本级）\n"
    let roster = Roster(Array(text.utf8))
    #expect(roster.entries.map(\.name) == ["青石县财政局", "白塔县财政局", "云门市(本级)"])
    #expect(roster.entries.map(\.line) == [2, 4, 6])
  }

  @Test(
    "are missing for the years that were asked for, else for those of the others",
    arguments: [
      (nil, ["白塔县财政局 2022", "云门市统计局 2021", "云门市统计局 2022"]),
      (2022...2022, ["白塔县财政局 2022", "云门市统计局 2022"]),
      (2023...2023, ["青石县财政局 2023", "白塔县财政局 2023", "云门市统计局 2023"]),
    ] as [(ClosedRange<Int>?, [String])])
  func missing(years: ClosedRange<Int>?, expected: [String]) throws {
    let folder = try TemporaryFolder()
    for (agency, year) in [("青石县财政局", 2021), ("青石县财政局", 2022), ("白塔县财政局", 2021)] {
      let title = "\(agency)\(year)年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息12条。\n"
      try folder.write(title, to: "\(agency)\(year).txt")
    }
    let roster = Roster(Array("青石县财政局\n白塔县财政局\n云门市统计局".utf8))
    let corpus = ChainedCorpus(Walk([folder.path]).files, selection: Selection(), jobs: 1)
    let missing = roster.missing(in: corpus.snapshot, years: years)
    #expect(missing.map { "\($0.entry.name) \($0.year ?? 0)" } == expected)
  }

  @Test("are missing without a year when nothing was read")
  func nothing() {
    let roster = Roster(Array("青石县财政局".utf8))
    let missing = roster.missing(in: .empty, years: nil)
    #expect(missing.map(\.year) == [nil])
    #expect(missing.map { $0.entry.missingYear($0.year).line } == [1])
  }
}
