import Reports

// The text of a report against its tables.
extension Rule {
  static let textReceived = text(
    .textReceived, tables: [.applications],
    title: Phrase("正文收到数与表不符", "Applications received: text and table differ"),
    explanation: Phrase(
      "正文写明的收到、受理、办理申请件数，应等于表中本年新收，或本年新收加上年结转。只比对主语、动词、数量、单位都明确且属于本单位本年度的句子。",
      "The number of applications received that the text states has to equal those of the table, "
        + "with or without those carried over from last year. Only sentences whose subject, verb, "
        + "number and unit are clear and that speak of this agency and year are compared."))

  static let textCarried = text(
    .textCarried, tables: [.applications],
    title: Phrase("正文结转数与表不符", "Applications carried over: text and table differ"),
    explanation: Phrase(
      "正文写明的上年结转、结转下年度件数，应等于表中上年结转、结转下年度的总计。",
      "The numbers carried over from last year and to next year that the text states have to equal "
        + "those of the table."))

  static let textOutcome = text(
    .textOutcome, tables: [.applications],
    title: Phrase("正文办理结果与表不符", "Outcomes: text and table differ"),
    explanation: Phrase(
      "正文写明的办结、答复件数，以及予以公开、部分公开、不予公开、无法提供、不予处理、其他处理件数，应等于表中相应行或各组小计的总计。",
      "The numbers of applications decided, and of each outcome, that the text states have to equal "
        + "the row, or the subtotal of the group, in the table."))

  static let textApplicants = text(
    .textApplicants, tables: [.applications],
    title: Phrase("正文申请人情况与表不符", "Applicants: text and table differ"),
    explanation: Phrase(
      "正文写明的自然人、各类法人或其他组织申请件数，应等于表中本年新收行的相应列，或连同上年结转之和。",
      "The number of applications by each kind of applicant that the text states has to equal that "
        + "column of the table, with or without those carried over from last year."))

  static let textReview = text(
    .textReview, tables: [.reviews],
    title: Phrase("正文复议诉讼数与表不符", "Reviews and litigation: text and table differ"),
    explanation: Phrase(
      "正文写明的政府信息公开行政复议、行政诉讼件数及其结果，应等于表中总计和相应结果；诉讼为未经复议直接起诉与复议后起诉之和。",
      "The numbers of reviews and lawsuits over disclosure, and of their results, that the text "
        + "states have to equal those of the table; lawsuits are both groups together."))

  static let textProactive = text(
    .textProactive, tables: [.proactive],
    title: Phrase("正文主动公开数据与表不符", "Decisions, fees, documents: text and table differ"),
    explanation: Phrase(
      "正文写明作出的行政许可、行政处罚、行政强制件数，行政事业性收费金额，制发和现行有效的规章、规范性文件件数，应等于表中相应数据。公开、发布的条数不比对。",
      "The decisions taken, fees charged and documents issued or in force that the text states have "
        + "to equal those of the table. Items published are not compared."))

  static let textContradiction = Rule(
    .textContradiction, .error, tables: [.applications, .reviews],
    title: Phrase("正文说法与表相反", "The text says otherwise than the table"),
    explanation: Phrase(
      "正文称申请全部办结而表中有结转下年度，称未收到申请而表中有新收，或称未发生复议诉讼而表中有件数。只说在期限内答复的不算。",
      "The text says that all applications were decided, that none came in, or that nobody went to "
        + "review or court, and the table has a number there. That all replies were in time says "
        + "nothing of the kind."),
    basis: Basis.regulation,
    message: { finding, report in
      let cells = Phrase.list(finding.cells.map(report.name), chinese: " + ", english: " + ")
      let found = finding.found ?? .zero
      return Phrase(
        "正文“\(report.quoted(finding.quote))”，而表中\(cells.chinese)为 \(found)",
        "The text says “\(report.quoted(finding.quote))”; the table has \(found) at \(cells.english)"
      )
    },
    check: { $0.claimFindings() })

  static let textBreakdown = Rule(
    .textBreakdown, .warning, editions: Set(Edition.allCases),
    title: Phrase("分项与总数不符", "The parts do not make the whole"),
    explanation: Phrase(
      "正文“共 N 条，其中……”所列各项之和不应超过 N；列至“其他”或括号内列全的，各项之和应等于 N。",
      "Where a sentence divides a total, its parts must not exceed it; where the list is complete, "
        + "as one that ends in “other”, they have to make it."),
    basis: Basis.regulation,
    message: { finding, report in
      let (sum, whole) = (finding.expected ?? .zero, finding.found ?? .zero)
      return Phrase(
        "正文“\(report.quoted(finding.quote))”：各项之和 \(sum) ≠ 总数 \(whole)",
        "“\(report.quoted(finding.quote))”: the parts add up to \(sum), the total is \(whole)")
    },
    check: { examination in
      examination.prose.breakdowns.map { breakdown in
        Finding(
          .textBreakdown, .warning, at: breakdown.section.map(Location.section) ?? .document,
          expected: breakdown.sum, found: breakdown.whole,
          line: examination.report.text.line(breakdown.range.lowerBound), quote: breakdown.range)
      }
    })

  static let textPercentage = Rule(
    .textPercentage, .warning, editions: Set(Edition.allCases),
    title: Phrase("百分比与件数不符", "A percentage does not agree with its counts"),
    explanation: Phrase(
      "正文“A 件，占 P%”中的百分比，应等于 A 除以总数；“A 件，较上年减少 B 件，下降 P%”中的，应等于 B 除以上年数。按所写位数四舍五入或截去。",
      "A percentage that the text gives beside a count has to be that count's share of the total, and "
        + "one beside a change its share of last year's count, rounded or cut as printed."),
    basis: Basis.regulation,
    message: { finding, report in
      let (computed, printed) = (finding.expected ?? .zero, finding.found ?? .zero)
      return Phrase(
        "正文“\(report.quoted(finding.quote))”：按件数应为 \(computed)%，写作 \(printed)%",
        "“\(report.quoted(finding.quote))”: the counts give \(computed)%, the text says \(printed)%"
      )
    },
    check: { examination in
      examination.prose.shares.map { share in
        Finding(
          .textPercentage, .warning, at: share.section.map(Location.section) ?? .document,
          expected: share.computed, found: share.printed,
          line: examination.report.text.line(share.range.lowerBound), quote: share.range)
      }
    })

  /// A rule that holds statements of the text against cells.
  private static func text(
    _ id: RuleID, tables: [TableKind], title: Phrase, explanation: Phrase
  ) -> Rule {
    Rule(
      id, .error, tables: tables, title: title, explanation: explanation, basis: Basis.regulation,
      message: statementMessage,
      check: { examination in
        examination.disagreements.isEmpty
          ? [] : examination.disagreements.filter { $0.rule == id }
      })
  }

  /// `正文“不予公开35件”:35 ≠ 表中(三)不予公开 1.…·总计 + … = 14 + 5 = 19`.
  @Sendable private static func statementMessage(_ finding: Finding, _ report: Report) -> Phrase {
    let quote = report.quoted(finding.quote)
    let (expected, found) = (finding.expected ?? .zero, finding.found ?? .zero)
    let cells = report.names(ofSum: finding.cells)
    if finding.severity == .note {
      return Phrase(
        "正文“\(quote)”：\(found) 含上年结转，表中\(cells.chinese)为 \(expected)",
        "“\(quote)”: \(found) counts those carried over from last year; "
          + "\(cells.english) is \(expected)")
    }
    return Phrase(
      "正文“\(quote)”：正文 \(found) ≠ 表中 \(expected)（\(cells.chinese)）",
      "“\(quote)”: \(found) in the text ≠ \(expected) in the table (\(cells.english))")
  }
}

extension Report {
  /// The cells that are added up, a whole group by its name: `(三)不予公开·总计`.
  fileprivate func names(ofSum cells: [CellID]) -> Phrase {
    var names: [Phrase] = []
    var rest = cells[...]
    while let first = rest.first {
      let edition = self[first.row.table]?.edition ?? edition ?? .form2021
      if let group = first.row.group, first.row.table == .applications {
        let whole = group.rows(edition).map { CellID($0, first.column) }
        if rest.starts(with: whole) {
          names.append(
            group.label + Phrase("·", " · ") + first.column.label(over: first.row, edition))
          rest = rest.dropFirst(whole.count)
          continue
        }
      }
      names.append(name(first))
      rest = rest.dropFirst()
    }
    return .list(names, chinese: " + ", english: " + ")
  }
}
