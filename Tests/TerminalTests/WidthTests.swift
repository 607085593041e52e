import Testing

@testable import Terminal

struct WidthTests {
  @Test(arguments: [
    ("", 0, 0), ("abc", 3, 3), ("中站区", 6, 6), ("(七)总计", 8, 8), ("（七）", 6, 6), ("ｱｲ", 2, 2),
    ("“”", 2, 4), ("—", 1, 2), ("①№℃±×", 5, 10), ("e\u{301}", 1, 1), ("가", 2, 2), ("👍", 2, 2),
    ("\u{E000}", 1, 2), ("　", 2, 2), ("⼀⺠", 4, 4), ("\u{20000}", 2, 2), ("·", 1, 2), ("│", 1, 2),
    ("\u{1B}", 1, 1), ("\u{200D}", 1, 1), ("✈\u{FE0F}", 1, 1), ("\u{AC00}\u{11A8}", 2, 2),
  ])
  func `Characters take the columns that terminals give them`(text: String, narrow: Int, wide: Int)
  {
    #expect(displayWidth(text, ambiguous: .narrow) == narrow)
    #expect(displayWidth(text, ambiguous: .wide) == wide)
  }

  @Test func `Every scalar has a class, and the printable ones of ASCII are narrow`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = scalar.terminalClass
      if 0x20..<0x7F ~= value { #expect(kind == .narrow) }
      if value < 0x20 || 0x7F...0x9F ~= value { #expect(kind == .hidden) }
    }
  }

  @Test(arguments: [
    ("政府", 6, "政府  ", "  政府"), ("政府", 4, "政府", "政府"), ("政府", 3, "政府", "政府"), ("", 2, "  ", "  "),
  ])
  func `Padding counts columns`(text: String, width: Int, left: String, right: String) {
    #expect(padded(text, width: width, ambiguous: .narrow) == left)
    #expect(padded(text, width: width, alignment: .right, ambiguous: .narrow) == right)
  }

  @Test(arguments: [
    ("政府信息", 8, "政府信息"), ("政府信息", 7, "政府信…"), ("政府信息", 6, "政府…"), ("政府信息", 1, "…"),
    ("政府信息", 0, ""), ("a\u{1B}b", 9, "a␛b"), ("e\u{301}e\u{301}", 1, "…"),
  ])
  func `Truncating never halves a glyph`(text: String, width: Int, expected: String) {
    #expect(truncated(text, width: width, ambiguous: .narrow) == expected)
  }
}

struct OrnamentsTests {
  @Test(arguments: [AmbiguousWidth.narrow, .wide], [false, true])
  func `Every mark is one column wide, and ASCII when asked`(
    ambiguous: AmbiguousWidth, isASCII: Bool
  ) {
    let marks = Ornaments(ambiguous: ambiguous, isASCII: isASCII)
    for case (let name?, let mark as Unicode.Scalar) in Mirror(reflecting: marks).children {
      #expect(displayWidth(String(mark), ambiguous: ambiguous) == 1, "\(name)")
      #expect(mark.isASCII || !isASCII, "\(name)")
    }
  }
}
