import Reports
import Terminal

/// Where everything stands on the screen.
///
/// ```
/// title ───────────────────────────────────────────────
/// list       ┆ head      (agency, years, tabs)
///            ┆ sheet                   ┆ companion
///            ┆ foot      (explains the cell at the cursor)
/// status ──────────────────────────────────────────────
/// ```
///
/// From `threePanes` columns on all of it stands side by side. Below, a companion takes the place of
/// the list; below `twoPanes` the panes take turns and a companion covers the sheet.
struct PaneLayout: Equatable {
  static let twoPanes = 100
  static let threePanes = 180
  /// From this width on a report has room for a sheet and a companion.
  static let companionFits = 96
  /// Below this size nothing sensible can be shown.
  static let smallest = (width: 40, height: 10)
  /// What the widest table needs so that all its columns show.
  private static let tableWidth = 80
  /// Below this height every row counts.
  private static let roomyHeight = 14
  /// No pane becomes narrower by dragging.
  static let narrowest = 24

  var title = Rect.zero
  var list = Rect.zero
  /// The column between the list and the report.
  var border = Rect.zero
  /// The two lines that say which report and which view is shown.
  var head = Rect.zero
  var sheet = Rect.zero
  /// The rows of the sheet that its heads take.
  var sheetHeadHeight = 1
  /// The column between the sheet and its companion.
  var companionBorder = Rect.zero
  var companion = Rect.zero
  /// The rule above the foot, and the foot.
  var footRule = Rect.zero
  var foot = Rect.zero
  var status = Rect.zero

  init(_ state: State) {
    let screen = Rect(x: 0, y: 0, width: state.width, height: state.height)
    title = screen.row(0)
    status = screen.row(state.height - 1)
    var body = screen.inset(top: 1, bottom: 1)
    let hasCompanion =
      state.companion != nil && (state.focus == .report || state.width >= Self.threePanes)
    if state.width >= Self.twoPanes, !hasCompanion || state.width >= Self.threePanes {
      let parts = body.splitLeft(Self.listWidth(state))
      list = parts.left
      border = parts.rest.splitLeft(1).left
      body = parts.rest.splitLeft(1).rest
    } else if state.focus == .agencies {
      list = body
      return
    }
    let footHeight = Self.footHeight(state)
    sheetHeadHeight = state.view.hasHeads ? 1 : 0
    let headHeight = state.height < Self.roomyHeight ? 2 : 3
    head = body.splitTop(headHeight).top
    let rest = body.splitTop(headHeight).rest
    sheet = rest.inset(bottom: footHeight + 1)
    footRule = Rect(x: body.x, y: sheet.maxY, width: body.width, height: 1)
    foot = Rect(x: body.x, y: sheet.maxY + 1, width: body.width, height: footHeight)
    if hasCompanion { placeCompanion(state) }
  }

  /// An explanation in English takes up to seven lines; the overview explains least.
  private static func footHeight(_ state: State) -> Int {
    if state.isFootOpen, View.tables.contains(state.view) {
      return state.height - (state.height < Self.roomyHeight ? 7 : 10)
    }
    guard state.height >= 20 else { return state.height < Self.roomyHeight ? 1 : 2 }
    let usual = min(7, max(4, state.height / 6))
    return switch state.view {
    case .overview: min(4, state.height / 12)
    case .text: 4
    case .findings, .proactive, .applications, .reviews: max(usual, min(8, free(state)))
    }
  }

  /// The rows that a short table leaves free: title, head, rule and status take six, its heads one.
  private static func free(_ state: State) -> Int {
    guard let report = state.report?.report else { return 0 }
    let kind = TableKind.allCases.first { View($0) == state.view }
    let rows = kind.map { report[$0]?.shownRows(folded: state.folded) ?? 0 }
    return state.height - 7 - (rows ?? report.findings.count)
  }

  private mutating func placeCompanion(_ state: State) {
    guard sheet.width >= Self.companionFits else {
      companion = sheet
      return
    }
    let wanted = state.companionWidth ?? min(72, max(30, sheet.width - 1 - Self.tableWidth))
    let width = min(max(wanted, Self.narrowest), sheet.width - 48)
    let parts = sheet.splitLeft(sheet.width - width - 1)
    sheet = parts.left
    companionBorder = parts.rest.splitLeft(1).left
    companion = parts.rest.splitLeft(1).rest
  }

  private static func listWidth(_ state: State) -> Int {
    let wanted = state.listWidth ?? min(48, max(34, state.width * 3 / 10))
    return min(max(wanted, narrowest), state.width - 60)
  }

  /// Whether the companion stands in the place of the sheet.
  var isSheetCovered: Bool { companion == sheet && !companion.isEmpty }

  /// The rows of the list below its two lines of head.
  var listRows: Rect { list.inset(top: 2) }

  /// The rows of the sheet below its heads.
  var sheetRows: Rect { sheet.inset(top: sheetHeadHeight) }

  /// The rows of the companion below its head.
  var companionRows: Rect { companion.inset(top: 1) }
}

extension Table {
  /// How many rows it takes with some of its groups folded.
  fileprivate func shownRows(folded: Set<RowGroup>) -> Int {
    let rows = kind.rows(edition)
    let hidden = kind == .applications ? rows.count { $0.group.map(folded.contains) ?? false } : 0
    // Groups have a line of their own, and so has the third item of the applications.
    let heads = kind == .reviews ? 0 : Set(rows.compactMap(\.group)).count
    return rows.count - hidden + heads + (kind == .applications ? 1 : 0)
  }
}
