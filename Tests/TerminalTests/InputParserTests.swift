import Testing

@testable import Terminal

struct InputParserTests {
  /// Everything that the bytes say, in one go.
  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var parser = InputParser()
    return bytes.compactMap { parser.feed($0) }
  }

  private func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  @Test(arguments: [
    ("j", "j"), ("G", "G"), (" ", "Space"), ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"),
    ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{15}", "Ctrl-U"), ("\u{0}", "Ctrl-Space"),
    ("\u{1C}", "Ctrl-\\"), ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[H", "Home"),
    ("\u{1B}[1~", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"),
    ("\u{1B}[3~", "Del"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}[1;5C", "Ctrl-Right"),
    ("\u{1B}[3;3~", "Alt-Del"), ("\u{1B}OP", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[17~", "F6"),
    ("\u{1B}[24~", "F12"), ("\u{1B}[[B", "F2"), ("\u{1B}x", "Alt-x"), ("\u{1B}\r", "Alt-Enter"),
    ("政", "政"), ("ｊ", "ｊ"), ("\u{1B}政", "Alt-政"), ("\u{20000}", "\u{20000}"),
  ])
  func `Bytes are keys`(bytes: String, name: String) throws {
    let key = try #require(Key(name: name))
    #expect(events(bytes) == [.key(key)])
    #expect(key.name == name)
  }

  @Test func `A read may end at every byte`() {
    let text =
      "a政\u{1B}[A\u{1B}[1;5C\u{1B}OP\u{1B}[<0;12;7M\u{1B}[200~x\r\n中\u{1B}[201~\u{1B}[3;4R\u{1B}中😀"
    let bytes = Array(text.utf8)
    let expected = events(bytes)
    #expect(expected.count == 10)
    for split in 0...bytes.count {
      var parser = InputParser()
      var found = bytes[..<split].compactMap { parser.feed($0) }
      // Only what a person can have pressed is taken for a key when nothing follows for a while.
      if !parser.isWaiting { #expect(parser.flush() == nil) }
      found += bytes[split...].compactMap { parser.feed($0) }
      #expect(found == expected, "split before byte \(split)")
    }
  }

  @Test(arguments: [
    ("\u{1B}", "Esc"), ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"), ("\u{1B}]", "Alt-]"),
    ("\u{1B}P", "Alt-P"),
  ])
  func `What nothing follows is a key of its own`(bytes: String, name: String) throws {
    var parser = InputParser()
    #expect(bytes.utf8.compactMap { parser.feed($0) }.isEmpty)
    #expect(parser.isWaiting)
    #expect(parser.flush() == .key(try #require(Key(name: name))))
    #expect(parser.feed(UInt8(ascii: "j")) == .key(Key("j")))
  }

  @Test func `Two escapes are two keys`() {
    var parser = InputParser()
    #expect(parser.feed(0x1B) == nil)
    #expect(parser.feed(0x1B) == .key(Key(.escape)))
    #expect(parser.flush() == .key(Key(.escape)))
    #expect(parser.flush() == nil)
  }

  @Test func `A paste is one event with newlines, whatever it contains`() {
    #expect(
      events("\u{1B}[200~a\rb\r\nc\nq\u{1B}[A\u{3}\u{1B}[201~j")
        == [.paste("a\nb\nc\nq\u{1B}[A\u{3}"), .key(Key("j"))])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func `A paste without bounds is cut, and its end is still seen`() {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: InputParser.pasteLimit + 10)
    let found = events(Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~j".utf8))
    #expect(found.count == 2)
    #expect(found.last == .key(Key("j")))
    guard case .paste(let text)? = found.first else { return }
    #expect(text.utf8.count == InputParser.pasteLimit)
  }

  @Test(arguments: [
    ("0;1;1M", MouseEvent(.press, .left, x: 0, y: 0)),
    ("2;300;200M", MouseEvent(.press, .right, x: 299, y: 199)),
    ("0;5;6m", MouseEvent(.release, .left, x: 4, y: 5)),
    ("32;5;6M", MouseEvent(.drag, .left, x: 4, y: 5)),
    ("64;5;6M", MouseEvent(.wheelUp, x: 4, y: 5)),
    ("65;5;6M", MouseEvent(.wheelDown, x: 4, y: 5)),
    ("20;5;6M", MouseEvent(.press, .left, x: 4, y: 5, modifiers: [.shift, .control])),
  ])
  func `Mouse reports are events`(report: String, event: MouseEvent) {
    #expect(events("\u{1B}[<\(report)") == [.mouse(event)])
  }

  @Test func `Where the cursor stands is no key`() {
    #expect(events("\u{1B}[1;2R") == [.cursorReport(row: 1, column: 2)])
  }

  @Test(arguments: [
    "\u{1B}[<0;1M", "\u{1B}[?1;2c", "\u{1B}[>0;1c", "\u{1B}[I", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]0;x\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[99999999999999999999~", "\u{1B}[<66;1;1M",
    "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
  ])
  func `Sequences that mean nothing here are passed over`(bytes: String) {
    #expect(events(bytes + "j") == [.key(Key("j"))])
  }

  @Test(
    arguments: [
      ([0xE4, 0xB8, 0x6A], "j"), ([0xFF, 0x6A], "j"), ([0xC0, 0xAF, 0x6A], "j"),
      ([0x80, 0x6A], "j"),
      ([0xED, 0xA0, 0x80, 0x6A], "j"), ([0xF4, 0x90, 0x80, 0x80, 0x6A], "j"),
      ([0xC2, 0x9B, 0x6A], "j"),
      ([0x1B, 0x5B, 0x31, 0x1B, 0x5B, 0x41], "Up"), ([0x1B, 0x5B, 0x31, 0x0D], "Enter"),
      ([0x1B, 0x5B, 0xE4, 0xB8, 0xAD], "中"),
    ] as [([UInt8], String)])
  func `Broken characters and sequences lose nothing that follows`(bytes: [UInt8], name: String)
    throws
  {
    #expect(events(bytes) == [.key(try #require(Key(name: name)))])
  }

  @Test func `No bytes do harm, and a key still comes through in the end`() {
    var generator = SeededGenerator(seed: 7)
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x30, 0x32, 0x7E, 0x4D, 0x3C, 0xE4, 0xB8]
    for _ in 0..<2000 {
      var parser = InputParser()
      for _ in 0..<60 {
        let byte =
          Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
        _ = parser.feed(byte)
      }
      // The end of a paste, the end of a string, and time bring every state back to the ground.
      for byte in "\u{1B}[201~\u{7}".utf8 { _ = parser.feed(byte) }
      _ = parser.flush()
      #expect(parser.feed(UInt8(ascii: "j")) == .key(Key("j")))
    }
  }
}
