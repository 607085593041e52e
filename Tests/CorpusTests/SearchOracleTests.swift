import Reports
import Samples
import Testing

@testable import Corpus

@Suite("The fast search finds what a slow one finds")
struct SearchOracleTests {
  private static let agencies = Snapshot(named: SampleNames.distinct(600, seed: 11)).agencies
  private static let slow = SlowSearch(names: (0..<agencies.count).map { agencies.names[$0] })

  @Test("for queries made from names", arguments: 0..<12)
  func queries(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let name = Array(Self.slow.names.randomElement(using: &random) ?? "")
      let start = Int.random(in: 0..<name.count, using: &random)
      let part = name[start..<min(name.count, start + Int.random(in: 1...5, using: &random))]
      let query = part.map { written($0, &random) }.joined()
      #expect(Self.agencies.matching(query) == Self.slow.matching(query), "\(query)")
    }
  }

  /// A character as someone may type it: itself, its reading, a part of that, with a blank, or not
  /// at all.
  private func written(_ character: Character, _ random: inout SeededGenerator) -> String {
    var readings: [String] = []
    _ = Pinyin.shared.anyReading(of: String(character).utf16.first ?? 0) {
      let syllable = Pinyin.shared.syllables[$0]
      readings.append(String((0..<syllable.count).map { Character(Unicode.Scalar(syllable[$0])) }))
      return false
    }
    let reading = readings.randomElement(using: &random) ?? String(character)
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2: return String(character)
    case 3: return reading
    case 4: return String(reading.prefix(1))
    case 5: return String(reading.prefix(2))
    case 6: return "\(character) "
    default: return ""
    }
  }

  @Test("for letters at random")
  func letters() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<120 {
      let query = String(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          "acfghijlnqrsuwxyz".randomElement(using: &random) ?? "a"
        })
      #expect(Self.agencies.matching(query) == Self.slow.matching(query), "\(query)")
    }
  }

  @Test("also when several workers share the names, and a cancelled search ends")
  func workers() {
    let agencies = Snapshot(named: SampleNames.distinct(40_000, seed: 3)).agencies
    let all = Set((0..<agencies.count).filter { agencies.names[$0].contains("财政") })
    #expect(Set(agencies.matching("财政")) == all)
    #expect(agencies.matching("财政", isCancelled: { true }) == [])
  }
}
