import Reports
import Testing

@testable import Reading

/// Tables with known numbers, glued and cut again.
@Suite struct GluedGeneratedTests {
  /// How many rows were read rightly, wrongly and not at all.
  private struct Tally {
    var right = 0
    var wrong: [Row] = []
    var unread = 0

    mutating func count(_ fixture: GluedFixture) throws {
      let tables = try #require(readGlued(gluedStream(fixture.text())))
      for row in fixture.rows {
        guard let read = gluedNumbers(tables.applications, row) else {
          unread += 1
          #expect(tables.unread.contains { $0.row == row })
          continue
        }
        if read == fixture.values[row] { right += 1 } else { wrong.append(row) }
      }
    }
  }

  @Test("Tables that add up are read, and never wrongly", arguments: [4, 40, 400, 40_000])
  func consistent(size: Int) throws {
    var random = GluedRandom(state: UInt64(size))
    var tally = Tally()
    for index in 0..<20 {
      try tally.count(
        GluedFixture(index % 2 == 0 ? .form2019 : .form2021, size: size, using: &random))
    }
    #expect(tally.wrong.isEmpty)
    #expect(tally.right > 19 * tally.unread)
  }

  enum Fault: CaseIterable {
    case detail, outcomeTotal, received, movedBetweenColumns, twoDetails, rowTotal, part
  }

  @Test("A table that contradicts itself is never cut wrongly", arguments: Fault.allCases)
  func contradictory(fault: Fault) throws {
    var random = GluedRandom(state: 7)
    var tally = Tally()
    for index in 0..<40 {
      let size = [6, 60, 600, 6_000][index % 4]
      var fixture = GluedFixture(.form2021, size: size, using: &random)
      commit(fault, size, in: &fixture, using: &random)
      try tally.count(fixture)
    }
    #expect(tally.wrong.isEmpty)
    #expect(tally.right > 9 * tally.unread)
  }

  private func commit(
    _ fault: Fault, _ size: Int, in fixture: inout GluedFixture, using random: inout GluedRandom
  ) {
    let details = fixture.rows.filter(\.isOutcome)
    let number = Int.random(in: 1...size, using: &random)
    let column = Int.random(in: 0..<6, using: &random)
    let detail = details.randomElement(using: &random) ?? .granted
    switch fault {
    case .detail: fixture.add(number, detail, column)
    case .outcomeTotal: fixture.add(number, .outcomeTotal, column)
    case .received: fixture.add(number, .received, column)
    case .movedBetweenColumns:
      fixture.add(number, .granted, column)
      fixture.add(number, .partial, (column + 1) % 6)
      fixture.add(number, .outcomeTotal, (column + 2) % 6)
      fixture.add(number, .outcomeTotal, column)
    case .twoDetails:
      fixture.add(number, detail, column)
      fixture.add(number + 1, .unclear, (column + 3) % 6)
    case .rowTotal: fixture.values[[detail, .received, .outcomeTotal][number % 3]]?[6] += number
    case .part: fixture.values[[detail, .received, .outcomeTotal][number % 3]]?[column] += number
    }
  }

  @Test("Blank cells that left no trace are never put in the wrong place", arguments: 0..<12)
  func lostBlanks(seed: Int) throws {
    var random = GluedRandom(state: UInt64(seed))
    let fixture = GluedFixture(.form2021, size: 40, using: &random)
    // Half of the rows print their zeros, the others leave those cells blank.
    var blank: Set<Row> = []
    var text = "三、收到和处理政府信息公开申请情况"
    for row in fixture.rows {
      let values = fixture.values[row] ?? []
      let isBlank = Bool.random(using: &random)
      if isBlank { blank.insert(row) }
      text += row.label(.form2021).chinese
      text += values.map { isBlank && $0 == 0 ? "" : "\($0)" }.joined()
    }
    guard let tables = readGlued(gluedStream(text)) else { return }
    for row in fixture.rows {
      guard let read = gluedNumbers(tables.applications, row) else { continue }
      let truth = (fixture.values[row] ?? []).map { blank.contains(row) && $0 == 0 ? nil : $0 }
      #expect(read == truth, "\(row.identifier)")
    }
  }
}
