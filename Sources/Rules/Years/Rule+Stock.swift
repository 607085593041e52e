import Reports

// Numbers that follow from last year's, or that should not be far from them.
extension Rule {
  static let stock = Rule(
    .stock, .note, editions: [.form2021], tables: [.proactive],
    title: Phrase("现行有效件数与上年对不上", "In force does not follow from last year"),
    explanation: Phrase(
      "2021 版表格中，现行有效件数一般等于上年现行有效件数加本年制发、减本年废止；有的文件到期自动失效，所以少了只作提示，"
        + "比上年加制发还多则为存疑。数字连写、由程序切分的行不比较。",
      "On the 2021 form, what is in force is mostly last year's number plus what was issued minus "
        + "what was repealed. Less may be due to expiry and is a note; more than last year's and all "
        + "issued is a warning. Rows cut from digits without separators are not compared."),
    basis: Basis.form,
    formula: Phrase(
      "现行有效（本年） = 现行有效（上年） + 本年制发 − 本年废止",
      "in force (this year) = in force (last year) + issued − repealed"),
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      let (now, before) = report.yearNames
      return report.head(finding)
        + Phrase(
          "\(now.chinese)现行有效 \(found)，由 \(before.chinese)推算为 \(expected)",
          "\(found) in force by \(now.english), \(expected) by \(before.english)")
        + remark(finding.reason)
    },
    comparison: { pair in
      guard pair.now.layout != .glued, pair.before.layout != .glued,
        pair.now.proactive?.edition == .form2021, pair.before.proactive?.edition == .form2021
      else { return [] }
      return [Row.regulations, .normative].compactMap { row in
        let cells = [Column.inForce, .issued, .repealed].map { CellID(row, $0) }
        guard let found = pair.now.number(cells[0]), let last = pair.before.number(cells[0]),
          let issued = pair.now.addend(cells[1]), let repealed = pair.now.addend(cells[2]),
          found != last + issued - repealed
        else { return nil }
        let sum = "\(last) + \(issued) − \(repealed)"
        return Finding(
          .stock, found > last + issued ? .warning : .note, at: .row(row), cells: cells,
          expected: last + issued - repealed, found: found, line: 0, reason: Phrase(sum, sum))
      }
    })

  static let jump = Rule(
    .jump, .note, tables: [.applications, .proactive],
    title: Phrase("与上年相差过大", "Far from last year"),
    explanation: Phrase(
      "新收、办结、许可、处罚、强制的件数和收费金额，一年间增减超过 5 倍且较大的数不小于 20，值得核实，不一定是错。",
      "Applications received and the total of outcomes, licences, penalties, coercions and fees "
        + "that grow or shrink by more than a factor of 5, the larger at least 20, are worth a look "
        + "and may well be right."
    ),
    basis: Basis.regulation,
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      let (now, before) = report.yearNames
      return report.head(finding)
        + Phrase(
          "\(before.chinese) \(expected)，\(now.chinese) \(found)，相差超过 5 倍",
          "\(expected) in \(before.english), \(found) in \(now.english): more than a factor of 5")
    },
    comparison: { pair in
      let misplaced = pair.amountsInYuan
      return jumpingCells.compactMap { cell in
        guard !misplaced.contains(cell), let found = pair.now.number(cell),
          let expected = pair.before.number(cell), isJump(expected, found)
        else { return nil }
        return Finding(
          .jump, .note, at: .cell(cell), cells: [cell], expected: expected, found: found, line: 0)
      }
    })

  private static let jumpingCells = [
    CellID(.received, .total), CellID(.outcomeTotal, .total), CellID(.licensing, .decisions),
    CellID(.penalty, .decisions), CellID(.coercion, .decisions), CellID(.fees, .amount),
  ]

  private static func isJump(_ first: Quantity, _ second: Quantity) -> Bool {
    let (small, large) = (min(first, second), max(first, second))
    guard small >= .zero, large >= Quantity(20) else { return false }
    return large.millionths / 5 > small.millionths
  }
}
