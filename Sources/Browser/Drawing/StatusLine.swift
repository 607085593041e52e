import Corpus
import Reports
import Terminal

/// What the last line shows when nothing is said or asked, and where: drawn from, and clicked on.
///
/// ```
///  n 下一处问题  Enter 打开  v 原文  / 查找                          3/11
/// ```
struct StatusLine {
  struct Hint {
    var action: Action
    var key: String
    var name: String
    /// Where it begins on the line, and how wide it is.
    var x: Int
    var width: Int
  }

  private(set) var hints: [Hint] = []
  /// Where the cursor stands among how many rows.
  let position: String

  /// The hints that fit on a line; that of the help always does.
  init(_ state: State, _ row: Rect) {
    position = Self.position(state)
    var right = row.maxX - 3 - displayWidth(position, ambiguous: state.ambiguous)
    let all = state.hintedActions.compactMap { Self.hint($0, state) }
    let help = all.first { $0.action == .help }
    right -= help.map { $0.width + 2 } ?? 0
    var x = row.x + 1
    for var hint in all {
      // The room that was kept for it.
      if hint.action == .help { right += hint.width + 2 }
      guard x + hint.width <= right else { continue }
      hint.x = x
      hints.append(hint)
      x += hint.width + 2
    }
  }

  private static func hint(_ action: Action, _ state: State) -> Hint? {
    guard let key = state.keyMap.keys(of: action).first else { return nil }
    let name =
      switch action {
      case .source where PaneLayout(state).isSheetCovered:
        Phrase("回到视图", "back to the view")(state.language)
      case .otherFiles where state.snapshot.otherFilesInAll == 0:
        Phrase("读不出的", "unreadable")(state.language)
      case .onlyWithFindings where state.list.filter.severity != nil:
        Phrase("全部列出", "all")(state.language)
      default: action.hint(state.language)
      }
    let width = displayWidth(key + name, ambiguous: state.ambiguous) + 1
    return Hint(action: action, key: key, name: name, x: 0, width: width)
  }

  /// What can be clicked at a column.
  func action(at x: Int) -> Action? {
    hints.first { $0.x <= x && x < $0.x + $0.width }?.action
  }

  private static func position(_ state: State) -> String {
    switch state.focus {
    case .agencies:
      let count = state.list.listed.count
      return count == 0 ? "" : "\(state.list.scroll.selected + 1)/\(count)"
    case .report:
      guard let sheet = state.sheet(state.view), !sheet.rows.isEmpty else { return "" }
      var row = "\(state.cursor.scroll.selected + 1)/\(sheet.rows.count)"
      if let (place, count) = state.findingPosition {
        row = Phrase("问题", "finding")(state.language) + " \(place)/\(count)"
      } else if View.tables.contains(state.view),
        sheet.rows.count <= PaneLayout(state).sheetRows.height
      {
        row = ""
      }
      guard !state.reportQuery.isEmpty else { return row }
      let (place, count) = state.matchPosition
      return "/\(state.reportQuery.prefix(8)) \(place)/\(count)  \(row)"
    }
  }
}

extension State {
  /// The actions that do something where the keys go, the likeliest first.
  var hintedActions: [Action] {
    switch focus {
    case .agencies:
      let isAllRead = snapshot.otherFilesInAll == 0 && snapshot.problems.isEmpty
      let others: [Action] = isAllRead ? [] : [.otherFiles]
      if snapshot.agencies.count == 0 { return others + [.reload, .help, .close] }
      return list.listed.isEmpty
        ? [.search, .help, .close]
        : [
          .open, .search, .nextFailing, .onlyWithFindings, .filter, .sort, .tally, .pick, .export,
          .help, .close,
        ] + others
    case .report where PaneLayout(self).isSheetCovered:
      return [.source, .nextFailing, .openInEditor, .export, .nextPane, .help, .close]
    case .report:
      var actions: [Action] = [.nextFailing]
      switch view {
      case .applications: actions += [.findings]
      case .overview: actions += opensRow ? [.open] : []
      case .findings: actions += [.open, .accept, .sort]
      case .proactive, .reviews: actions += [.findings]
      case .text: actions += [.findings]
      }
      if foldsRow { actions.append(.toggleFold) }
      actions.append(.source)
      if years.count > 1 { actions += [.nextYear, .compare] }
      actions.append(.search)
      if !reportQuery.isEmpty { actions.append(.nextMatch) }
      return actions + [.export, .nextPane, .help, .close]
    }
  }

  /// Whether the row at the cursor heads others that fold.
  private var foldsRow: Bool {
    switch sheet(view).flatMap({ row(of: $0)?.kind }) {
    case .group, .section: true
    default: false
    }
  }

  /// Whether the row at the cursor of the overview leads somewhere.
  private var opensRow: Bool {
    switch sheet(view).flatMap({ row(of: $0)?.key }) {
    case .year, .rule: true
    default: false
    }
  }
}
