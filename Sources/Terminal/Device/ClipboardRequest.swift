/// The request that puts text on the clipboard of the terminal's own machine (OSC 52).
enum ClipboardRequest {
  /// Terminals ignore longer requests.
  static let limit = 100_000

  /// The bytes of the request; nil when the text is too long.
  static func bytes(_ text: String, isInsideTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(safeText(text, keepingTabs: true).utf8))
    guard encoded.count <= limit else { return nil }
    let request = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    guard isInsideTmux else { return request }
    // tmux hands on what stands in its own wrapping, escapes doubled, if it is allowed to; and it
    // answers the plain request itself, if it is set to.
    return Array("\u{1B}Ptmux;\u{1B}".utf8) + request + Array("\u{1B}\\".utf8) + request
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        encoded.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
