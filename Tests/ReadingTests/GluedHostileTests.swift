import Reports
import Testing

@testable import Reading

/// Text made to hang or to trap.
@Suite struct GluedHostileTests {
  /// A whole table with `digits` behind each label.
  private func table(_ digits: (Int) -> String) -> String {
    TableKind.applications.rows(.form2021).enumerated()
      .map { $1.label(.form2021).chinese + digits($0) }.joined()
  }

  private static let strings = [
    String(repeating: "0", count: 64), String(repeating: "0", count: 5_000),
    String(repeating: "1", count: 40), String(repeating: "9", count: 200),
    String(repeating: "10", count: 20), String(repeating: "-", count: 64),
    String(repeating: "0 ", count: 64), String(repeating: "12345678900", count: 5),
    "1111111111111111111119", "12121212121212121272", "10101010101010", "99999999999999999999",
  ]

  @Test("Strings with thousands of cuts end soon", .timeLimit(.minutes(10)), arguments: strings)
  func longStrings(digits: String) {
    let text = table { _ in digits } + String(repeating: "尚未审结总计", count: 3) + digits
    if let tables = readGlued(gluedStream(text)) {
      #expect(tables.applications?.inferred.count ?? 0 <= 25)
    }
    _ = readGlued(gluedStream("第二十条信息内容本年制发件数规章\(digits)" + text))
  }

  @Test("Random digits are never a reason to hang", .timeLimit(.minutes(10)))
  func randomDigits() {
    var random = GluedRandom(state: 3)
    for _ in 0..<4 {
      let text = table { _ in
        (0..<Int.random(in: 7...40, using: &random))
          .map { _ in String(Int.random(in: 0...3, using: &random)) }.joined()
      }
      _ = readGlued(gluedStream(text))
    }
  }

  @Test("A label repeated without end costs one pass", .timeLimit(.minutes(10)))
  func repeatedLabels() {
    for label in ["本年新收0000000", "信息内容规章0000000", "尚未审结0000000", "本年新收", "总计0000000"] {
      _ = readGlued(gluedStream(table { _ in "0000000" } + String(repeating: label, count: 2_000)))
      _ = readGlued(gluedStream(String(repeating: label, count: 2_000) + table { _ in "0000000" }))
    }
  }

  @Test("A text cut off anywhere, or with any byte broken, is no reason to trap")
  func damage() {
    let bytes = [UInt8]((table { _ in "801000081" } + "尚未审结总计尚未审结总计尚未审结总计000").utf8)
    var random = GluedRandom(state: 4)
    for _ in 0..<60 {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      for _ in 0..<8 where !damaged.isEmpty {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let stream = TokenStream(text: SourceText(plain: damaged), layout: .prose)
      for cell in readGlued(stream)?.applications?.allCells ?? [] {
        #expect(cell.cell.shown.upperBound <= damaged.count)
      }
    }
  }
}
