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

  /// The cursor goes to a cell, counted from 0.
  mutating func appendMove(x: Int, y: Int) {
    append("\u{1B}[")
    append(decimal: y + 1)
    append(UInt8(ascii: ";"))
    append(decimal: x + 1)
    append(UInt8(ascii: "H"))
  }

  /// What is printed next has this style and nothing of the one before.
  mutating func append(_ style: Style, depth: ColorDepth) {
    append("\u{1B}[0")
    let codes: [(Attributes, StaticString)] = [
      (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7"),
    ]
    for (attribute, code) in codes where style.attributes.contains(attribute) { append(code) }
    append(style.foreground.reduced(to: depth), base: 30)
    append(style.background.reduced(to: depth), base: 40)
    append(UInt8(ascii: "m"))
  }

  /// The parameters of a colour; text begins at 30, background at 40.
  private mutating func append(_ color: Color, base: Int) {
    switch color {
    case .standard: return
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
