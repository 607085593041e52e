import Terminal

/// How wide the columns of a sheet are, and which of them show.
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

  init(_ sheet: Sheet, in rect: Rect, firstColumn: Int, _ ambiguous: AmbiguousWidth, _ glyphs: Glyphs)
  {
    let sign = displayWidth(glyphs.computed + " ", ambiguous: ambiguous)
    var widths = sheet.heads.indices.map { natural(column: $0, of: sheet, sign: sign, ambiguous) }
    let air = 2
    let others = widths.dropFirst().reduce(0) { $0 + $1 + air }
    if sheet.flexible == 0 {
      // The label gives way first, down to what still tells the rows apart.
      let least = min(widths[0], sheet.heads.count > 1 ? 22 : rect.width)
      widths[0] = min(widths[0], max(least, rect.width - 2 - others))
    } else {
      let fixed = widths.enumerated().reduce(0) {
        $0 + ($1.offset == sheet.flexible ? 0 : $1.element + air)
      }
      widths[sheet.flexible] = max(10, rect.width - fixed - air)
    }
    var x = rect.x + 1
    places.append(Place(index: 0, x: x, width: min(widths[0], max(0, rect.width - 1))))
    x += widths[0] + air
    for column in sheet.heads.indices.dropFirst(max(1, firstColumn)) {
      guard x + widths[column] + 1 <= rect.maxX else { break }
      places.append(Place(index: column, x: x, width: widths[column]))
      x += widths[column] + air
    }
  }
}

/// The width of the widest text of a column; `sign` is that of the mark of a computed number.
private func natural(
  column: Int, of sheet: Sheet, sign: Int, _ ambiguous: AmbiguousWidth
) -> Int {
  var width = displayWidth(sheet.heads[column].title, ambiguous: ambiguous)
  for row in sheet.rows {
    if column == 0 {
      guard row.kind != .line, row.kind != .continuation else { continue }
      let printed = displayWidth(row.printedLabel, ambiguous: ambiguous)
      let label = displayWidth(row.label, ambiguous: ambiguous) + row.indent * 2
      width = max(width, label + (printed == 0 ? 0 : printed + 2))
    } else if row.cells.indices.contains(column - 1) {
      let cell = row.cells[column - 1]
      let text = displayWidth(cell.text, ambiguous: ambiguous)
      width = max(width, cell.kind == .computed ? sign + text : text)
    }
  }
  return width
}
