/// How many colours a terminal shows.
package enum ColorDepth: Sendable, Hashable {
  /// No colours; bold, underline and reverse stay.
  case none
  case ansi16
  case palette256
  case trueColor

  /// The depth that NO_COLOR, COLORTERM and TERM speak of. An empty NO_COLOR counts as unset.
  package static func detect(environment: [String: String]) -> ColorDepth {
    if environment["NO_COLOR"]?.isEmpty == false { return .none }
    let terminal = environment["TERM"] ?? ""
    if terminal.isEmpty || terminal == "dumb" || terminal.hasPrefix("vt") { return .none }
    switch environment["COLORTERM"] {
    case "truecolor", "24bit": return .trueColor
    default: break
    }
    if terminal.hasSuffix("-direct") { return .trueColor }
    return terminal.hasSuffix("-256color") ? .palette256 : .ansi16
  }
}

extension Style {
  /// This style in the colours that a terminal of this depth shows.
  func reduced(to depth: ColorDepth) -> Style {
    Style(
      foreground: foreground.reduced(to: depth), background: background.reduced(to: depth),
      attributes: attributes)
  }
}

extension Color {
  /// The nearest colour that a terminal of this depth shows.
  func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .none): .standard
    case (_, .trueColor), (.indexed(0..<16), _), (.indexed, .palette256): self
    case (.rgb(let red, let green, let blue), .palette256):
      .indexed(Self.cubeIndex(red, green, blue))
    case (.rgb(let red, let green, let blue), .ansi16):
      .indexed(Self.basicIndex(Int(red), Int(green), Int(blue)))
    case (.indexed(let index), .ansi16): .indexed(Self.basicIndex(palette: Int(index)))
    }
  }

  /// The colour of the 6 × 6 × 6 cube, or a grey, nearest to the given one.
  private static func cubeIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let levels = [red, green, blue].map {
      Int($0) < 48 ? 0 : Int($0) < 115 ? 1 : (Int($0) - 35) / 40
    }
    let isGrey = levels[0] == levels[1] && levels[1] == levels[2]
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    if isGrey, (8...238).contains(mean) { return UInt8(232 + (mean - 8) / 10) }
    return UInt8(16 + 36 * levels[0] + 6 * levels[1] + levels[2])
  }

  /// One of the 16 colours: a bit for each of red, green and blue, and one for bright.
  private static func basicIndex(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
    let strongest = max(red, green, blue)
    if strongest < 64 { return 0 }
    let threshold = strongest / 2
    let bits = (red > threshold ? 1 : 0) | (green > threshold ? 2 : 0) | (blue > threshold ? 4 : 0)
    return UInt8(strongest > 192 ? bits + 8 : bits)
  }

  private static func basicIndex(palette index: Int) -> UInt8 {
    if index >= 232 {
      let level = 8 + (index - 232) * 10
      return basicIndex(level, level, level)
    }
    let cube = max(0, index - 16)
    let levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    return basicIndex(levels[0], levels[1], levels[2])
  }
}
