import Reports

/// The table of reviews and litigation: one row of fifteen cells without a label, under a head of
/// several rows.
extension TableRecogniser {
  private static let longestRegion = 60
  /// Fewer texts of the head than this may stand in any report.
  private static let fewestHeads = 3
  private static let groups: [Row] = [.review, .litigationDirect, .litigationReviewed]

  /// The rows of the document from the head of the table to its values.
  func reviewRegion(after start: Int) -> Range<Int>? {
    guard
      let first = labels[start...].firstIndex(where: { label in
        label.heads.contains(.reviews) || label.mentions.holdsRows(of: .reviews)
      })
    else { return nil }
    let limit = min(labels.count, first + Self.longestRegion)
    let isWide = { (index: Int) in self.rows.rows[index].values.count >= 15 }
    let last =
      (first..<limit).first(where: isWide)
      ?? (first..<limit).first { !self.rows.rows[$0].values.isEmpty } ?? first
    let heads = labels[first...last].reduce(0) { count, label in
      count + label.heads[.reviews] + label.mentions.intersection(.rows(of: .reviews)).count
    }
    guard heads >= Self.fewestHeads else { return nil }
    return first..<last + 1
  }

  mutating func readReviews(_ region: Range<Int>) -> Table? {
    guard let index = region.last else { return nil }
    let values = rows.values(of: rows.rows[index])
    var unread = Unread(.reviews)
    guard let fitted = CellFitting.fit(values, width: 15, padsAre: .behind) else {
      for row in Self.groups { unread.add(row, .cells(values.count), at: index) }
      report(unread)
      return nil
    }
    var table = Table(.reviews, .form2021, offset: offset(of: region))
    for (number, row) in Self.groups.enumerated() {
      let part = fitted.dropFirst(5 * number).prefix(5)
      table.setRow(row, cells(part, of: row, columns: Column.results))
    }
    return table
  }
}
