package import Reports

extension Finding {
  /// The finding as one sentence, with the numbers in the order of the printed rule.
  package func message(in report: Report, _ language: Language) -> String {
    Rule[rule].message(self, report)(language)
  }

  /// The finding for the foot of the screen: its sentence, what would mend it where that is known,
  /// and what the rule asks for.
  package func explanation(in report: Report, _ language: Language) -> [String] {
    ([Rule[rule].message(self, report)] + mending(in: report) + [Rule[rule].explanation])
      .map { $0(language) }
  }

  /// What would make the equations hold: the sums for blank totals, with the balance that follows.
  private func mending(in report: Report) -> [Phrase] {
    guard rule == .blankTotal, let kind = cells.first?.row.table, let table = report[kind] else {
      return []
    }
    let figures = Figures(table)
    return cells.prefix(1).compactMap { cell in
      guard let value = figures[cell] else { return nil }
      let name = cell.name(table.edition)
      let equations = Equation.all(in: kind, table.edition).filter {
        $0.rule == .balance && $0.cells.contains(cell)
      }
      let balance = equations.first { figures.sum($0.left) == figures.sum($0.right) }
        .map { figures.numbers($0, "=") }
      return Phrase("\(name.chinese)填 \(value)", "With \(value) in \(name.english)")
        + (balance.map { Phrase(",则 \($0) 成立", ", \($0) holds") }
          ?? Phrase(",即各项之和", ", the total is the sum of its parts"))
    }
  }
}
