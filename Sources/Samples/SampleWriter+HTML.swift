import Reports

// The page around the report and its tables as HTML: plain cells, the nested paragraphs and spans
// of a word processor, or tables inside a layout table with the long one split in two.

extension SampleWriter {
  static let wordParagraph =
    "<p class=MsoNormal style='text-indent:2em;line-height:28pt'><span style='font-family:仿宋'>"
  private static let wordCell = "<p class=MsoNormal align=center><span style='font-size:10.5pt'>"
  private static let wordCellEnd = "</span><span lang=EN-US><o:p></o:p></span></p>"

  mutating func openPage() {
    let title = "\(report.agency)\(report.year)年政府信息公开工作年度报告"
    append(
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>td { border: 1px solid #ccc; padding: 4px }</style>
      </head>
      <body>
      <div class="article">

      """)
    if form == .htmlSplit { append("<table width=\"100%\"><tr><td class=\"content\">\n") }
  }

  mutating func closePage() {
    if form == .htmlSplit { append("</td></tr></table>\n") }
    append("</div>\n<script>var visits = \"<td>1</td>\";</script>\n</body>\n</html>\n")
  }

  /// Writes a table, or the two tables into which a long one is split.
  mutating func html(_ grid: SampleGrid) {
    guard form == .htmlSplit, grid.rows.count > 20 else { return tableElement(grid) }
    let (above, below) = grid.split(at: 16)
    tableElement(above)
    tableElement(below)
  }

  private mutating func tableElement(_ grid: SampleGrid) {
    append("<table border=\"1\" cellspacing=\"0\">\n")
    for row in grid.rows {
      append("<tr>")
      for cell in row {
        append("<td")
        if cell.columns > 1 { append(" colspan=\"\(cell.columns)\"") }
        if cell.rows > 1 { append(" rowspan=\(cell.rows)") }
        append(form == .htmlOfWord ? " style='border:solid windowtext 1.0pt'>" : ">")
        element(cell)
        append("</td>")
      }
      append("</tr>\n")
    }
    append("</table>\n")
  }

  private mutating func element(_ cell: SampleGrid.Cell) {
    if form == .htmlOfWord { append(Self.wordCell) }
    switch cell.content {
    case .value(let id):
      let start = bytes.count
      value(id)
      if bytes.count == start { append("&nbsp;") }
    case .head:
      label(cell.content, breaking: random.chance(40) ? "<br>" : nil)
    case .label:
      let isCut = form == .htmlOfWord && random.chance(40)
      label(cell.content, breaking: isCut ? "</span><span lang=ZH-CN>" : nil)
    case .nothing: break
    }
    if form == .htmlOfWord { append(Self.wordCellEnd) }
  }
}

extension SampleGrid {
  /// The rows above and below `place`. What spans both begins again below, without its label.
  fileprivate func split(at place: Int) -> (SampleGrid, SampleGrid) {
    var above = Array(rows[..<place])
    var below = Array(rows[place...])
    var continued: [Cell] = []
    for (index, row) in above.enumerated() {
      for (position, cell) in row.enumerated() where index + cell.rows > place {
        above[index][position].rows = place - index
        let rest = index + cell.rows - place
        continued.append(Cell(content: .nothing, columns: cell.columns, rows: rest))
      }
    }
    below[0] = continued + below[0]
    return (SampleGrid(columns: columns, rows: above), SampleGrid(columns: columns, rows: below))
  }
}
