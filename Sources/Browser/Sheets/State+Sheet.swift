import Corpus
import Reports
import Terminal

extension State {
  /// The view of the open report as rows and columns; `nil` when there is nothing to show.
  func sheet(_ view: View) -> Sheet? {
    sheet(view, width: PaneLayout(self).sheet.width - 2)
  }

  /// The same with its lines broken at `width` columns; `nil` breaks none.
  func sheet(_ view: View, width: Int?) -> Sheet? {
    guard let open = report else { return nil }
    return switch view {
    case .overview:
      .overview(open, snapshot: snapshot, years: yearsOfOpenReport, language: language)
    case .proactive: .proactive(open, language: language)
    case .applications: .applications(open, folded: folded, language: language)
    case .reviews: .reviews(open, language: language)
    case .text: .text(open, width: width, ambiguous: ambiguous, language: language)
    case .findings: .findings(open, language: language)
    }
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
