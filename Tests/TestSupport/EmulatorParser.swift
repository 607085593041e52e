/// Takes the bytes that a program sends apart. Strict: what no terminal expects is reported.
struct EmulatorParser {
  enum Action {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// ESC [ prefix numbers final.
    case sequence(prefix: String, numbers: [Int], final: Character)
    /// An operating system command, without its ends.
    case command(String)
    case unknown(String)
  }

  private enum State {
    case ground, escape, sequence, command, commandEscape, string, stringEscape
  }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var character: [UInt8] = []

  mutating func feed(_ byte: UInt8) -> [Action] {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        collected.append(byte)
        return []
      }
      state = .ground
      return [sequence(final: Character(Unicode.Scalar(byte)))]
    case .command:
      if byte == 0x07 { return endCommand() }
      if byte == 0x1B { state = .commandEscape } else { collected.append(byte) }
      return []
    case .commandEscape:
      return byte == UInt8(ascii: "\\") ? endCommand() : escape(byte)
    case .string:
      if byte == 0x1B { state = .stringEscape }
      return []
    case .stringEscape:
      // tmux's wrapping doubles the escapes that it carries.
      state = byte == UInt8(ascii: "\\") ? .ground : .string
      return []
    }
  }

  private mutating func ground(_ byte: UInt8) -> [Action] {
    if byte >= 0x80 {
      character.append(byte)
      guard let text = String(validating: character, as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else {
        if character.count < 4 { return [] }
        defer { character = [] }
        return [.unknown("bytes \(character)")]
      }
      character = []
      return scalar.value < 0xA0 ? [.unknown("control \(scalar.value)")] : [.print(scalar)]
    }
    if !character.isEmpty {
      defer { character = [] }
      return [.unknown("bytes \(character)")] + ground(byte, after: ())
    }
    return ground(byte, after: ())
  }

  private mutating func ground(_ byte: UInt8, after: Void) -> [Action] {
    if byte == 0x1B {
      state = .escape
      return []
    }
    return byte < 0x20 || byte == 0x7F ? [.control(byte)] : [.print(Unicode.Scalar(byte))]
  }

  private mutating func escape(_ byte: UInt8) -> [Action] {
    collected = []
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .command
    case UInt8(ascii: "P"): state = .string
    default:
      state = .ground
      return [.unknown("escape \(byte)")]
    }
    return []
  }

  private func sequence(final: Character) -> Action {
    let prefix = collected.prefix { (0x3C...0x3F).contains($0) }
    let fields = collected.dropFirst(prefix.count)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return .sequence(
      prefix: String(decoding: prefix, as: UTF8.self),
      numbers: fields.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }, final: final)
  }

  private mutating func endCommand() -> [Action] {
    state = .ground
    return [.command(String(decoding: collected, as: UTF8.self))]
  }
}
