/// The escape sequences that frames are made of.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes in unsafe append(contentsOf: bytes) }
  }

  mutating func append(decimal value: Int) {
    append(contentsOf: String(value).utf8)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// `ESC [ number final`; a number of 1 goes without saying.
  mutating func appendSequence(_ number: Int, _ final: Unicode.Scalar) {
    append("\u{1B}[")
    if number != 1 { append(decimal: number) }
    append(final)
  }

  /// The cursor goes to a cell, counted from 0.
  mutating func appendMove(x: Int, y: Int) {
    if x == 0 { return appendSequence(y + 1, "H") }
    append("\u{1B}[")
    append(decimal: y + 1)
    append(UInt8(ascii: ";"))
    append(decimal: x + 1)
    append(UInt8(ascii: "H"))
  }

  /// The cursor goes to a column of its row in as few bytes as possible; `old` is the column where it
  /// is, if that is known.
  mutating func appendMove(toColumn x: Int, from old: Int?) {
    if x == 0 { return append(UInt8(ascii: "\r")) }
    var move: [UInt8] = []
    move.appendSequence(x + 1, "G")
    if let old, old < x {
      var step: [UInt8] = []
      step.appendSequence(x - old, "C")
      if step.count < move.count { move = step }
    }
    append(contentsOf: move)
  }

  /// What is printed next has this style and nothing of `old`, which is set: the changes are sent, or
  /// everything anew where that is shorter.
  mutating func append(_ style: Style, after old: Style, depth: ColorDepth) {
    let style = style.reduced(to: depth)
    let old = old.reduced(to: depth)
    guard style != old else { return }
    guard style != .plain else { return append("\u{1B}[m") }
    var anew: [UInt8] = [UInt8(ascii: "0")]
    anew.appendParameters(from: .plain, to: style)
    var changes: [UInt8] = []
    changes.appendParameters(from: old, to: style)
    append("\u{1B}[")
    append(contentsOf: changes.count - 1 <= anew.count ? changes.dropFirst() : anew[...])
    append(UInt8(ascii: "m"))
  }

  /// The parameters, each behind a semicolon, that make one style of another.
  private mutating func appendParameters(from old: Style, to new: Style) {
    let lost = old.attributes.subtracting(new.attributes)
    var kept = old.attributes.subtracting(lost)
    // Bold and dim have one end.
    if !lost.isDisjoint(with: [.bold, .dim]) {
      appendParameters(22)
      kept.subtract([.bold, .dim])
    }
    let codes: [(attribute: Attributes, on: Int, off: Int?)] = [
      (.bold, 1, nil), (.dim, 2, nil), (.italic, 3, 23), (.underline, 4, 24), (.reverse, 7, 27),
    ]
    for code in codes {
      if lost.contains(code.attribute), let off = code.off { appendParameters(off) }
      if new.attributes.contains(code.attribute), !kept.contains(code.attribute) {
        appendParameters(code.on)
      }
    }
    if old.foreground != new.foreground { append(new.foreground, base: 30) }
    if old.background != new.background { append(new.background, base: 40) }
  }

  /// The parameters of a colour; text begins at 30, background at 40.
  private mutating func append(_ color: Color, base: Int) {
    switch color {
    case .standard: appendParameters(base + 9)
    case .indexed(let index) where index < 8: appendParameters(base + Int(index))
    case .indexed(let index) where index < 16: appendParameters(base + 60 + Int(index) - 8)
    case .indexed(let index): appendParameters(base + 8, 5, Int(index))
    case .rgb(let red, let green, let blue):
      appendParameters(base + 8, 2, Int(red), Int(green), Int(blue))
    }
  }

  private mutating func appendParameters(_ parameters: Int...) {
    for parameter in parameters {
      append(UInt8(ascii: ";"))
      append(decimal: parameter)
    }
  }
}
