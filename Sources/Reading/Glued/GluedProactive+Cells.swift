internal import Reports

/// Cuts the glued cells of a row whose numbers obey no sum: only what every reading of the
/// characters agrees on is read.
struct GluedValues {
  let glyphs: [GluedGlyph]
  let columns: [Column]
  /// Whether cells may have been blank and left no trace.
  let blanksAreLost: Bool

  private static let mostGlyphs = 40
  private static let mostWholeDigits = 15

  /// The cells of the only cut; `nil` when there is none or more than one.
  func cells() -> [Cell]? {
    guard !glyphs.isEmpty, glyphs.count <= Self.mostGlyphs else { return nil }
    var found: [[Cell]] = []
    extend([], at: 0, &found)
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the text itself keeps the cells apart.
  var isSeparated: Bool {
    glyphs.dropFirst().count { $0.isApart } == columns.count - 1
  }

  private func extend(_ cells: [Cell], at start: Int, _ found: inout [[Cell]]) {
    guard found.count < 2 else { return }
    guard cells.count < columns.count else {
      if start == glyphs.count { found.append(cells) }
      return
    }
    if blanksAreLost, !isSeparated {
      let place = start < glyphs.count ? glyphs[start].range.lowerBound : end
      extend(cells + [Cell(.blank, shown: place..<place)], at: start, &found)
    }
    for stop in start..<glyphs.count {
      if stop > start, glyphs[stop].isApart { break }
      guard let content = content(glyphs[start...stop], columns[cells.count]) else { continue }
      let shown = glyphs[start].range.lowerBound..<glyphs[stop].range.upperBound
      extend(cells + [Cell(content, shown: shown)], at: stop + 1, &found)
    }
  }

  private var end: Int { glyphs.last?.range.upperBound ?? 0 }

  /// What the characters say as one cell of `column`, or `nil` when they cannot be one.
  private func content(_ glyphs: ArraySlice<GluedGlyph>, _ column: Column) -> Cell.Content? {
    if let only = glyphs.first, glyphs.count == 1, only.isPlaceholder { return .placeholder }
    var rest = glyphs
    var sign: Int128 = 1
    if column == .change, let first = rest.first, first.scalar == 0x2B || first.scalar == 0x2D {
      sign = first.scalar == 0x2D ? -1 : 1
      rest.removeFirst()
    }
    var divisor: Int128 = 1
    if column == .amount {
      // Amounts are in 万元; one printed in 元 is ten thousand times as great.
      let isYuan = rest.last?.scalar == 0x5143
      if isYuan { rest.removeLast() }
      if rest.last?.scalar == 0x4E07 { rest.removeLast() } else if isYuan { divisor = 10_000 }
    }
    let point = rest.firstIndex { $0.scalar == 0x2E } ?? rest.endIndex
    guard let whole = Self.whole(rest[..<point]) else { return nil }
    var millionths = whole * 1_000_000
    if point < rest.endIndex {
      guard column == .amount, let fraction = Self.fraction(rest[(point + 1)...]) else {
        return nil
      }
      millionths += fraction
    }
    guard millionths % divisor == 0 else { return nil }
    return .number(Quantity(millionths: sign * millionths / divisor))
  }

  /// Digits without a leading zero, in groups of three where commas stand between them.
  private static func whole(_ glyphs: ArraySlice<GluedGlyph>) -> Int128? {
    var value: Int128 = 0
    var digits = 0
    var sinceComma: Int?
    for glyph in glyphs {
      if let digit = glyph.digit {
        if digits > 0 && value == 0 || digits == mostWholeDigits { return nil }
        value = value * 10 + Int128(digit)
        digits += 1
        sinceComma = sinceComma.map { $0 + 1 }
      } else {
        guard glyph.scalar == 0x2C, value > 0, sinceComma ?? (digits <= 3 ? 3 : 0) == 3 else {
          return nil
        }
        sinceComma = 0
      }
    }
    return digits > 0 && sinceComma ?? 3 == 3 ? value : nil
  }

  /// One to six digits behind the point, in millionths.
  private static func fraction(_ glyphs: ArraySlice<GluedGlyph>) -> Int128? {
    guard (1...6).contains(glyphs.count) else { return nil }
    var value: Int128 = 0
    for glyph in glyphs {
      guard let digit = glyph.digit else { return nil }
      value = value * 10 + Int128(digit)
    }
    for _ in glyphs.count..<6 { value *= 10 }
    return value
  }
}

extension GluedTables {
  /// Reads the proactive table that stands before `end`, if there is one.
  mutating func readProactive(_ text: GluedText, endingBefore end: Int, blanksAreLost: Bool) {
    let found = GluedProactive(text, endingBefore: end)
    guard let edition = found.edition, let first = found.lines.first else { return }
    let rows = TableKind.proactive.rows(edition)
    let extent = found.lines.reduce(first.extent) { $0.lowerBound..<$1.extent.upperBound }
    var table = Table(.proactive, edition, offset: extent.lowerBound)
    for row in rows {
      guard let line = found.lines.first(where: { $0.row == row }) else {
        let start = extent.lowerBound
        unread.append(.init(row: row, range: start..<start, reason: UnreadRow.noLabel))
        continue
      }
      let values = GluedValues(
        glyphs: line.glyphs, columns: row.columns(edition), blanksAreLost: blanksAreLost)
      if let cells = values.cells() {
        table.setRow(row, cells, inferred: !values.isSeparated)
      } else {
        unread.append(.init(row: row, range: line.extent, reason: UnreadRow.noRule))
      }
    }
    proactive = table
    extents[.proactive] = extent
  }
}
