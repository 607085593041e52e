package import Reports

/// One rule: everything that the program knows of it stands here, once.
package struct Rule: Sendable {
  package let id: RuleID
  /// The severity of its findings, unless the explanation names a case with another.
  package let severity: Severity
  /// The forms of the report to which it applies.
  package let editions: Set<Edition>
  /// The tables that it reads; without one of them it cannot be applied to that table.
  package let tables: [TableKind]
  package let title: Phrase
  /// What the rule asks for, and what its findings mean.
  package let explanation: Phrase
  /// The law or notice behind it.
  package let basis: Phrase
  /// The rule as a formula over printed names, where it is one.
  package let formula: Phrase?
  /// A small table in which the rule fires, where numbers alone can show it.
  package let example: Example?
  /// Sentences in which the rule fires, where words show it; lines.
  package let illustration: Phrase?
  /// A finding of this rule as one sentence.
  let message: @Sendable (Finding, Report) -> Phrase
  /// The findings of the rule in one report; `nil` when they come from elsewhere: from reading, or
  /// from holding one report against another.
  let check: (@Sendable (Examination) -> [Finding])?
  /// The findings of the rule in a report that is held against the one for the year before.
  let comparison: (@Sendable (YearPair) -> [Finding])?

  init(
    _ id: RuleID, _ severity: Severity, editions: Set<Edition> = [.form2019, .form2021],
    tables: [TableKind] = [], title: Phrase, explanation: Phrase, basis: Phrase,
    formula: Phrase? = nil, example: Example? = nil, illustration: Phrase? = nil,
    message: @escaping @Sendable (Finding, Report) -> Phrase,
    check: (@Sendable (Examination) -> [Finding])? = nil,
    comparison: (@Sendable (YearPair) -> [Finding])? = nil
  ) {
    self.id = id
    self.severity = severity
    self.editions = editions
    self.tables = tables
    self.title = title
    self.explanation = explanation
    self.basis = basis
    self.formula = formula
    self.example = example
    self.illustration = illustration
    self.message = message
    self.check = check
    self.comparison = comparison
  }
}

extension Rule {
  /// Every rule, in the order in which `gouji rules` lists them.
  package static let all = RuleID.allCases.map { Rule[$0] }

  /// What is applied to every report.
  static let checks = all.compactMap(\.check)

  /// What is applied to an agency's reports for two years that follow each other.
  static let comparisons = all.compactMap(\.comparison)

  /// The rule with that name.
  package static subscript(id: RuleID) -> Rule {
    switch id {
    case .notAReport: notAReport
    case .unreadRow: unreadRow
    case .inferredRow: inferredRow
    case .rowShape: rowShape
    case .damagedText: damagedText
    case .notAssessable: notAssessable
    case .balance: balance
    case .outcomeTotal: outcomeTotal
    case .rowTotal: rowTotal
    case .reviewTotal: reviewTotal
    case .notACount: notACount
    case .negativeStock: negativeStock
    case .blankTotal: blankTotal
    case .blankCells: blankCells
    case .culprit: culprit
    case .misfiledColumn: misfiledColumn
    case .splitNumber: splitNumber
    case .textReceived: textReceived
    case .textCarried: textCarried
    case .textOutcome: textOutcome
    case .textApplicants: textApplicants
    case .textReview: textReview
    case .textProactive: textProactive
    case .textContradiction: textContradiction
    case .textBreakdown: textBreakdown
    case .textPercentage: textPercentage
    case .carryOver: carryOver
    case .itemCarryOver: itemCarryOver
    case .stock: stock
    case .jump: jump
    case .copiedText: copiedText
    case .duplicate: duplicate
    case .missingYear: missingYear
    case .missingSection: missingSection
    case .missingTable: missingTable
    case .editionYear: editionYear
    case .period: period
    case .late: late
    case .otherAgency: otherAgency
    case .emptyProblems: emptyProblems
    case .feeStatement: feeStatement
    case .unit: unit
    case .pageResidue: pageResidue
    }
  }
}

/// The laws and notices on which the rules rest.
enum Basis {
  static let regulation = Phrase(
    "《政府信息公开条例》第四十九条、第五十条",
    "Regulation on the Disclosure of Government Information, articles 49 and 50")
  static let form = Phrase(
    "国办公开办函〔2019〕60号、〔2021〕30号：年度报告格式",
    "Notices 〔2019〕60 and 〔2021〕30 of the State Council's disclosure office: the form")
  static let printedRule = Phrase(
    "年度报告格式第三部分表内所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和",
    "The rule printed on the form's table of applications: items one and two add up to items three "
      + "and four")
  static let reading = Phrase("程序读取文件时的说明", "What the program says about its own reading")
}
