internal import Reports

// The proactive table has no sums. Its rows stand behind heads that are glued as well:
//
//   第二十条第（一）项信息内容本年制发件数…现行有效件数规章007行政规范性文件7777166第二十条第（五）项信息内容…
//                   └──────┘                     └─┘└─┘        └────────┘└─────┘
//                     begin                      row 0|0|7         row    7|77|7166, 77|77|166, …
//
// A row is read when the form of numbers leaves one cut: three digits for three cells, `35-15`
// for a stock and its change, or a single cell.

/// Finds and cuts the rows of a glued proactive table.
struct GluedProactive {
  /// A row and the characters behind its label that can stand in cells.
  struct Line {
    let row: Row
    var glyphs: [GluedGlyph] = []
    var extent: Range<Int>
  }

  private(set) var lines: [Line] = []
  private var newer = 0
  private var older = 0

  /// More bytes than the heads of one part of the table.
  private static let widestGap = 400
  private static let begin = "信息内容".unicodeScalars.map(\.value)
  private static let olderHeads = ["新制作", "上一年项目"].map { $0.unicodeScalars.map(\.value) }
  private static let newerHeads = ["制发件数", "现行有效", "本年处理决定"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let labels: [(Row, [UInt32])] = [
    (.regulations, "规章"), (.normative, "规范性文件"), (.licensing, "行政许可"),
    (.otherServices, "其他对外管理服务事项"), (.penalty, "行政处罚"), (.coercion, "行政强制"),
    (.fees, "行政事业性收费"), (.procurement, "政府集中采购"),
  ].map { ($0, $1.unicodeScalars.map(\.value)) }

  /// The fullest table before `end`.
  init(_ text: GluedText, endingBefore end: Int) {
    var current = GluedProactive()
    var lastMark: Int?
    var cursor = GluedCursor(text, from: 0, to: end)
    while let glyph = cursor.peek() {
      let start = glyph.range.lowerBound
      if let mark = lastMark, start - mark > Self.widestGap {
        self = current.lines.count > lines.count ? current : self
        current = GluedProactive()
        lastMark = nil
      }
      if cursor.take(Self.begin) || (lastMark != nil && current.takeRow(&cursor, from: start)) {
        lastMark = cursor.offset
      } else {
        if lastMark != nil { current.noteHead(cursor) }
        _ = cursor.next()
      }
    }
    self = current.lines.count > lines.count ? current : self
  }

  private init() {}

  /// The edition that the heads of the columns name.
  var edition: Edition? {
    newer == older ? nil : newer > older ? .form2021 : .form2019
  }

  private mutating func noteHead(_ cursor: GluedCursor) {
    var ahead = cursor
    if Self.olderHeads.contains(where: { ahead.take($0) }) { older += 1 }
    if Self.newerHeads.contains(where: { ahead.take($0) }) { newer += 1 }
  }

  /// Takes a row whose label stands at the cursor with a value directly behind it.
  private mutating func takeRow(_ cursor: inout GluedCursor, from start: Int) -> Bool {
    for (row, label) in Self.labels {
      if let last = lines.last, row.rawValue <= last.row.rawValue { continue }
      var ahead = cursor
      guard ahead.take(label) else { continue }
      var line = Line(row: row, extent: start..<ahead.offset)
      while let glyph = ahead.peek(), Self.standsInCell(glyph) {
        _ = ahead.next()
        line.glyphs.append(glyph)
      }
      // `3.` before a heading is the heading's number.
      if line.glyphs.last?.scalar == 0x2E { line.glyphs = line.glyphs.dropLast(2) }
      guard let last = line.glyphs.last else { return false }
      line.extent = start..<last.range.upperBound
      lines.append(line)
      cursor = ahead
      return true
    }
    return false
  }

  private static func standsInCell(_ glyph: GluedGlyph) -> Bool {
    switch glyph.scalar {
    case 0x2B...0x39, 0x4E07, 0x5143: true  // + , - . / digits 万 元
    default: false
    }
  }
}
