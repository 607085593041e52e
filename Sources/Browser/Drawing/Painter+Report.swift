import Corpus
import Reports
import Terminal

extension Painter {
  /// The report: its head, the view, what stands beside it, and the foot that explains the cell at
  /// the cursor.
  mutating func paintReport() {
    let head = ReportHead(state, layout.head)
    paintYears(head)
    paintTabs(head)
    grid.fill(layout.footRule, signs.horizontal, style: theme.quiet)
    guard let sheet = state.sheet(state.view) else {
      paintNoSheet()
      return
    }
    if !layout.isSheetCovered { paintSheet(sheet) }
    if !layout.companion.isEmpty {
      grid.fill(layout.companionBorder, signs.vertical, style: theme.quiet)
      paintSource(sheet)
    }
    paintFoot(sheet)
  }

  /// Agency, years and edition.
  private mutating func paintYears(_ head: ReportHead) {
    let row = layout.head.row(0)
    putRight(head.edition, right: row.maxX - 1, y: row.y, style: theme.quiet)
    grid.put(
      head.name, x: head.namePlace.x, y: row.y, width: head.namePlace.width,
      style: state.focus == .report ? theme.strong : theme.text)
    guard let first = head.years.first, let last = head.years.last else { return }
    if head.hasEarlier {
      grid.put(signs.earlier, x: first.place.x - 2, y: row.y, style: theme.key)
    }
    for year in head.years {
      let counts = state.snapshot.counts(year.id)
      var style = year.id == state.report?.id ? theme.strong.adding(.underline) : theme.quiet
      if let worst = counts.worst, worst > .note {
        style = style.with(foreground: theme.color(of: worst)).removing(.dim)
      }
      grid.put(year.text, x: year.place.x, y: row.y, style: style)
    }
    if head.hasLater {
      grid.put(signs.later, x: last.place.x + last.place.width + 1, y: row.y, style: theme.key)
    }
  }

  private mutating func paintTabs(_ head: ReportHead) {
    let y = layout.head.y + 1
    for tab in head.tabs {
      let isShown = tab.view == state.view
      grid.put(
        "\(tab.view.rawValue)", x: tab.place.x, y: y, style: isShown ? theme.key : theme.quiet)
      let style = isShown ? theme.strong.adding(.underline) : theme.quiet
      grid.put(tab.title, x: tab.place.x + 2, y: y, style: style)
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
