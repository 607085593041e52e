/// A column of one of the three tables.
package enum Column: UInt8, Sendable, CaseIterable {
  // Applicants; `total` also closes each group of the table of reviews.
  case person, company, research, charity, legal, otherOrg, total
  // Results of a review or a lawsuit.
  case upheld, corrected, otherResult, pending
  // Measures of the proactive table.
  case made, disclosed, publicTotal
  case issued, repealed, inForce
  case previous, change, decisions
  case items, amount

  /// The seven columns of the application table.
  package static let applicants: [Column] = [
    .person, .company, .research, .charity, .legal, .otherOrg, .total,
  ]

  /// The five columns of each group of the table of reviews.
  package static let results: [Column] = [.upheld, .corrected, .otherResult, .pending, .total]

  /// The name in records and findings.
  package var identifier: String { description.identifier }

  /// The full printed head with its English rendering.
  package var label: Phrase { description.label }

  /// A head short enough to stand over a narrow column.
  package var shortLabel: Phrase { description.short }

  /// The printed head of this column over `row` on the form `edition`.
  package func label(over row: Row, _ edition: Edition) -> Phrase {
    switch (self, row, edition) {
    case (.amount, .procurement, _): Phrase("采购总金额", "Amount (10k yuan)")
    case (.decisions, _, .form2021): Phrase("本年处理决定数量", "Decisions this year")
    default: label
    }
  }
}

extension Column {
  private struct Description {
    let identifier: String
    let label: Phrase
    let short: Phrase

    init(_ identifier: String, _ label: Phrase, _ short: Phrase? = nil) {
      self.identifier = identifier
      self.label = label
      self.short = short ?? label
    }
  }

  private var description: Description { Self.descriptions[Int(rawValue)] }

  /// Identifier, full head and short head, in the order of the cases.
  private static let descriptions: [Description] = [
    .init("person", Phrase("自然人", "Natural persons"), Phrase("自然人", "person")),
    .init("company", Phrase("商业企业", "Companies"), Phrase("企业", "firm")),
    .init("research", Phrase("科研机构", "Research institutes"), Phrase("科研", "inst.")),
    .init("charity", Phrase("社会公益组织", "Public-benefit organisations"), Phrase("公益", "charity")),
    .init("legal", Phrase("法律服务机构", "Legal-service bodies"), Phrase("法律", "legal")),
    .init("other_org", Phrase("其他", "Other organisations"), Phrase("其他", "other")),
    .init("total", Phrase("总计", "Total"), Phrase("总计", "total")),
    .init("upheld", Phrase("结果维持", "Upheld"), Phrase("维持", "upheld")),
    .init("corrected", Phrase("结果纠正", "Corrected"), Phrase("纠正", "corrected")),
    .init("other", Phrase("其他结果", "Other result"), Phrase("其他", "other")),
    .init("pending", Phrase("尚未审结", "Pending"), Phrase("未结", "pending")),
    .init("made", Phrase("本年新制作数量", "Made this year")),
    .init("disclosed", Phrase("本年新公开数量", "Newly disclosed")),
    .init("public_total", Phrase("对外公开总数量", "Disclosed in total")),
    .init("issued", Phrase("本年制发件数", "Issued this year")),
    .init("repealed", Phrase("本年废止件数", "Repealed this year")),
    .init("in_force", Phrase("现行有效件数", "In force")),
    .init("previous", Phrase("上一年项目数量", "Items last year")),
    .init("change", Phrase("本年增/减", "Change this year")),
    .init("decisions", Phrase("处理决定数量", "Decisions")),
    .init("items", Phrase("采购项目数量", "Items procured")),
    .init("amount", Phrase("本年收费金额(单位:万元)", "Fees (10k yuan)")),
  ]
}
