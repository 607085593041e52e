import Reports

extension Report {
  /// Takes the tables that were cut out of glued digits, and says what was not.
  mutating func take(_ glued: GluedTables) {
    layout = .glued
    // What was found row by row in a text without rows is worth nothing.
    findings = []
    notes = [:]
    proactive = glued.proactive
    applications = glued.applications
    reviews = glued.reviews
    for kind in TableKind.allCases {
      if let table = glued[kind], !table.inferred.isEmpty {
        findings.append(
          Finding(
            .inferredRow, .note, at: .table(kind), rows: table.inferred,
            line: text.line(table.offset),
            reason: Phrase("单元格连写，按勾稽关系切分", "its cells are glued and were cut by arithmetic")))
      }
      let unread = glued.unread.filter { $0.row.table == kind }
      var reasons: [Phrase] = []
      for row in unread where !reasons.contains(row.reason) { reasons.append(row.reason) }
      for reason in reasons {
        let rows = unread.filter { $0.reason == reason }
        findings.append(
          Finding(
            .unreadRow, .warning, at: .table(kind), rows: rows.map(\.row),
            line: text.line(rows[0].range.lowerBound), reason: reason))
      }
    }
  }
}
