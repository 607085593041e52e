import Testing

@testable import Terminal

struct GridTests {
  private func grid(_ text: String = "", width: Int = 10, height: Int = 1) -> Grid {
    var grid = Grid(width: width, height: height, ambiguous: .narrow)
    grid.put(text, x: 0, y: 0, style: .plain)
    return grid
  }

  /// The kinds of a row's cells: n, and h c for both columns of a glyph.
  private func kinds(_ grid: Grid) -> String {
    grid.cells.map { $0.kind == .narrow ? "n" : $0.kind == .head ? "h" : "c" }.joined()
  }

  @Test(arguments: [
    (0, "x 国", "nnhcnnnnnn"), (1, " x国", "nnhcnnnnnn"), (2, "中x", "hcnnnnnnnn"),
    (3, "中 x", "hcnnnnnnnn"),
  ])
  func `Writing over one half of a glyph blanks the other`(x: Int, line: String, kinds: String) {
    var grid = grid("中国")
    grid.put("x", x: x, y: 0, style: .plain)
    #expect(grid.lines == [line])
    #expect(self.kinds(grid) == kinds)
  }

  @Test func `A wide glyph over the seam of two blanks both`() {
    var grid = grid("中国")
    grid.put("府", x: 1, y: 0, style: .plain)
    #expect(grid.lines == [" 府"])
    #expect(kinds(grid) == "nhcnnnnnnn")
  }

  @Test func `Filling a rectangle repairs both of its edges`() {
    var grid = grid("中国政府")
    grid.fill(Rect(x: 1, y: 0, width: 4, height: 1), "x", style: .plain)
    #expect(grid.lines == [" xxxx 府"])
  }

  @Test(
    arguments: [
      (nil, "政府信息公…", 11), (8, "政府信…", 7), (7, "政府信…", 7), (3, "政…", 3), (2, "…", 1), (1, "…", 1),
      (0, "", 0), (-4, "", 0),
    ] as [(Int?, String, Int)])
  func `Text is cut before the limit and the cut is marked`(limit: Int?, line: String, used: Int) {
    var grid = Grid(width: 11, height: 1, ambiguous: .narrow)
    let columns = grid.put("政府信息公开工作", x: 0, y: 0, width: limit, style: .plain)
    #expect(grid.lines == [line])
    #expect(columns == used)
  }

  @Test func `Text that fits exactly is not marked`() {
    var grid = Grid(width: 4, height: 1, ambiguous: .narrow)
    #expect(grid.put("政府", x: 0, y: 0, style: .plain) == 4)
    #expect(grid.lines == ["政府"])
  }

  @Test func `A silent cut never halves a glyph either`() {
    var grid = Grid(width: 5, height: 1, ambiguous: .narrow)
    #expect(grid.put("政府信息", x: 0, y: 0, style: .plain, cut: .silent) == 4)
    #expect(grid.lines == ["政府"])
  }

  @Test func `The mark of a cut comes from ASCII when asked, and where an ellipsis is too wide`() {
    var ascii = Grid(width: 5, height: 1, ambiguous: .narrow, isASCII: true)
    ascii.put("abcdef\u{1B}", x: 0, y: 0, style: .plain)
    #expect(ascii.lines == ["abcd~"])
    var wide = Grid(width: 5, height: 2, ambiguous: .wide)
    wide.put("abcdef", x: 0, y: 0, style: .plain)
    wide.put("abcdef", x: 0, y: 1, width: 1, style: .plain)
    #expect(wide.lines == ["abc…", "~"])
  }

  @Test func `What lies left of the grid is skipped, and half a glyph is a blank`() {
    var grid = Grid(width: 6, height: 1, ambiguous: .narrow)
    grid.put("中国x", x: -1, y: 0, style: .plain)
    #expect(grid.lines == [" 国x"])
  }

  @Test func `Nothing outside the grid does harm`() {
    var grid = grid("中国", width: 4, height: 1)
    let far = [Int.min, -100_001, -1, 1, 4, Int.max]
    for place in far {
      grid.put("政府", x: 0, y: place == 0 ? 1 : place, style: .plain)
      grid.put("", x: place, y: 0, style: .plain)
    }
    grid.put("政府", x: Int.min, y: 0, width: Int.max, style: .plain)
    grid.fill(Rect(x: 2, y: -5, width: 100, height: 5), style: .plain)
    #expect(grid.lines == ["中国"])
    #expect(Grid(width: -3, height: 5, ambiguous: .narrow).lines == ["", "", "", "", ""])
  }

  @Test func `Characters that steer a terminal become marks`() {
    #expect(
      grid("a\u{1B}[2J\r\n\u{9B}\u{202E}\u{200B}\u{2028}\u{7F}b", width: 20).lines == [
        "a␛[2J␍␊␦␦␦␦␡b"
      ])
  }

  @Test func `A tab is blanks up to the next stop, counted from the start of the text`() {
    var grid = Grid(width: 20, height: 1, ambiguous: .narrow)
    grid.put("a\t中\tb", x: 2, y: 0, style: .plain)
    #expect(grid.lines == ["  a   中  b"])
    #expect(displayWidth("a\t中\tb", ambiguous: .narrow) == 9)
  }

  @Test func `Marks join their base in one cell, within bounds`() {
    let grid = grid("e\u{301}x" + String(repeating: "\u{301}", count: 10_000))
    #expect(grid.lines[0].unicodeScalars.count == 3 + Glyphs.markLimit)
    #expect(displayWidth("\u{301}", ambiguous: .narrow) == 1)
  }

  @Test func `More clusters than a frame can hold lose their marks and nothing else`() {
    var grid = Grid(width: 100, height: 100, ambiguous: .narrow)
    for row in 0..<100 {
      let text = (0..<100).map { "\(Unicode.Scalar(UInt32(0x4E00 + row * 100 + $0))!)\u{301}" }
      grid.put(text.prefix(50).joined(), x: 0, y: row, style: .plain)
    }
    #expect(grid.clusters.values.count == 4096)
    #expect(grid.lines[99].unicodeScalars.count == 50)
  }

  @Test func `Restyling keeps the glyphs and changes whole ones`() {
    var grid = grid("a中国")
    grid.restyle(Rect(x: 1, y: 0, width: 1, height: 5)) { $0.adding(.underline) }
    #expect(grid.lines == ["a中国"])
    #expect((0..<5).map { grid.style(x: $0, y: 0) != .plain } == [false, true, true, false, false])
  }

  @Test func `Filling with a character of two columns leaves blanks`() {
    var grid = grid("abc", width: 4)
    grid.fill(grid.bounds, "中", style: .plain)
    #expect(grid.lines == [""])
  }
}
