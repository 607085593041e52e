import Reports
import Testing

@testable import Reading

@Suite struct GluedTests {
  /// A report on the form of 2019 as a page's text without cells; its details add up to 24 where
  /// the total says 18, and blanks stand between some cells.
  private static let older = """
    一、总体情况 本年新收政府信息公开申请18件，上年结转0件，予以公开6件，部分公开6件。 \
    二、主动公开政府信息情况 第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章003\
    规范性文件5555120第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可21010305\
    其他对外管理服务事项000第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费12-3\
    第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购1220380.50元\
    三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他\
    一、本年新收政府信息公开申请数量170 000118二、上年结转政府信息公开申请数量0000000\
    三、本年度办理结果（一）予以公开6000017（二）部分公开（区分处理的，只计这一情形，不计其他情形）6000006\
    （三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开00000003.危及"三安全一稳定"0000000\
    4.保护第三方合法权益00000005．属于三类内部事务信息00000006、属于四类过程性信息0000000\
    7.属于行政执法案卷00000008.属于行政查询事项0000000三、本年度办理结果(四)无法提供\
    1.本机关不掌握相关政府信息110000011 2.没有现成信息需要另行制作0000000(3)补正后申请内容仍不明确0000000\
    （五）不予处理1.信访举报投诉类申请00000002.重复申请00000003.要求提供公开出版物0000000\
    4.无正当理由大量反复申请00000005.要求行政机关确认或重新出具已获取信息0000000\
    （六）其他处理0 0 0 0 0 0 0（七）总计17 0 00 0 118四、结转下年度继续办理 0 0 00 00 0 \
    四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉\
    复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计110024001510102 \
    五、存在的主要问题及改进情况
    """

  @Test("A table that contradicts itself is read row by row and keeps its contradiction")
  func older() throws {
    let stream = gluedStream(Self.older)
    let tables = try #require(readGlued(stream))
    let table = try #require(tables.applications)
    #expect(table.edition == .form2019)
    #expect(gluedNumbers(table, .received) == [17, 0, 0, 0, 0, 1, 18])
    #expect(gluedNumbers(table, .granted) == [6, 0, 0, 0, 0, 1, 7])
    #expect(gluedNumbers(table, .partial) == [6, 0, 0, 0, 0, 0, 6])
    #expect(gluedNumbers(table, .other) == [0, 0, 0, 0, 0, 0, 0])
    #expect(gluedNumbers(table, .outcomeTotal) == [17, 0, 0, 0, 0, 1, 18])
    #expect(gluedNumbers(table, .carriedOut) == [0, 0, 0, 0, 0, 0, 0])
    // 11|0… and 1|10… both add up, and no column says which.
    #expect(!table.has(.notHeld))
    #expect(table.rows.count == table.kind.rows(.form2019).count - 1)
    let unread = tables.unread.filter { $0.row.table == .applications }
    #expect(unread.map(\.row) == [.notHeld])
    #expect(stream.text[try #require(unread.first).range] == "不掌握相关政府信息110000011")
  }

  @Test("Rows kept apart by blanks are not inferred, all others are")
  func inferred() throws {
    let table = try #require(readGlued(gluedStream(Self.older))?.applications)
    #expect(table.inferred.contains(.received))
    #expect(!table.inferred.contains(.other))
    #expect(table.inferred.count == table.rows.count - 1)
  }

  @Test("Every cell keeps its place in the text")
  func places() throws {
    let stream = gluedStream(Self.older)
    let tables = try #require(readGlued(stream))
    for kind in TableKind.allCases {
      for (id, cell) in try #require(tables[kind]).allCells where id.column != .amount {
        let number = try #require(cell.number, "\(id.identifier)")
        #expect(stream.text[cell.shown] == number.description, "\(id.identifier)")
        let extent = try #require(tables.extents[kind])
        #expect(extent.contains(cell.shown.lowerBound))
      }
    }
  }

  @Test("Rows of the proactive table are read where numbers leave one cut")
  func proactive() throws {
    let tables = try #require(readGlued(gluedStream(Self.older)))
    let table = try #require(tables.proactive)
    #expect(table.edition == .form2019)
    #expect(gluedNumbers(table, .regulations) == [0, 0, 3])
    #expect(gluedNumbers(table, .otherServices) == [0, 0, 0])
    #expect(gluedNumbers(table, .fees) == [12, -3])
    #expect(table.rows == [.regulations, .otherServices, .fees])
    let unread = tables.unread.filter { $0.row.table == .proactive }
    #expect(unread.map(\.row) == [.normative, .licensing, .penalty, .coercion, .procurement])
  }

  @Test("The fifteen numbers of the reviews are cut by their three sums")
  func reviews() throws {
    let table = try #require(readGlued(gluedStream(Self.older))?.reviews)
    #expect(gluedNumbers(table, .review) == [1, 1, 0, 0, 2])
    #expect(gluedNumbers(table, .litigationDirect) == [4, 0, 0, 1, 5])
    #expect(gluedNumbers(table, .litigationReviewed) == [1, 0, 1, 0, 2])
  }

  @Test(
    "Reviews",
    arguments: [
      ("1000111100001000000", [[10, 0, 0, 1, 11], [10, 0, 0, 0, 10], [0, 0, 0, 0, 0]], 3),
      // 1|10… and 11|0… both add up in the first group only.
      ("11000110000000000", nil, 2),
      // Single digits are what they are, even where a group does not add up.
      ("110034001510102", [[1, 1, 0, 0, 3], [4, 0, 0, 1, 5], [1, 0, 1, 0, 2]], 3),
      ("11002400151010", nil, 0),
      ("", nil, 0),
    ] as [(String, [[Int]]?, Int)])
  func reviewStrings(digits: String, values: [[Int]]?, count: Int) throws {
    let text = Self.older.replacing("110024001510102", with: digits)
    let tables = try #require(readGlued(gluedStream(text)))
    let table = try #require(tables.reviews)
    #expect(table.rows.count == count)
    #expect(tables.unread.count { $0.row.table == .reviews } == 3 - count)
    if let values {
      #expect(GluedReviews.rows.map { gluedNumbers(table, $0) } == values)
    }
  }

  @Test("Labels are known with blanks, brackets and quotes of any kind")
  func labels() throws {
    let text = Self.older.replacing("（一）予以公开", with: "(一) 予 以公开：")
      .replacing("（七）总计", with: "(七)总 计").replacing("\"三安全一稳定\"", with: "“三安全一稳定”")
    let table = try #require(readGlued(gluedStream(text))?.applications)
    #expect(gluedNumbers(table, .granted) == [6, 0, 0, 0, 0, 1, 7])
    #expect(gluedNumbers(table, .outcomeTotal) == [17, 0, 0, 0, 0, 1, 18])
    #expect(table.rows.count == table.kind.rows(.form2019).count - 1)
  }

  @Test("Labels may begin lines")
  func lines() throws {
    var random = GluedRandom(state: 5)
    let fixture = GluedFixture(.form2021, size: 300, using: &random)
    let text = fixture.text(lineEnd: "\n")
    #expect(text.contains("\n"))
    let table = try #require(readGlued(gluedStream(text))?.applications)
    for row in fixture.rows { #expect(gluedNumbers(table, row) == fixture.values[row]) }
  }

  @Test("A misprinted total is read as printed when all columns but one say where to cut")
  func misprint() throws {
    var random = GluedRandom(state: 5)
    var fixture = GluedFixture(.form2021, size: 300, using: &random)
    fixture.values[.received]?[6] += 30
    let table = try #require(readGlued(gluedStream(fixture.text()))?.applications)
    #expect(gluedNumbers(table, .received) == fixture.values[.received])
    #expect(table.inferred.contains(.received))
  }

  @Test("A row whose label is gone is named, and the others are read")
  func missingLabel() throws {
    let text = Self.older.replacing("重复申请", with: "□□□□")
    let tables = try #require(readGlued(gluedStream(text)))
    let unread = tables.unread.filter { $0.row.table == .applications }
    #expect(unread.map(\.row) == [.notHeld, .repeated])
    #expect(unread.last?.range.isEmpty == true)
  }

  @Test("A row with text between its digits is not put together")
  func interrupted() throws {
    let text = Self.older.replacing("6000006", with: "600(其中修订16件)0006")
    let tables = try #require(readGlued(gluedStream(text)))
    #expect(tables.applications?.has(.partial) == false)
    #expect(tables.applications?.has(.granted) == true)
  }

  @Test(
    "Text that keeps its cells apart is left to others",
    arguments: ["\n", " ", "\t", "|", " | "])
  func separated(separator: String) {
    var random = GluedRandom(state: 1)
    let fixture = GluedFixture(.form2021, size: 30, using: &random)
    #expect(readGlued(gluedStream(fixture.text(separator: separator))) == nil)
    #expect(looksGlued(gluedStream(fixture.text())))
  }

  @Test("Cells that a markup keeps apart are not glued, though their bytes touch")
  func tokens() {
    var random = GluedRandom(state: 2)
    let fixture = GluedFixture(.form2021, size: 5, using: &random)
    var stream = gluedStream(fixture.text())
    stream.tokens = stream.text.bytes.indices.map { Token(.cell, $0..<$0 + 1) }
    #expect(readGlued(stream) == nil)
  }

  @Test("Sentences with the words of the table are no table", arguments: ["", "5881234"])
  func prose(number: String) {
    let sentence = "本年新收\(number)件，上年结转\(number)件，予以公开\(number)件，部分公开\(number)件。"
    #expect(readGlued(gluedStream(String(repeating: sentence, count: 20))) == nil)
  }

  @Test(
    "Cells without a sum are read when their form leaves one cut",
    arguments: [
      ("000", .regulations, .form2021, ["0", "0", "0"]),
      ("007", .regulations, .form2019, ["0", "0", "7"]),
      ("125", .normative, .form2021, ["1", "2", "5"]), ("1205", .normative, .form2021, nil),
      ("12 0 5", .normative, .form2021, ["12", "0", "5"]), ("12", .normative, .form2021, nil),
      ("35-15", .fees, .form2019, ["35", "-15"]), ("0+3", .fees, .form2019, ["0", "3"]),
      ("10-105", .penalty, .form2019, nil), ("00-", .penalty, .form2019, ["0", "0", "–"]),
      ("5949.088667", .fees, .form2021, ["5949.088667"]), ("251000元", .fees, .form2021, ["25.1"]),
      ("12,399.5万元", .fees, .form2021, ["12399.5"]), ("012", .fees, .form2021, nil),
      ("1.2345678", .fees, .form2021, nil), ("1,23", .fees, .form2021, nil),
      ("9380.5", .procurement, .form2019, nil),
      ("9 380.5", .procurement, .form2019, ["9", "380.5"]),
    ] as [(String, Row, Edition, [String]?)])
  func values(text: String, row: Row, edition: Edition, cells: [String]?) {
    var cursor = GluedCursor(GluedText(gluedStream(text)), from: 0)
    var glyphs: [GluedGlyph] = []
    while let glyph = cursor.next() { glyphs.append(glyph) }
    let values = GluedValues(glyphs: glyphs, columns: row.columns(edition), blanksAreLost: false)
    #expect(values.cells()?.map { $0.number?.description ?? "–" } == cells)
  }
}
