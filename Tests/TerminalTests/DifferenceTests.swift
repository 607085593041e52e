import Foundation
import TestSupport
import Testing

@testable import Terminal

struct DifferenceTests {
  /// How many random frames each pair of arguments below draws. All in all that is `GOUJI_FRAMES`,
  /// or 20,000: some seconds.
  private static let steps =
    (ProcessInfo.processInfo.environment["GOUJI_FRAMES"].flatMap { Int($0) } ?? 20_000) / 16

  /// The oracle: a terminal that shows one frame and gets the difference shows the other.
  @Test(arguments: [AmbiguousWidth.narrow, .wide], 1...8 as ClosedRange<UInt64>)
  func `What the difference of two frames makes of the first is the second`(
    ambiguous: AmbiguousWidth, seed: UInt64
  ) throws {
    var frames = RandomFrames(seed: seed)
    var terminal = Emulator(width: 1, height: 1, ambiguous: ambiguous)
    var shown: Grid?
    for step in 0..<Self.steps {
      // Now and then the window gets another size.
      if step % 50 == 0 {
        let (width, height) = (1 + frames.number(below: 40), 1 + frames.number(below: 5))
        terminal = Emulator(width: width, height: height, ambiguous: ambiguous)
        terminal.feed(Array("\u{1B}[?7l".utf8))
        shown = nil
      }
      let next =
        if let shown, frames.number(below: 3) > 0 {
          frames.change(shown)
        } else {
          frames.fresh(width: terminal.width, height: terminal.height, ambiguous: ambiguous)
        }
      terminal.feed(difference(from: shown, to: next))
      let wrong = terminal.difference(from: next)
      try #require(
        wrong == nil, "step \(step), \(terminal.width)×\(terminal.height): \(wrong ?? "")")
      #expect(difference(from: next, to: next).isEmpty)
      shown = next
      #expect(terminal.unknown.isEmpty, "\(terminal.unknown)")
    }
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

  @Test(arguments: [(AmbiguousWidth.narrow, AmbiguousWidth.wide), (.wide, .narrow)])
  func `No frame leaves a glyph of a width that is certain out of its place`(
    thought: AmbiguousWidth, real: AmbiguousWidth
  ) throws {
    var frames = RandomFrames(seed: 5)
    let (width, height) = (30, 3)
    var terminal = Emulator(width: width, height: height, ambiguous: real)
    terminal.feed(Array("\u{1B}[?7l".utf8))
    var shown: Grid?
    for step in 0..<1000 {
      var next =
        shown.map { frames.change($0) }
        ?? frames.fresh(width: width, height: height, ambiguous: thought)
      // Terminals differ in what they do with a wide glyph in the last column.
      next.fill(Rect(x: width - 2, y: 0, width: 2, height: height), style: .plain)
      terminal.feed(difference(from: shown, to: next))
      for (index, cell) in next.cells.enumerated()
      where !cell.isDoubtful && cell.kind != .continuation {
        let text = terminal.cell(x: index % width, y: index / width).text
        try #require(
          text == String(cell.scalar), "step \(step) at \(index % width),\(index / width)")
      }
      shown = next
    }
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
        == "⎋[?2026h⎋[1;2H⎋[7m政⎋[m⎋[?2026l")
  }

  @Test func `Where the kinds of cells change, they are erased first`() {
    var grid = Grid(width: 10, height: 1, ambiguous: .narrow)
    grid.put("ab", x: 0, y: 0, style: .plain)
    var next = grid
    next.put("政", x: 0, y: 0, style: .plain)
    #expect(
      text(difference(from: grid, to: next))
        == "⎋[?2026h⎋[H⎋[2X政⎋[?2026l")
    #expect(
      text(difference(from: next, to: grid))
        == "⎋[?2026h⎋[H⎋[2Xab⎋[?2026l")
  }

  @Test func `The caret is set last and visible, and moving it alone is a frame`() {
    let grid = Grid(width: 10, height: 2, ambiguous: .narrow)
    var next = grid
    next.caret = (4, 1)
    #expect(
      text(difference(from: grid, to: next))
        == "⎋[?2026h⎋[2;5H⎋[?25h⎋[?2026l")
    var moved = next
    moved.caret = (0, 1)
    #expect(
      text(difference(from: next, to: moved))
        == "⎋[?2026h⎋[?25l⎋[2H⎋[?25h⎋[?2026l")
    next.caret = (10, 1)
    #expect(difference(from: grid, to: next).isEmpty)
  }

  @Test func `The cursor goes the shortest way within a row`() {
    var grid = Grid(width: 120, height: 1, ambiguous: .narrow)
    grid.put("x", x: 0, y: 0, style: .plain)
    grid.put("—", x: 3, y: 0, style: .plain)
    var next = grid
    for x in [0, 1, 3, 100, 112] { next.put("y", x: x, y: 0, style: .plain) }
    #expect(
      text(difference(from: grid, to: next)) == "⎋[?2026h⎋[Hyy y⎋[96Cy⎋[11Cy⎋[?2026l")
    // Behind a glyph of a width in doubt only the column counts.
    #expect(
      text(difference(from: next, to: grid)).hasPrefix("⎋[?2026h⎋[Hx  —⎋[5G⎋[K"))
  }

  @Test func `A row that ends in blanks is erased there`() {
    var grid = Grid(width: 40, height: 1, ambiguous: .narrow)
    grid.put("a long sentence about 政府", x: 0, y: 0, style: Style(background: .red))
    var next = Grid(width: 40, height: 1, ambiguous: .narrow)
    next.put("a", x: 0, y: 0, style: Style(background: .red))
    #expect(text(difference(from: grid, to: next)) == "⎋[?2026h⎋[1;2H⎋[K⎋[?2026l")
  }

  @Test(
    arguments: [
      (Style.plain.adding([.bold, .reverse]), Style.plain.adding(.bold), "⎋[27m"),
      (.plain.adding([.bold, .dim, .underline]), .plain.adding([.dim, .underline]), "⎋[22;2m"),
      (.plain.adding([.bold, .dim, .underline]), .plain.adding(.italic), "⎋[0;3m"),
      (Style(foreground: .red), Style(foreground: .red, attributes: .bold), "⎋[1m"),
      (Style(foreground: .red, background: .blue), Style(background: .blue), "⎋[39m"),
      (Style(foreground: .red, attributes: [.bold, .reverse]), .plain, "⎋[m"),
    ] as [(Style, Style, String)])
  func `Only what is another in a style is sent`(old: Style, new: Style, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(new, after: old, depth: .trueColor)
    #expect(text(bytes) == expected)
  }

  @Test func `The screen is cleared only without a frame before, or for another size`() {
    let small = Grid(width: 10, height: 2, ambiguous: .narrow)
    let large = Grid(width: 12, height: 2, ambiguous: .narrow)
    #expect(text(difference(from: nil, to: small)).contains("⎋[2J"))
    #expect(text(difference(from: small, to: large)).contains("⎋[2J"))
  }

  @Test(arguments: [
    (ColorDepth.none, "⎋[1m"), (.ansi16, "⎋[1;91;44m"), (.palette256, "⎋[1;38;5;196;44m"),
    (.trueColor, "⎋[1;38;2;255;10;10;44m"),
  ])
  func `Colours are reduced to what the terminal shows, attributes stay`(
    depth: ColorDepth, expected: String
  ) {
    let style = Style(foreground: .rgb(255, 10, 10), background: .blue, attributes: .bold)
    var bytes: [UInt8] = []
    bytes.append(style, after: .plain, depth: depth)
    #expect(text(bytes) == expected)
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "⎋")
  }
}
