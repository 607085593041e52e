import Corpus
import Reports
import Terminal

/// All that the sheet of a view is made from. Two equal keys are of equal sheets.
struct SheetKey: Equatable {
  var view: View
  /// The width at which lines are broken; `nil` breaks none.
  var width: Int?
  var language: Language
  var ambiguous: AmbiguousWidth
  var isASCII: Bool
  var folded: Set<RowGroup>
  /// Counts the reports that were opened, and the snapshots that came.
  var openedCount: Int
  var snapshotCount: Int
}

/// The sheet that shows, kept from key to key as long as nothing it is made from changes.
package struct ShownSheet: Sendable {
  fileprivate var key: SheetKey?
  fileprivate var sheet: Sheet?

  package init() {}
}

extension State {
  /// The view of the open report as rows and columns; `nil` when there is nothing to show.
  func sheet(_ view: View) -> Sheet? {
    sheet(key(of: view, width: PaneLayout(self).sheet.width - 2))
  }

  /// The same with no lines broken, for a file.
  func unbrokenSheet(_ view: View) -> Sheet? { sheet(key(of: view, width: nil)) }

  private func key(of view: View, width: Int?) -> SheetKey {
    SheetKey(
      view: view, width: width, language: language, ambiguous: ambiguous, isASCII: isASCII,
      folded: folded, openedCount: openedCount, snapshotCount: snapshotCount)
  }

  private func sheet(_ key: SheetKey) -> Sheet? { key == shown.key ? shown.sheet : made(key) }

  /// Keeps the sheet that shows now, for the frame and for the next key.
  mutating func keepSheet() {
    let key = key(of: view, width: PaneLayout(self).sheet.width - 2)
    guard key != shown.key else { return }
    shown.sheet = made(key)
    shown.key = key
  }

  private func made(_ key: SheetKey) -> Sheet? {
    guard let open = report else { return nil }
    var sheet: Sheet? =
      switch key.view {
      case .overview:
        .overview(open, snapshot: snapshot, years: yearsOfOpenReport, language: language)
      case .proactive: .proactive(open, language: language)
      case .applications: .applications(open, folded: folded, language: language)
      case .reviews: .reviews(open, language: language)
      case .text: .text(open, width: key.width, ambiguous: ambiguous, language: language)
      case .findings: .findings(open, language: language)
      }
    sheet?.measure(sign: signs.computed, ambiguous)
    return sheet
  }

  /// The reports of the selected agency in the order of their years.
  var years: ArraySlice<ReportID> {
    list.selected.map(snapshot.agencies.reports) ?? []
  }

  /// The years of the agency whose report is shown.
  private var yearsOfOpenReport: ArraySlice<ReportID> {
    guard let open = report, !years.contains(open.id) else { return years }
    return [open.id]
  }

  /// The cursor of the view that is shown.
  var cursor: SheetCursor {
    get { cursors[view] ?? SheetCursor() }
    set { cursors[view] = newValue }
  }
}
