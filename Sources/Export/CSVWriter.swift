import Reports

/// Writes rows as CSV (RFC 4180): commas, CRLF, quotes around what holds a comma, a quote or a line
/// break.
///
/// A spreadsheet runs text that begins like a formula. Such text gets a leading apostrophe, which
/// spreadsheets take as "this is text":
///
/// ```
/// 行政许可, 12     →  行政许可,12
/// =1+1 , a"b       →  '=1+1,"a""b"
/// ```
///
/// CSV knows no escapes. So that nobody's terminal is steered by a file that is only looked at,
/// characters that cannot be seen become visible marks; line feeds and tabs stay.
package struct CSVWriter: Sendable {
  /// What was written so far; the owner may take it away between two rows.
  package var bytes: [UInt8] = []

  /// A writer that begins with a byte order mark where a spreadsheet needs one to see UTF-8.
  package init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Appends one row.
  package mutating func row(_ fields: [Field]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(Byte.comma) }
      switch field {
      case .empty: break
      case .number(let quantity): bytes.append(quantity)
      case .text(let text): append(text)
      }
    }
    bytes.append(Byte.carriageReturn)
    bytes.append(Byte.lineFeed)
  }

  /// Appends the row of column names.
  package mutating func header(_ names: [String]) {
    row(names.map(Field.text))
  }

  private mutating func append(_ given: String) {
    let isSeen = !given.unicodeScalars.contains(where: \.isUnseen)
    let text = isSeen ? given : given.withVisibleControls
    let needsQuotes = text.utf8.contains { Self.mustBeQuoted($0) }
    if needsQuotes { bytes.append(Byte.quote) }
    if looksLikeFormula(text) { bytes.append(Byte.apostrophe) }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == Byte.quote { bytes.append(Byte.quote) }
        bytes.append(byte)
      }
      bytes.append(Byte.quote)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.carriageReturn
      || byte == Byte.lineFeed
  }
}

/// Whether a spreadsheet might run `text`: it begins with a sign that opens a formula, in either
/// width, or with a tab or carriage return, and is not simply a number.
package func looksLikeFormula(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "=", "@", "\t", "\r", "＝", "＋", "－", "＠": true
  case "+", "-": text.utf8.count > 1 && !isNumber(text.utf8.dropFirst())
  default: false
  }
}

/// Whether the bytes are digits with at most one point between them.
private func isNumber(_ digits: Substring.UTF8View) -> Bool {
  var points = 0
  for byte in digits {
    if byte == Byte.point {
      points += 1
    } else if !Byte.isDigit(byte) {
      return false
    }
  }
  guard let first = digits.first, let last = digits.last else { return false }
  return points <= 1 && first != Byte.point && last != Byte.point
}
