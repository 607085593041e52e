import Reports
import Testing

@testable import Reading

@Suite struct GluedSystemTests {
  private static let none = [Int](repeating: 0, count: 7)

  /// A system of the rows named, the others all zero.
  private func system(_ rows: [Row: [[Int]]]) -> (GluedSystem, [Row]) {
    let all = TableKind.applications.rows(.form2021)
    return (GluedSystem(all.map { .init(row: $0, cuts: rows[$0] ?? [Self.none]) }), all)
  }

  private func solve(_ rows: [Row: [[Int]]]) -> [Row: Int?] {
    var (system, all) = system(rows)
    return Dictionary(uniqueKeysWithValues: zip(all, system.solve()))
  }

  private let split = [1, 10, 0, 0, 0, 0, 11]
  private let whole = [11, 0, 0, 0, 0, 0, 11]

  @Test("The column sums settle a row that its own sum leaves open")
  func columnsDecide() {
    let choices = solve([
      .received: [whole, split], .granted: [whole, split], .outcomeTotal: [split],
    ])
    #expect(choices[.received] == 1)
    #expect(choices[.granted] == 1)
  }

  @Test("Rows that can only change together stay open")
  func togetherOpen() {
    let choices = solve([
      .received: [whole, split], .granted: [whole, split], .outcomeTotal: [whole, split],
      .carriedIn: [Self.none],
    ])
    #expect(choices[.received] == .some(nil))
    #expect(choices[.outcomeTotal] == .some(nil))
    #expect(choices[.carriedIn] == 0)
  }

  @Test("A missing row leaves its columns only an upper bound")
  func missingRow() {
    let choices = solve([
      .received: [split], .partial: [], .granted: [whole, split], .outcomeTotal: [split],
    ])
    #expect(choices[.granted] == 1)
    #expect(choices[.partial] == .some(nil))
  }

  @Test("A contradiction elsewhere does not decide an open row")
  func contradiction() {
    // The details add up to eleven more than their total, however the open row is cut.
    let choices = solve([
      .received: [split], .outcomeTotal: [split], .partial: [split],
      .granted: [whole, split],
    ])
    #expect(choices[.received] == 0)
    #expect(choices[.partial] == 0)
    #expect(choices[.granted] == .some(nil))
  }

  @Test("Columns that hold still settle rows of a table that contradicts itself")
  func soundColumns() {
    var typo = Self.none
    typo[5] = 3
    typo[6] = 3
    let choices = solve([
      .received: [split], .outcomeTotal: [split], .unclear: [typo],
      .granted: [[11, 0, 0, 0, 0, 0, 11], [1, 10, 0, 0, 0, 0, 11]],
    ])
    #expect(choices[.granted] == 1)
  }

  @Test("Rows with hundreds of cuts end in bounded time")
  func bounded() {
    let cuts = (0..<200).map { [$0, 200 - $0, $0 % 7, 0, 0, 0, 200 + $0 % 7] }
    let rows = TableKind.applications.rows(.form2021)
    let choices = solve(Dictionary(uniqueKeysWithValues: rows.map { ($0, cuts) }))
    #expect(choices.values.allSatisfy { $0 == nil })
  }
}
