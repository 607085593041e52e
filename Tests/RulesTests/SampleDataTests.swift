import Foundation
import Reading
import Reports
import Rules
import Testing

/// What the reports of SampleData say, and the faults that were planned into them.
@Suite struct SampleDataTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let path: String
    let agency: String?
    let year: Int?
    let edition: Edition?
    /// The arithmetic errors as `rule@at`, sorted.
    var errors: [String] = []
    /// A few cells that stand for the rest.
    var cells: [CellID: Int] = [:]

    var testDescription: String { path }
  }

  private static let expectations: [Expectation] = [
    .init(
      path: "青石县/青石县财政局-2019.txt", agency: "青石县财政局", year: 2019, edition: .form2019,
      cells: [
        CellID(.carriedOut, .person): 2, CellID(.penalty, .change): 1,
        CellID(.outcomeTotal, .total): 10, CellID(.review, .upheld): 1,
      ]),
    // What was carried over from 2019 is 2 there and 1 here; only both years together show it.
    .init(
      path: "青石县/青石县财政局-2020.txt", agency: "青石县财政局", year: 2020, edition: .form2019,
      cells: [CellID(.carriedIn, .person): 1, CellID(.procurement, .items): 94]),
    .init(
      path: "青石县/青石县财政局-2021.txt", agency: "青石县财政局", year: 2021, edition: .form2021,
      cells: [CellID(.carriedIn, .total): 0, CellID(.notCorrected, .company): 1]),
    .init(
      path: "青石县/青石县人民政府-2022.md", agency: "青石县人民政府", year: 2022, edition: .form2021,
      cells: [CellID(.received, .total): 178, CellID(.litigationReviewed, .total): 2]),
    .init(
      path: "青石县/青石县鹿鸣镇人民政府-2021.txt", agency: "青石县鹿鸣镇人民政府", year: 2021,
      edition: .form2021, errors: ["blank-total@applications.outcome_total"],
      cells: [CellID(.received, .person): 3, CellID(.licensing, .decisions): 64]),
    .init(
      path: "白鹭区/白鹭分局-2019.txt", agency: "云门市自然资源局白鹭分局", year: 2019,
      edition: .form2019,
      cells: [CellID(.partial, .person): 2, CellID(.confirmation, .total): 0]),
    .init(
      path: "白鹭区/白鹭区教育局-2020.txt", agency: "白鹭区教育局", year: 2020, edition: .form2019,
      cells: [CellID(.otherServices, .change): 3, CellID(.unclear, .total): 0]),
    .init(
      path: "白鹭区/白鹭区民政局-2022.txt", agency: "白鹭区民政局", year: 2022, edition: .form2021,
      errors: ["balance@company", "row-total@received"],
      cells: [CellID(.received, .company): 3, CellID(.received, .total): 10]),
    .init(
      path: "白鹭区/白鹭区卫生健康局-2023.txt", agency: "白鹭区卫生健康局", year: 2023,
      edition: .form2021, errors: ["review-total@review"],
      cells: [CellID(.review, .total): 3, CellID(.carriedOut, .total): 1]),
    .init(
      path: "白鹭区/白鹭区市容管理局-2017.txt", agency: "白鹭区市容管理局", year: 2017,
      edition: .narrative),
    .init(
      path: "白鹭区/关于举办政务公开业务培训班的通知.txt", agency: nil, year: nil, edition: nil),
    .init(
      path: "澄湖区/澄湖区桐花街道办事处-2023.md", agency: "澄湖区桐花街道办事处", year: 2023,
      edition: .form2021, cells: [CellID(.received, .total): 9]),
    .init(
      path: "澄湖区/澄湖区市场监督管理局-2023.txt", agency: "澄湖区市场监督管理局", year: 2023,
      edition: .form2021, errors: ["outcome-total@person", "outcome-total@total"],
      cells: [CellID(.outcomeTotal, .person): 40, CellID(.petition, .person): 6]),
    .init(
      path: "澄湖区/澄湖区行政审批局-2024.html", agency: "澄湖区行政审批局", year: 2024,
      edition: .form2021, cells: [CellID(.licensing, .decisions): 21_468]),
  ]

  @Test(arguments: expectations)
  func aSampleReadsAsItWasPlanned(expected: Expectation) throws {
    let report = try read(expected.path)
    #expect(report.edition == expected.edition)
    #expect(report.isReport == (expected.edition != nil))
    if report.isReport {
      #expect(report.agency?.name == expected.agency)
      #expect(report.year == expected.year)
    }
    for (id, number) in expected.cells {
      #expect(report[id]?.number == Quantity(number), "\(id.identifier)")
    }
    for kind in TableKind.allCases where !expected.cells.isEmpty {
      let table = try #require(report[kind], "\(kind)")
      #expect(table.rows == kind.rows(table.edition))
    }
  }

  @Test(arguments: expectations)
  func aSampleHasTheFaultsThatWerePlannedAndNoOthers(expected: Expectation) throws {
    let arithmetic: Set<RuleID> = [
      .balance, .outcomeTotal, .rowTotal, .reviewTotal, .notACount, .negativeStock, .blankTotal,
    ]
    let errors = check(try read(expected.path))
      .filter { $0.severity == .error && arithmetic.contains($0.rule) }
      .map { "\($0.rule.rawValue)@\($0.at.identifier ?? "document")" }
    #expect(errors.sorted() == expected.errors)
  }

  @Test func everySampleIsExpected() throws {
    let folder = Self.folder
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = try #require(files).compactMap { ($0 as? URL)?.path }
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") || $0.hasSuffix(".html") }
      .map { String($0.dropFirst(folder.path.count + 1)) }
    #expect(Set(found) == Set(Self.expectations.map(\.path)))
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "SampleData")

  private func read(_ path: String) throws -> Report {
    let bytes = try Data(contentsOf: Self.folder.appending(path: path))
    return readReport([UInt8](bytes), path: path)
  }
}
