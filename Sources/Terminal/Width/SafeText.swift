/// The second door to a terminal: `text` for stdout, with everything that could steer a terminal or
/// deceive a reader replaced by a visible mark. Newlines stay, tabs become blanks; with
/// `keepingTabs` they stay too, for text that goes to another program.
package func safeText(_ text: String, keepingTabs: Bool = false) -> String {
  if isSafeASCII(text) { return text }
  var safe = String.UnicodeScalarView()
  var isFirstLine = true
  for line in text.split(separator: "\n" as Unicode.Scalar) {
    if !isFirstLine { safe.append("\n") }
    isFirstLine = false
    appendSafe(line, keepingTabs: keepingTabs, to: &safe)
  }
  return String(safe)
}

/// Nothing but printable ASCII and newlines needs a second look.
private func isSafeASCII(_ text: String) -> Bool {
  text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
}

private func appendSafe(
  _ line: String, keepingTabs: Bool, to safe: inout String.UnicodeScalarView
) {
  var isFirstField = true
  for field in keepingTabs ? line.split(separator: "\t" as Unicode.Scalar) : [line] {
    if !isFirstField { safe.append("\t") }
    isFirstField = false
    var glyphs = Glyphs(field, ambiguous: .narrow)
    while let glyph = glyphs.next() {
      safe.append(glyph.base)
      safe.append(contentsOf: glyph.marks)
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
