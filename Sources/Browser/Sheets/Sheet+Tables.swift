package import Reports
import Rules

extension Sheet {
  /// A table of a report with all its groups unfolded, for printing; `nil` when it is not there.
  package static func printed(
    _ kind: TableKind, of report: Report, language: Language
  ) -> Sheet? {
    table(kind, of: report, marks: CellMark.all(in: report), folded: [], language: language)
  }

  /// A table of a report, the groups in `folded` closed, each cell held against another year's where
  /// there is one; `nil` when the report does not have the table.
  static func table(
    _ kind: TableKind, of report: Report, marks: [CellID: CellMark], folded: Set<RowGroup>,
    comparison: CellComparison? = nil, language: Language
  ) -> Sheet? {
    guard let table = report[kind] else { return nil }
    let builder = TableSheetBuilder(
      report: report, table: table, marks: marks, comparison: comparison, language: language)
    return switch kind {
    case .proactive: builder.proactive
    case .applications: builder.applications(folded: folded)
    case .reviews: builder.reviews
    }
  }
}

extension Reports.Row {
  /// Whether the row is printed below 三、本年度办理结果.
  fileprivate var isInsideOutcomes: Bool { isOutcome || self == .outcomeTotal }
}

/// Makes the rows of a statutory table's sheet.
private struct TableSheetBuilder {
  let report: Report
  let table: Table
  let marks: [CellID: CellMark]
  let comparison: CellComparison?
  let language: Language

  func applications(folded: Set<RowGroup>) -> Sheet {
    var rows: [Sheet.Row] = []
    var openedGroup: RowGroup?
    for row in TableKind.applications.rows(table.edition) {
      if row == .granted { rows.append(outcomesHeading) }
      if let group = row.group, group != openedGroup {
        openedGroup = group
        rows.append(self.group(group, isFolded: folded.contains(group)))
      }
      if let group = row.group, folded.contains(group) { continue }
      rows.append(self.row(row, indent: row.group != nil ? 2 : row.isInsideOutcomes ? 1 : 0))
    }
    return Sheet(heads: heads(over: Column.applicants), rows: rows)
  }

  /// Each item of article 20 is headed by its own column heads.
  var proactive: Sheet {
    var rows: [Sheet.Row] = []
    var openedGroup: RowGroup?
    for row in TableKind.proactive.rows(table.edition) {
      if let group = row.group, group != openedGroup {
        openedGroup = group
        rows.append(item(group, over: row))
      }
      rows.append(self.row(row, indent: 1))
    }
    let columns = rows.map(\.cells.count).max() ?? 0
    let label = Phrase("信息内容", "Content")(language)
    let head = Sheet.Head(title: "", full: "")
    return Sheet(
      heads: [Sheet.Head(title: label, full: label)] + Array(repeating: head, count: columns),
      rows: rows)
  }

  /// One row a group.
  var reviews: Sheet {
    Sheet(
      heads: heads(over: Column.results),
      rows: TableKind.reviews.rows(table.edition).map { row($0, indent: 0) })
  }

  func heads(over columns: [Column]) -> [Sheet.Head] {
    let label = Phrase("项目", "Item")(language)
    return [Sheet.Head(title: label, full: label, isNumber: false)]
      + columns.map { Sheet.Head(title: $0.shortLabel(language), full: $0.label(language)) }
  }

  var outcomesHeading: Sheet.Row {
    let label = Phrase("三、本年度办理结果", "3. Outcomes this year")
    return Sheet.Row(
      kind: .heading, label: label(language), printedLabel: printed(label), key: .heading(0))
  }

  func item(_ group: RowGroup, over row: Reports.Row) -> Sheet.Row {
    let heads = row.columns(table.edition).map { column in
      Sheet.Cell(kind: .head, text: column.label(over: row, table.edition)(language))
    }
    return Sheet.Row(
      kind: .heading, label: group.label(language), printedLabel: printed(group.label),
      cells: heads,
      key: .heading(Int(group.rawValue)))
  }

  func row(_ row: Reports.Row, indent: Int) -> Sheet.Row {
    let cells = row.columns(table.edition).map { column in
      cell(CellID(row, column))
    }
    let label = row.label(table.edition)
    return Sheet.Row(
      kind: .row, label: label(language), printedLabel: printed(label),
      shortLabel: row.shortLabel(table.edition)(language), indent: indent,
      cells: cells, key: .row(row))
  }

  /// In English the label of the form stands beside its rendering.
  private func printed(_ label: Phrase) -> String { language == .chinese ? "" : label.chinese }

  private func cell(_ id: CellID) -> Sheet.Cell {
    guard let cell = table[id.row, id.column] else {
      return Sheet.Cell(kind: .unread, text: "?", id: id, mark: marks[id])
    }
    let kind: Sheet.Cell.Kind
    switch cell.content {
    case .number(let quantity): kind = quantity == .zero ? .zero : .number
    case .blank: kind = .blank
    case .placeholder: kind = .placeholder
    case .text: kind = .text
    }
    let text = cell.number.map(\.description) ?? report.shown(cell)
    var shown = Sheet.Cell(kind: kind, text: text, number: cell.number, id: id, mark: marks[id])
    comparison?.compare(&shown, id)
    return shown
  }

  /// The line of a group: its subtotals, and, while it is folded, the marks of what is inside.
  func group(_ group: RowGroup, isFolded: Bool) -> Sheet.Row {
    let cells = Column.applicants.map { column in
      let inside =
        isFolded ? group.rows(table.edition).compactMap { marks[CellID($0, column)] } : []
      let sum = subtotal(of: group, column: column, in: table)
      var cell = Sheet.Cell(
        kind: .computed, text: sum?.description ?? "?", number: sum,
        mark: inside.max { ($0.role, $0.severity) < ($1.role, $1.severity) })
      comparison?.compare(&cell, group, column)
      return cell
    }
    return Sheet.Row(
      kind: .group(group, isFolded: isFolded), label: group.label(language),
      printedLabel: printed(group.label), indent: 1, cells: cells, key: .group(group))
  }
}
