import Reports
import Rules
import Testing

@Suite("Copied sentences")
struct CopiedTextTests {
  /// Sentences of thirty characters and more that have nothing in common.
  private static let sentences = [
    "围绕重点工作主动公开政策文件，并同步发布解读材料，方便群众及时查阅和下载使用。",
    "财政预算和决算在规定的期限内公开，表格后面附有通俗的说明，便于大家看懂和监督。",
    "对办事指南逐条核对，删去含义模糊的条款，补充常见的退件原因，材料可以备齐再来。",
    "建立办理台账，登记、审查、答复、送达、归档各个环节都留有记录，临近期限自动提醒。",
    "邀请人大代表和政协委员开展社会评议，评议意见逐条研究，整改结果在网站上反馈出来。",
    "利用公开栏、应急广播和便民服务点等线下渠道，打通政府信息公开工作的最后一段距离。",
    "政务新媒体实行清单管理，更新不及时的账号予以关停，保留的账号明确由专人负责维护。",
    "把政府信息公开列入年度考核，按季度通报进展，对落实不力的科室及时约谈并限期整改。",
    "完善公文拟制流程，起草单位在送审的时候须注明公开属性并说明理由，未注明的要退回。",
    "组织业务培训，采取案例讲解、模拟答复和分组讨论等方式，提高工作人员的操作能力。",
  ]

  private func report(_ agency: String, _ body: String, year: Int = 2023) -> Report {
    var letter = Letter()
    letter.year = year
    letter[.overview] = (SectionID.overview.heading.chinese, body)
    var report = letter.report
    report.agency = Agency(name: agency, source: .title)
    return report
  }

  private func prints(_ agency: String, _ body: String) -> [UInt32] {
    sentencePrints(of: report(agency, body))
  }

  @Test(
    "are the same words, whatever the numbers, years, places and line breaks",
    arguments: [
      ("2022年，青石县公开文件12件，围绕重点工作同步发布解读材料，方便群众查阅。", "2023年，白鹭区公开文件1,305件，围绕重点工作同步发布解读材料，方便群众查阅。"),
      ("我县围绕重点工作公开政策文件，同步发布解读材料三十二篇，方便群众查阅和下载。", "我区围绕重点工作公开政策文件，同步发布解读材料八篇，方便群众\n查阅和下载。"),
      ("青石县财政局围绕重点工作公开政策文件，并同步发布解读材料，方便群众查阅下载。", "白鹭区教育体育局围绕重点工作公开政策文件，并同步发布解读材料，方便群众查阅下载。"),
    ])
  func masked(first: String, second: String) {
    let one = prints("青石县财政局", first)
    #expect(one.count == 1)
    #expect(one == prints("白鹭区教育体育局", second))
  }

  @Test(
    "are no others, and no short ones",
    arguments: [
      ("围绕重点工作公开政策文件，同步发布解读材料，方便群众查阅，效果良好，群众满意。", "围绕中心工作公开政策文件，同步发布解读材料，方便群众查阅，效果良好，群众满意。"),
      ("围绕重点工作公开政策文件，方便群众查阅和下载。", "围绕重点工作公开政策文件，方便群众查阅和下载。"),
    ])
  func different(first: String, second: String) {
    #expect(Set(prints("青石县财政局", first)).isDisjoint(with: prints("白鹭区教育局", second)))
  }

  @Test("stand for a report of any length with 64 numbers, the same in every copy")
  func limit() {
    var body = ""
    for number in 0..<300 {
      let (first, second) = (number % 17 + 1, number / 17 + 1)
      body += "围绕" + String(repeating: "甲", count: first) + String(repeating: "乙", count: second)
      body += "各类事项公开政策文件，同步发布解读材料，方便群众查阅和下载。"
    }
    let all = prints("青石县财政局", body)
    #expect(all.count == 64)
    #expect(Set(all) == Set(prints("白鹭区教育局", "全年工作平稳。" + body)))
  }

  /// Agency, year and which of the sentences it has.
  private typealias Known = (agency: Int32, year: Int16, sentences: [UInt32])

  private func copies(_ reports: [Known]) -> [CopySearch.Copy] {
    copies(reports.map(\.agency), reports.map(\.year), reports.map(\.sentences))
  }

  private func copies(
    _ agencies: [Int32], _ years: [Int16], _ prints: [[UInt32]]
  ) -> [CopySearch.Copy] {
    let ends = prints.indices.map { UInt32(prints[...$0].joined().count) }
    let search = CopySearch(
      agencies: agencies, years: years,
      columns: [PrintColumn(prints: Array(prints.joined()), ends: ends)],
      places: prints.indices.map { PrintPlace(column: 0, row: Int32($0)) })
    var ballot = CopyBallot(reports: prints.count)
    for part in 0..<search.parts { ballot.count(search.votes(inPart: part)) }
    return search.copies(among: 0..<prints.count, ballot)
  }

  @Test(
    "are half of a report or more, of last year's or of another agency's in that year",
    arguments: [
      ([(0, 2022, [1, 2, 3, 4, 5, 6, 7, 8]), (0, 2023, [1, 2, 3, 4, 15, 16, 17, 18])], [1]),
      ([(0, 2023, [1, 2, 3, 4, 5, 6, 7, 8]), (1, 2023, [1, 2, 3, 4, 15, 16, 17, 18])], [0, 1]),
      // Less than half, and fewer than eight.
      ([(0, 2022, [1, 2, 3, 4, 5, 6, 7, 8]), (0, 2023, [1, 2, 3, 14, 15, 16, 17, 18])], []),
      ([(0, 2022, [1, 2, 3, 4, 5, 6, 7]), (0, 2023, [1, 2, 3, 4, 5, 6, 7])], []),
      // Not the year before, not the same year, not the same agency's other file.
      ([(0, 2021, [1, 2, 3, 4, 5, 6, 7, 8]), (0, 2023, [1, 2, 3, 4, 5, 6, 7, 8])], []),
      ([(0, 2022, [1, 2, 3, 4, 5, 6, 7, 8]), (1, 2023, [1, 2, 3, 4, 5, 6, 7, 8])], []),
      ([(0, 2023, [1, 2, 3, 4, 5, 6, 7, 8]), (0, 2023, [1, 2, 3, 4, 5, 6, 7, 8])], []),
      // Whose it is or of which year nobody knows.
      ([(-1, 2023, [1, 2, 3, 4, 5, 6, 7, 8]), (1, 2023, [1, 2, 3, 4, 5, 6, 7, 8])], []),
      ([(0, 0, [1, 2, 3, 4, 5, 6, 7, 8]), (1, 0, [1, 2, 3, 4, 5, 6, 7, 8])], []),
      // What more than three agencies write does not count, and seven sentences are left.
      (
        [
          (0, 2023, [1, 2, 3, 4, 5, 6, 7, 8]), (1, 2023, [1, 2, 3, 4, 5, 6, 7, 8]),
          (2, 2023, [8]), (3, 2023, [8]),
        ], []
      ),
    ] as [([(Int32, Int16, [UInt32])], [Int])])
  func share(reports: [(Int32, Int16, [UInt32])], expected: [Int]) {
    #expect(copies(reports.map { ($0, $1, $2) }).map(\.report) == expected)
  }

  @Test("name the report of which most is copied and how much")
  func most() throws {
    let found = copies([
      (0, 2022, [1, 2, 3, 4, 5, 11, 12, 13, 14]), (0, 2023, [9, 1, 2, 3, 4, 5, 6, 7, 8]),
      (1, 2023, [1, 2, 3, 4, 5, 6, 7, 20, 21]),
    ])
    let copy = try #require(found.first { $0.report == 1 })
    #expect((copy.other, copy.copied, copy.count, copy.first) == (2, 7, 9, 1))
  }

  @Test(
    "are found among many reports that share a little with each other", .timeLimit(.minutes(10)))
  func many() {
    var state: UInt32 = 1
    func next() -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return state
    }
    // Every third report has one sentence of a small stock; one of them is copied as a whole.
    var reports: [Known] = []
    for number in 0..<3_000 {
      var sentences: [UInt32] = []
      for _ in 0..<20 { sentences.append(next()) }
      if number.isMultiple(of: 3) { sentences[0] = next() >> 22 }
      reports.append((Int32(number), 2023, sentences))
    }
    reports[2_500].sentences = reports[1_200].sentences
    #expect(copies(reports).map { [$0.report, $0.other] } == [[1_200, 2_500], [2_500, 1_200]])
  }

  @Test("are shown at the first of them")
  func place() throws {
    let now = report("青石县财政局", Self.sentences.reversed().joined())
    let then = report("青石县财政局", Self.sentences.prefix(8).joined(), year: 2022)
    let reports = [then, now].map { sentencePrints(of: $0) }
    let copy = try #require(
      copies([0, 0], [2022, 2023], reports).first)
    let finding = copy.finding(Phrase("本单位 2022 年的报告", "its own report for 2022"))
    #expect(finding.rule == .copiedText && finding.severity == .warning)
    let placed = try #require(now.findings(withThose: [finding]).last)
    let quote = try #require(placed.quote)
    #expect("\(now.text[quote])。" == Self.sentences[7])
    #expect(placed.line == now.text.line(quote.lowerBound))
    #expect(
      placed.message(in: now, .chinese).hasPrefix("10 个长句中有 8 句（80%）与本单位 2022 年的报告逐字相同，第一句“把政府"))
    #expect(
      finding.message(in: Report(path: "", text: .empty), .english)
        == "8 of 10 long sentences (80 %) stand word for word in its own report for 2022")
  }
}
