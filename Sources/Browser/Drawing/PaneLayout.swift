import Terminal

/// Where everything stands on the screen.
///
/// ```
/// title ──────────────────────────────
/// list       ┆ head      (agency, years, tabs)
///            ┆ sheet
///            ┆ foot      (explains the cell at the cursor)
/// status ─────────────────────────────
/// ```
///
/// Below `twoPanes` columns the panes take turns.
struct PaneLayout: Equatable {
  /// From this width on both panes stand side by side.
  static let twoPanes = 100
  /// Below this size nothing sensible can be shown.
  static let smallest = (width: 40, height: 10)

  var title = Rect.zero
  var list = Rect.zero
  /// The column between the panes.
  var border = Rect.zero
  /// The two lines that say which report and which view is shown.
  var head = Rect.zero
  var sheet = Rect.zero
  /// The rule above the foot, and the foot.
  var footRule = Rect.zero
  var foot = Rect.zero
  var status = Rect.zero

  init(_ state: State) {
    let screen = Rect(x: 0, y: 0, width: state.width, height: state.height)
    title = screen.row(0)
    status = screen.row(state.height - 1)
    var body = screen.inset(top: 1, bottom: 1)
    if state.width >= Self.twoPanes {
      let parts = body.splitLeft(min(48, max(34, state.width * 3 / 10)))
      list = parts.left
      border = parts.rest.splitLeft(1).left
      body = parts.rest.splitLeft(1).rest
    } else if state.focus == .agencies {
      list = body
      return
    }
    let footHeight = state.height >= 20 ? 4 : 2
    head = body.splitTop(3).top
    let rest = body.splitTop(3).rest
    sheet = rest.inset(bottom: footHeight + 1)
    footRule = Rect(x: body.x, y: sheet.maxY, width: body.width, height: 1)
    foot = Rect(x: body.x, y: sheet.maxY + 1, width: body.width, height: footHeight)
  }

  /// The rows of the list below its two lines of head.
  var listRows: Rect { list.inset(top: 2) }

  /// The rows of the sheet below its heads.
  var sheetRows: Rect { sheet.inset(top: 1) }
}
