import Reports

/// An equation that does not hold: what it is about, the numbers in the order of the printed rule,
/// the rule, and what was reckoned although it is not printed.
///
/// ```
/// 自然人:80 + 5 ≠ 81 + 3(本年新收 + 上年结转 ≠ 总计 + 结转下年度,左 85 右 84)
/// (一)予以公开:21 ≠ 9 + 3(总计 ≠ 各列之和 12)
/// ```
func equationMessage(_ finding: Finding, _ report: Report) -> Phrase {
  let head = report.head(finding)
  guard let equation = finding.equation(in: report), let cell = finding.cells.first,
    let table = report[cell.row.table]
  else { return head + Rule[finding.rule].title }
  let figures = Figures(table)
  let left = figures.sum(equation.left)?.description ?? "?"
  let right = figures.sum(equation.right)?.description ?? "?"
  let numbers = figures.numbers(equation, "≠")
  let results =
    equation.rule == .balance
    ? Phrase("，左 \(left) 右 \(right)", "; \(left) on the left, \(right) on the right")
    : Phrase(" \(right)", ", \(right)")
  let names = equation.names("≠") + results
  let remarks = figures.remarks(on: equation).reduce(names) { $0 + Phrase("；", "; ") + $1 }
  return head
    + Phrase("\(numbers)（\(remarks.chinese)）", "\(numbers) (\(remarks.english))")
}

extension Equation {
  /// The rule that it follows, in the words of the form, with a sign between its sides.
  func names(_ sign: String) -> Phrase {
    switch rule {
    case .balance:
      Phrase(
        "本年新收 + 上年结转 \(sign) 总计 + 结转下年度",
        "received + carried over from last year \(sign) total + carried over to next year")
    case .outcomeTotal:
      Phrase("(七)总计 \(sign) 各项办理结果之和", "(7) Total \(sign) sum of the outcomes")
    case .reviewTotal: Phrase("总计 \(sign) 四种结果之和", "total \(sign) sum of the four results")
    default: Phrase("总计 \(sign) 各列之和", "total \(sign) sum of the columns")
    }
  }
}

/// A line of totals that is blank: its cells, and the sums that they lack.
func blankTotalMessage(_ finding: Finding, _ report: Report) -> Phrase {
  guard let cell = finding.cells.first, let table = report[cell.row.table] else {
    return report.head(finding) + Rule.blankTotal.title
  }
  let omissions = Figures(table).omissions
  let cells = finding.cells.map { cell in
    let sum = omissions.first { $0.cell == cell }?.sum ?? finding.expected ?? .zero
    return report.name(cell) + Phrase(" \(sum)", " \(sum)")
  }
  let names = Phrase.list(cells, limit: 12)
  return cells.count == 1
    ? Phrase("总计空白，而各项之和为：", "Blank total; the parts add up to: ") + names
    : Phrase(
      "\(cells.count) 处总计空白，而各项之和为：", "\(cells.count) blank totals; the parts add up to: ") + names
}

/// What the first blank total lacks, and the balance that then holds.
func blankTotalMending(_ finding: Finding, _ report: Report) -> [Phrase] {
  guard let cell = finding.cells.first, let table = report[cell.row.table] else { return [] }
  let figures = Figures(table)
  guard let sum = figures[cell] else { return [] }
  let name = cell.name(table.edition)
  let balance = Equation.all(in: table.kind, table.edition).first { equation in
    equation.total == nil && equation.cells.contains(cell)
      && figures.sides(of: equation).map { $0.left == $0.right } ?? false
  }
  let filled = Phrase("\(name.chinese)填 \(sum)", "With \(sum) in \(name.english)")
  guard let balance else { return [filled + Phrase("，即各项之和", ", the sum of its parts")] }
  let numbers = figures.numbers(balance, "=")
  return [filled + Phrase("，则 \(numbers) 成立", ", \(numbers) holds")]
}

extension Figures {
  /// An equation in numbers with a sign between its sides: `2 + 0 = 1 + 1`.
  func numbers(_ equation: Equation, _ sign: Character) -> String {
    "\(addends(equation.left)) \(sign) \(addends(equation.right))"
  }

  /// The numbers of a sum; those of a long one without its zeros, which say nothing there.
  func addends(_ cells: [CellID]) -> String {
    let values = cells.compactMap { self[$0] }
    let shown = cells.count > 2 ? values.filter { $0 != .zero } : values
    return shown.isEmpty ? "0" : shown.map(\.description).joined(separator: " + ")
  }

  /// What was reckoned with although the document does not print it.
  func remarks(on equation: Equation) -> [Phrase] {
    let cells = equation.left + equation.right
    let replaced = omissions.filter { cells.contains($0.cell) }.map { omission in
      let name = omission.cell.name(table.edition)
      return Phrase(
        "\(name.chinese)空白，以各项之和 \(omission.sum) 代入",
        "\(name.english) is blank and counts as the sum of its parts, \(omission.sum)")
    }
    let blanks = cells.filter { cell in
      isEmpty(cell) && !omissions.contains { $0.cell == cell }
    }
    return replaced
      + (blanks.isEmpty ? [] : [Phrase("空白按 0 计", "blanks count as 0")])
  }
}
