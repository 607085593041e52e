import Reports

// The six sections that the form asks for, and what has to stand in two of them.
extension Rule {
  static let missingSection = Rule(
    .missingSection, .error,
    title: Phrase("缺少章节", "A section is missing"),
    explanation: Phrase(
      "报告应有格式规定的六个部分（2019 年的报告降为存疑）。换了说法的标题只作提示；章节编号中途重新开始为存疑。"
        + "读出的标题太少时不作核查。",
      "A report has to have the six sections of the form (for 2019 this is a warning). A heading in "
        + "other words is a note; numbers that begin again are a warning. With too few headings read, "
        + "nothing is assessed."),
    basis: Basis.form,
    message: { finding, report in
      let quote = report.quoted(finding.quote)
      switch (finding.at, finding.quote) {
      case (.section, .some):
        return Phrase(
          "标题不同于格式：“\(quote)”，应为", "Not the heading of the form: “\(quote)”; it asks for ")
          + report.name(finding.at)
      case (.section, nil):
        return Phrase("缺少", "Missing: ") + report.name(finding.at)
      default:
        let missing = Headings(report).missing.map(\.heading)
        let start = Phrase("章节编号重新开始", "The numbers of the sections begin again")
        let sections = Phrase.list(missing)
        return missing.isEmpty
          ? start : start + Phrase("，未见", "; not found: ") + sections
      }
    },
    check: { examination in
      let headings = examination.headings
      return headings.isAssessable ? headings.findings(in: examination.report) : []
    })

  static let emptyProblems = Rule(
    .emptyProblems, .warning,
    title: Phrase("问题与改进没有内容", "No problems, no improvements"),
    explanation: Phrase(
      "第五部分应写明存在的主要问题和改进情况，只写“无”或一两句空话不合要求。",
      "Section five has to name the main problems and how they are mended; “none” is no answer."),
    basis: Basis.regulation,
    message: { finding, report in
      report.head(finding)
        + (finding.found == .zero
          ? Phrase("没有提到改进", "names no improvement") : Phrase("没有内容", "says nothing"))
    },
    check: { examination in
      let report = examination.report
      guard examination.headings.isAssessable, let section = report.section(.problems) else {
        return []
      }
      let (bytes, paragraphs) = (report.text.bytes, report.paragraphs(of: .problems))
      // Where words and an improvement stand without a break among them, nothing else matters.
      if bytes.hasWords(in: paragraphs), bytes.holds(improvements, in: paragraphs) { return [] }
      let text = CompactText(bytes, paragraphs)
      let isEmpty = text.wordCount <= fewWords
      guard isEmpty || !text.contains(improvements) else { return [] }
      // Sentences that reading took for the rows of a table say something all the same.
      let whole = CompactText(bytes, report.range(of: .problems).map { [$0] } ?? [])
      if whole.wordCount > fewWords, whole.contains(improvements) { return [] }
      return [
        Finding(
          .emptyProblems, .warning, at: .section(.problems), found: isEmpty ? nil : .zero,
          line: report.text.line(section.heading.lowerBound), quote: section.heading)
      ]
    })

  static let feeStatement = Rule(
    .feeStatement, .note, editions: [.form2021], tables: [.applications],
    title: Phrase("未说明信息处理费", "Nothing on fees"),
    explanation: Phrase(
      "2021 版格式要求在第六部分说明收取信息处理费的情况。表中有逾期未缴费的申请，而文字说没有发出收费通知的，为存疑。",
      "The 2021 form asks section six to say which fees were charged for applications. It is a "
        + "warning when applications ended for want of payment and the text says that no fee notice "
        + "was issued."),
    basis: Phrase(
      "国办公开办函〔2021〕30号；《政府信息公开信息处理费管理办法》",
      "Notice 〔2021〕30; Measures for fees on the processing of government information"),
    message: { finding, report in
      report.head(finding)
        + (finding.found.map {
          Phrase(
            "称未发出收费通知，表中却有 \($0) 件逾期未缴费",
            "says that no fee notice was issued, yet \($0) applications ended unpaid")
        } ?? Phrase("没有说明收取信息处理费的情况", "does not say which fees were charged"))
    },
    check: feeStatements)

  /// With so many words nothing is said.
  fileprivate static let fewWords = 10

  /// Words with which a report announces that something will be better.
  private static let improvements: [Keyword] = [
    "改进", "改善", "整改", "下一步", "下步", "加强", "完善", "提高", "提升", "强化", "优化", "健全", "推进",
    "加大", "措施", "深化", "规范",
  ]

  @Sendable
  private static func feeStatements(_ examination: Examination) -> [Finding] {
    let report = examination.report
    guard let table = report.applications, table.edition == .form2021, report.year ?? 0 >= 2021,
      let section = report.section(.other)
    else { return [] }
    let (bytes, paragraphs) = (report.text.bytes, report.paragraphs(of: .other))
    let unpaid = table[.feeUnpaid, .total]?.number ?? .zero
    if unpaid <= .zero, bytes.holds(fees, in: paragraphs) { return [] }
    let line = report.text.line(section.heading.lowerBound)
    let text = CompactText(bytes, paragraphs)
    if unpaid > .zero, text.contains(noNotice) {
      return [
        Finding(
          .feeStatement, .warning, at: .section(.other), cells: [CellID(.feeUnpaid, .total)],
          found: unpaid, line: line, quote: section.heading)
      ]
    }
    guard !text.contains(fees) else { return [] }
    let prose = CompactText(bytes, report.sections.flatMap(\.paragraphs))
    guard !prose.contains(feeWords) else { return [] }
    return [
      Finding(
        .feeStatement, .note, at: .section(.other), line: line, quote: section.heading)
    ]
  }

  private static let fees: [Keyword] = ["收费", "收取", "处理费", "费用"]
  private static let noNotice: [Keyword] = [
    "未发出收费通知", "没有发出收费通知", "未发收费通知", "未出具收费通知", "未下达收费通知", "无收费通知",
  ]
  /// Said in another section, it is said.
  private static let feeWords: [Keyword] = ["信息处理费", "公开收费", "收费事项", "收费情况", "未收取", "收取费用"]
}

extension [UInt8] {
  /// Whether more than a few words stand in some ranges.
  fileprivate func hasWords(in ranges: [Range<Int>]) -> Bool {
    var words = 0
    for range in ranges {
      var index = range.lowerBound
      while index < Swift.min(range.upperBound, count) {
        let blank = blankLength(at: index, before: range.upperBound)
        if blank == 0, isWord(at: index) { words += 1 }
        if words > Rule.fewWords { return true }
        index += Swift.max(1, blank)
      }
    }
    return false
  }
}
