import Reports
import Terminal

/// One row of the foot on the screen: a line of the explanation, or what of it went on.
struct FootRow {
  var text: String
  /// Where it begins.
  var x: Int
  /// The line that begins here.
  var line: ExplanationLine
  var isFirst: Bool
}

extension State {
  /// The explanation as it stands in a foot of so many columns.
  func footRows(_ sheet: Sheet, width: Int) -> [FootRow] {
    explanation(sheet).flatMap { line in
      let label = line.severity.map { displayWidth($0.name(language), ambiguous: ambiguous) + 3 }
      let place = line.place.map { displayWidth($0, ambiguous: ambiguous) + 1 }
      let room = width - (label ?? 0) - (place ?? 0)
      return wrapped(line.text, width: room, ambiguous: ambiguous).enumerated().map {
        index, piece in
        FootRow(
          text: index == 0 ? piece : String(piece.drop { $0 == " " }),
          x: index == 0 ? label ?? 0 : 2, line: line, isFirst: index == 0)
      }
    }
  }

  /// Whether the foot has more to say than there is room for, or was opened for that.
  var hasMoreInFoot: Bool {
    guard View.tables.contains(view), let sheet = sheet(view) else { return false }
    let foot = PaneLayout(self).foot
    return isFootOpen || footRows(sheet, width: foot.width - 2).count > foot.height
  }
}

extension Painter {
  /// What there is to say of the cell at the cursor: its findings, or what it is.
  mutating func paintFoot(_ sheet: Sheet) {
    let rect = layout.foot.inset(left: 1, right: 1)
    let rows = state.footRows(sheet, width: rect.width)
    for (row, y) in zip(rows, rect.y..<rect.maxY) {
      let line = row.line
      if row.isFirst, let severity = line.severity {
        grid.put(
          " \(severity.name(language)) ", x: rect.x, y: y,
          style: theme.alarm(severity).adding(.reverse))
      }
      if row.isFirst, let place = line.place {
        putRight(place, right: rect.maxX, y: y, style: theme.quiet)
      }
      let style = line.isQuiet ? theme.quiet : line.severity == nil ? theme.text : theme.strong
      grid.put(row.text, x: rect.x + row.x, y: y, style: style)
    }
    if rows.count > rect.height { markCut(rect, missing: rows.count - rect.height) }
  }

  /// Says how much more there is than the foot has room for, and which key shows it.
  private mutating func markCut(_ rect: Rect, missing: Int) {
    let key = state.hasMoreInFoot ? state.keyMap.keys(of: .open).first : nil
    let more =
      rect.height == 1
      ? "+\(missing)" : Phrase.count(missing, "行未显示", "more line", "more lines")(language)
    let text = "  " + [more, key].compactMap(\.self).joined(separator: " ")
    putRight(text, right: rect.maxX, y: rect.maxY - 1, style: theme.key)
  }
}
