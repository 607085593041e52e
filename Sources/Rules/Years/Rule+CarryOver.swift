import Reports

// What one year hands over to the next.
extension Rule {
  static let carryOver = Rule(
    .carryOver, .error, tables: [.applications],
    title: Phrase("上年结转与上年报告不符", "Carried over: last year's report differs"),
    explanation: Phrase(
      "每一列中，本年的上年结转应等于同一单位上一年报告的结转下年度。空白按 0 计；一年有几份文件时，以数字最全的一份为准。",
      "In every column, what is carried over from last year has to equal what the same agency's "
        + "report for that year carried over to the next. Blanks count as zero; of several "
        + "files for a year the fullest counts."
    ),
    basis: Basis.form,
    formula: Phrase(
      "上年结转（本年） = 结转下年度（上年）",
      "carried over from last year (this year) = carried over to next year (last year)"),
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      let (now, before) = report.yearNames
      return report.head(finding)
        + Phrase(
          "\(now.chinese)上年结转 \(found) ≠ \(before.chinese)结转下年度 \(expected)",
          "\(found) carried over from last year by \(now.english) ≠ "
            + "\(expected) carried over to next year by \(before.english)")
        + remark(finding.reason)
    },
    comparison: { pair in
      Column.applicants.compactMap { column in
        let (cell, source) = (CellID(.carriedIn, column), CellID(.carriedOut, column))
        guard let found = pair.now.addend(cell), let expected = pair.before.addend(source),
          found != expected
        else { return nil }
        let hasBlank = pair.now.isEmpty(cell) || pair.before.isEmpty(source)
        return Finding(
          .carryOver, .error, at: .column(column), cells: [cell], expected: expected, found: found,
          line: 0, reason: hasBlank ? Phrase("空白按 0 计", "blanks count as 0") : nil)
      }
    })

  static let itemCarryOver = Rule(
    .itemCarryOver, .warning, editions: [.form2019], tables: [.proactive],
    title: Phrase("上一年项目数量与上年报告不符", "Last year's items are not those of last year"),
    explanation: Phrase(
      "2019 版表格中，本年报告的上一年项目数量应等于上年报告的上一年项目数量加本年增减。没有填上一年项目数量的不比较。",
      "On the 2019 form, the items of last year have to equal what last year's report began with, "
        + "plus its change. Rows without a number there are not compared."),
    basis: Basis.form,
    formula: Phrase(
      "上一年项目数量（本年） = 上一年项目数量（上年） + 本年增/减（上年）",
      "items last year (this year) = items last year (last year) + change (last year)"),
    message: { finding, report in
      let (found, expected) = (finding.found ?? .zero, finding.expected ?? .zero)
      let (now, before) = report.yearNames
      return report.head(finding)
        + Phrase(
          "\(now.chinese)上一年项目数量 \(found) ≠ \(before.chinese)年末应有 \(expected)",
          "\(found) items last year by \(now.english) ≠ \(expected) at the end of \(before.english)"
        )
        + remark(finding.reason)
    },
    comparison: { pair in
      guard pair.now.proactive?.edition == .form2019, pair.before.proactive?.edition == .form2019
      else { return [] }
      return [Row.licensing, .otherServices, .penalty, .coercion, .fees].compactMap { row in
        let (cell, change) = (CellID(row, .previous), CellID(row, .change))
        guard let found = pair.now.number(cell), let first = pair.before.number(cell),
          let difference = pair.before.addend(change), found != first + difference
        else { return nil }
        let sum = Phrase("\(first) + (\(difference))", "\(first) + (\(difference))")
        return Finding(
          .itemCarryOver, .warning, at: .row(row), cells: [cell], expected: first + difference,
          found: found, line: 0, reason: sum)
      }
    })

  /// What is to be known of a finding, in brackets behind its sentence.
  static func remark(_ reason: Phrase?) -> Phrase {
    reason.map { Phrase("（\($0.chinese)）", " (\($0.english))") } ?? Phrase("", "")
  }
}

extension Report {
  /// This year and the one before as words of a sentence.
  var yearNames: (now: Phrase, before: Phrase) {
    guard let year else {
      return (Phrase("本年", "this year's report"), Phrase("上年", "last year's report"))
    }
    return (
      Phrase("\(year) 年", "the report for \(year)"),
      Phrase("\(year - 1) 年", "the report for \(year - 1)")
    )
  }
}
