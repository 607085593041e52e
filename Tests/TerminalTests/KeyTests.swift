import Testing

@testable import Terminal

struct KeyTests {
  @Test(
    arguments: [
      ("ｊ", "j"), ("／", "/"), ("？", "?"), ("：", ":"), ("【", "["), ("】", "]"), ("。", "."),
      ("，", ","),
      ("　", " "), ("１", "1"), ("＋", "+"), ("－", "-"), ("、", "/"), ("Ｇ", "G"), ("政", "政"),
      ("j", "j"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `Full-width forms stand for the plain keys`(typed: Unicode.Scalar, plain: Unicode.Scalar) {
    #expect(Key(typed).folded == Key(plain))
    #expect(Key(typed, .alt).folded == Key(plain, .alt))
  }

  @Test func `Keys that are no characters are not folded`() {
    #expect(Key(.enter).folded == Key(.enter))
  }

  @Test(arguments: [
    ("ctrl-u", "Ctrl-U"), ("Escape", "Esc"), ("PageDown", "PgDn"), ("Ctrl--", "Ctrl--"), ("-", "-"),
    ("Alt-Shift-Up", "Alt-Shift-Up"), ("f12", "F12"), ("f", "f"), ("F", "F"), ("↑", "Up"),
    ("Shift-Tab", "Shift-Tab"), ("SPACE", "Space"), ("Ctrl-Alt-x", "Ctrl-Alt-X"),
  ])
  func `Names are read kindly and written one way`(read: String, written: String) throws {
    #expect(try #require(Key(name: read)).name == written)
  }

  @Test(arguments: ["", "Ctrl-", "nonsense", "F0", "F99", "jj", " ", "Ctrl-Ctrl"])
  func `What names no key is none`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `Every name leads back to its key`() throws {
    let codes: [Key.Code] = [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home,
      .end, .pageUp, .pageDown, .function(7), .character("q"), .character("["), .character(" "),
    ]
    for code in codes {
      for modifiers: Key.Modifiers in [[], .control, .alt, [.control, .alt]] {
        let key = Key(code, modifiers)
        #expect(Key(name: key.name) == key, "\(key.name)")
      }
    }
  }
}
