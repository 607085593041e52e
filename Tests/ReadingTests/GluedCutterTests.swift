import Reports
import Testing

@testable import Reading

@Suite struct GluedCutterTests {
  /// The digits of a row as text: a blank is a sure cut, `-` a placeholder.
  private func digits(_ text: String) -> [GluedDigit] {
    var line = GluedLine(row: .received, extent: 0..<0)
    line.takeDigits(GluedCursor(GluedText(gluedStream(text)), from: 0), within: 1)
    return line.digits
  }

  private func cuts(_ text: String, parts: Int = 6, blanks: Bool = false) -> [[Int]]? {
    let digits = digits(text)
    var cutter = GluedCutter(digits)
    return cutter.cuts(digits.indices, parts: parts, blanks: blanks)?.map(\.values)
  }

  @Test(
    "A string with one cut that adds up is cut there",
    arguments: [
      ("21710000218", [217, 1, 0, 0, 0, 0, 218]),
      ("0000000", [0, 0, 0, 0, 0, 0, 0]),
      ("1000001", [1, 0, 0, 0, 0, 0, 1]),
      ("200 000121", [20, 0, 0, 0, 0, 1, 21]),
      ("20 0 00 0 121", [20, 0, 0, 0, 0, 1, 21]),
      ("２１７１００００２１８", [217, 1, 0, 0, 0, 0, 218]),
      ("3-----3", [3, 0, 0, 0, 0, 0, 3]),
      ("12345678900000123456789", [123_456_789, 0, 0, 0, 0, 0, 123_456_789]),
    ])
  func oneCut(text: String, values: [Int]) {
    #expect(cuts(text) == [values])
  }

  @Test("Two cuts that add up are both found")
  func twoCuts() throws {
    let found = try #require(cuts("110000011"))
    #expect(Set(found) == [[1, 10, 0, 0, 0, 0, 11], [11, 0, 0, 0, 0, 0, 11]])
  }

  @Test(
    "Nothing is found where no cut adds up",
    arguments: ["6000018", "00000000", "000000", "7", "", "1000000000010000000000"])
  func noCut(text: String) {
    #expect(cuts(text) == [])
  }

  @Test("A number never has a leading zero and never spans a blank or a placeholder")
  func numbersAreWhole() {
    #expect(GluedCutter(digits("07")).number(0..<2) == nil)
    #expect(GluedCutter(digits("1 7")).number(0..<2) == nil)
    #expect(GluedCutter(digits("1-")).number(0..<2) == nil)
    #expect(GluedCutter(digits("-1")).number(0..<2) == nil)
    #expect(GluedCutter(digits("10")).number(0..<2) == 10)
  }

  @Test("Where blank cells may be gone, every place for them counts")
  func blanks() throws {
    #expect(cuts("22", blanks: true)?.count == 6)
    #expect(cuts("", blanks: true) == [[0, 0, 0, 0, 0, 0, 0]])
    #expect(cuts("0", blanks: true) == [])
    #expect(cuts("0000000", blanks: true) == [[0, 0, 0, 0, 0, 0, 0]])
  }

  @Test("Every cut that adds up is found, and no other", arguments: 0..<40)
  func againstExhaustion(seed: Int) throws {
    var random = GluedRandom(state: UInt64(seed))
    let values = (0..<4).map { _ in Int.random(in: 0...120, using: &random) }
    let text = (values + [values.reduce(0, +)]).map(String.init).joined()
    let found = try #require(cuts(text, parts: 4))
    #expect(Set(found) == Set(allCuts(text, cells: 5).filter { $0[4] == $0[..<4].reduce(0, +) }))
    #expect(Set(found).count == found.count)
  }

  /// All cuts of a string into numbers, by trying every one.
  private func allCuts(_ text: String, cells: Int) -> [[Int]] {
    guard cells > 0 else { return text.isEmpty ? [[]] : [] }
    return text.indices.flatMap { last -> [[Int]] in
      let head = text[...last]
      guard head.first != "0" || head.count == 1, let value = Int(head) else { return [] }
      return allCuts(String(text[text.index(after: last)...]), cells: cells - 1).map {
        [value] + $0
      }
    }
  }

  @Test("Work ends when it is used up, and the answer is then unknown")
  func bounded() {
    let text = String(repeating: "1", count: 60) + "9999999"
    #expect(cuts(text, parts: 14) == nil)
  }
}
