internal import Reports

// Where the rows of a glued application table stand.
//
//   …（一）予以公开220000022（二）部分公开（区分处理的，…）191000020（三）不予公开1.属于国家秘密00000002.其他…
//          └──────┘└───────┘     └──────┘└──────────┘└───────┘                  └──────┘└─────┘└┘
//            mark    digits         mark  rest of label  digits                    mark  digits  number
//
// Each label is known by a few characters that no other label shares. The marks must follow each
// other closely and in the order of the form; a sentence that uses the same words makes a short
// chain, and the longest chain is the table.

/// A row of a glued table: where it stands, and the digits behind its label.
struct GluedLine {
  let row: Row
  /// From the mark of the label to the last of the digits.
  var extent: Range<Int>
  var digits: [GluedDigit] = []
  /// Whether other text stands behind the digits and then more digits.
  var isInterrupted = false
}

/// The characters by which the label of a row is known.
private struct GluedMark {
  let row: Row
  let characters: [UInt32]

  init(_ row: Row, _ characters: String) {
    self.row = row
    self.characters = characters.unicodeScalars.map(\.value)
  }

  static let applications: [GluedMark] = [
    .init(.received, "本年新收"), .init(.carriedIn, "上年结转"),
    .init(.granted, "予以公开"), .init(.partial, "部分公开"),
    .init(.stateSecret, "国家秘密"), .init(.prohibitedByLaw, "禁止公开"),
    .init(.securityStability, "安全一稳定"), .init(.thirdParty, "第三方"),
    .init(.internalAffairs, "内部事务"), .init(.deliberative, "过程性信息"),
    .init(.enforcementFile, "执法案卷"), .init(.administrativeQuery, "查询事项"),
    .init(.notHeld, "不掌握"), .init(.needsCreation, "另行制作"), .init(.unclear, "仍不明确"),
    .init(.petition, "信访举报"), .init(.repeated, "重复申请"), .init(.publication, "公开出版物"),
    .init(.excessive, "大量反复"), .init(.confirmation, "重新出具"),
    .init(.other, "其他处理"), .init(.notCorrected, "逾期不补正"), .init(.feeUnpaid, "收费通知"),
    .init(.otherRest, "其他"), .init(.outcomeTotal, "总计"), .init(.carriedOut, "结转下年"),
  ]
}

/// Walks over a text once and keeps the longest chain of marks.
struct GluedLabelFinder {
  /// More bytes than the longest label, a row of digits and a table head repeated on a new page.
  private static let widestGap = 700

  private struct Found {
    let row: Row
    var range: Range<Int>
  }

  private let text: GluedText
  private var chain: [Found] = []
  private var longest: [Found] = []

  private init(_ text: GluedText) {
    self.text = text
  }

  /// The rows of the application table with their digits; empty when no label was found.
  static func applicationLines(_ text: GluedText) -> [GluedLine] {
    var finder = GluedLabelFinder(text)
    finder.findLongestChain()
    return finder.lines()
  }

  private mutating func findLongestChain() {
    var cursor = GluedCursor(text, from: 0)
    while let glyph = cursor.peek() {
      if let last = chain.last, glyph.range.lowerBound - last.range.upperBound > Self.widestGap {
        close()
      }
      if let (mark, end) = mark(at: cursor, glyph) {
        // The first row begins a table, even close behind a sentence that names rows.
        if mark.row == .received, chain.last?.row != .received { close() }
        let range = glyph.range.lowerBound..<end.offset
        if let last = chain.last, last.row == mark.row {
          chain[chain.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
          chain.append(Found(row: mark.row, range: range))
        }
        cursor = end
      } else {
        _ = cursor.next()
      }
    }
    close()
  }

  private mutating func close() {
    if chain.count > longest.count { longest = chain }
    chain.removeAll()
  }

  /// The mark at the cursor, and the cursor behind it.
  private func mark(at cursor: GluedCursor, _ glyph: GluedGlyph) -> (GluedMark, GluedCursor)? {
    for mark in GluedMark.applications where mark.characters[0] == glyph.scalar {
      var end = cursor
      guard end.take(mark.characters) else { continue }
      if isRepeated(mark.row, before: glyph) || isInPlace(mark.row, behind: end) {
        return (mark, end)
      }
    }
    return nil
  }

  /// Whether the label stands again, with no digit between: a cell over several columns whose text
  /// was printed in each.
  private func isRepeated(_ row: Row, before glyph: GluedGlyph) -> Bool {
    guard let last = chain.last, last.row == row else { return false }
    return !text.bytes[last.range.upperBound..<glyph.range.lowerBound].contains {
      (0x30...0x39).contains($0) || $0 == 0x2F
    }
  }

  private func isInPlace(_ row: Row, behind cursor: GluedCursor) -> Bool {
    guard let last = chain.last?.row else { return row.rawValue <= Row.partial.rawValue }
    switch row {
    case .received: return true
    // Two words that stand in other labels and in the head of the table as well.
    case .otherRest:
      return (Row.other.rawValue..<row.rawValue).contains(last.rawValue)
        && cursor.peek()?.digit != nil
    case .outcomeTotal:
      return (Row.petition.rawValue..<row.rawValue).contains(last.rawValue)
    default: return row.rawValue > last.rawValue
    }
  }

  // MARK: Digits

  private func lines() -> [GluedLine] {
    var lines: [GluedLine] = []
    for (index, found) in longest.enumerated() {
      let isLast = index + 1 == longest.count
      let end =
        isLast
        ? found.range.upperBound + Self.widestGap : longest[index + 1].range.lowerBound
      var line = GluedLine(row: found.row, extent: found.range)
      // Behind the last label there is no other to stop at: its rest is a few characters long.
      line.takeDigits(
        GluedCursor(text, from: found.range.upperBound, to: end), within: isLast ? 12 : 40)
      if isLast { line.isInterrupted = false }
      lines.append(line)
    }
    return lines
  }
}

extension GluedLine {
  /// Takes the digits that begin at most `reach` glyphs behind the cursor, without the number of
  /// the next label.
  mutating func takeDigits(_ cursor: GluedCursor, within reach: Int) {
    var cursor = cursor
    var passed = 0
    var previous: GluedGlyph?
    var isTaking = true
    while let glyph = cursor.next() {
      defer { previous = glyph }
      let next = cursor.peek()
      if isNumberOfLabel(glyph, previous, next) {
        isTaking = false
      } else if isTaking,
        let value = glyph.digit ?? (glyph.isPlaceholder ? GluedDigit.placeholder : nil)
      {
        digits.append(
          GluedDigit(
            value: value, range: glyph.range,
            startsCell: glyph.isApart || value == GluedDigit.placeholder
              || digits.last?.value == GluedDigit.placeholder))
        extent = extent.lowerBound..<glyph.range.upperBound
      } else if glyph.digit != nil {
        // Digits out of reach are the row's all the same.
        isInterrupted = isInterrupted || !digits.isEmpty || passed >= reach
      } else {
        passed += 1
        if !digits.isEmpty || passed >= reach { isTaking = false }
      }
    }
  }

  /// Whether a digit numbers the label behind it: `2.其他`, `3、补正`, `(1)属于`.
  private func isNumberOfLabel(
    _ glyph: GluedGlyph, _ previous: GluedGlyph?, _ next: GluedGlyph?
  ) -> Bool {
    guard glyph.digit != nil else { return false }
    if let scalar = previous?.scalar, scalar == 0x28 { return true }
    return switch next?.scalar {
    case 0x2E, 0x3001, 0x3002, 0xFF61: true
    default: false
    }
  }
}
