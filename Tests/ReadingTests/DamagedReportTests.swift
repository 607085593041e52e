import Reports
import Testing

@testable import Reading

/// Reports from which lines were lost or to which some were added: what is read of them must be
/// what the whole report says.
@Suite(.timeLimit(.minutes(10))) struct DamagedReportTests {
  /// A generator of the same numbers on every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let added = ["- 7 -", "申请人情况", "总计", "其他", "理", "（三）不予公开", "5", "0", "结果"]

  @Test(arguments: [TextForm.pipesPaddedInLine, .wholeRows, .tabs, .openRows, .lines])
  func noRowOfADamagedReportIsReadWrong(form: TextForm) {
    for edition in [Edition.form2019, .form2021] {
      let fixture = ReportFixture(edition)
      let lines = fixture.text(form).split(separator: "\n", omittingEmptySubsequences: false)
      for seed in 0..<30 {
        var dice = Dice(state: UInt64(seed))
        var damaged = lines.map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
          let place = Int.random(in: 0..<damaged.count, using: &dice)
          switch Int.random(in: 0..<3, using: &dice) {
          case 0: damaged.remove(at: place)
          case 1: damaged.insert(Self.added.randomElement(using: &dice) ?? "", at: place)
          default: damaged.removeSubrange(place..<min(damaged.count, place + 3))
          }
        }
        let report = read(damaged.joined(separator: "\n"))
        for row in report.applications?.rows ?? [] {
          #expect(report.numbers(row) == fixture.expectedNumbers(row), "\(form) \(seed) \(row)")
        }
      }
    }
  }
}
