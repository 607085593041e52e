import Reports

// The three tables as they are printed, spans and all:
//
//   ┌──────────────┬────────────────────┐
//   │ (本列数据…)  │ 申请人情况         │     a cell spans rows and columns;
//   │              ├──────┬──────┬──────┤     a row lists the cells that begin in it
//   │              │ 自然人 …           │
//   ├──────────────┼──────┼──────┼──────┤
//   │ 一、本年新收…│  2   │  0   │  2   │
//

/// A table as it is printed.
struct SampleGrid {
  enum Content {
    /// A printed label, and how it reads where 政府信息公开 is left out.
    case label(String, short: String)
    /// A short head of a column, which narrow columns break.
    case head(String)
    case value(CellID)
    /// What a split table repeats in place of a label that began above.
    case nothing
  }

  struct Cell {
    var content: Content
    var columns = 1
    var rows = 1
  }

  let columns: Int
  var rows: [[Cell]]

  /// The grid of a table on the form `edition`.
  static func of(_ kind: TableKind, _ edition: Edition) -> SampleGrid {
    switch (kind, edition) {
    case (.proactive, .form2019): proactive2019
    case (.proactive, _): proactive2021
    case (.applications, .form2019): applications2019
    case (.applications, _): applications2021
    case (.reviews, _): reviews
    }
  }

  private static let proactive2019 = proactive(.form2019)
  private static let proactive2021 = proactive(.form2021)
  private static let applications2019 = applications(.form2019)
  private static let applications2021 = applications(.form2021)

  private static func proactive(_ edition: Edition) -> SampleGrid {
    var rows: [[Cell]] = []
    for group: RowGroup in [.item1, .item5, .item6, .item8, .item9] {
      let members = group.rows(edition)
      guard let first = members.first else { continue }
      rows.append([label(group.label.chinese, columns: 4)])
      var heads = [label("信息内容")]
      heads += first.columns(edition).map { head($0.label(over: first, edition).chinese) }
      rows.append(filling(heads, 4))
      for row in members {
        let values = row.columns(edition).map { Cell(content: .value(CellID(row, $0))) }
        rows.append(filling([label(row.label(edition).chinese)] + values, 4))
      }
    }
    return SampleGrid(columns: 4, rows: rows)
  }

  private static func applications(_ edition: Edition) -> SampleGrid {
    let printed = TableKind.applications.rows(edition)
    var rows: [[Cell]] = [
      [
        label("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", columns: 3, rows: 3),
        label("申请人情况", columns: 7),
      ],
      [label("自然人", rows: 2), label("法人或其他组织", columns: 5), label("总计", rows: 2)],
      Column.applicants.dropFirst().dropLast().map { head($0.label.chinese) },
    ]
    for row in printed {
      let text = row.label(edition).chinese
      var cells: [Cell] = []
      if row == .granted {
        cells.append(label("三、本年度办理结果", rows: printed.count { $0.isOutcome } + 1))
      }
      if let group = row.group {
        let members = group.rows(edition)
        if members.first == row { cells.append(label(group.label.chinese, rows: members.count)) }
        cells.append(label(text))
      } else {
        cells.append(label(text, columns: row.isOutcome || row == .outcomeTotal ? 2 : 3))
      }
      rows.append(cells + Column.applicants.map { Cell(content: .value(CellID(row, $0))) })
    }
    return SampleGrid(columns: 10, rows: rows)
  }

  private static let reviews: SampleGrid = {
    let results = Column.results.map { $0.label.chinese }
    let groups: [Row] = [.review, .litigationDirect, .litigationReviewed]
    return SampleGrid(
      columns: 15,
      rows: [
        [label("行政复议", columns: 5), label("行政诉讼", columns: 10)],
        results.map { Cell(content: .head($0), rows: 2) }
          + [label("未经复议直接起诉", columns: 5), label("复议后起诉", columns: 5)],
        (results + results).map(head),
        groups.flatMap { row in
          Column.results.map { Cell(content: .value(CellID(row, $0))) }
        },
      ])
  }()

  private static func label(_ text: String, columns: Int = 1, rows: Int = 1) -> Cell {
    Cell(
      content: .label(text, short: text.replacing("政府信息公开", with: "")),
      columns: columns, rows: rows)
  }

  private static func head(_ text: String) -> Cell { Cell(content: .head(text)) }

  /// The row with its last cell widened to the table's width.
  private static func filling(_ row: [Cell], _ columns: Int) -> [Cell] {
    var row = row
    if let last = row.indices.last { row[last].columns += columns - row.count }
    return row
  }
}
