import Corpus
import Reports
import Rules

// What has to look into every table.
extension TallySheets {
  /// More reports than this are not added up while somebody waits.
  private static let limit = 20_000

  /// The total columns added up year by year, of one file an agency and year.
  var totals: Result {
    var sums: [Int: Sum] = [:]
    var (count, added, leftOut) = (0, 0, 0)
    for ids in reportsByAgency {
      count += ids.count
      guard count <= Self.limit else { return tooMany }
      let reports = ids.compactMap(snapshot.yearReport)
      let counted = countedReports(ofAgency: reports)
      for report in counted { sums[report.year, default: Sum()].add(report) }
      added += counted.count
      leftOut += reports.count - counted.count
    }
    let years = Array(sums.keys.sorted().suffix(6))
    let title = Phrase("合计", "Total")(language)
    var heads = [Sheet.Head(title: title, full: title, isNumber: false)]
    heads += years.map { year in
      let name = year == 0 ? "????" : "\(year)"
      return Sheet.Head(title: name, full: name)
    }
    var rows = totalRows(years.compactMap { sums[$0] })
    if leftOut > 0 {
      let remark = Phrase(
        "一单位一年只计一份：计入 \(added) 份，另有 \(leftOut) 份未计",
        "one file an agency and year counts: \(added) added up, \(leftOut) left out")
      rows.insert(Sheet.Row(kind: .line, label: remark(language), key: .line(0)), at: 0)
    }
    return (Sheet(heads: heads, rows: rows), rows.map { _ in nil })
  }

  private func totalRows(_ sums: [Sum]) -> [Sheet.Row] {
    let cells = Row.allCases.flatMap { row -> [CellID] in
      row.table == .proactive
        ? Column.allCases.map { CellID(row, $0) } : [CellID(row, .total)]
    }
    return cells.compactMap { id in
      let entries = sums.map { $0.cells[id] }
      guard entries.contains(where: { $0 != nil }) else { return nil }
      // Labels below a group's heading repeat their numbers, so the heading stands before them.
      let group = id.row.table == .applications ? id.row.group : nil
      let heading = group.map { $0.label(language) + " " } ?? ""
      let label = heading + id.row.label(.form2021)(language)
      let column =
        id.row.table == .proactive ? "  " + id.column.label(over: id.row, .form2021)(language) : ""
      return Sheet.Row(
        kind: .row, label: label + column,
        cells: entries.map { entry in
          guard let entry else { return Sheet.Cell(kind: .blank, text: "") }
          return Sheet.Cell(
            kind: entry.sum == .zero ? .zero : .number, text: entry.sum.description,
            number: entry.sum)
        }, key: .row(id.row))
    }
  }

  /// What a cell holds in the reports, the most frequent first.
  func values(of cell: CellID) -> Result {
    var counter = TallyCounter<Quantity?>()
    var count = 0
    for reports in reportsByAgency {
      count += reports.count
      guard count <= Self.limit else { return tooMany }
      counter.add(
        reports.map { id in snapshot.cell(cell, of: id).map { [($0.number, 1)] } ?? [] })
    }
    let ordered = counter.counts.sorted { left, right in
      left.value.reports == right.value.reports
        ? (left.key ?? .zero) < (right.key ?? .zero) : left.value.reports > right.value.reports
    }
    let column = cell.column.label(over: cell.row, .form2021)
    let label = cell.row.label(.form2021)
    return (
      sheet(
        Phrase(
          "\(label.chinese)·\(column.chinese)", "\(label.english) · \(column.english)"),
        ordered.map { number, count in
          row(number?.description ?? Phrase("没有数", "no number")(language), count)
        }),
      ordered.map { number, _ in
        goal { $0.cell = ReportFilter.CellContent(id: cell, number: number) }
      }
    )
  }

  private var tooMany: Result {
    let text = Phrase(
      "超过 \(Self.limit) 份，请先筛选或选中，或用 gouji sum",
      "more than \(Self.limit) reports: filter or pick some, or use gouji sum")
    let head = Sheet.Head(title: "", full: "", isNumber: false)
    return (
      Sheet(heads: [head], rows: [Sheet.Row(kind: .line, label: text(language), key: .line(0))]),
      [nil]
    )
  }
}
