import Testing

@testable import Terminal

struct SafeTextTests {
  @Test(arguments: [
    ("plain\ntext\n", "plain\ntext\n"), ("政府\n信息", "政府\n信息"), ("a\tb\n\tc", "a   b\n    c"),
    ("\u{1B}]0;x\u{7}", "␛]0;x␇"), ("a\r\nb", "a␍\nb"), ("\u{85}\u{9B}31m", "␦␦31m"),
    ("\u{202E}abc\u{2066}", "␦abc␦"), ("a\u{200B}\u{200D}\u{FEFF}\u{AD}b", "a␦␦␦␦b"),
    ("\u{2028}\u{2029}", "␦␦"),
    ("\u{7F}\u{0}", "␡␀"), ("\u{E0041}\u{FFFE}", "␦␦"),
  ])
  func `Nothing that steers a terminal or hides gets through`(text: String, expected: String) {
    #expect(safeText(text) == expected)
  }

  @Test func `Tabs stay for text that goes to another program`() {
    #expect(safeText("a\t中\u{1B}\nb\t", keepingTabs: true) == "a\t中␛\nb\t")
  }

  @Test func `Whatever scalar goes in, only visible ones, blanks and newlines come out`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.terminalClass != .narrow else { continue }
      for out in safeText("x\(scalar)").unicodeScalars where out != "\n" {
        #expect(out.terminalClass != .hidden, "U+\(String(value, radix: 16))")
      }
    }
  }
}
