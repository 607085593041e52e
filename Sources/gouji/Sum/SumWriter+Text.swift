import Corpus
import Reports
import Terminal

/// The sum as lines for people, one table below the other.
///
/// ```
/// 申请办理                   自然人  企业  …  总计  份数
/// 一、本年新收                   81     4  …    85  12
/// (三)1.属于国家秘密              0     0  …     0  11-12     not every report gives every cell
/// ```
extension SumWriter {
  var text: String {
    if whole != nil { return differencesText }
    let blocks = [proactiveTable] + [TableKind.applications, .reviews].map(table)
    return blocks.filter { $0.count > 1 }.map { laidOut($0) }.joined(separator: "\n")
  }

  private var countHead: String { Phrase("份数", "reports")(language) }

  /// The tables that have the same columns in every row.
  private func table(_ kind: TableKind) -> [[String]] {
    let columns = kind == .reviews ? Column.results : Column.applicants
    let head = [kind.title(language)] + columns.map { $0.shortLabel(language) } + [countHead]
    return [head]
      + sum.rows(of: kind).map { row in
        let entries = columns.map { sum.cells[CellID(row, $0)] }
        let counts = entries.map { $0?.reports ?? 0 }
        let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
        return [name(row)] + entries.map { $0?.sum.description ?? "·" }
          + [least == most ? "\(most)" : "\(least)-\(most)"]
      }
  }

  /// The rows of this table have columns of their own: one line a cell.
  private var proactiveTable: [[String]] {
    let head = [
      TableKind.proactive.title(language), "", Phrase("合计", "sum")(language), countHead,
    ]
    return [head]
      + sum.rows(of: .proactive).flatMap { row in
        sum.columns(of: row).enumerated().map { place, column in
          let entry = sum.cells[CellID(row, column)]
          return [
            place == 0 ? name(row) : "", measure(column, row), entry?.sum.description ?? "",
            "\(entry?.reports ?? 0)",
          ]
        }
      }
  }

  private var differencesText: String {
    let head = [
      Phrase("不同的格", "cells that differ"), Phrase("", ""), Phrase("合计", "sum"),
      Phrase("该报告", "report"), Phrase("相差", "difference"), Phrase("份数", "reports"),
    ]
    let lines = lines.map { line in
      [
        name(line.cell.row), measure(line.cell.column, line.cell.row), line.entry.sum.description,
        line.report?.description ?? "·", line.difference.description, "\(line.entry.reports)",
      ]
    }
    guard !lines.isEmpty else {
      return Phrase("每一格都与合计相同\n", "every cell is the sum\n")(language)
    }
    return laidOut([head.map { $0(language) }] + lines)
  }

  /// The label on the newest form that occurs, with the number of its group.
  private func name(_ row: Row) -> String {
    let edition: Edition = sum.editions.contains(.form2021) ? .form2021 : .form2019
    let group = row.group.flatMap {
      row.table == .applications ? $0.label(language).prefix(3) : nil
    }
    let label = (group.map(String.init) ?? "") + row.label(edition)(language)
    return truncated(label, width: 32, ambiguous: .narrow)
  }

  private func measure(_ column: Column, _ row: Row) -> String {
    let edition: Edition = sum.editions.contains(.form2021) ? .form2021 : .form2019
    return column.label(over: row, edition)(language)
  }

  /// Rows as lines: texts begin at the same place in each, numbers end there.
  private func laidOut(_ rows: [[String]]) -> String {
    let columns = rows[0].indices
    let widths = columns.map { column in
      rows.map { displayWidth($0[column], ambiguous: .narrow) }.max() ?? 0
    }
    return rows.map { row in
      let cells = columns.map { column in
        let isText = column == 0 || (column == 1 && rows[0][1].isEmpty)
        return padded(
          row[column], width: widths[column], alignment: isText ? .left : .right, ambiguous: .narrow
        )
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
