import Corpus
import Reports
import Terminal

/// All that the sheet of a view is made from. Two equal keys are of equal sheets.
struct SheetKey: Equatable {
  var view: View
  /// The width at which lines are broken; `nil` breaks none.
  var width: Int?
  /// How many rows can be seen at once, where that decides what is shown.
  var room: Int?
  var language: Language
  var ambiguous: AmbiguousWidth
  var isASCII: Bool
  var folded: Set<RowGroup>
  var foldedSections: Set<Int>
  var findingsOrder: FindingsOrder
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
    sheet(shownKey(of: view))
  }

  /// The same with no lines broken, for a file.
  func unbrokenSheet(_ view: View) -> Sheet? {
    sheet(key(of: view, width: nil, room: nil))
  }

  /// The same with nothing folded, for a search.
  func unfoldedSheet(_ view: View) -> Sheet? {
    var key = shownKey(of: view)
    if view == .applications { key.folded = [] }
    if view == .text { key.foldedSections = [] }
    return sheet(key)
  }

  private func shownKey(of view: View) -> SheetKey {
    let layout = PaneLayout(self)
    return key(
      of: view, width: layout.sheet.width - 2,
      room: view == .overview ? layout.sheetRows.height : nil)
  }

  private func key(of view: View, width: Int?, room: Int?) -> SheetKey {
    SheetKey(
      view: view, width: width, room: room, language: language, ambiguous: ambiguous,
      isASCII: isASCII,
      folded: folded, foldedSections: foldedSections, findingsOrder: findingsOrder,
      openedCount: openedCount,
      snapshotCount: snapshotCount)
  }

  private func sheet(_ key: SheetKey) -> Sheet? { key == shown.key ? shown.sheet : made(key) }

  /// Keeps the sheet that shows now, for the frame and for the next key.
  mutating func keepSheet() {
    let key = shownKey(of: view)
    guard key != shown.key else { return }
    shown.sheet = made(key)
    shown.key = key
  }

  private func made(_ key: SheetKey) -> Sheet? {
    guard let open = report else { return nil }
    var sheet: Sheet? =
      switch key.view {
      case .overview:
        .overview(
          open, snapshot: snapshot, years: yearsOfOpenReport, room: key.room, signs: signs,
          ambiguous: ambiguous, language: language)
      case .proactive: tableSheet(.proactive, open, folded: key.folded, comparing: true)
      case .applications: tableSheet(.applications, open, folded: key.folded, comparing: true)
      case .reviews: tableSheet(.reviews, open, folded: key.folded, comparing: true)
      case .text: textSheet(open, folded: key.foldedSections, width: key.width)
      case .findings:
        .findings(
          open, in: findingsOrder, isForFile: key.width == nil, language: language)
      }
    sheet?.measure(sign: signs.computed, ambiguous)
    return sheet
  }

  private func tableSheet(
    _ kind: TableKind, _ open: OpenReport, folded: Set<RowGroup>, comparing: Bool
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    let comparison = otherReport.flatMap { other in
      other[kind].map { table in
        CellComparison(
          table: table, report: other, marks: self.comparison?.open?.marks ?? [:],
          arrow: signs.arrow, blank: signs.blank)
      }
    }
    return .table(
      kind, of: report, marks: open.marks, folded: folded,
      comparison: comparing ? comparison : nil, language: language)
  }

  private func textSheet(_ open: OpenReport, folded: Set<Int>, width: Int?) -> Sheet? {
    if let report = open.report, let other = otherReport {
      return .textComparison(
        report, with: other, width: width, ambiguous: ambiguous, language: language)
    }
    return .text(
      open, folded: folded, width: width, ambiguous: ambiguous, language: language)
  }

  /// The view of the year that is compared.
  var otherSheet: Sheet? {
    guard let open = comparison?.open else { return nil }
    let kind = TableKind.allCases.first { View($0) == view }
    var sheet = kind.flatMap { tableSheet($0, open, folded: folded, comparing: false) }
    // The head of the labels says which year it is.
    sheet?.heads[0].title = yearName(comparison?.other)
    sheet?.measure(sign: signs.computed, ambiguous)
    return sheet
  }

  /// The cursor of the view that is shown.
  var cursor: SheetCursor {
    get { cursors[view] ?? SheetCursor() }
    set { cursors[view] = newValue }
  }
}
