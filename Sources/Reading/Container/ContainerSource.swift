/// What a file is, and so how the documents come out of it.
package enum DocumentSource: Sendable, Equatable {
  /// Text of any form: plain, Markdown, HTML.
  case text
  /// A JSON object, an array of them, or one after the other.
  case json
  /// A JSON object a line.
  case jsonLines
  case gzip
  /// A .docx.
  case word
  case pdf
  case unsupported(UnsupportedForm)

  /// By the first bytes where they are sure, else by the end of the name.
  package init(path: String, bytes: [UInt8]) {
    let byName = Self(path: path)
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // Several forms are zip archives; only their names tell them apart.
      self = byName.isZip ? byName : .word
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = byName == .unsupported(.spreadsheet) ? byName : .unsupported(.oldDocument)
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .unsupported(.oldDocument)
    } else if isPicture(bytes) {
      self = .unsupported(.picture)
    } else if byName == .unsupported(.oldDocument) || byName == .unsupported(.spreadsheet) {
      // Pages are often given the name of an office document.
      self = .text
    } else if path == "-" {
      self = Self.unnamedText(bytes)
    } else {
      self = byName
    }
  }

  /// What comes without a name: JSON begins with an object or an array of them.
  private static func unnamedText(_ bytes: [UInt8]) -> DocumentSource {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let text = bytes.drop(while: isBlank)
    let isArray = text.first == UInt8(ascii: "[")
    let first = isArray ? text.dropFirst().drop(while: isBlank).first : text.first
    return first == UInt8(ascii: "{") ? .json : .text
  }

  /// By the end of the name alone.
  package init(path: String) {
    self = Self.endings[Self.ending(of: path)] ?? .text
  }

  /// Whether a walk through folders takes a file of that name.
  package static func isKnown(_ path: String) -> Bool {
    let ending = ending(of: path)
    return endings[ending] != nil || textEndings.contains(ending)
  }

  private var isZip: Bool {
    switch self {
    case .word, .unsupported(.ofd), .unsupported(.spreadsheet), .unsupported(.archive): true
    default: false
    }
  }

  /// What stands behind the last dot of the file's name, in lower case.
  private static func ending(of path: String) -> String {
    let name = path.utf8.suffix(while: { $0 != UInt8(ascii: "/") })
    guard name.contains(UInt8(ascii: ".")) else { return "" }
    return String(decoding: name.suffix(while: { $0 != UInt8(ascii: ".") }), as: UTF8.self)
      .lowercased()
  }

  private static let textEndings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "shtml", "xhtml",
  ]

  private static let endings: [String: DocumentSource] = [
    "json": .json, "jsonl": .jsonLines, "ndjson": .jsonLines, "gz": .gzip, "docx": .word,
    "pdf": .pdf, "doc": .unsupported(.oldDocument), "wps": .unsupported(.oldDocument),
    "rtf": .unsupported(.oldDocument), "xls": .unsupported(.spreadsheet),
    "xlsx": .unsupported(.spreadsheet), "et": .unsupported(.spreadsheet),
    "ofd": .unsupported(.ofd), "zip": .unsupported(.archive), "rar": .unsupported(.archive),
    "7z": .unsupported(.archive), "tar": .unsupported(.archive), "tgz": .unsupported(.archive),
  ]
}

extension Collection where Self: BidirectionalCollection {
  /// The longest end of which every element satisfies a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}

private func isPicture(_ bytes: [UInt8]) -> Bool {
  pictureBeginnings.contains { bytes.starts(with: $0) }
}

private let pictureBeginnings: [[UInt8]] = [
  [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
  [0x4D, 0x4D, 0x00, 0x2A],
]
