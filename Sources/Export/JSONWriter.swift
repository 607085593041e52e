package import Reports

/// Writes JSON into a row of bytes, value by value, without spaces. Characters that cannot be seen
/// are written as escapes.
///
/// ```
/// json.object { json in          {"year":2021,"rows":[1,null]}
///   json.member("year", 2021)
///   json.key("rows")
///   json.array { json in json.value(1); json.null() }
/// }
/// ```
package struct JSONWriter: Sendable {
  /// What was written so far; the owner may take it away between two documents.
  package var bytes: [UInt8]
  /// Whether another value stands before the next one, on the same level.
  private var needsComma = false

  /// A writer that goes on behind `bytes`.
  package init(appendingTo bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Writes an object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(in: (0x7B, 0x7D), body)
  }

  /// Writes an array whose elements `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(in: (0x5B, 0x5D), body)
  }

  /// Writes the name of a member; its value must come next.
  package mutating func key(_ name: String) {
    value(name)
    bytes.append(Byte.colon)
    needsComma = false
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  package mutating func value(_ text: String) {
    separate()
    bytes.append(Byte.quote)
    for scalar in text.unicodeScalars { append(scalar) }
    bytes.append(Byte.quote)
  }

  package mutating func value(_ integer: Int) {
    separate()
    bytes.append(integer)
  }

  package mutating func value(_ quantity: Quantity) {
    separate()
    bytes.append(quantity)
  }

  /// Writes a field of a row; an empty one is null.
  package mutating func value(_ field: Field) {
    switch field {
    case .text(let text): value(text)
    case .number(let quantity): value(quantity)
    case .empty: null()
    }
  }

  /// Writes a member; null when there is no value.
  package mutating func member(_ name: String, _ text: String?) {
    member(name, Field(text))
  }

  /// Writes a member; null when there is no value.
  package mutating func member(_ name: String, _ integer: Int?) {
    member(name, Field(integer))
  }

  /// Writes a member; null when the field is empty.
  package mutating func member(_ name: String, _ field: Field) {
    key(name)
    value(field)
  }

  /// Writes a row of a table as an object with the columns' names.
  package mutating func row(_ columns: [String], _ fields: [Field]) {
    object { json in
      for (column, field) in zip(columns, fields) { json.member(column, field) }
    }
  }

  /// Ends a line, so that the next value begins a document of its own (NDJSON).
  package mutating func endLine() {
    bytes.append(Byte.lineFeed)
    needsComma = false
  }

  private mutating func enclose(
    in brackets: (open: UInt8, close: UInt8), _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(brackets.open)
    needsComma = false
    body(&self)
    bytes.append(brackets.close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(Byte.comma) }
    needsComma = true
  }
}

extension JSONWriter {
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(Byte.backslash)
      bytes.append(UInt8(ascii: scalar))
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    case _ where scalar.isUnseen:
      if let units = UTF16.encode(scalar) { for unit in units { appendEscape(unit) } }
    case _ where scalar.isASCII: bytes.append(UInt8(ascii: scalar))
    default: if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    bytes.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      bytes.append(digit < 10 ? Byte.zero + digit : 0x57 + digit)
    }
  }
}
