import Terminal

/// How wide the columns of a sheet are, and which of them show.
///
/// ```
/// sheet      label │ 1 │ 2 │ 3 │ 4 │ 5 │ 6 │ 7
/// shown      label  ‹  3   4   5   6  ›           more at both sides
/// ```
///
/// The label column stays; when the others do not all fit beside it they scroll. Each column has a
/// column of air or a mark at both sides of its text.
struct SheetColumns {
  /// One column on the screen: its index in the sheet, where its text begins, and how wide it is.
  struct Place: Equatable {
    var index: Int
    var x: Int
    var width: Int
  }

  private(set) var places: [Place] = []
  /// Whether columns are hidden at the left, and at the right.
  private(set) var hasEarlier = false
  private(set) var hasLater = false

  /// Columns between two texts.
  private static let air = 2
  /// What of the labels still tells the rows apart.
  static let leastLabel = 14

  /// `leastLabel` is how many columns the labels keep when the others need the room.
  init(_ sheet: Sheet, in rect: Rect, firstColumn: Int, leastLabel: Int = Self.leastLabel) {
    let widths = Self.fitted(sheet, in: rect, leastLabel)
    var x = rect.x + 1
    places.append(Place(index: 0, x: x, width: min(widths[0], max(0, rect.width - 1))))
    x += widths[0] + Self.air
    let first = min(max(1, firstColumn), max(1, widths.count - 1))
    for column in widths.indices.dropFirst(first) {
      guard x + widths[column] + 1 <= rect.maxX else { break }
      places.append(Place(index: column, x: x, width: widths[column]))
      x += widths[column] + Self.air
    }
    hasEarlier = first > 1
    hasLater = widths.count > 1 && (places.last?.index ?? 0) < widths.count - 1
  }

  /// The widths of the columns: what they need, but the label gives way to the others, or one
  /// column takes what the others leave.
  private static func fitted(_ sheet: Sheet, in rect: Rect, _ leastLabel: Int) -> [Int] {
    var widths = sheet.widths
    guard widths.count == sheet.heads.count, !widths.isEmpty else {
      return Array(repeating: 8, count: max(1, sheet.heads.count))
    }
    if sheet.flexible == 0 {
      let others = widths.dropFirst().reduce(0) { $0 + $1 + air }
      let least = min(widths[0], sheet.heads.count > 1 ? leastLabel : rect.width)
      widths[0] = min(widths[0], max(least, rect.width - 2 - others))
    } else {
      let fixed = widths.enumerated().reduce(0) {
        $0 + ($1.offset == sheet.flexible ? 0 : $1.element + air)
      }
      widths[sheet.flexible] = max(10, rect.width - fixed - air)
    }
    return widths
  }
}

extension Sheet {
  /// Notes how wide the widest text of each column is; `sign` stands before computed numbers.
  mutating func measure(sign: String, _ ambiguous: AmbiguousWidth) {
    let sign = displayWidth(sign + " ", ambiguous: ambiguous)
    widths = heads.map { displayWidth($0.title, ambiguous: ambiguous) }
    for row in rows {
      // What has no cells takes the whole width.
      if !row.cells.isEmpty {
        let printed = displayWidth(row.printedLabel, ambiguous: ambiguous)
        let label = displayWidth(row.label, ambiguous: ambiguous) + row.indent * 2
        widths[0] = max(widths[0], label + (printed == 0 ? 0 : printed + 2))
      }
      for (column, cell) in zip(widths.indices.dropFirst(), row.cells) where column != flexible {
        let hangs = row.cells.count == 1 && heads.count > 2
        let text = displayWidth(hangs ? cell.measure : cell.text, ambiguous: ambiguous)
        widths[column] = max(widths[column], cell.kind == .computed ? sign + text : text)
      }
    }
  }
}

extension Sheet.Cell {
  /// The head of a column without the unit in parentheses at its end, which hangs over the column
  /// where it is the only one; any other cell's text.
  fileprivate var measure: String {
    guard kind == .head, text.hasSuffix(")"), let unit = text.lastIndex(of: "(") else {
      return text
    }
    let end = text[..<unit].lastIndex { $0 != " " }
    return end.map { String(text[...$0]) } ?? text
  }
}

extension SheetColumns.Place {
  /// Where a head stands over this column: one that is wider hangs over with its unit, as far as
  /// there is room before `right`.
  func hanging(_ head: Sheet.Cell, before right: Int, _ ambiguous: AmbiguousWidth) -> Self {
    guard head.kind == .head else { return self }
    let whole = displayWidth(head.text, ambiguous: ambiguous)
    guard whole > width else { return self }
    var place = self
    place.x += width - displayWidth(head.measure, ambiguous: ambiguous)
    place.x = max(x - 1, min(place.x, right - whole))
    place.width = min(whole, right - place.x)
    return place
  }
}
