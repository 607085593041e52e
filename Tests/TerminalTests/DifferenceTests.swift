import TestSupport
import Testing

@testable import Terminal

struct DifferenceTests {
  /// The oracle: a terminal that shows one frame and gets the difference shows the other.
  @Test(arguments: [AmbiguousWidth.narrow, .wide], 1...8 as ClosedRange<UInt64>)
  func `What the difference of two frames makes of the first is the second`(
    ambiguous: AmbiguousWidth, seed: UInt64
  ) throws {
    var frames = RandomFrames(seed: seed)
    let width = 1 + frames.number(below: 24)
    let height = 1 + frames.number(below: 4)
    var terminal = Emulator(width: width, height: height, ambiguous: ambiguous)
    terminal.feed(Array("\u{1B}[?7l".utf8))
    var shown: Grid?
    for step in 0..<250 {
      let next =
        if let shown, frames.number(below: 3) > 0 {
          frames.change(shown)
        } else {
          frames.fresh(width: width, height: height, ambiguous: ambiguous)
        }
      terminal.feed(difference(from: shown, to: next))
      let wrong = terminal.difference(from: next)
      try #require(wrong == nil, "step \(step), \(width)×\(height): \(wrong ?? "")")
      #expect(difference(from: next, to: next).isEmpty)
      shown = next
    }
    #expect(terminal.unknown.isEmpty, "\(terminal.unknown)")
  }

  /// A terminal that thinks otherwise about ambiguous characters still shows all others in place.
  @Test func `A wrong guess about a width does not shift the rest of the row`() {
    var grid = Grid(width: 20, height: 1, ambiguous: .narrow)
    grid.put("第—行 Σ①x 中文", x: 0, y: 0, style: .plain)
    var terminal = Emulator(width: 20, height: 1, ambiguous: .wide)
    terminal.feed(difference(from: nil, to: grid))
    #expect(terminal.cell(x: 3, y: 0).text == "行")
    #expect(terminal.cell(x: 8, y: 0).text == "x")
    #expect(terminal.cell(x: 10, y: 0).text == "中")
    // What the wide character covered is there again when only that character changes.
    var next = grid
    next.put("…", x: 2, y: 0, style: .plain)
    terminal.feed(difference(from: grid, to: next))
    #expect(terminal.cell(x: 3, y: 0).text == "行")
  }

  @Test func `Nothing is written when nothing changed`() {
    var grid = Grid(width: 10, height: 2, ambiguous: .narrow)
    grid.put("政府", x: 1, y: 0, style: Style(foreground: .red))
    grid.caret = (3, 1)
    #expect(difference(from: grid, to: grid).isEmpty)
    // The numbers of styles say nothing about the styles.
    var same = Grid(width: 10, height: 2, ambiguous: .narrow)
    same.put("x", x: 0, y: 1, style: Style(attributes: .bold))
    same.put(" ", x: 0, y: 1, style: .plain)
    same.put("政府", x: 1, y: 0, style: Style(foreground: .red))
    same.caret = (3, 1)
    #expect(difference(from: grid, to: same).isEmpty)
  }

  @Test func `A change of style sends both halves of a glyph and nothing else`() {
    var grid = Grid(width: 10, height: 1, ambiguous: .narrow)
    grid.put("a政b", x: 0, y: 0, style: .plain)
    var next = grid
    next.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.adding(.reverse) }
    #expect(
      text(difference(from: grid, to: next))
        == "⎋[?2026h⎋[?25l⎋[1;2H⎋[0;7m政⎋[0m⎋[?2026l")
  }

  @Test func `Where the kinds of cells change, blanks go first`() {
    var grid = Grid(width: 10, height: 1, ambiguous: .narrow)
    grid.put("ab", x: 0, y: 0, style: .plain)
    var next = grid
    next.put("政", x: 0, y: 0, style: .plain)
    #expect(
      text(difference(from: grid, to: next))
        == "⎋[?2026h⎋[?25l⎋[1;1H  ⎋[1;1H政⎋[?2026l")
    #expect(
      text(difference(from: next, to: grid))
        == "⎋[?2026h⎋[?25l⎋[1;1H  ⎋[1;1Hab⎋[?2026l")
  }

  @Test func `The caret is set last and visible, and moving it alone is a frame`() {
    let grid = Grid(width: 10, height: 2, ambiguous: .narrow)
    var next = grid
    next.caret = (4, 1)
    #expect(
      text(difference(from: grid, to: next))
        == "⎋[?2026h⎋[?25l⎋[2;5H⎋[?25h⎋[?2026l")
    next.caret = (10, 1)
    #expect(difference(from: grid, to: next).isEmpty)
  }

  @Test func `The screen is cleared only without a frame before, or for another size`() {
    let small = Grid(width: 10, height: 2, ambiguous: .narrow)
    let large = Grid(width: 12, height: 2, ambiguous: .narrow)
    #expect(text(difference(from: nil, to: small)).contains("⎋[2J"))
    #expect(text(difference(from: small, to: large)).contains("⎋[2J"))
  }

  @Test(arguments: [
    (ColorDepth.none, "⎋[0;1m"), (.ansi16, "⎋[0;1;91;44m"), (.palette256, "⎋[0;1;38;5;196;44m"),
    (.trueColor, "⎋[0;1;38;2;255;10;10;44m"),
  ])
  func `Colours are reduced to what the terminal shows, attributes stay`(
    depth: ColorDepth, expected: String
  ) {
    let style = Style(foreground: .rgb(255, 10, 10), background: .blue, attributes: .bold)
    var bytes: [UInt8] = []
    bytes.append(style, depth: depth)
    #expect(text(bytes) == expected)
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "⎋")
  }
}
