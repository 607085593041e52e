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
    sheet.measure(sign: signs.computed, ambiguous)
    return Tally(page: page, agencyCount: agencies.count, sheet: sheet, goals: goals)
  }
}
