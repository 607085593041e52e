import Corpus
import Reports
import Terminal

extension PlainBrowser {
  /// Says what is another than before: the report, the list, the view, or the place in it.
  mutating func sayChanges(since before: State, by action: Action?) {
    if let notice = state.notice, notice != before.notice { say(notice.text) }
    if let overlay = state.overlay {
      if overlay != before.overlay { sayOverlay(overlay, after: before.overlay) }
      return
    }
    if case .filter = before.overlay { return sayList() }
    sayPicks(since: before, by: action)
    let isOtherComparison = state.comparison?.other != before.comparison?.other
    let isOtherReport =
      isOtherComparison
      ? state.report?.id != before.report?.id : state.openedCount != before.openedCount
    if isOtherReport { sayReport() }
    if state.list.listed != before.list.listed { return sayList() }
    switch action {
    case .compare, .nextYear, .previousYear, .back, .close:
      if isOtherComparison { return sayComparison() }
    case .overview, .proactive, .applications, .reviews, .text, .findings, .redraw, .toggleFold,
      .unfoldAll, .foldAll:
      return state.focus == .report ? sayView() : sayList()
    case .nextPane, .previousPane, .pageUp, .pageDown:
      if state.focus == .agencies { return sayList() }
    case .open:
      if before.focus == .agencies, state.focus == .report {
        if !isOtherReport { sayReport() }
        return
      }
    default: break
    }
    if state.focus == .report, state.view != before.view || state.cursors != before.cursors {
      sayPlace()
    } else if state.focus == .agencies, state.list.scroll.selected != before.list.scroll.selected,
      !isOtherReport
    {
      sayAgency(at: state.list.scroll.selected)
    }
  }

  func sayKeys() {
    for action in Action.allCases where !action.needsScreen {
      let keys = state.keyMap.keys(of: action).joined(separator: " ")
      if !keys.isEmpty { say(colon(keys, action.name(state.language))) }
    }
  }

  /// A page of the list from the cursor on, numbered.
  func sayList() {
    let listed = state.list.listed
    guard !listed.isEmpty else { return say(Phrase("没有符合条件的单位", "no agency fits")) }
    let page = 20
    let start = state.list.scroll.selected / page * page
    let end = min(listed.count, start + page)
    for index in start..<end { sayAgency(at: index) }
    if start > 0 || end < listed.count {
      say(
        Phrase(
          "第 \(start + 1) 至 \(end) 家，共 \(listed.count) 家；PgDn、PgUp 翻页",
          "\(start + 1) to \(end) of \(listed.count); PgDn and PgUp turn pages"))
    }
  }

  private func sayAgency(at index: Int) {
    guard state.list.listed.indices.contains(index) else { return }
    let agency = state.list.listed[index]
    let agencies = state.snapshot.agencies
    let years = agencies.reports(agency).compactMap(state.snapshot.year).map(String.init)
    let parts =
      [agencies.names[agency], years.joined(separator: " ")] + counts(agencies.counts[agency])
    say("\(index + 1). \(list(parts))")
  }

  private func counts(_ counts: FindingCounts) -> [String] {
    [(counts.errors, Severity.error), (counts.warnings, .warning)].filter { $0.0 > 0 }.map {
      "\($0.1.name(state.language)) \($0.0)"
    }
  }

  private func sayReport() {
    guard let open = state.report else { return }
    if let problem = open.problem { say(problem) }
    guard let report = open.report else { return }
    let name = report.agency?.name ?? Phrase("（未写明单位）", "(agency not named)")(state.language)
    let year = report.year.map(String.init) ?? Phrase("年份不明", "year unknown")(state.language)
    let edition = report.edition?.name(state.language) ?? ""
    say(list([name, year, edition] + counts(FindingCounts(open.openFindings))))
  }

  /// All rows of the view, one a line.
  private func sayView() {
    say(state.view.action.name)
    guard let sheet = state.unbrokenSheet(state.view) else {
      return say(Phrase("没有这张表", "there is no such table"))
    }
    var heads = heads(of: sheet)
    for row in sheet.rows {
      if row.kind == .heading, !row.cells.isEmpty { heads = row.cells.map(\.text) }
      say(words(of: row, heads: heads))
    }
    if sheet.rows.isEmpty { say(Phrase("没有发现问题。", "Nothing was found.")) }
  }

  /// The heads of the columns, in full where they are those of the form.
  func heads(of sheet: Sheet) -> [String] {
    sheet.heads.dropFirst().map { $0.isNumber && state.view != .findings ? $0.full : $0.title }
  }

  private func words(of row: Sheet.Row, heads: [String]) -> String {
    guard row.kind != .heading, !row.cells.isEmpty else {
      return list([row.label, row.kind == .line ? row.printedLabel : ""])
    }
    let values = row.cells.enumerated().compactMap { index, cell -> String? in
      guard cell.kind != .none, cell.kind != .bar else { return nil }
      let head = heads.indices.contains(index) ? heads[index] : ""
      return head.isEmpty ? value(of: cell) : "\(head) \(value(of: cell))"
    }
    return colon(row.label, list(values))
  }

  private func value(of cell: Sheet.Cell) -> String {
    let text = cell.kind == .blank ? Phrase("空白", "blank")(state.language) : cell.text
    guard let mark = cell.mark, mark.stands else { return text }
    let suspect = Phrase("最可能写错的数", "the likeliest mistake")(state.language)
    let words = [
      mark.role == .named ? mark.severity.name(state.language) : nil,
      mark.isSuspect ? suspect : nil,
    ]
    return "[\(text)] " + list(words.compactMap(\.self))
  }

  /// The row or the cell at the cursor, and what there is to say of it.
  private func sayPlace() {
    guard let sheet = state.sheet(state.view), let row = state.row(of: sheet) else { return }
    let column = state.cursor.column
    if let cell = sheet.cell(state.cursor.scroll.selected, column), column > 0, cell.kind != .none {
      say(colon(list([row.label, sheet.heads[column].full]), value(of: cell)))
    } else {
      say(words(of: row, heads: heads(of: sheet)))
    }
    guard row.kind == .row else { return }
    for line in state.explanation(sheet) where line.severity != nil || !line.isQuiet {
      let level = line.severity?.name(state.language)
      let text = level.map { colon($0, line.text) } ?? line.text
      say(list([text] + [line.place].compactMap(\.self)))
    }
  }

  func list(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: Phrase("，", ", ")(state.language))
  }

  func colon(_ left: String, _ right: String) -> String {
    left + Phrase("：", ": ")(state.language) + right
  }
}

extension Action {
  /// Whether it only changes how the screen looks, so that line by line it says nothing.
  fileprivate var needsScreen: Bool {
    switch self {
    case .source, .redraw, .suspend, .interrupt: true
    default: false
    }
  }
}
