import Reports

/// Whether a text is a page or a part of one, and not plain text or Markdown with a tag here and
/// there.
package func looksLikeHTML(_ source: [UInt8]) -> Bool {
  HTMLProfile(source).isPage
}

/// How much of a text is markup, by its first part.
struct HTMLProfile {
  private static let sampleSize = 1 << 13

  /// Whether the text begins as pages and XML documents do.
  private var beginsAsPage = false
  private var blocks = 0
  private var tables = 0
  private var cells = 0
  private var inlines = 0
  /// Lines that begin with something else than a tag.
  private var plainLines = 0

  init(_ source: [UInt8]) {
    beginsAsPage = Self.beginsAsPage(source)
    // What says that it is a page needs no counting.
    guard !beginsAsPage else { return }
    let sampled = 0..<min(source.count, Self.sampleSize)
    // Nor does what has no tag.
    guard source.firstPlace(of: UInt8(ascii: "<"), in: sampled) != nil else { return }
    let sample = Array(source[sampled])
    countLines(sample)
    countTags(sample)
  }

  private static func beginsAsPage(_ source: [UInt8]) -> Bool {
    let start = source.prefix(4096).firstIndex { $0 > 0x20 } ?? source.startIndex
    guard start < source.count, source[start] == UInt8(ascii: "<") else { return false }
    return ["<!doctype html", "<html", "<?xml"].contains { opening in
      source[start...].prefix(opening.utf8.count).map { $0 | 0x20 }
        == opening.utf8.map { $0 | 0x20 }
    }
  }

  private mutating func countLines(_ sample: [UInt8]) {
    var isAtStart = true
    for byte in sample {
      if byte == 0x0A {
        isAtStart = true
      } else if isAtStart, byte > 0x20 {
        isAtStart = false
        if byte != UInt8(ascii: "<") { plainLines += 1 }
      }
    }
  }

  private mutating func countTags(_ sample: [UInt8]) {
    var reader = HTMLTagReader()
    var index = 0
    while let place = sample.firstPlace(of: UInt8(ascii: "<"), in: index..<sample.count) {
      guard let tag = reader.tag(in: sample.span, at: place) else {
        index = place + 1
        continue
      }
      index = tag.end
      guard !tag.isEnd else { continue }
      switch tag.element {
      case .table: tables += 1
      case .row, .cell: cells += 1
      case .block, .heading, .preformatted, .rawText, .title, .meta: blocks += 1
      case .inline where Self.inlineNames.contains(tag.name): inlines += 1
      // Line breaks and the rest occur in Markdown, and unknown names in any text.
      default: break
      }
    }
  }

  private static let inlineNames: Set<HTMLName> = [
    HTMLName("span".utf8), HTMLName("font".utf8), HTMLName("strong".utf8), HTMLName("o:p".utf8),
  ]

  /// Whether a table is marked up as such, or tags are no rarer than one in four lines.
  var isPage: Bool {
    let tags = blocks + inlines + cells
    return beginsAsPage || (tables > 0 && cells > 0) || cells > 3
      || (tags >= 2 && tags * 4 >= plainLines)
  }

  /// Whether lines and not tags part the prose.
  var isMostlyPlainLines: Bool { !beginsAsPage && plainLines > 4 * blocks + 4 }
}
