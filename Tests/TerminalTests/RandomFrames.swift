import Terminal

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Frames full of what goes wrong in terminals.
struct RandomFrames {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "a", "B7", "中", "国政府", "—", "…", "①", "“", "”", "e\u{301}", "政\u{20DD}", "·", " ", "　", "ｱ",
    "👍", "×", "\u{301}", "\u{200B}", "\u{1B}[31m", "\t", "가", "é", "㎡", "☎\u{FE0F}",
  ]
  private static let styles: [Style] = [
    .plain, Style(foreground: .red), Style(background: .blue, attributes: .bold),
    Style(attributes: [.reverse, .underline]), Style(foreground: .rgb(1, 2, 3)),
    Style(foreground: .indexed(200), background: .indexed(9), attributes: .dim),
  ]

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func text() -> String {
    (0..<number(below: 12)).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }

  /// A frame with some more things on it.
  mutating func change(_ grid: Grid) -> Grid {
    var grid = grid
    for _ in 0...number(below: 6) {
      let style = Self.styles[number(below: Self.styles.count)]
      let rect = Rect(
        x: number(below: grid.width + 4) - 2, y: number(below: grid.height + 2) - 1,
        width: number(below: 9), height: number(below: 3))
      switch number(below: 8) {
      case 0: grid.fill(rect, style: style)
      case 1: grid.fill(rect, "─", style: style)
      case 2: grid.restyle(rect) { $0.adding(.underline) }
      case 3: grid.put(text(), x: rect.x, y: rect.y, width: rect.width, style: style)
      case 4: grid.put(text(), x: rect.x, y: rect.y, style: style, cut: .silent)
      default: grid.put(text(), x: rect.x, y: rect.y, style: style)
      }
    }
    let hasCaret = number(below: 3) == 0
    grid.caret = hasCaret ? (number(below: grid.width), number(below: grid.height)) : nil
    return grid
  }

  /// A frame that owes nothing to the one before.
  mutating func fresh(width: Int, height: Int, ambiguous: AmbiguousWidth) -> Grid {
    change(Grid(width: width, height: height, ambiguous: ambiguous))
  }
}
