import Reports

// The sums of the tables of applications and reviews: equations that hold, or totals left blank.
extension Rule {
  static let balance = Rule(
    .balance, .error, tables: [.applications],
    title: Phrase("勾稽关系不平", "The columns do not balance"),
    explanation: Phrase(
      "每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。",
      "In every column, applications received and those carried over from last year have to equal "
        + "the total of outcomes and those carried over to next year."),
    basis: Basis.printedRule,
    formula: Phrase(
      "本年新收 + 上年结转 = 总计 + 结转下年度",
      "received + carried over from last year = total + carried over to next year"),
    example: Example([
      .received: [80, 0, 0, 0, 0, 0, 80], .carriedIn: [5, 0, 0, 0, 0, 0, 5],
      .granted: [81, 0, 0, 0, 0, 0, 81], .outcomeTotal: [81, 0, 0, 0, 0, 0, 81],
      .carriedOut: [3, 0, 0, 0, 0, 0, 3],
    ]),
    message: { finding, report in equationMessage(finding, report) },
    check: { findings(.balance, $0) })

  static let outcomeTotal = Rule(
    .outcomeTotal, .error, tables: [.applications],
    title: Phrase("(七)总计与各项之和不符", "(7) Total is not the sum of the outcomes"),
    explanation: Phrase(
      "每一列中，(七)总计应等于(一)至(六)各项办理结果之和。",
      "In every column, (7) Total has to equal the sum of all outcomes from (1) to (6)."),
    basis: Basis.form,
    formula: Phrase("(七)总计 = 各项办理结果之和", "(7) Total = sum of the outcomes"),
    example: Example([
      .received: [12, 0, 0, 0, 0, 0, 12], .granted: [7, 0, 0, 0, 0, 0, 7],
      .partial: [4, 0, 0, 0, 0, 0, 4], .outcomeTotal: [12, 0, 0, 0, 0, 0, 12],
    ]),
    message: { finding, report in equationMessage(finding, report) },
    check: { findings(.outcomeTotal, $0) })

  static let rowTotal = Rule(
    .rowTotal, .error, tables: [.applications],
    title: Phrase("行总计与各列之和不符", "The row's total is not the sum of its columns"),
    explanation: Phrase(
      "每一行中，总计应等于自然人和五类法人或其他组织之和。",
      "In every row, the total has to equal natural persons and the five kinds of organisations "
        + "together."),
    basis: Basis.form,
    formula: Phrase(
      "总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他",
      "total = persons + companies + research + charity + legal + other"),
    example: Example([
      .received: [9, 3, 0, 0, 0, 0, 12], .granted: [9, 3, 0, 0, 0, 0, 21],
      .outcomeTotal: [9, 3, 0, 0, 0, 0, 12],
    ]),
    message: { finding, report in equationMessage(finding, report) },
    check: { findings(.rowTotal, $0) })

  static let reviewTotal = Rule(
    .reviewTotal, .error, tables: [.reviews],
    title: Phrase("复议诉讼总计与各项之和不符", "A review total is not the sum of its results"),
    explanation: Phrase(
      "行政复议、未经复议直接起诉、复议后起诉三组中，总计应等于四种结果之和。",
      "In each of the three groups the total has to equal the sum of the four results."),
    basis: Basis.form,
    formula: Phrase(
      "总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结",
      "total = upheld + corrected + other result + pending"),
    example: Example([.review: [2, 1, 0, 1, 3]]),
    message: { finding, report in equationMessage(finding, report) },
    check: { findings(.reviewTotal, $0) })

  static let blankTotal = Rule(
    .blankTotal, .error, tables: [.applications, .reviews],
    title: Phrase("总计空白", "Blank total"),
    explanation: Phrase(
      "总计没有填，而它的各项有数。核查其他式子时以各项之和代入，同一处漏填只报一次。",
      "A total is blank although its parts are given. The other equations are checked with the sum "
        + "of the parts in its place, so that one omission is reported once."),
    basis: Basis.form,
    example: Example([
      .received: [2, 0, 0, 0, 0, 0, 2], .granted: [1, 0, 0, 0, 0, 0, 1],
      .outcomeTotal: [nil, 0, 0, 0, 0, 0, nil], .carriedOut: [1, 0, 0, 0, 0, 0, 1],
    ]),
    message: { finding, report in blankTotalMessage(finding, report) },
    check: blankTotals)

  /// What fails of the equations of one rule. `expected` is what the sums ask for and `found` what
  /// is printed: the total; or, for the balance, its left and its right side.
  private static func findings(_ rule: RuleID, _ examination: Examination) -> [Finding] {
    examination.failures.filter { $0.equation.rule == rule }.map { failure in
      let equation = failure.equation
      let isBalance = equation.total == nil
      return Finding(
        rule, .error, at: equation.at, cells: equation.cells,
        expected: isBalance ? failure.left : failure.right,
        found: isBalance ? failure.right : failure.left,
        line: equation.named.flatMap(examination.report.line) ?? 0)
    }
  }

  /// One finding for each line of totals. `expected` is the sum that the first blank cell lacks.
  private static func blankTotals(_ examination: Examination) -> [Finding] {
    // Digits without separators show no blank cell: there a missing total is a row not read.
    guard examination.report.layout != .glued else { return [] }
    let omissions = examination.figures.flatMap(\.omissions)
    var lines: [Location] = []
    for omission in omissions where !lines.contains(omission.cell.lineOfTotals) {
      lines.append(omission.cell.lineOfTotals)
    }
    return lines.map { line in
      let blank = omissions.filter { $0.cell.lineOfTotals == line }
      let cells = blank.map(\.cell)
      return Finding(
        .blankTotal, .error, at: line, cells: cells, expected: blank.first?.sum,
        line: cells.first.flatMap(examination.report.line) ?? 0)
    }
  }
}

extension CellID {
  /// The line of totals on which a total stands.
  fileprivate var lineOfTotals: Location {
    switch row {
    case .outcomeTotal: .totalsRow(row)
    case _ where row.table == .applications: .totalsColumn
    default: .cell(self)
    }
  }
}
