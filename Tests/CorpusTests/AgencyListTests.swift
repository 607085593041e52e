import Corpus
import TestSupport
import Testing

@Suite("The agencies of a corpus")
struct AgencyListTests {
  @Test("one agency gathers its years, wherever its reports lie, when its name says where it is")
  func yearsOfOneAgency() throws {
    let corpus = try SmallCorpus([
      ("c/3.txt", "青石县财政局", 2021), ("a/1.txt", "青石县财政局", 2019),
      ("b/2.txt", "青石县财政局", 2020), ("a/4.txt", "青石县民政局", 2020),
    ])
    #expect(corpus.agencies == ["青石县财政局 2019 2020 2021", "青石县民政局 2020"])
    #expect(corpus.snapshot.reportCount == 4)
  }

  @Test(
    "a name that many places share joins within a folder only",
    arguments: [
      "鼓楼区财政局", "鼓楼区城市管理局", "鼓楼区市场监督管理局", "和平街道办事处", "红旗街道办事处", "龙田镇人民政府",
      "鼓楼区温州路街道办事处", "鼓楼区经济开发区管理委员会", "市城市管理局", "国家税务总局鼓楼区税务局", "鼓楼区智慧城市运行中心",
      "住房和城市建设局", "县财政局",
    ])
  func sharedNames(agency: String) throws {
    let corpus = try SmallCorpus([
      ("南/1.txt", agency, 2020), ("南/2.txt", agency, 2021), ("北/1.txt", agency, 2020),
    ])
    #expect(corpus.agencies.sorted() == ["\(agency) 2020", "\(agency) 2020 2021"])
  }

  @Test(
    "a name that says its county joins across folders",
    arguments: [
      "青石县财政局", "云门市财政局", "云门市鼓楼区财政局", "单县教育局", "盐城市城市管理局", "津市市民政局", "前进自治县民政局",
      "正蓝旗教育局", "黔东南州财政局", "锡林郭勒盟民政局", "大兴安岭地区民政局", "河北省财政厅", "广西壮族自治区民政厅", "呼伦贝尔市财政局",
      "北京市东城区财政局", "青石县鹿鸣镇人民政府", "工业和信息化部", "国家粮食和物资储备局",
    ])
  func ownNames(agency: String) throws {
    let corpus = try SmallCorpus([("a/1.txt", agency, 2020), ("b/1.txt", agency, 2021)])
    #expect(corpus.agencies == ["\(agency) 2020 2021"])
  }

  @Test("reports without a name join nothing and go by the name of their file")
  func namelessReports() throws {
    let folder = try TemporaryFolder()
    for name in ["a/1.txt", "a/2.txt", "b/1.txt"] { try folder.write(namelessReport, to: name) }
    let agencies = try #require(loaded(Walk([folder.path])).last).agencies
    #expect((0..<agencies.count).map { agencies.names[$0] } == ["1.txt", "1.txt", "2.txt"])
    #expect(agencies.isNamed == [false, false, false])
  }

  @Test("every report leads back to its agency, and a report of another corpus to none")
  func agencyOfReport() throws {
    let corpus = try SmallCorpus([
      ("c/3.txt", "青石县财政局", 2021), ("a/1.txt", "青石县财政局", 2019), ("b/2.txt", "白鹭区民政局", 2020),
    ])
    let agencies = corpus.snapshot.agencies
    for agency in 0..<agencies.count {
      for id in agencies.reports(agency) { #expect(agencies.agency(of: id) == agency) }
    }
    let few = try SmallCorpus([("a.txt", "青石县民政局", 2020)]).snapshot.agencies
    #expect(agencies.reports(1).contains { few.agency(of: $0) == nil })
    #expect(Snapshot.empty.agencies.agency(of: few.reports(0)[0]) == nil)
  }

  @Test("the findings of an agency are those of all its years")
  func counts() throws {
    let corpus = try SmallCorpus([("1.txt", "青石县财政局", 2019), ("2.txt", "青石县财政局", 2020)])
    let snapshot = corpus.snapshot
    let years = snapshot.agencies.reports(0).map { snapshot.counts($0) }
    #expect(years.count == 2 && years.allSatisfy { $0.notes > 0 })
    var sum = FindingCounts()
    for counts in years { sum += counts }
    #expect(snapshot.agencies.counts == [sum])
    #expect(snapshot.counts == sum)
  }
}

@Suite("Finding an agency as one types")
struct SearchTests {
  private static func corpus(_ names: [String]) throws -> SmallCorpus {
    try SmallCorpus(names.enumerated().map { ("\($0.offset).txt", $0.element, 2021) })
  }

  @Test("ranks what begins with the query, then what has it behind a place, then the rest")
  func ranking() throws {
    let corpus = try Self.corpus([
      "云门市财政局", "财政部", "青石县财政局", "云门市国有资产和财政监督局", "鹿鸣镇财政所",
    ])
    #expect(
      corpus.matches("财政") == ["财政部", "鹿鸣镇财政所", "青石县财政局", "云门市财政局", "云门市国有资产和财政监督局"])
  }

  @Test("puts shorter names first, and keeps the list's order among equals")
  func shorterFirst() throws {
    let corpus = try Self.corpus(["青石县民政局", "青石县教育和体育局", "青石县财政局", "青石县人民政府"])
    #expect(corpus.matches("青石") == ["青石县财政局", "青石县民政局", "青石县人民政府", "青石县教育和体育局"])
    #expect(corpus.matches("") == corpus.matches(" ") && corpus.matches("").count == 4)
  }

  @Test("narrows with every character, and finds nothing where there is nothing")
  func narrowing() throws {
    let corpus = try Self.corpus(["青石县民政局", "青石县民族宗教局", "白塔县民政局"])
    #expect(corpus.matches("民").count == 3)
    #expect(corpus.matches("民政").count == 2)
    #expect(corpus.matches("石县民政") == ["青石县民政局"])
    #expect(corpus.matches("石县 民政") == ["青石县民政局"])
    #expect(corpus.matches("民政局长") == [])
    #expect(corpus.matches(String(repeating: "民", count: 10_000)) == [])
  }

  @Test("says where in the name the query stands, in bytes")
  func matchRange() throws {
    let corpus = try Self.corpus(["青石县民政局"])
    let agencies = corpus.snapshot.agencies
    #expect(agencies.matchRanges("民政", in: 0) == [9..<15])
    #expect(agencies.matchRanges("青", in: 0) == [0..<3])
    #expect(agencies.matchRanges("财政", in: 0) == [])
    #expect(agencies.matchRanges("", in: 0) == [])
  }

  @Test("letters match in either case, and the blanks of a file name count")
  func letters() throws {
    let folder = try TemporaryFolder()
    for name in ["Annual Report.txt", "other.txt"] { try folder.write(namelessReport, to: name) }
    let agencies = try #require(loaded(Walk([folder.path])).last).agencies
    for query in ["report", "REPORT", "annual report", "annual r"] {
      #expect(agencies.matching(query).map { agencies.names[$0] } == ["Annual Report.txt"])
    }
  }
}
