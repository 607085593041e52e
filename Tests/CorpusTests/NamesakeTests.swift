import Corpus
import Reports
import Samples
import TestSupport
import Testing

@Suite("Agencies whose names say no place")
struct NamesakeTests {
  private let folder: TemporaryFolder
  private var generator = SampleGenerator(seed: 31)

  init() throws { folder = try TemporaryFolder() }

  /// A report of a year under a name that many agencies have.
  private mutating func report(_ year: Int) -> SampleReport {
    var report = generator.report(blanks: false)
    while report.edition == .narrative { report = generator.report(blanks: false) }
    report.agency = "鼓楼区财政局"
    report.year = year
    return report
  }

  private func load() -> (agencies: [[Int]], warnings: Int) {
    guard let last = loaded(Walk([folder.path])).last else { return ([], 0) }
    let years = (0..<last.agencies.count).map {
      last.agencies.reports($0).compactMap { last.year($0) }
    }
    let duplicates = (0..<last.agencies.count).flatMap { last.agencies.reports($0) }
      .flatMap { last.findingsAcrossYears($0) }.count { $0.rule == .duplicate }
    return (years, duplicates)
  }

  @Test("are not joined where two of them report on one year with numbers of their own")
  mutating func lookAlikes() throws {
    for (number, year) in [2021, 2022, 2022, 2023].enumerated() {
      try folder.write(report(year).render(.tabs), to: "all/\(number).txt")
    }
    let (agencies, duplicates) = load()
    #expect(agencies == [[2021], [2022], [2022], [2023]])
    #expect(duplicates == 0)
  }

  @Test("are joined as one folder says, year by year")
  mutating func oneFolder() throws {
    for year in 2021...2023 { try folder.write(report(year).render(.tabs), to: "a/\(year).txt") }
    #expect(load().agencies == [[2021, 2022, 2023]])
  }

  @Test("a corrected report is still of its agency, and is told apart from the first")
  mutating func correctedReport() throws {
    let first = report(2022)
    var second = first
    second.set(.received, .person, first.count(.received, .person) + 1)
    try folder.write(first.render(.tabs), to: "a/1.txt")
    try folder.write(second.render(.tabs), to: "a/2.txt")
    try folder.write(report(2023).render(.tabs), to: "a/3.txt")
    let (agencies, duplicates) = load()
    #expect(agencies == [[2022, 2022, 2023]])
    #expect(duplicates == 1)
  }

  @Test("one report in two forms stays one agency")
  mutating func twoForms() throws {
    let report = report(2022)
    try folder.write(report.render(.tabs), to: "a/1.txt")
    try folder.write(report.render(.html), to: "a/1.html")
    #expect(load().agencies == [[2022, 2022]])
  }

  @Test("a name that says its place joins all the same, and the two sets of numbers are told")
  mutating func placedName() throws {
    for number in 0..<2 {
      var report = report(2022)
      report.agency = "云门市鼓楼区财政局"
      try folder.write(report.render(.tabs), to: "\(number)/a.txt")
    }
    let (agencies, duplicates) = load()
    #expect(agencies == [[2022, 2022]])
    #expect(duplicates == 1)
  }
}
