package import Corpus
import Reports
import Terminal

/// A tally that is asked for: one page about some agencies.
package struct TallyRequest: Sendable, Equatable {
  package let page: Tally.Page
  let agencies: ListedAgencies
  /// Only reports that it wants are counted.
  let filter: ReportFilter
  /// The cell whose values are counted.
  let cell: CellID
  let language: Language
  /// How wide its texts are.
  let ambiguous: AmbiguousWidth
  let signs: Signs
  /// Counts requests, so that an answer to an older one is dropped.
  let generation: Int

  /// Nobody reads more, and the key that closes a tally waits until its rows are freed.
  package static let mostRows = 5_000

  /// Counts. `isCancelled` is asked now and then; when it says so the answer is worth nothing.
  package func tally(
    in snapshot: Snapshot, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Tally {
    let sheets = TallySheets(
      agencies: agencies, filter: filter, snapshot: snapshot, language: language,
      isCancelled: isCancelled)
    var (sheet, goals) =
      switch page {
      case .rules: sheets.rules
      case .places: sheets.places
      case .others: sheets.others
      case .cell: sheets.values(of: cell)
      case .years: sheets.years
      case .editions: sheets.editions
      case .layouts: sheets.layouts
      case .totals: sheets.totals
      }
    let hidden = sheet.rows.count - Self.mostRows
    if hidden > 0 {
      let remark = Phrase("另有 \(hidden) 行未列出", "\(hidden) more are not shown")
      sheet.rows.replaceSubrange(
        Self.mostRows..., with: [Sheet.Row(kind: .line, label: remark(language), key: .line(-1))])
      goals.replaceSubrange(Self.mostRows..., with: [nil])
    }
    sheet.measure(sign: signs.computed, ambiguous)
    return Tally(page: page, agencyCount: agencies.count, sheet: sheet, goals: goals)
  }
}
