import Corpus
import Export
import Reports

/// Writes a sum, or the cells in which a report differs from it.
struct SumWriter {
  /// One cell as it is written.
  struct Line {
    let cell: CellID
    let entry: Sum.Entry
    /// What the report says that the sum is held against.
    var report: Quantity?
  }

  let sum: Sum
  /// The report that should be the sum.
  let whole: Report?
  /// Agencies of the roster and the years for which they have no report.
  let missing: [(name: String, year: Int?)]
  let language: Language

  func bytes(_ format: SumFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .csv: csv
    case .json: json
    }
  }

  /// How much was added up.
  var summary: Phrase {
    guard sum.reports > 0 else { return Phrase("没有找到年报", "no annual reports found") }
    let years = sum.years.sorted()
    let span =
      switch (years.first, years.last) {
      case (let first?, let last?): first == last ? "\(first)" : "\(first)-\(last)"
      default: "?"
      }
    let more =
      sum.leftOut == 0
      ? Phrase("", "")
      : Phrase(
        "，同一单位同一年度的另外 \(sum.leftOut) 份没有计入",
        "; \(sum.leftOut) more \(sum.leftOut == 1 ? "file" : "files") for the same agency and year "
          + "left out")
    let reports = sum.reports == 1 ? "1 report" : "\(sum.reports) reports"
    return Phrase(
      "\(sum.reports) 份报告相加，年度 \(span)\(more.chinese)",
      "\(reports) added up, \(years.count > 1 ? "years" : "year") \(span)\(more.english)")
  }

  /// What makes the report and the sum hard to compare.
  var mismatches: [Phrase] {
    guard let whole, sum.reports > 0 else { return [] }
    var mismatches: [Phrase] = []
    if let year = whole.year, sum.years != [year] {
      mismatches.append(
        Phrase(
          "\(whole.path) 是 \(year) 年的报告，相加的不都是那一年的",
          "\(whole.path) is the report for \(year); not all that was added up is for that year"))
    }
    if let edition = whole.edition, !sum.editions.isSubset(of: [edition]) {
      mismatches.append(
        Phrase(
          "\(whole.path) 用的是 \(edition.identifier) 版表式，相加的不都是；只有一种表式才有的格无从比较",
          "\(whole.path) is on the \(edition.identifier) form, not all that was added up is; "
            + "cells that only one form has do not compare"))
    }
    return mismatches
  }

  /// The cells that are written, in the order of the form.
  var lines: [Line] {
    if let whole {
      return sum.differences(from: whole).map {
        Line(cell: $0.cell, entry: $0.entry, report: $0.report)
      }
    }
    return TableKind.allCases.flatMap { kind in
      sum.rows(of: kind).flatMap { row in
        sum.columns(of: row).compactMap { column in
          sum.cells[CellID(row, column)].map { Line(cell: CellID(row, column), entry: $0) }
        }
      }
    }
  }

  private var csv: [UInt8] {
    var csv = CSVWriter()
    let names = ["table", "row", "column", "sum", "reports"]
    csv.header(whole == nil ? names : names + ["against", "difference"])
    for line in lines {
      let (row, column) = (line.cell.row, line.cell.column)
      var fields: [Field] = [
        .text(row.table.identifier), .text(row.identifier), .text(column.identifier),
        .number(line.entry.sum), Field(line.entry.reports),
      ]
      if whole != nil { fields += [Field(line.report), .number(line.difference)] }
      csv.row(fields)
    }
    return csv.bytes
  }

  private var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("reports", sum.reports)
      json.member("left_out", sum.leftOut)
      json.key("years")
      json.array { json in for year in sum.years.sorted() { json.value(year) } }
      if let whole { json.member("against", whole.path) }
      json.key("cells")
      json.array { json in
        for line in lines {
          json.object { json in
            json.member("cell", line.cell.identifier)
            json.member("sum", Field.number(line.entry.sum))
            json.member("reports", line.entry.reports)
            guard whole != nil else { return }
            json.member("against", Field(line.report))
            json.member("difference", Field.number(line.difference))
          }
        }
      }
      json.key("missing")
      json.array { json in
        for (name, year) in missing {
          json.object { json in
            json.member("agency", name)
            json.member("year", year)
          }
        }
      }
    }
    return json.bytes + Array("\n".utf8)
  }
}

extension SumWriter.Line {
  /// The report's number minus the sum.
  var difference: Quantity { (report ?? .zero) - entry.sum }
}
