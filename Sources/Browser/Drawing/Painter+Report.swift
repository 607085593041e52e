import Corpus
import Reports
import Terminal

extension Painter {
  /// The report: its head, the view, and the foot that explains the cell at the cursor.
  mutating func paintReport() {
    paintReportHead()
    paintTabs()
    let rule = layout.footRule
    grid.fill(rule, glyphs.horizontal, style: theme.quiet)
    guard let sheet = state.sheet(state.view) else {
      paintNoSheet()
      return
    }
    paintSheet(sheet)
    paintFoot(sheet)
  }

  /// Agency, years and edition.
  private mutating func paintReportHead() {
    let row = layout.head.row(0)
    guard let open = state.report else { return }
    let edition = open.report?.edition?.name(language) ?? ""
    let right = putRight(edition, right: row.maxX - 1, y: row.y, style: theme.quiet)
    var x = row.x + 1
    let name = open.report?.agency?.name ?? Phrase("（未写明单位）", "(agency not named)")(language)
    let years = state.years
    let yearsWidth = years.count * 6 + 4
    x +=
      grid.put(
        name, x: x, y: row.y, width: max(8, right - x - yearsWidth),
        style: state.focus == .report ? theme.strong : theme.text) + 2
    guard years.contains(open.id) else { return }
    if years.count > 1 { x += grid.put(glyphs.earlier, x: x, y: row.y, style: theme.key) + 1 }
    for id in years where x + 6 < right {
      let isShown = id == open.id
      let year = state.snapshot.year(id).map(String.init) ?? "????"
      let counts = state.snapshot.counts(id)
      var style = isShown ? theme.strong.adding(.underline) : theme.quiet
      if let worst = counts.worst, worst > .note {
        style = style.with(foreground: theme.color(of: worst)).removing(.dim)
      }
      x += grid.put(year, x: x, y: row.y, style: style)
      let sign = counts.errors > 0 ? "!" : counts.warnings > 0 ? "?" : ""
      x += grid.put(sign, x: x, y: row.y, style: style.removing(.underline)) + 1
    }
    if years.count > 1 { grid.put(glyphs.later, x: x, y: row.y, style: theme.key) }
  }

  private mutating func paintTabs() {
    let row = layout.head.row(1)
    var x = row.x + 1
    let findings = state.report?.report?.findings.count { $0.severity > .note } ?? 0
    for view in View.allCases {
      let isShown = view == state.view
      var title = view.action.name(language)
      if view == .findings, findings > 0 { title += " \(findings)" }
      let width = displayWidth(title, ambiguous: state.ambiguous)
      guard x + width + 2 <= row.maxX else { break }
      x += grid.put("\(view.rawValue)", x: x, y: row.y, style: isShown ? theme.key : theme.quiet)
      let style = isShown ? theme.strong.adding(.underline) : theme.quiet
      x += grid.put(title, x: x + 1, y: row.y, style: style) + 3
    }
  }

  /// What stands in the place of a table that is not there.
  private mutating func paintNoSheet() {
    let rect = layout.sheet.inset(left: 2, top: 1, right: 1)
    let lines: [String]
    if let problem = state.report?.problem {
      lines = [problem(language)]
    } else if let report = state.report?.report {
      lines = whyNoTable(report)
    } else {
      lines = []
    }
    for (index, line) in lines.flatMap({
      wrapped($0, width: rect.width, ambiguous: state.ambiguous)
    }).enumerated() where index < rect.height {
      grid.put(line, x: rect.x, y: rect.y + index, style: theme.text)
    }
  }

  private func whyNoTable(_ report: Report) -> [String] {
    if !report.isReport {
      let reasons = report.findings.filter { $0.rule == .notAReport }
      return [Phrase("这不是年度报告。", "This is no annual report.")(language)]
        + reasons.compactMap { $0.reason?(language) }
    }
    if report.edition == .narrative {
      return [
        Phrase("文字版报告，没有统计表。", "A narrative report: it has no tables.")(language),
        Phrase("按 5 看正文。", "Press 5 for its text.")(language),
      ]
    }
    return [
      Phrase("这份报告里没有读到这张表。", "This table was not found in the report.")(language),
      Phrase("按 6 看原因。", "Press 6 to see why.")(language),
    ]
  }
}
