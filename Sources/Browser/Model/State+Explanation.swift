import Corpus
import Reports
import Rules
import Terminal

/// One line of the foot.
struct ExplanationLine: Equatable {
  var text: String
  var severity: Severity?
  /// Where in the document; stands at the right.
  var place: String?
  var isQuiet = false
}

extension State {
  /// What there is to say of the place of the cursor: first what is wrong, else what it is.
  func explanation(_ sheet: Sheet) -> [ExplanationLine] {
    guard let open = report, let report = open.report, !sheet.rows.isEmpty else { return [] }
    if view == .text, let finding = report.findings.first(where: { $0.rule == .notAReport }) {
      return explanation(of: finding, in: report)
    }
    let row = sheet.rows[min(cursor.scroll.selected, sheet.rows.count - 1)]
    if case .finding(let index) = row.key, report.findings.indices.contains(index) {
      var lines = explanation(of: report.findings[index], in: report)
      let place = [report.findings[index].rule.rawValue, lines.first?.place]
      lines[0].place = place.compactMap(\.self).joined(separator: "  ")
      return lines
    }
    if let index = row.finding(at: cursor.column), report.findings.indices.contains(index) {
      return explanation(of: report.findings[index], in: report)
    }
    let cell = sheet.cell(cursor.scroll.selected, cursor.column)
    var lines = explanation(of: row, cell: cell, sheet, report)
    if let change = cell?.change, let cell, !lines.isEmpty {
      let line = ExplanationLine(text: sentence(change, of: cell))
      // What the cell says now is part of that sentence.
      if cell.mark == nil, lines.count > 1 { lines[1] = line } else { lines.insert(line, at: 1) }
    }
    return lines
  }

  private func explanation(
    of row: Sheet.Row, cell: Sheet.Cell?, _ sheet: Sheet, _ report: Report
  ) -> [ExplanationLine] {
    if let mark = cell?.mark, !mark.findings.isEmpty || mark.isSuspect {
      return explanation(of: mark, in: report)
    }
    switch row.key {
    case .row(let tableRow): return description(of: tableRow, cell: cell, sheet, report)
    case .group(let group): return description(of: group, cell: cell, report)
    case .year(let id): return explanation(ofYear: id) + description(ofYear: id, cell, sheet)
    case .rule(let rule):
      return report.findings.first { $0.rule == rule }.map { explanation(of: $0, in: report) } ?? []
    case .line where row.source == nil && row.fate == nil && isCut(row.label):
      return [ExplanationLine(text: row.label, isQuiet: true)]
    default: return []
    }
  }

  /// Whether a line is longer than the sheet is wide.
  private func isCut(_ label: String) -> Bool {
    displayWidth(label, ambiguous: ambiguous) > PaneLayout(self).sheet.width - 2
  }

  /// What the other year says, and by how much this one differs.
  private func sentence(_ change: Sheet.Change, of cell: Sheet.Cell) -> String {
    let years = [comparison?.other, report?.id].map(yearName)
    let now = cell.number?.description ?? signs.blank
    let values = Phrase(
      "\(years[0]) 年 \(change.before)，\(years[1]) 年 \(now)",
      "\(years[0]): \(change.before), \(years[1]): \(now)")(language)
    guard change.isChanged, let old = change.number, let number = cell.number else { return values }
    let difference = number - old
    let sign = difference > .zero ? "+" : ""
    return values
      + Phrase("，相差 \(sign)\(difference)", ", difference \(sign)\(difference)")(language)
  }

  /// The findings of a cell. What would mend the table comes second at the latest, so that it has a
  /// place on the screen, and first where the rules name other cells.
  private func explanation(of mark: CellMark, in report: Report) -> [ExplanationLine] {
    let findings = mark.findings.map { report.findings[$0] }
    let details = findings.first.map { explanation(of: $0, in: report) } ?? []
    var lines = Array(details.prefix(1))
    lines += findings.dropFirst().map { finding in
      ExplanationLine(
        text: finding.message(in: report, language), severity: finding.severity,
        place: lineText(finding.line))
    }
    guard let culprit = mark.culprit else { return lines + details.dropFirst() }
    let mending = mendingSentence(report.findings[culprit], in: report)
    lines.insert(
      ExplanationLine(text: mending(language)), at: mark.role == .named ? min(1, lines.count) : 0)
    return lines + details.dropFirst(2)
  }

  /// What the smallest repair would do: `change (1) Disclosed · Total 2 → 1, and all 4 … hold`.
  private func mendingSentence(_ culprit: Finding, in report: Report) -> Phrase {
    let repairs = culprit.repairs.first ?? []
    let broken = report.findings.count { culprit.explains($0) }
    let others = culprit.repairs.count - 1
    let changes = repairs.map { repair in
      let name = report.name(repair.cell)
      let (now, blank) = (repair.from?.description, Phrase("空白", "blank"))
      return Phrase(
        "\(name.chinese) \(now ?? blank.chinese) → \(repair.to)",
        "\(name.english) \(now ?? blank.english) → \(repair.to)")
    }
    let effect =
      broken == 1
      ? Phrase("此式即成立", "this equation holds")
      : Phrase("不成立的 \(broken) 式就都成立", "all \(broken) broken equations hold")
    return Phrase(
      "改 \(changes.map(\.chinese).joined(separator: "、"))，\(effect.chinese)"
        + (others > 0 ? "（另有 \(others) 种改法，见 6 核查）" : ""),
      "Change \(changes.map(\.english).joined(separator: " and ")), and \(effect.english)"
        + (others > 0 ? " (\(others) other ways: view 6)" : ""))
  }

  private func explanation(of finding: Finding, in report: Report) -> [ExplanationLine] {
    let lines = lines(of: finding, in: report)
    guard let remark = remark(on: finding) else { return lines }
    let accepted = Phrase("已接受", "accepted")(language)
    let colon = Phrase("：", ": ")(language)
    return [
      ExplanationLine(
        text: remark.isEmpty ? accepted : accepted + colon + remark, place: lines.first?.place)
    ]
      + lines.map { ExplanationLine(text: $0.text, isQuiet: true) }
  }

  private func lines(of finding: Finding, in report: Report) -> [ExplanationLine] {
    finding.explanation(in: report, language).enumerated().map { index, text in
      index == 0
        ? ExplanationLine(text: text, severity: finding.severity, place: lineText(finding.line))
        : ExplanationLine(text: text, isQuiet: index > finding.mending(in: report, language).count)
    }
  }

  /// What the other years say against the report of one.
  private func explanation(ofYear id: ReportID) -> [ExplanationLine] {
    var report = Report(path: snapshot.path(id), text: .empty)
    report.year = snapshot.year(id)
    return snapshot.findingsAcrossYears(id).map { finding in
      ExplanationLine(text: finding.message(in: report, language), severity: finding.severity)
    }
  }

  /// What the number at the cursor is, or what the report of a year is and where.
  private func description(
    ofYear id: ReportID, _ cell: Sheet.Cell?, _ sheet: Sheet
  ) -> [ExplanationLine] {
    guard let cell, !cell.text.isEmpty, cell.kind != .bar else {
      let parts = [snapshot.edition(id)?.name(language), snapshot.path(id)]
      return [
        ExplanationLine(text: parts.compactMap(\.self).joined(separator: "  "), isQuiet: true)
      ]
    }
    let year = snapshot.year(id).map(String.init) ?? "????"
    let label = sheet.heads[cursor.column].full
    return [ExplanationLine(text: "\(year)  \(label)  \(cell.text)", isQuiet: true)]
  }

  /// Where it stands, for the right end of a line.
  private func lineText(_ line: Int) -> String? {
    line > 0 ? Phrase("第 \(line) 行", "line \(line)")(language) : nil
  }

  /// The full label and head with their line, the value as the document shows it, and in English how
  /// the document has label and head.
  private func description(
    of row: Reports.Row, cell: Sheet.Cell?, _ sheet: Sheet, _ report: Report
  ) -> [ExplanationLine] {
    guard let table = report[row.table] else { return [] }
    let (id, group) = (cell?.id, row.group?.label)
    let line =
      id.map { report.line($0) } ?? table[row]?.first.map { report.text.line($0.shown.lowerBound) }
    let head = id?.column.label(over: row, table.edition)
    let names = [Language.chinese, .english].map { language in
      let label = row.label(table.edition)(language)
      let cell = head.map { label + (language == .chinese ? "·" : " · ") + $0(language) } ?? label
      return group.map { "\($0(language)) / \(cell)" } ?? cell
    }
    let name = Phrase(names[0], names[1])
    var lines = [
      ExplanationLine(text: name(language), place: line.flatMap { $0 }.flatMap(lineText))
    ]
    if let id {
      lines.append(ExplanationLine(text: value(of: id, in: report)))
      lines += report.holdingEquations(with: id).map {
        ExplanationLine(text: $0(language), isQuiet: true)
      }
    }
    if language == .english { lines.append(ExplanationLine(text: name.chinese, isQuiet: true)) }
    return lines
  }

  private func value(of id: CellID, in report: Report) -> String {
    guard let cell = report[id] else {
      return Phrase("这一行没有读出来，原因见 6 核查", "this row could not be read; view 6 says why")(language)
    }
    let note = report.notes[id].map { Phrase("，注：\($0)", ", remark: \($0)")(language) } ?? ""
    let inferred =
      report[id.row.table]?.inferred.contains(id.row) == true
      ? Phrase("，按位置读出，原文没有行名", ", read by its place: the document has no label here")(language)
      : ""
    let shown = report.shown(cell)
    switch cell.content {
    case .blank:
      return Phrase("空白", "blank")(language) + inferred
    case .placeholder:
      return Phrase("“\(shown)”，即没有数", "“\(shown)”: no value")(language) + inferred
    case .text:
      return Phrase("“\(shown)”，不是数", "“\(shown)”: not a number")(language) + inferred
    case .number(let quantity):
      let printed =
        shown == quantity.description
        ? "" : Phrase("，原文“\(shown)”", ", printed “\(shown)”")(language)
      return quantity.description + printed + note + inferred
    }
  }

  private func description(
    of group: RowGroup, cell: Sheet.Cell?, _ report: Report
  ) -> [ExplanationLine] {
    guard let table = report.applications else { return [] }
    let count = group.rows(table.edition).count
    var lines = [ExplanationLine(text: group.label(language))]
    if let cell, cell.kind == .computed {
      lines.append(
        ExplanationLine(
          text: Phrase(
            "小计 \(cell.text)：由下面 \(count) 行相加得出，表中没有这个数",
            "subtotal \(cell.text): added up from the \(count) rows below; the form does not print it"
          )(
            language)))
    } else {
      lines.append(
        ExplanationLine(
          text: Phrase("\(count) 行，空格键展开或折叠", "\(count) rows; Space unfolds and folds")(language),
          isQuiet: true))
    }
    return lines
  }
}

extension Sheet.Row {
  /// The finding about the words that the cursor is on, or about the first ones of the line.
  fileprivate func finding(at column: Int) -> Int? {
    guard !marks.isEmpty else { return nil }
    return marks[min(max(0, column - 1), marks.count - 1)].finding
  }
}
