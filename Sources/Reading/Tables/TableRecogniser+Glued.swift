import Reports

/// Tables whose cells are glued together take the place of those that could not be separated.
extension TableRecogniser {
  /// Whether an application table is there and most of its rows could not be read.
  var isMostlyUnread: Bool {
    guard let applications else { return false }
    let places = TableKind.applications.rows(applications.edition)
    return 2 * applications.rows.count < places.count
  }

  /// Puts glued tables in the place of those of this document.
  mutating func take(_ glued: GluedTables) {
    isGlued = true
    extents = glued.extents.values.sorted { $0.lowerBound < $1.lowerBound }
    for kind in TableKind.allCases where glued[kind] != nil || glued.extents[kind] != nil {
      findings.removeAll { $0.at == .table(kind) }
    }
    proactive = glued.proactive ?? proactive
    applications = glued.applications ?? applications
    reviews = glued.reviews ?? reviews
    for kind in TableKind.allCases {
      let unread = glued.unread.filter { $0.row.table == kind }
      var reasons: [Phrase] = []
      for row in unread where !reasons.contains(row.reason) { reasons.append(row.reason) }
      for reason in reasons {
        let rows = unread.filter { $0.reason == reason }
        findings.append(
          Finding(
            .unreadRow, .warning, at: .table(kind), rows: rows.map(\.row),
            line: rows.map { text.line($0.range.lowerBound) }.min() ?? 0, reason: reason))
      }
      if let table = glued[kind] { reportInferred(table) }
    }
    findings.sort { $0.line < $1.line }
  }
}
