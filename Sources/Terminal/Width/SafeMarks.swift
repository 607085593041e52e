/// What stands in the place of characters that must not reach a terminal.
enum SafeMarks: Sendable {
  /// Pictures of the controls, each one column everywhere.
  case pictures
  /// A question mark.
  case ascii

  /// The mark for a scalar of the class `hidden`.
  func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard self == .pictures else { return "?" }
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "␦"
    case 0x7F: return "␡"
    default: return "␦"
    }
  }
}
