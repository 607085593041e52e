import Reports
import Testing

@testable import Reading

@Suite struct TextFormTests {
  @Test(arguments: TextForm.allCases, [Edition.form2019, .form2021])
  func everyRowIsReadInEveryForm(form: TextForm, edition: Edition) throws {
    let fixture = ReportFixture(edition)
    let report = read(fixture.text(form))
    #expect(report.edition == edition)
    for (row, _) in fixture.applications {
      #expect(report.numbers(row) == fixture.expectedNumbers(row), "\(row)")
    }
    for (row, values) in fixture.proactive {
      #expect(report.numbers(row) == values.map { Int($0).map { Quantity($0) } }, "\(row)")
    }
    #expect(report.reviews?.rows == [.review, .litigationDirect, .litigationReviewed])
    #expect(report.findings.isEmpty)
  }

  @Test(arguments: TextForm.allCases)
  func blankCellsStayBlank(form: TextForm) {
    var fixture = ReportFixture(.form2021)
    for index in fixture.applications.indices {
      fixture.applications[index].values = ["\(index)", nil, nil, nil, nil, nil, "\(index)"]
    }
    fixture.applications[5].values = Array(repeating: nil, count: 7)
    fixture.applications[6].values = ["14", "2", nil, nil, nil, nil, nil]
    let report = read(fixture.text(form))
    for (row, _) in fixture.applications {
      #expect(report.numbers(row) == fixture.expectedNumbers(row), "\(row)")
    }
  }

  @Test(arguments: TextForm.allCases)
  func theSixSectionsAreFound(form: TextForm) {
    let sections = read(ReportFixture(.form2021).text(form)).sections
    #expect(sections.compactMap(\.id) == SectionID.allCases)
    #expect(sections.first { $0.id == .applications }?.paragraphs.isEmpty == true)
  }

  @Test func pageNumbersAndRepeatedHeadsInsideATableAreNoCells() {
    let fixture = ReportFixture(.form2021)
    let text = fixture.text(.lines)
      .replacingOccurrences(of: "2.重复申请", with: "- 4 -\n\n申请人情况\n\n自然人\n\n总计\n\n2.重复申请")
    #expect(read(text).numbers(.repeated) == fixture.expectedNumbers(.repeated))
    #expect(read(text).numbers(.petition) == fixture.expectedNumbers(.petition))
  }

  @Test func cellsMayStandBehindAPipeEach() {
    // What html2text makes of cells that hold a paragraph and a line break.
    let fixture = ReportFixture(.form2021)
    let text = fixture.text(.wholeRows).split(separator: "\n").map { line in
      guard line.hasPrefix("|") else { return String(line) }
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      return cells.joined(separator: "  \n|  ") + "  \n  "
    }
    let report = read(text.joined(separator: "\n"))
    for row in TableKind.applications.rows(.form2021) {
      #expect(report.numbers(row) == fixture.expectedNumbers(row), "\(row)")
    }
    #expect(report.rows(.unreadRow).isEmpty)
  }

  @Test(arguments: [TextForm.markdown, .wholeRows, .openRows])
  func aPipeBehindABackslashIsTextOfItsCell(form: TextForm) throws {
    var fixture = ReportFixture(.form2021)
    fixture.applications[0].values[2] = #"12\|3"#
    let report = read(fixture.text(form))
    let cell = try #require(report[CellID(.received, .research)])
    #expect(report.shown(cell) == #"12\|3"# && cell.number == nil)
    #expect(report.numbers(.received)?.last == fixture.expectedNumbers(.received).last)
  }

  @Test func aShownCellLeadsBackToItsPlace() throws {
    let report = read(ReportFixture(.form2021).text(.pipesPaddedInLine))
    let cell = try #require(report[CellID(.received, .research)])
    #expect(report.shown(cell) == "100")
  }
}

extension String {
  func replacingOccurrences(of part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
