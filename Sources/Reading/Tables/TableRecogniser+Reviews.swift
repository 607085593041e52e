import Reports

/// The table of reviews and litigation: one row of fifteen cells without a label, under a head of
/// several rows; or, against the form, a labelled row of five cells for each group.
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
    let named = groupRows(first..<limit)
    if named.count == Self.groups.count { return first..<(named.values.max() ?? first) + 1 }
    let last =
      (first..<limit).first { rows.rows[$0].values.count >= 15 }
      ?? (first..<limit).first { !self.rows.rows[$0].values.isEmpty } ?? first
    let heads = labels[first...last].reduce(0) { count, label in
      count + label.heads[.reviews] + label.mentions.intersection(.rows(of: .reviews)).count
    }
    guard heads >= Self.fewestHeads else { return nil }
    return first..<last + 1
  }

  /// The rows that carry the name of a group and five values.
  private func groupRows(_ region: Range<Int>) -> [Row: Int] {
    var named: [Row: Int] = [:]
    for index in region where rows.rows[index].values.count == Column.results.count {
      guard case .row(let row, _)? = labels[index].meaning, row.table == .reviews,
        !labels[index].isDistant
      else { continue }
      // A group that stands there twice is not known.
      if named.updateValue(index, forKey: row) != nil { return [:] }
    }
    return named
  }

  mutating func readReviews(_ region: Range<Int>) -> Table? {
    guard let index = region.last else { return nil }
    let named = groupRows(region)
    if named.count == Self.groups.count {
      var table = Table(.reviews, .form2021, offset: offset(of: region))
      for row in Self.groups {
        guard let index = named[row] else { continue }
        let values = rows.values(of: rows.rows[index])
        table.setRow(row, cells(values, of: row, columns: Column.results))
      }
      return table
    }
    let values = rows.values(of: rows.rows[index])
    var unread = Unread(.reviews)
    guard let fitted = CellFitting.fit(values, width: 15, padsAre: .behind) else {
      for row in Self.groups { unread.add(row, .cells(values.count), at: index) }
      report(unread)
      return nil
    }
    let isWhole = rows.rows[index].isMarked || rows.rows[index].isWhole
    if !isWhole, isOutOfOrder(fitted) || isBlankBesideNumbers(fitted, region) {
      for row in Self.groups { unread.add(row, .shuffled, at: index) }
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

  /// Whether no group with a number and a total adds up: the text was printed in another order than that of the
  /// columns. One group that does not add up is the report's own.
  private func isOutOfOrder(_ values: CellFitting.Values) -> Bool {
    let groups = (0..<3).map { Array(values.dropFirst(5 * $0).prefix(5)) }
      .filter { group in !group[4].isBlank && group.contains { $0.number != 0 } }
    return groups.count > 1
      && groups.allSatisfy { $0.prefix(4).reduce(0) { $0 + $1.number } != $0[4].number }
  }

  /// Whether the cells read are blank while numbers stand beside them.
  private func isBlankBesideNumbers(_ values: CellFitting.Values, _ region: Range<Int>) -> Bool {
    guard values.allSatisfy(\.isBlank) else { return false }
    let near = region.lowerBound..<min(rows.rows.count, region.upperBound + 3)
    return near.contains { index in rows.values(of: rows.rows[index]).contains { !$0.isBlank } }
  }
}
