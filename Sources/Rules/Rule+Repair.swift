import Reports

// Which cell is wrong, as far as the arithmetic alone can say.
extension Rule {
  static let culprit = Rule(
    .culprit, .note, tables: [.applications, .reviews],
    title: Phrase("最少的改动", "The smallest repair"),
    explanation: Phrase(
      "列出能使本表各式全部成立的最少改动（一至三个单元格，最多五种），先列较为可能的："
        + "总计先于分项，笔误先于任意改动。究竟哪个数错了，要查原始记录。",
      "The fewest changes (of one to three cells, at most five ways) that make every equation of "
        + "the table hold, the likeliest first: totals before parts, slips of the hand before "
        + "arbitrary changes. Which number is wrong only the records can tell."),
    basis: Basis.printedRule,
    example: Example([
      .received: [9, 3, 0, 0, 0, 0, 12], .granted: [9, 3, 0, 0, 0, 0, 21],
      .outcomeTotal: [9, 3, 0, 0, 0, 0, 12],
    ]),
    message: { finding, report in
      let ways = finding.repairs.count
      let best = repairNames(finding.repairs.first ?? [], report)
      let more =
        ways > 1 ? Phrase("（另有 \(ways - 1) 种改法）", " (other ways: \(ways - 1))") : Phrase("", "")
      let count = finding.repairs.first?.count ?? 0
      let cells = count == 1 ? "1 cell" : "\(count) cells"
      return Phrase("改 \(count) 处则各式成立：", "Change \(cells) and every equation holds: ") + best
        + more
    },
    check: { examination in
      examination.systems.compactMap { culprit(in: $0, examination.report) }
    })

  static let misfiledColumn = Rule(
    .misfiledColumn, .warning, tables: [.applications],
    title: Phrase("数字填错列", "A number in the wrong column"),
    explanation: Phrase(
      "两列不平的数额正好相反，把一个数从一列移到另一列，两列就都平了。",
      "Two columns are out by opposite amounts, and both hold when one number is moved from one to "
        + "the other."),
    basis: Basis.printedRule,
    example: Example([
      .received: [10, 0, 0, 0, 0, 0, 10], .granted: [8, 0, 0, 0, 0, 0, 8],
      .partial: [0, 2, 0, 0, 0, 0, 2], .outcomeTotal: [10, 0, 0, 0, 0, 0, 10],
    ]),
    message: { finding, report in
      guard let cells = finding.repairs.first?.map(\.cell), cells.count == 2 else {
        return report.head(finding) + Rule[finding.rule].title
      }
      let (from, to) = (cells[0].column.label, cells[1].column.label)
      let number = finding.found ?? .zero
      return report.head(finding)
        + Phrase(
          "\(number) 应在“\(to.chinese)”而不在“\(from.chinese)”，移过去两列都成立",
          "\(number) seems to belong under “\(to.english)” and not “\(from.english)”; moved there, "
            + "both columns hold")
    },
    check: { examination in
      examination.systems.filter { $0.figures.table.kind == .applications }
        .flatMap { misfiledColumns(in: $0, examination.report) }
    })

  static let splitNumber = Rule(
    .splitNumber, .warning, tables: [.applications, .reviews],
    title: Phrase("一个数拆成两格或两个数连成一格", "A number cut in two, or two run together"),
    explanation: Phrase(
      "一行不平，而把相邻两格的数字连起来，或把一格的数字拆到相邻空格，这一行就成立了。",
      "A row does not add up, but does when the digits of two neighbouring cells are joined, or "
        + "those of one are shared with its empty neighbour."),
    basis: Basis.form,
    example: Example([
      .received: [12, 0, 0, 0, 0, 0, 12], .granted: [1, 2, 0, 0, 0, 0, 12],
      .outcomeTotal: [12, 0, 0, 0, 0, 0, 12],
    ]),
    message: { finding, report in
      report.head(finding)
        + Phrase("数字可能拆开或连写：", "digits cut apart or run together: ")
        + repairNames(finding.repairs.first ?? [], report)
    },
    check: { examination in
      // Where nothing parts the digits, every number is cut by reading and not by the document.
      examination.report.layout == .glued
        ? [] : examination.systems.flatMap { splitNumbers(in: $0, examination.report) }
    })

  /// How many ways of mending a table are worth showing.
  private static let shown = 5

  private static func culprit(in system: EquationSystem, _ report: Report) -> Finding? {
    let ranked = RepairSearch.smallest(in: system)
      .map { (repairs: $0, plausibility: Plausibility(of: $0)) }
      .sorted { $0.plausibility < $1.plausibility }
      .prefix(shown).map(\.repairs)
    guard let cells = ranked.first?.map(\.cell) else { return nil }
    return Finding(
      .culprit, .note, at: .table(system.figures.table.kind), cells: cells, repairs: ranked,
      line: cells.first.flatMap(report.line) ?? 0)
  }

  private static func misfiledColumns(in system: EquationSystem, _ report: Report) -> [Finding] {
    var findings: [Finding] = []
    for move in system.figures.table.rows.flatMap({ system.moves(in: $0) }) {
      // Several rows may explain the same two columns; that is one finding.
      let columns = Set(move.map(\.cell.column))
      if let known = findings.firstIndex(where: { Set($0.cells.map(\.column)) == columns }) {
        if findings[known].repairs.count < shown { findings[known].repairs.append(move) }
      } else if let first = move.first {
        findings.append(
          Finding(
            .misfiledColumn, .warning, at: .row(first.cell.row), cells: move.map(\.cell),
            found: first.from, repairs: [move], line: report.line(first.cell) ?? 0))
      }
    }
    return findings
  }

  private static func splitNumbers(in system: EquationSystem, _ report: Report) -> [Finding] {
    system.figures.table.rows.compactMap { row in
      let cuts = system.cuts(in: row)
      guard let cells = cuts.first?.map(\.cell), let first = cells.first else { return nil }
      return Finding(
        .splitNumber, .warning, at: .row(row), cells: cells, repairs: Array(cuts.prefix(shown)),
        line: report.line(first) ?? 0)
    }
  }
}
