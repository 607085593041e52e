import Reports

// Single cells: what may stand in them, and what they say about the stock of a row.
extension Rule {
  static let notACount = Rule(
    .notACount, .error, tables: TableKind.allCases,
    title: Phrase("不是件数", "Not a count"),
    explanation: Phrase(
      "件数应为不小于 0 的整数；金额不小于 0，可有小数；只有“本年增/减”可为负数。"
        + "填了其他文字的单元格，用到它的式子不作核查。",
      "A count is a whole number of at least 0. Amounts may have decimals, and only “Change this "
        + "year” may be negative. Equations over a cell with other text are not assessed."),
    basis: Basis.form,
    example: Example([.licensing: [-3], .penalty: [12]]),
    message: { finding, report in
      let shown =
        finding.found?.description ?? report.quoted(finding.quote)
      let wanted =
        switch finding.cells.first?.column {
        case .amount: Phrase("应为不小于 0 的金额", "should be an amount of at least 0")
        case .change: Phrase("应为整数", "should be a whole number")
        default: Phrase("应为不小于 0 的整数", "should be a whole number of at least 0")
        }
      return report.head(finding) + Phrase("“\(shown)”", "“\(shown)” ") + wanted
    },
    check: { examination in
      let report = examination.report
      return examination.figures.flatMap(\.notCounts).map { id in
        Finding(
          .notACount, .error, at: .cell(id), cells: [id], found: report[id]?.number,
          line: report.line(id) ?? 0, quote: report[id]?.shown)
      }
    })

  static let negativeStock = Rule(
    .negativeStock, .error, tables: [.proactive],
    title: Phrase("存量为负或过小", "Impossible stock"),
    explanation: Phrase(
      "2019 版：上一年项目数量加本年增/减不应小于 0。2021 版：现行有效件数不应小于本年制发件数减本年废止件数。",
      "2019 form: items last year and their change cannot add up to less than 0. 2021 form: what is "
        + "in force cannot be less than what was issued this year minus what was repealed."),
    basis: Basis.form,
    formula: Phrase(
      "上一年项目数量 + 本年增/减 ≥ 0；现行有效件数 ≥ 本年制发件数 - 本年废止件数",
      "items last year + change ≥ 0; in force ≥ issued - repealed"),
    example: Example([.normative: [8, 1, 5]]),
    message: negativeStockMessage,
    check: { examination in
      guard let table = examination.report.proactive else { return [] }
      return table.kind.rows(table.edition).compactMap {
        negativeStock(of: $0, in: table, examination.report)
      }
    })

  static let blankCells = Rule(
    .blankCells, .note, tables: TableKind.allCases,
    title: Phrase("空白单元格", "Blank cells"),
    explanation: Phrase(
      "表中空白或只有占位符（-、/、无）的单元格数。空白不等于 0：求和时按 0 计，显示时仍为空白。",
      "How many cells of the table are blank or hold a mere placeholder. Blank is not zero: it "
        + "counts as 0 in sums and is still shown as blank."),
    basis: Basis.form,
    example: Example([.review: [0, nil, nil, 0, 0]]),
    message: { finding, report in
      let count = finding.found ?? .zero
      return report.head(finding)
        + Phrase("\(count) 个单元格空白，求和时按 0 计", "\(count) blank cells, counted as 0 in sums")
    },
    check: { examination in
      examination.figures.filter { $0.blanks > 0 }.map { figures in
        Finding(
          .blankCells, .note, at: .table(figures.table.kind), found: Quantity(figures.blanks),
          line: examination.report.text.line(figures.table.offset))
      }
    })

  /// A stock that is blank is not given, so nothing can contradict it.
  private static func negativeStock(of row: Row, in table: Table, _ report: Report) -> Finding? {
    if let previous = table[row, .previous]?.number, let change = table[row, .change]?.addend {
      return previous + change >= .zero
        ? nil
        : Finding(
          .negativeStock, .error, at: .row(row),
          cells: [CellID(row, .change), CellID(row, .previous)], expected: .zero,
          found: previous + change, line: report.line(CellID(row, .change)) ?? 0)
    }
    if let stock = table[row, .inForce]?.number, let issued = table[row, .issued]?.addend,
      let repealed = table[row, .repealed]?.addend
    {
      return stock >= issued - repealed
        ? nil
        : Finding(
          .negativeStock, .error, at: .row(row),
          cells: [CellID(row, .inForce), CellID(row, .issued), CellID(row, .repealed)],
          expected: issued - repealed, found: stock, line: report.line(CellID(row, .inForce)) ?? 0)
    }
    return nil
  }

  @Sendable
  private static func negativeStockMessage(_ finding: Finding, _ report: Report) -> Phrase {
    func value(_ column: Column) -> Quantity {
      finding.cells.first { $0.column == column }.flatMap { report[$0]?.addend } ?? .zero
    }
    let found = finding.found ?? .zero
    if finding.cells.contains(where: { $0.column == .change }) {
      let (previous, change) = (value(.previous), value(.change))
      return report.head(finding)
        + Phrase(
          "上一年项目数量 \(previous)，本年增/减 \(change)，余 \(found) < 0",
          "\(previous) items last year, change \(change), leaves \(found) < 0")
    }
    let (issued, repealed, expected) = (value(.issued), value(.repealed), finding.expected ?? .zero)
    return report.head(finding)
      + Phrase(
        "现行有效 \(found) < 本年制发 \(issued) - 本年废止 \(repealed) = \(expected)",
        "\(found) in force < \(issued) issued - \(repealed) repealed = \(expected)")
  }
}
