import Terminal

/// What in `text`, made safe to print, could still steer a terminal or deceive a reader.
package func safetyFaults(of text: String) -> [String] {
  let safe = safeText(text)
  var faults = steeringFaults(of: Array(safe.utf8), allowing: ["\n"])
  if safeText(safe) != safe { faults.append("safe text is changed when it is made safe again") }
  return faults
}

/// What in bytes that are written out could steer a terminal, or is no UTF-8.
func steeringFaults(of bytes: [UInt8], allowing allowed: Set<Unicode.Scalar>) -> [String] {
  guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
  return text.unicodeScalars.filter { $0.steersATerminal && !allowed.contains($0) }.prefix(3)
    .map { "U+\(String($0.value, radix: 16, uppercase: true)) could reach a terminal" }
}

extension Unicode.Scalar {
  /// Whether a terminal would do something with the scalar instead of showing it, or show what
  /// stands around it in another order: C0, DEL, C1, directions and line separators.
  var steersATerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
