/// One complete control sequence, ESC [ parameters final, and what it says.
struct ControlSequence {
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  init(parameters: [UInt8], final: UInt8) {
    var rest = parameters[...]
    // <, = and ? mark private sequences; [ the function keys of the Linux console.
    if let first = rest.first, (0x3C...0x3F).contains(first) || first == UInt8(ascii: "[") {
      prefix = first
      rest = rest.dropFirst()
    } else {
      prefix = nil
    }
    numbers = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(
      Self.number)
    self.final = final
  }

  /// The leading digits as a number, held below a million; 0 without any.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { break }
      value = min(value * 10 + Int(digit - 0x30), 1_000_000)
    }
    return value
  }

  var beginsPaste: Bool { prefix == nil && final == UInt8(ascii: "~") && numbers.first == 200 }

  /// What the sequence says; nil for one that means nothing here.
  var event: InputEvent? {
    if prefix == UInt8(ascii: "<") { return mouse.map(InputEvent.mouse) }
    if prefix == UInt8(ascii: "[") { return consoleFunctionKey.map(InputEvent.key) }
    guard prefix == nil else { return nil }
    if final == UInt8(ascii: "R"), numbers.count == 2 {
      return .cursorReport(row: numbers[0], column: numbers[1])
    }
    return code.map { .key(Key($0, modifiers)) }
  }

  private var code: Key.Code? {
    switch final {
    case UInt8(ascii: "~"): Self.numberedKey(numbers.first ?? 0)
    case UInt8(ascii: "Z"): .backTab
    default: Self.letteredKey(final)
    }
  }

  /// The second parameter is one more than the bits of the modifiers.
  private var modifiers: Key.Modifiers {
    guard numbers.count > 1, numbers[1] > 1 else { return [] }
    return Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: numbers[1] - 1) & 7)
  }

  private static func letteredKey(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // The numbers leave gaps after F5, F10, F14 and F16.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private var consoleFunctionKey: Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
    return Key(.function(Int(final - UInt8(ascii: "A")) + 1))
  }

  /// Mouse report 1006: ESC [ < button ; column ; row, then M for press and m for release.
  private var mouse: MouseEvent? {
    let isRelease = final == UInt8(ascii: "m")
    guard numbers.count == 3, isRelease || final == UInt8(ascii: "M") else { return nil }
    let bits = numbers[0]
    var modifiers: Key.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    let buttons: [MouseEvent.Button] = [.left, .middle, .right, .none]
    let x = max(0, numbers[1] - 1)
    let y = max(0, numbers[2] - 1)
    if bits & 64 != 0 {
      // 66 and 67 are the wheel's sideways turns.
      guard bits & 3 < 2 else { return nil }
      return MouseEvent(bits & 1 == 0 ? .wheelUp : .wheelDown, x: x, y: y, modifiers: modifiers)
    }
    let action: MouseEvent.Action = isRelease ? .release : bits & 32 != 0 ? .drag : .press
    return MouseEvent(action, buttons[bits & 3], x: x, y: y, modifiers: modifiers)
  }

  /// The key of ESC O and a letter.
  static func singleShift(_ letter: UInt8) -> Key? {
    letteredKey(letter).map { Key($0) }
  }

  /// The key of a control byte.
  static func control(_ byte: UInt8, _ modifiers: Key.Modifiers) -> Key {
    switch byte {
    case 0x0D, 0x0A: Key(.enter, modifiers)
    case 0x09: Key(.tab, modifiers)
    case 0x08, 0x7F: Key(.backspace, modifiers)
    case 0x00: Key(" ", modifiers.union(.control))
    case 0x01...0x1A: Key(Unicode.Scalar(byte + 0x60), modifiers.union(.control))
    default: Key(Unicode.Scalar(byte + 0x40), modifiers.union(.control))
    }
  }
}
