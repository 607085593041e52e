import Corpus
import Reports
import Terminal

extension Painter {
  /// The agencies: how many, the search field, and one line each with years and findings.
  mutating func paintList() {
    let rect = layout.list
    let hasKeys = state.focus == .agencies
    paintListHead(rect, hasKeys: hasKeys)
    let rows = layout.listRows
    let visible = state.list.scroll.visible(count: state.list.listed.count, height: rows.height)
    for (line, index) in visible.enumerated() {
      paintAgency(
        state.list.listed[index], rows.row(line), isAtCursor: index == state.list.scroll.selected,
        hasKeys: hasKeys)
    }
    if state.list.listed.isEmpty { paintEmptyList(rows) }
  }

  private mutating func paintListHead(_ rect: Rect, hasKeys: Bool) {
    let total = state.snapshot.agencies.count
    let listed = state.list.listed.count
    let title = Phrase("单位", "Agencies")(language)
    let style = hasKeys ? theme.strong : theme.quiet
    var x = rect.x + 1
    x += grid.put(title, x: x, y: rect.y, style: style) + 1
    x +=
      grid.put(
        listed == total ? "\(total)" : "\(listed)/\(total)", x: x, y: rect.y, style: theme.quiet)
      + 2
    if state.list.order != .name {
      x += grid.put(state.list.order.title(language), x: x, y: rect.y, style: theme.accent) + 2
    }
    if !state.list.picked.isEmpty {
      let picked = Phrase("已选", "picked")(language)
      grid.put(
        "\(signs.picked) \(picked) \(state.list.pickedCount)", x: x, y: rect.y, style: theme.accent)
    }
    putRight(
      Phrase("问题", "findings")(language), right: rect.maxX - 1, y: rect.y, style: theme.quiet)
    let field = rect.row(1).inset(left: 1, right: 1)
    if case .search(let text, let origin) = state.overlay, origin.pane == .agencies {
      grid.put("/", x: field.x, y: field.y, style: theme.key)
      text.draw(
        into: &grid, rect: field.inset(left: 2), style: theme.text, isFocused: true)
    } else if !state.list.query.isEmpty || !state.list.filter.isEmpty {
      let query = state.list.query.isEmpty ? [] : ["/ \(state.list.query)"]
      let parts = query + state.list.filter.parts.map { $0(language) }
      grid.put(
        parts.joined(separator: "  "), x: field.x, y: field.y,
        width: field.width, style: theme.accent)
    } else {
      grid.put(
        "/ \(Phrase("查找单位", "find an agency")(language))", x: field.x, y: field.y,
        width: field.width, style: theme.quiet)
    }
  }

  private mutating func paintAgency(_ agency: Int, _ row: Rect, isAtCursor: Bool, hasKeys: Bool) {
    let agencies = state.snapshot.agencies
    let counts = state.list.filter.counts(of: agency, in: state.snapshot)
    let base: Style =
      isAtCursor ? (hasKeys ? theme.cursor : theme.selected) : theme.text
    if isAtCursor {
      grid.fill(row, style: base)
      grid.put(signs.selected, x: row.x, y: row.y, style: hasKeys ? theme.accent : base)
    }
    if state.isPicked(agency) {
      let style = isAtCursor && hasKeys ? base : theme.key
      grid.put(signs.picked, x: row.x + 1, y: row.y, style: style)
    }
    // Findings, years and name from the right, each with a column of air.
    var right = row.maxX - 1
    for (count, sign, severity) in [
      (counts.warnings, "?", Severity.warning), (counts.errors, "!", .error),
    ] where count > 0 {
      let style = isAtCursor && hasKeys ? base : theme.alarm(severity)
      right = putRight("\(count)\(sign)", right: right, y: row.y, style: style) - 1
    }
    let yearsEnd = min(row.maxX - 6, right)
    let years = yearRange(of: agency)
    let yearsStart = putRight(
      years, right: yearsEnd, y: row.y, style: isAtCursor && hasKeys ? base : theme.quiet)
    let name = agencies.names[agency]
    let nameStyle = agencies.isNamed[agency] || isAtCursor ? base : theme.quiet
    let x = row.x + 2
    let width = yearsStart - 1 - x
    grid.put(name, x: x, y: row.y, width: width, style: nameStyle)
    guard !state.list.query.isEmpty else { return }
    paintMatches(
      agencies.matchRanges(state.list.query, in: agency), in: name, x: x, y: row.y, width: width,
      isAtCursor: isAtCursor && hasKeys)
  }

  /// The years of an agency, of the reports that the filter wants, as `2019–21`; one with gaps as `2019…23`.
  private func yearRange(of agency: Int) -> String {
    let years = state.list.filter.reports(of: agency, in: state.snapshot)
      .compactMap(state.snapshot.year)
    guard let first = years.first, let last = years.last else { return "" }
    guard first != last else { return "\(first)" }
    let short = last % 100
    return "\(first)-\(short < 10 ? "0" : "")\(short)"
  }

  private mutating func paintEmptyList(_ rows: Rect) {
    let lines =
      state.snapshot.agencies.count > 0
      ? [
        Phrase("没有符合条件的单位", "No agency matches"), Phrase("Esc 清除条件", "Esc clears the search"),
      ] : [Phrase("正在读取……", "Reading ...")]
    for (index, line) in lines.enumerated() where index + 1 < rows.height {
      grid.put(
        line(language), x: rows.x + 2, y: rows.y + 1 + index, width: rows.width - 3,
        style: theme.quiet)
    }
  }
}
