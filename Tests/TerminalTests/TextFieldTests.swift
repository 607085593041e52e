import Testing

@testable import Terminal

struct TextFieldTests {
  /// The text with a bar at the caret, after some keys.
  private func edit(_ text: String, _ names: [String]) -> String {
    var field = TextField(text)
    for name in names {
      if let key = Key(name: name) { _ = field.handle(key) }
    }
    var shown = Array(field.text)
    shown.insert("|", at: field.caret)
    return String(shown)
  }

  @Test(arguments: [
    ("", ["政", "府"], "政府|"), ("政府", ["Left", "区"], "政区|府"), ("政府", ["Backspace"], "政|"),
    ("政府", ["Home", "Del"], "|府"), ("政府", ["Home", "Backspace"], "|政府"), ("政府", ["Del"], "政府|"),
    ("政府 局", ["Ctrl-A", "Ctrl-E", "x"], "政府 局x|"), ("abc", ["Left", "Ctrl-K"], "ab|"),
    ("abc", ["Left", "Ctrl-U"], "|c"), ("中站区 abc  ", ["Ctrl-W"], "中站区 |"),
    ("中站区 abc", ["Ctrl-W", "Ctrl-W"], "|"), ("2019年报", ["Ctrl-W"], "2019|"),
    ("ab cd", ["Alt-b", "Alt-b", "Alt-f"], "ab| cd"), ("ab cd", ["Home", "Ctrl-Right"], "ab| cd"),
    ("ab cd", ["Home", "Alt-d"], "| cd"), ("e\u{301}x", ["Left", "Backspace"], "|x"),
    ("e", ["\u{301}"], "e\u{301}|"), ("👨", ["Left", "Left", "Right", "Right"], "👨|"),
    ("ab", ["Ctrl-B", "Ctrl-D"], "a|"), ("a", ["Space", "b"], "a b|"),
  ])
  func `Keys edit by whole characters`(text: String, keys: [String], expected: String) {
    #expect(edit(text, keys) == expected)
  }

  @Test func `Keys that mean nothing in a text are left to others`() throws {
    var field = TextField("a")
    for name in ["Enter", "Esc", "Up", "Tab", "F1", "Ctrl-C", "Alt-x", "PgUp"] {
      let isTaken = try field.handle(#require(Key(name: name)))
      #expect(!isTaken, "\(name)")
    }
    #expect(field.text == "a")
  }

  @Test func `Pasted lines become one line`() {
    var field = TextField("甲乙")
    field.caret = 1
    field.insert("\n中站区\r\n人民\t政府\n")
    #expect(field.text == "甲中站区 人民 政府乙")
    #expect(field.caret == 10)
  }

  @Test func `A field takes no more than it can show`() {
    var field = TextField()
    field.insert(String(repeating: "中", count: 100_000))
    #expect(field.text.count == 4096)
    let isTaken = field.handle(Key("a"))
    #expect(isTaken && field.text.count == 4096)
    _ = field.handle(Key(.backspace))
    #expect(field.text.count == 4095)
  }

  @Test func `The caret stays inside the text`() {
    var field = TextField("abc")
    field.caret = -4
    #expect(field.caret == 0)
    field.caret = 99
    #expect(field.caret == 3)
    field.text = "a"
    #expect(field.caret == 1)
  }

  @Test(arguments: [
    ("政府", 0, "政府", 0), ("政府", 1, "政府", 2), ("政府", 2, "政府", 4), ("政府信息公开", 6, "息公开", 6),
    ("政府信息公开", 0, "政府信…", 0), ("abcdefghij", 10, "defghij", 7), ("政府信息公开", 4, "府信息…", 6),
  ])
  func `The text scrolls so that the caret shows`(
    text: String, caret: Int, shown: String, column: Int
  ) {
    var field = TextField(text)
    field.caret = caret
    var grid = Grid(width: 10, height: 1, ambiguous: .narrow)
    let rect = Rect(x: 1, y: 0, width: 8, height: 1)
    field.draw(into: &grid, rect: rect, style: .plain, isFocused: true)
    #expect(grid.lines == [" " + shown])
    #expect(grid.caret?.x == 1 + column)
    #expect(grid.caret?.y == 0)
  }

  @Test func `A field without focus shows its start and no caret`() {
    var grid = Grid(width: 6, height: 1, ambiguous: .narrow)
    TextField("政府信息公开").draw(into: &grid, rect: grid.bounds, style: .plain, isFocused: false)
    #expect(grid.lines == ["政府…"])
    #expect(grid.caret == nil)
  }
}
