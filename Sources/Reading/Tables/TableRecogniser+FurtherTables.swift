import Reports

/// A document may hold a second application table: last year's beside this year's, another agency's
/// behind the first. Which of them the report is about nobody says; the first counts.
extension TableRecogniser {
  /// Says of an application table behind the one that was read that it was not, unless it repeats
  /// the first one number by number.
  mutating func noteFurtherApplications(behind region: Range<Int>) {
    guard let applications else { return }
    var named = RowSet()
    var first: Int?
    var differs = false
    for index in region.upperBound..<max(region.upperBound, rows.rows.count) {
      guard case .row(let row, _)? = labels[index].meaning, row.table == .applications,
        !labels[index].isDistant
      else { continue }
      let values = rows.values(of: rows.rows[index])
      guard values.count == Column.applicants.count else { continue }
      named.insert(row)
      first = first ?? index
      differs = differs || !repeats(values, applications[row])
    }
    guard let first, differs, named.count >= Self.fewestFurtherRows else { return }
    findings.append(
      Finding(
        .unreadRow, .warning, at: .table(.applications), line: line(of: first),
        reason: Phrase("文件里另有一张申请办理表", "the document holds another application table")))
  }

  /// Fewer rows than this may be quoted in a text.
  private static let fewestFurtherRows = 3

  private func repeats(_ values: ArraySlice<AssembledRows.Value>, _ cells: [Cell]?) -> Bool {
    guard let cells, cells.count == values.count else { return false }
    return zip(values, cells).allSatisfy { value, cell in
      text[value.range] == text[cell.shown]
    }
  }
}
