import Testing

@testable import Terminal

struct EnvironmentTests {
  @Test(arguments: [
    (["TERM": "xterm"], ColorDepth.ansi16), (["TERM": "xterm-256color"], .palette256),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .trueColor),
    (["TERM": "xterm-direct"], .trueColor), (["TERM": "linux"], .ansi16),
    (["TERM": "vt100"], .none),
    (["TERM": "dumb"], .none), ([:], .none),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .none),
    (["TERM": "xterm", "NO_COLOR": ""], .ansi16),
  ])
  func `The colours follow NO_COLOR, COLORTERM and TERM`(
    variables: [String: String], depth: ColorDepth
  ) {
    #expect(ColorDepth.detect(environment: variables) == depth)
  }

  @Test(
    arguments: [
      (nil, ScreenError.incapableTerminal("")), ("", .incapableTerminal("")),
      ("dumb", .incapableTerminal("dumb")), ("xterm", nil), ("tmux-256color", nil),
    ] as [(String?, ScreenError?)])
  func `A terminal that cannot be drawn on is refused`(name: String?, error: ScreenError?) {
    var variables: [String: String] = [:]
    variables["TERM"] = name
    #expect(ScreenEnvironment(variables).obstacle == error)
  }

  @Test func `Errors have a sentence in both languages, and names in them do no harm`() {
    for error in [ScreenError.noTerminal, .incapableTerminal(""), .refused(5)] {
      #expect(error.chinese.hasSuffix("。") && error.english.contains("."))
    }
    #expect(ScreenError.incapableTerminal("\u{1B}x").english.contains("␛x"))
  }

  @Test(
    arguments: [(nil, 50), ("25", 25), ("-1", 0), ("99999999", 1000), ("x", 50)] as [(String?, Int)]
  )
  func `The wait for the rest of an escape can be chosen`(value: String?, milliseconds: Int) {
    var variables: [String: String] = [:]
    variables["ESCDELAY"] = value
    #expect(ScreenEnvironment(variables).escapeDelay == milliseconds)
  }

  @Test func `Sizes and widths come from the environment where the terminal is silent`() {
    let said = ScreenEnvironment(["COLUMNS": "100", "LINES": "30", "RUNEWIDTH_EASTASIAN": "1"])
    #expect(said.fallbackSize == (100, 30))
    #expect(said.ambiguous == .wide)
    let silent = ScreenEnvironment(["COLUMNS": "0", "LINES": "x"])
    #expect(silent.fallbackSize == (80, 24))
    #expect(silent.ambiguous == nil)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("政府", "5pS/5bqc"),
  ])
  func `The clipboard's request is in base 64`(text: String, encoded: String) {
    let bytes = ClipboardRequest.bytes(text, isInsideTmux: false)
    #expect(bytes == Array("\u{1B}]52;c;\(encoded)\u{7}".utf8))
  }

  @Test func `A text too long for the clipboard is refused, and tmux is asked in its own way`() {
    #expect(
      ClipboardRequest.bytes(String(repeating: "x", count: 80_000), isInsideTmux: false) == nil)
    let bytes = ClipboardRequest.bytes("f", isInsideTmux: true) ?? []
    #expect(
      String(decoding: bytes, as: UTF8.self).hasPrefix(
        "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zg==\u{7}\u{1B}\\"))
  }
}
