import Corpus
import Reports
import Rules
import Terminal

extension State {
  /// What Enter does: from the list into the report, from a finding to its cell, from a year to its
  /// report; a group folds or unfolds.
  mutating func open() -> [Effect] {
    guard focus == .report else {
      guard report != nil || awaited != nil else { return [] }
      focus = .report
      keepCursorsVisible()
      if let rule = list.filter.rule { goToFinding(of: rule) }
      return []
    }
    guard let sheet = sheet(view), let row = row(of: sheet) else { return [] }
    switch row.key {
    case .group, .section: return toggleFold()
    case .year(let id): return id == report?.id ? openFigure() : request(id)
    case .finding(let index): goToFinding(index)
    case .rule(let rule):
      guard let index = report?.report?.findings.firstIndex(where: { $0.rule == rule }) else {
        break
      }
      view = .findings
      selectRow(.finding(index))
    case .line: goToCell(of: row)
    case .row: if hasMoreInFoot { reflow { $0.isFootOpen.toggle() } }
    case .heading: break
    }
    return []
  }

  /// From a number of the year that shows to where it stands.
  private mutating func openFigure() -> [Effect] {
    let index = cursor.column - 1
    guard YearRows.columns.indices.contains(index) else { return show(.applications) }
    switch YearRows.columns[index] {
    case .bar: return show(.applications)
    case .faults: return show(.findings)
    case .sum(_, let cells):
      guard let cell = cells.first, report?.report?[cell.row.table] != nil else {
        return show(.applications)
      }
      go(to: cell)
      return []
    }
  }

  /// From a finding to the words it is about, else to its cell.
  private mutating func goToFinding(_ index: Int) {
    guard let report = report?.report, report.findings.indices.contains(index) else { return }
    let finding = report.findings[index]
    if let quote = finding.quote {
      goToText(at: quote.lowerBound)
    } else if let cell = finding.cells.first, report[cell.row.table] != nil {
      go(to: cell)
    } else {
      notice = Notice(Phrase("这一条没有单元格可去", "this finding has no cell to go to"))
    }
  }

  /// To the cell that the first finding of a rule names, else to the finding; who asked for a rule
  /// came for that.
  mutating func goToFinding(of rule: RuleID) {
    guard awaited == nil else {
      awaited?.goal = .rule(rule)
      return
    }
    guard let report = report?.report,
      let index = report.findings.firstIndex(where: { $0.rule == rule })
    else { return }
    let finding = report.findings[index]
    let cell = finding.namedCells.first { report[$0.row.table] != nil }
    goToStop(
      Stop(
        view: cell.map { View($0.row.table) } ?? .findings, cell: cell, finding: index,
        severity: finding.severity))
  }

  /// From words of the text to the cell that they were held against, or to the finding about them.
  private mutating func goToCell(of row: Sheet.Row) {
    guard !row.marks.isEmpty else { return }
    let mark = row.marks[min(max(0, cursor.column - 1), row.marks.count - 1)]
    if let cell = mark.cell, report?.report?[cell.row.table] != nil {
      go(to: cell)
    } else if let finding = mark.finding {
      view = .findings
      selectRow(.finding(finding))
    }
  }

  /// Shows the line of the text that holds an offset, the cursor on the words that begin there.
  mutating func goToText(at offset: Int) {
    if comparison != nil { endComparison() }
    view = .text
    let section = report?.report?.sections.lastIndex { $0.heading.lowerBound <= offset }
    if let section { foldedSections.remove(section) }
    guard let sheet = sheet(view),
      let index = sheet.rows.firstIndex(where: { $0.source?.contains(offset) == true })
    else { return }
    select(row: index, in: sheet)
    cursor.column = (sheet.rows[index].marks.firstIndex { $0.range.contains(offset) } ?? -1) + 1
  }

  /// Asks for the editor at the line that the cursor is about.
  mutating func edit() -> [Effect] {
    guard let open = report, let report = open.report else { return [] }
    guard !open.path.contains("#"), open.path != "-" else {
      notice = Notice(Phrase("容器里的一条，不能单独编辑", "an item of a container cannot be edited alone"))
      return []
    }
    var line = 1
    if let sheet = sheet(view), let row = row(of: sheet) {
      if let id = sheet.cell(cursor.scroll.selected, max(1, cursor.column))?.id {
        line = report.line(id) ?? 1
      } else if case .finding(let index) = row.key {
        line = max(1, report.findings[index].line)
      } else if let source = row.source {
        line = report.text.line(source.lowerBound)
      }
    }
    return [.edit(path: open.path, line: line)]
  }

  /// Puts the cell or the row at the cursor on the clipboard.
  mutating func copy(wholeRow: Bool) -> [Effect] {
    let text: String
    switch focus {
    case .agencies:
      guard let agency = list.selected else { return [] }
      text = snapshot.agencies.names[agency]
    case .report:
      guard let sheet = sheet(view), let row = row(of: sheet) else { return [] }
      if case .finding(let index) = row.key, let report = report?.report {
        text = report.findings[index].message(in: report, language)
      } else if let start = row.source?.lowerBound,
        let whole = unbrokenSheet(view)?.rows.first(where: { $0.source?.contains(start) == true })
      {
        // A paragraph, however many lines of the screen it takes.
        text = whole.label
      } else if wholeRow {
        text = ([row.label] + row.cells.map(\.text)).joined(separator: "\t")
      } else {
        text = sheet.cell(cursor.scroll.selected, cursor.column)?.text ?? row.label
      }
    }
    notice = Notice(Phrase("已复制：\(text)", "copied: \(text)"))
    return [.copy(text)]
  }
}
