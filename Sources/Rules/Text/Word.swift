import Reports

/// What the words that the rules understand mean in a sentence.
enum Word: Equatable {
  // What is done with applications.
  case receive, receiveNew, handle
  /// 办结, and 答复: both decide; only the first says by itself that the work is over.
  case conclude, reply, finish
  /// 政府信息公开申请, 依申请公开; and the bare 申请, which may be an application for anything.
  case application, request
  case carriedIn, carriedOut
  /// 正在办理, 尚未办结.
  case underway
  // The rows and columns of the tables.
  case outcome(Outcome)
  case reason(Row)
  case applicant(Column)
  case organisations
  /// 企业: 商业企业, or whoever is not 自然人.
  case companies
  case review, litigation, litigationDirect, litigationReviewed
  case result(Column)
  case act(Row)
  case document(Row)
  case fees
  /// 现行有效.
  case inForce
  // What is done with acts, documents and fees; `publish` and `remit` make their numbers others.
  case perform, issue, collect, publish, remit
  // Whose, and of what time.
  case ownName, ownAgency, area, subordinate, subarea, represent
  case thisYear, otherYear, partOfYear, cumulative, asOf
  // What narrows or widens a statement.
  case timeLimit, all, already, notReceived, none, plan, channel, allChannels, otherObject
  case amongst, including, further, rest, etCetera, each
  case share, compare, activity
  // What may stand between the others without changing them.
  case total, and, disclosure, filler

  /// Whether the word tells of another doing than the words before it.
  var isDoing: Bool {
    switch self {
    case .receive, .receiveNew, .handle, .conclude, .reply, .finish, .carriedIn, .carriedOut,
      .perform, .issue, .collect, .publish, .remit, .activity:
      true
    default: false
    }
  }

  /// Whether the word may make a claim without a number: 办结, 没有, 未收到.
  var makesClaims: Bool {
    switch self {
    case .none, .notReceived, .conclude, .reply, .finish: true
    default: false
    }
  }

  /// Whether the word is of the work on applications.
  var isOfApplications: Bool {
    switch self {
    case .receive, .receiveNew, .conclude, .reply, .finish, .carriedIn, .carriedOut: true
    default: false
    }
  }
}

/// The outcomes that reports state: a row, or the subtotal of a group.
enum Outcome: UInt8 {
  case granted, partial, denied, unavailable, rejected, other

  /// The rows that the outcome sums up on the form `edition`.
  func rows(_ edition: Edition) -> [Row] {
    switch self {
    case .granted: [.granted]
    case .partial: [.partial]
    case .denied: RowGroup.denied.rows(edition)
    case .unavailable: RowGroup.unavailable.rows(edition)
    case .rejected: RowGroup.rejected.rows(edition)
    case .other:
      edition == .form2019 ? [.other] : RowGroup.otherOutcomes.rows(edition)
    }
  }

  /// The group whose subtotal it is, if it is one.
  var group: RowGroup? {
    switch self {
    case .granted, .partial: nil
    case .denied: .denied
    case .unavailable: .unavailable
    case .rejected: .rejected
    case .other: .otherOutcomes
    }
  }
}
