package import Reports

/// Writes JSON into a row of bytes, value by value, without spaces.
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
    for byte in text.utf8 { append(escaping: byte) }
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
  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case Byte.quote, Byte.backslash:
      bytes.append(Byte.backslash)
      bytes.append(byte)
    case Byte.lineFeed: bytes.append(contentsOf: #"\n"#.utf8)
    case Byte.carriageReturn: bytes.append(contentsOf: #"\r"#.utf8)
    case Byte.tab: bytes.append(contentsOf: #"\t"#.utf8)
    case 0..<0x20, 0x7F:
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    case 0x80...0xBF where completesSteering(byte):
      escapeSteering(byte)
    default:
      bytes.append(byte)
    }
  }

  /// Whether `byte`, behind what was written, completes a character that steers a terminal, cannot
  /// be seen or turns the order of others round; U+2028 and U+2029 among them, which end a line for
  /// some readers of NDJSON.
  private func completesSteering(_ byte: UInt8) -> Bool {
    switch (bytes[bytes.count - 1], byte) {
    case (0xC2, ..<0xA0), (0xD8, 0x9C): true
    case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xAF):
      bytes[bytes.count - 2] == 0xE2
    case (0xBB, 0xBF): bytes[bytes.count - 2] == 0xEF
    default: false
    }
  }

  /// Puts the escape of a character of two or three bytes, the last of which is `byte`, where its
  /// first bytes stand.
  private mutating func escapeSteering(_ byte: UInt8) {
    var value = UInt16(byte & 0x3F)
    var before = bytes.removeLast()
    if before & 0xC0 == 0x80 {
      value |= UInt16(before & 0x3F) << 6
      before = bytes.removeLast()
      value |= UInt16(before & 0x0F) << 12
    } else {
      value |= UInt16(before & 0x1F) << 6
    }
    bytes.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(Self.hexDigit(UInt8(truncatingIfNeeded: value >> shift & 15)))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? Byte.zero + value : 0x57 + value
  }
}
