import Terminal

extension Style {
  /// Does what the parameters of ESC [ … m say.
  mutating func apply(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = .plain
      case 1: attributes.insert(.bold)
      case 2: attributes.insert(.dim)
      case 3: attributes.insert(.italic)
      case 4: attributes.insert(.underline)
      case 7: attributes.insert(.reverse)
      case 22: attributes.subtract([.bold, .dim])
      case 23: attributes.remove(.italic)
      case 24: attributes.remove(.underline)
      case 27: attributes.remove(.reverse)
      case 30...37: foreground = .indexed(UInt8(number - 30))
      case 40...47: background = .indexed(UInt8(number - 40))
      case 90...97: foreground = .indexed(UInt8(number - 82))
      case 100...107: background = .indexed(UInt8(number - 92))
      case 39: foreground = .standard
      case 49: background = .standard
      case 38: foreground = Self.color(&rest)
      case 48: background = Self.color(&rest)
      default: break
      }
    }
  }

  private static func color(_ rest: inout ArraySlice<Int>) -> Color {
    let kind = rest.popFirst()
    if kind == 5, let index = rest.popFirst() { return .indexed(UInt8(clamping: index)) }
    guard kind == 2, rest.count >= 3 else { return .standard }
    let parts = rest.prefix(3).map { UInt8(clamping: $0) }
    rest = rest.dropFirst(3)
    return .rgb(parts[0], parts[1], parts[2])
  }
}
