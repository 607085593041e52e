import Foundation
import Samples
import Soundness
import Testing

/// The reports that the project ships, damaged in a thousand ways. `bench damage` does ten thousand
/// and says which one ended the program.
@Suite(.timeLimit(.minutes(10))) struct DamageTests {
  private static let shipped: DamagedDocuments = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "SampleData")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return DamagedDocuments(
      (names ?? []).sorted().compactMap { name in
        guard let data = FileManager.default.contents(atPath: root.appending(path: name).path)
        else { return nil }
        return DamagedDocuments.Document(path: name, bytes: Array(data))
      })
  }()

  @Test(arguments: 0..<20) func damagedReportsAreReadSoundlyAndAlwaysTheSame(part: Int) {
    for number in part * 50..<part * 50 + 50 {
      let document = Self.shipped[number]
      let first = Soundness(of: document.bytes, path: document.path)
      #expect(first.faults == [], "document \(number), \(document.path)")
      // Twice is twice the time; the measurement does it for all.
      guard number.isMultiple(of: 5) else { continue }
      let second = Soundness(of: document.bytes, path: document.path)
      #expect(first.output == second.output, "document \(number), \(document.path)")
    }
  }

  @Test func theSameNumberIsTheSameDamage() {
    let numbers = 0..<100
    #expect(numbers.map { Self.shipped[$0].bytes } == numbers.map { Self.shipped[$0].bytes })
    #expect(Set(numbers.map { Self.shipped[$0].bytes }).count > 90)
  }
}
