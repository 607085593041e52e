package import Reports

extension Report {
  /// The equations that hold and in which a cell takes part, each a sentence with its numbers in the
  /// printed order: `自然人：9 + 0 = 9 + 0（本年新收 + 上年结转 = 总计 + 结转下年度）成立`.
  package func holdingEquations(with cell: CellID) -> [Phrase] {
    guard let table = self[cell.row.table] else { return [] }
    let figures = Figures(table)
    return Equation.all(in: table.kind, table.edition)
      .filter { equation in
        equation.cells.contains(cell)
          && figures.sides(of: equation).map { $0.left == $0.right } ?? false
      }
      .map { equation in
        let numbers = figures.numbers(equation, "=")
        let names = equation.names("=")
        return name(equation.at)
          + Phrase(
            "：\(numbers)（\(names.chinese)）成立", ": \(numbers) (\(names.english)) holds")
      }
  }
}
