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
    paintComparison()
    grid.fill(layout.footRule, signs.horizontal, style: theme.quiet)
    guard let sheet = state.sheet(state.view) else {
      paintNoSheet()
      return
    }
    if !layout.isSheetCovered {
      let hasKeys = state.focus == .report
      var cursor = state.cursor
      if !hasKeys { cursor.scroll.selected = -1 }
      paintSheet(
        SheetPane(
          sheet, in: layout.sheet, headHeight: layout.sheetHeadHeight, cursor: cursor,
          hasKeys: hasKeys))
    }
    if let companion = state.companion, !layout.companion.isEmpty {
      grid.fill(layout.companionBorder, signs.vertical, style: theme.quiet)
      switch companion {
      case .source: paintSource(sheet)
      case .otherYear: paintOtherYear(sheet)
      }
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
    if let place = head.earlier {
      grid.put(signs.earlier, x: place.x, y: row.y, style: theme.key)
    }
    for year in head.years {
      let counts = state.snapshot.counts(year.id)
      var style = year.id == state.report?.id ? theme.strong.adding(.underline) : theme.quiet
      if let worst = counts.worst, worst > .note,
        state.list.filter.wants(year.id, in: state.snapshot)
      {
        style = style.with(foreground: theme.color(of: worst)).removing(.dim)
      }
      grid.put(year.text, x: year.place.x, y: row.y, style: style)
    }
    if let place = head.later { grid.put(signs.later, x: place.x, y: row.y, style: theme.key) }
  }

  /// Which years are compared, on the line between the tabs and the sheet.
  private mutating func paintComparison() {
    guard let comparison = state.comparison, layout.head.height > 2 else { return }
    let row = layout.head.row(2)
    let years = [comparison.other, state.report?.id].map(state.yearName)
    let title = Phrase("比较 ", "comparing ")(language) + years.joined(separator: " \(signs.arrow) ")
    let x = row.x + 1 + grid.put(title, x: row.x + 1, y: row.y, style: theme.accent) + 2
    let remark = state.comparisonRemark?(language) ?? ""
    grid.put(remark, x: x, y: row.y, width: max(0, row.maxX - x), style: theme.quiet)
  }

  /// The same view of the year that is compared, at the same row.
  private mutating func paintOtherYear(_ sheet: Sheet) {
    guard let other = state.otherSheet else { return }
    let row = state.row(of: sheet)?.key
    let index = other.rows.firstIndex { $0.key == row }
    var cursor = SheetCursor()
    cursor.scroll = ScrollState(selected: index ?? -1, top: state.cursor.scroll.top)
    cursor.firstColumn = state.cursor.firstColumn
    // The labels stand in full beside it.
    paintSheet(
      SheetPane(other, in: layout.companion, leastLabel: 8, cursor: cursor, hasKeys: false))
  }

  private mutating func paintTabs(_ head: ReportHead) {
    let y = layout.head.y + 1
    for tab in head.tabs {
      let isShown = tab.view == state.view
      grid.put(
        "\(tab.view.rawValue)", x: tab.place.x, y: y, style: isShown ? theme.key : theme.quiet)
      let style = isShown ? theme.strong.adding(.underline) : theme.quiet
      let used = grid.put(tab.title, x: tab.place.x + 2, y: y, style: style)
      if let worst = tab.worst {
        grid.put(tab.count, x: tab.place.x + 2 + used, y: y, style: theme.count(of: worst))
      }
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
    } else if state.list.listed.isEmpty, state.snapshot.isComplete {
      lines = [Phrase("左边没有列出单位。", "No agency is listed.")(language)]
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
