/// The second door to a terminal: `text` for stdout, with everything that could steer a terminal or
/// deceive a reader replaced by a visible mark. Newlines stay, tabs become blanks; with
/// `keepingTabs` they stay too, for text that goes to another program.
package func safeText(_ text: String, keepingTabs: Bool = false) -> String {
  if text.unicodeScalars.allSatisfy(\.isSafeAnywhere) { return text }
  var safe: [UInt8] = []
  var isFirstLine = true
  for line in text.split(separator: "\n" as Unicode.Scalar) {
    if !isFirstLine { safe.append("\n" as Unicode.Scalar) }
    isFirstLine = false
    appendSafe(line, keepingTabs: keepingTabs, to: &safe)
  }
  return String(decoding: safe, as: UTF8.self)
}

private func appendSafe(_ line: String, keepingTabs: Bool, to safe: inout [UInt8]) {
  var isFirstField = true
  for field in keepingTabs ? line.split(separator: "\t" as Unicode.Scalar) : [line] {
    if !isFirstField { safe.append("\t" as Unicode.Scalar) }
    isFirstField = false
    var glyphs = Glyphs(field, ambiguous: .narrow)
    while let glyph = glyphs.next() {
      safe.append(glyph.base)
      for mark in glyph.marks { safe.append(mark) }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stays as it is wherever it stands; most text is made of such alone.
  fileprivate var isSafeAnywhere: Bool {
    if self == "\n" { return true }
    switch terminalClass {
    case .hidden, .variation, .combining: return false
    case .narrow, .wide, .ambiguous, .doubtfulNarrow, .doubtfulWide: return true
    }
  }
}

extension String {
  /// The parts between separators, the empty ones too. A separator counts even where it would be
  /// joined with its neighbours into one character, as in CR LF.
  fileprivate func split(separator: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
