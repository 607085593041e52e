/// One of the three statutory tables.
package enum TableKind: UInt8, Sendable, CaseIterable {
  case proactive
  case applications
  case reviews

  /// The name in records and findings.
  package var identifier: String {
    switch self {
    case .proactive: "proactive"
    case .applications: "applications"
    case .reviews: "reviews"
    }
  }

  /// What people call it.
  package var title: Phrase {
    switch self {
    case .proactive: Phrase("主动公开", "Proactive disclosure")
    case .applications: Phrase("申请办理", "Applications")
    case .reviews: Phrase("复议诉讼", "Reviews and litigation")
    }
  }

  /// The rows of the table in the order in which `edition` prints them.
  package func rows(_ edition: Edition) -> [Row] {
    switch (self, edition) {
    case (.proactive, .form2019): Self.proactive2019
    case (.proactive, _): Self.proactive2021
    case (.applications, .form2019): Self.applications2019
    case (.applications, _): Self.applications2021
    case (.reviews, _): Self.reviewRows
    }
  }

  private static let proactive2019 = Row.allCases.filter { $0.isPrinted(.proactive, .form2019) }
  private static let proactive2021 = Row.allCases.filter { $0.isPrinted(.proactive, .form2021) }
  private static let applications2019 = Row.allCases.filter {
    $0.isPrinted(.applications, .form2019)
  }
  private static let applications2021 = Row.allCases.filter {
    $0.isPrinted(.applications, .form2021)
  }
  private static let reviewRows = Row.allCases.filter { $0.isPrinted(.reviews, .form2021) }
}

/// A row of one of the three tables; the order is that of the printed form.
package enum Row: UInt8, Sendable, CaseIterable {
  // The proactive table.
  case regulations, normative, licensing, otherServices, penalty, coercion, fees, procurement
  // The application table.
  case received, carriedIn, granted, partial
  case stateSecret, prohibitedByLaw, securityStability, thirdParty
  case internalAffairs, deliberative, enforcementFile, administrativeQuery
  case notHeld, needsCreation, unclear
  case petition, repeated, publication, excessive, confirmation
  case other, notCorrected, feeUnpaid, otherRest
  case outcomeTotal, carriedOut
  // The table of reviews and litigation: each group is a row of five numbers.
  case review, litigationDirect, litigationReviewed

  package var table: TableKind {
    switch rawValue {
    case ...Row.procurement.rawValue: .proactive
    case ...Row.carriedOut.rawValue: .applications
    default: .reviews
    }
  }

  /// The name in records and findings, as `denied.state_secret`.
  package var identifier: String { description.identifier }

  /// The row with that name, if there is one.
  package init?(identifier: some StringProtocol) {
    guard let row = Self.allCases.first(where: { $0.identifier == identifier }) else { return nil }
    self = row
  }

  /// Whether the row stands in `table` on the form `edition`.
  func isPrinted(_ table: TableKind, _ edition: Edition) -> Bool {
    guard self.table == table else { return false }
    return switch self {
    case .other, .otherServices, .procurement: edition == .form2019
    case .notCorrected, .feeUnpaid, .otherRest: edition != .form2019
    default: true
    }
  }

  /// The group under whose heading the row is printed, if any.
  package var group: RowGroup? {
    switch self {
    case .regulations, .normative: .item1
    case .licensing, .otherServices: .item5
    case .penalty, .coercion: .item6
    case .fees: .item8
    case .procurement: .item9
    case .stateSecret, .prohibitedByLaw, .securityStability, .thirdParty,
      .internalAffairs, .deliberative, .enforcementFile, .administrativeQuery:
      .denied
    case .notHeld, .needsCreation, .unclear: .unavailable
    case .petition, .repeated, .publication, .excessive, .confirmation: .rejected
    case .notCorrected, .feeUnpaid, .otherRest: .otherOutcomes
    default: nil
    }
  }

  /// Whether the row is one of the outcomes that add up to (七)总计.
  package var isOutcome: Bool {
    rawValue >= Row.granted.rawValue && rawValue < Row.outcomeTotal.rawValue
  }

  /// The columns of the row on the form `edition`, in printed order.
  package func columns(_ edition: Edition) -> [Column] {
    switch table {
    case .applications: Column.applicants
    case .reviews: Column.results
    case .proactive: proactiveColumns(edition)
    }
  }

  /// How many columns the row has on the form `edition`.
  package func columnCount(_ edition: Edition) -> Int {
    switch table {
    case .applications: 7
    case .reviews: 5
    case .proactive:
      switch (self, edition) {
      case (.regulations, _), (.normative, _): 3
      case (.fees, .form2019), (.procurement, _): 2
      case (.fees, _): 1
      case (_, .form2019): 3
      default: 1
      }
    }
  }

  private func proactiveColumns(_ edition: Edition) -> [Column] {
    switch (self, edition) {
    case (.regulations, .form2019), (.normative, .form2019): [.made, .disclosed, .publicTotal]
    case (.regulations, _), (.normative, _): [.issued, .repealed, .inForce]
    case (.fees, .form2019): [.previous, .change]
    case (.fees, _): [.amount]
    case (.procurement, _): [.items, .amount]
    case (_, .form2019): [.previous, .change, .decisions]
    default: [.decisions]
    }
  }

  /// The label as the form `edition` prints it, with its English rendering.
  package func label(_ edition: Edition) -> Phrase {
    if self == .normative, edition == .form2019 {
      return Phrase("规范性文件", "Normative documents")
    }
    return description.label
  }
}

/// A heading of the form under which several rows stand.
package enum RowGroup: UInt8, Sendable, CaseIterable {
  case item1, item5, item6, item8, item9
  case denied, unavailable, rejected, otherOutcomes

  /// The name in records and findings: the common first part of its rows' names.
  package var identifier: String {
    switch self {
    case .item1: "item1"
    case .item5: "item5"
    case .item6: "item6"
    case .item8: "item8"
    case .item9: "item9"
    case .denied: "denied"
    case .unavailable: "unavailable"
    case .rejected: "rejected"
    case .otherOutcomes: "other"
    }
  }

  /// The heading as printed.
  package var label: Phrase {
    switch self {
    case .item1: Phrase("第二十条第(一)项", "Article 20 (1)")
    case .item5: Phrase("第二十条第(五)项", "Article 20 (5)")
    case .item6: Phrase("第二十条第(六)项", "Article 20 (6)")
    case .item8: Phrase("第二十条第(八)项", "Article 20 (8)")
    case .item9: Phrase("第二十条第(九)项", "Article 20 (9)")
    case .denied: Phrase("(三)不予公开", "(3) Not disclosed")
    case .unavailable: Phrase("(四)无法提供", "(4) Cannot be provided")
    case .rejected: Phrase("(五)不予处理", "(5) Not processed")
    case .otherOutcomes: Phrase("(六)其他处理", "(6) Other outcomes")
    }
  }

  /// The rows of the group in printed order.
  package func rows(_ edition: Edition) -> [Row] {
    let table: TableKind = rawValue < RowGroup.denied.rawValue ? .proactive : .applications
    return table.rows(edition).filter { $0.group == self }
  }
}

extension Row {
  private struct Description {
    let identifier: String
    let label: Phrase

    init(_ identifier: String, _ chinese: String, _ english: String) {
      self.identifier = identifier
      label = Phrase(chinese, english)
    }
  }

  private var description: Description { Self.descriptions[Int(rawValue)] }

  /// Identifier, printed label and English rendering, in the order of the cases.
  private static let descriptions: [Description] = [
    .init("regulations", "规章", "Regulations"),
    .init("normative", "行政规范性文件", "Administrative normative documents"),
    .init("licensing", "行政许可", "Administrative licensing"),
    .init("other_services", "其他对外管理服务事项", "Other management and services"),
    .init("penalty", "行政处罚", "Administrative penalties"),
    .init("coercion", "行政强制", "Administrative coercion"),
    .init("fees", "行政事业性收费", "Administrative fees"),
    .init("procurement", "政府集中采购", "Centralised procurement"),
    .init("received", "一、本年新收政府信息公开申请数量", "1. Received this year"),
    .init("carried_in", "二、上年结转政府信息公开申请数量", "2. Carried over from last year"),
    .init("granted", "(一)予以公开", "(1) Disclosed"),
    .init("partial", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "(2) Partly disclosed"),
    .init("denied.state_secret", "1.属于国家秘密", "1. State secret"),
    .init("denied.prohibited_by_law", "2.其他法律行政法规禁止公开", "2. Prohibited by law"),
    .init("denied.security_stability", "3.危及“三安全一稳定”", "3. Endangers security or stability"),
    .init("denied.third_party", "4.保护第三方合法权益", "4. Third-party rights"),
    .init("denied.internal_affairs", "5.属于三类内部事务信息", "5. Internal affairs"),
    .init("denied.deliberative", "6.属于四类过程性信息", "6. Deliberative process"),
    .init("denied.enforcement_file", "7.属于行政执法案卷", "7. Enforcement case file"),
    .init("denied.administrative_query", "8.属于行政查询事项", "8. Administrative query"),
    .init("unavailable.not_held", "1.本机关不掌握相关政府信息", "1. Not held"),
    .init("unavailable.needs_creation", "2.没有现成信息需要另行制作", "2. Would have to be created"),
    .init("unavailable.unclear", "3.补正后申请内容仍不明确", "3. Unclear after correction"),
    .init("rejected.petition", "1.信访举报投诉类申请", "1. Petition or complaint"),
    .init("rejected.repeated", "2.重复申请", "2. Repeated"),
    .init("rejected.publication", "3.要求提供公开出版物", "3. Asks for publications"),
    .init("rejected.excessive", "4.无正当理由大量反复申请", "4. Excessive without reason"),
    .init("rejected.confirmation", "5.要求行政机关确认或重新出具已获取信息", "5. Asks for confirmation or re-issue"),
    .init("other", "(六)其他处理", "(6) Other outcomes"),
    .init(
      "other.not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1. Not corrected in time"),
    .init(
      "other.fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "2. Fee not paid in time"),
    .init("other.rest", "3.其他", "3. Other"),
    .init("outcome_total", "(七)总计", "(7) Total"),
    .init("carried_out", "四、结转下年度继续办理", "4. Carried over to next year"),
    .init("review", "行政复议", "Administrative review"),
    .init("litigation_direct", "未经复议直接起诉", "Litigation without prior review"),
    .init("litigation_reviewed", "复议后起诉", "Litigation after review"),
  ]
}
