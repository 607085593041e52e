// The bytes of a terminal become events in one machine that is fed a byte at a time, so that a read
// may end anywhere.
//
//     ground ──ESC──► escape ──[──► control sequence ──final byte──► key, mouse, report
//       │ ▲             ├────O────► SS3 ──────byte─────► key            └─200~─► paste ──201~──►
//       │ │             ├─]PX^_───► string ──BEL, ESC \─► (nobody asked)
//       │ │             └─other───► Alt and the key
//       └─lead byte─► UTF-8 tail ──last byte──► character
//
// Only `escape` and the states right behind it can also be a key that a person pressed: when nothing
// follows for a while, `flush` takes them as that key.

/// Makes events of the bytes that a terminal sends.
package struct InputParser: Sendable {
  private enum State: Sendable, Equatable {
    case ground
    case escape
    /// Inside ESC [ …; too long a sequence is read to its end and means nothing.
    case controlSequence
    case singleShift
    /// Inside OSC, DCS and their like; the introducer, and how many bytes were skipped.
    case string(introducer: UInt8, skipped: Int)
    /// An escape inside such a string: the first half of its end, or the start of something new.
    case stringEscape
    case paste
    /// How many bytes of the character are to come, the least value it may have, and Alt.
    case character(remaining: Int, value: UInt32, least: UInt32, isAlt: Bool)
  }

  /// No sequence that means anything is longer.
  private static let sequenceLimit = 64
  /// A string that does not end after so many bytes is not one.
  private static let stringLimit = 4096
  /// What is pasted beyond this is left out.
  static let pasteLimit = 1 << 20

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var pasted: [UInt8] = []
  /// The last bytes of a paste, to see its end even beyond the limit.
  private var pasteTail: UInt64 = 0

  package init() {}

  /// Whether what was fed may be a key of its own if nothing follows.
  package var isWaiting: Bool {
    switch state {
    case .escape, .singleShift, .string(_, skipped: 0): true
    case .controlSequence: parameters.isEmpty
    default: false
    }
  }

  /// Takes one byte; returns an event when it completes one.
  package mutating func feed(_ byte: UInt8) -> InputEvent? {
    switch state {
    case .ground: return ground(byte, isAlt: false)
    case .escape: return escape(byte)
    case .controlSequence: return controlSequence(byte)
    case .singleShift:
      state = .ground
      return ControlSequence.singleShift(byte).map(InputEvent.key)
    case .string(let introducer, let skipped):
      return string(byte, introducer: introducer, skipped: skipped)
    case .stringEscape:
      state = .ground
      return byte == UInt8(ascii: "\\") ? nil : escape(byte)
    case .paste: return paste(byte)
    case .character(let remaining, let value, let least, let isAlt):
      return tail(byte, remaining: remaining, value: value, least: least, isAlt: isAlt)
    }
  }

  /// Nothing followed for a while: what may be a key of its own is one.
  package mutating func flush() -> InputEvent? {
    guard isWaiting else { return nil }
    defer { state = .ground }
    switch state {
    case .escape: return .key(Key(.escape))
    case .controlSequence: return .key(Key("[", .alt))
    case .singleShift: return .key(Key("O", .alt))
    case .string(let introducer, _): return .key(Key(Unicode.Scalar(introducer), .alt))
    default: return nil
    }
  }

  private mutating func ground(_ byte: UInt8, isAlt: Bool) -> InputEvent? {
    state = .ground
    let modifiers: Key.Modifiers = isAlt ? .alt : []
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0x00...0x1F, 0x7F: return .key(ControlSequence.control(byte, modifiers))
    case 0x20..<0x7F: return .key(Key(Unicode.Scalar(byte), modifiers))
    case 0xC2...0xDF:
      state = .character(remaining: 1, value: UInt32(byte & 0x1F), least: 0x80, isAlt: isAlt)
    case 0xE0...0xEF:
      state = .character(remaining: 2, value: UInt32(byte & 0x0F), least: 0x800, isAlt: isAlt)
    case 0xF0...0xF4:
      state = .character(remaining: 3, value: UInt32(byte & 0x07), least: 0x1_0000, isAlt: isAlt)
    default: break
    }
    return nil
  }

  /// A byte that cannot go on with the character begins something new; the broken one is dropped.
  private mutating func tail(
    _ byte: UInt8, remaining: Int, value: UInt32, least: UInt32, isAlt: Bool
  ) -> InputEvent? {
    guard byte & 0xC0 == 0x80 else { return ground(byte, isAlt: false) }
    let value = value << 6 | UInt32(byte & 0x3F)
    if remaining > 1 {
      state = .character(remaining: remaining - 1, value: value, least: least, isAlt: isAlt)
      return nil
    }
    state = .ground
    guard value >= least, value > 0x9F, let scalar = Unicode.Scalar(value) else { return nil }
    return .key(Key(scalar, isAlt ? .alt : []))
  }

  private mutating func escape(_ byte: UInt8) -> InputEvent? {
    switch byte {
    // The first escape was a key of its own; this one may begin something.
    case 0x1B:
      state = .escape
      return .key(Key(.escape))
    case UInt8(ascii: "["):
      state = .controlSequence
      parameters.removeAll(keepingCapacity: true)
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(introducer: byte, skipped: 0)
    default: return ground(byte, isAlt: true)
    }
    return nil
  }

  private mutating func controlSequence(_ byte: UInt8) -> InputEvent? {
    switch byte {
    case 0x20...0x3F:
      if parameters.count < Self.sequenceLimit { parameters.append(byte) }
      return nil
    case UInt8(ascii: "[") where parameters.isEmpty:
      // The Linux console's function keys: ESC [ [ A.
      parameters.append(byte)
      return nil
    case 0x40...0x7E:
      state = .ground
      guard parameters.count < Self.sequenceLimit else { return nil }
      let sequence = ControlSequence(parameters: parameters, final: byte)
      if sequence.beginsPaste {
        state = .paste
        pasted.removeAll()
        pasteTail = 0
        return nil
      }
      return sequence.event
    default:
      // A control byte or a character inside a sequence: the sequence was cut off.
      return ground(byte, isAlt: false)
    }
  }

  private mutating func string(_ byte: UInt8, introducer: UInt8, skipped: Int) -> InputEvent? {
    let isOver = byte == 0x07 || skipped >= Self.stringLimit
    if byte == 0x1B {
      state = .stringEscape
    } else {
      state = isOver ? .ground : .string(introducer: introducer, skipped: skipped + 1)
    }
    return nil
  }

  private mutating func paste(_ byte: UInt8) -> InputEvent? {
    if pasted.count < Self.pasteLimit { pasted.append(byte) }
    pasteTail = pasteTail << 8 | UInt64(byte)
    let end: UInt64 = 0x1B5B_3230_317E  // ESC [ 2 0 1 ~
    guard pasteTail & 0xFFFF_FFFF_FFFF == end else { return nil }
    state = .ground
    defer { pasted.removeAll() }
    var text = pasted[...]
    if text.suffix(6).elementsEqual([0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]) { text.removeLast(6) }
    return .paste(Self.withNewlines(text))
  }

  /// The text with LF for CR LF and CR, which is what terminals send for a line end.
  private static func withNewlines(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if !(isAfterReturn && byte == 0x0A) { plain.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
