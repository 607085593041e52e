import Corpus
import Reports
import Terminal

/// A place where something is wrong: where `n` and `N` stop.
struct Stop: Equatable {
  var view: View
  /// The cell that a finding names; `nil` when it names none, then it stops at the finding.
  var cell: CellID?
  var finding: Int
  var severity: Severity

  /// The order of stops within a report: errors before warnings; table by table, row by row; then
  /// what has no cell.
  var order: StopOrder {
    var order = StopOrder(severity, view, row: finding, column: 0)
    if let cell {
      (order.row, order.column) = (Int(cell.row.rawValue), Int(cell.column.rawValue))
    }
    return order
  }
}

/// The place of a cell or of the cursor among the stops.
struct StopOrder: Comparable {
  var severity: Severity
  var view: Int
  var row: Int
  var column: Int

  init(_ severity: Severity, _ view: View, row: Int, column: Int) {
    (self.severity, self.view, self.row, self.column) = (severity, view.rawValue, row, column)
  }

  static func < (left: StopOrder, right: StopOrder) -> Bool {
    left.severity == right.severity
      ? (left.view, left.row, left.column) < (right.view, right.row, right.column)
      : left.severity > right.severity
  }
}

extension State {
  /// The stops of the open report in their order.
  var stops: [Stop] { stops { report?.accepted.contains($0) != true } }

  /// Those of some of its findings.
  private func stops(of isWanted: (Int) -> Bool) -> [Stop] {
    guard let report = report?.report else { return [] }
    var stops: [Stop] = []
    for (index, finding) in report.findings.enumerated()
    where finding.severity > .note && isWanted(index) {
      let named = finding.namedCells
      let severity = finding.severity
      if named.isEmpty {
        stops.append(Stop(view: .findings, cell: nil, finding: index, severity: severity))
      }
      for cell in named {
        let stop = Stop(view: View(cell.row.table), cell: cell, finding: index, severity: severity)
        if let known = stops.firstIndex(where: { $0.cell == cell }) {
          if stops[known].severity < severity { stops[known] = stop }
        } else {
          stops.append(stop)
        }
      }
    }
    return stops.sorted { $0.order < $1.order }
  }

  /// The stop that the cursor is on: its cell, or its finding among the findings.
  func stopAtCursor(_ stops: [Stop]) -> Stop? {
    guard focus == .report, let sheet = sheet(view), let row = row(of: sheet) else { return nil }
    if case .finding(let index) = row.key { return stops.first { $0.finding == index } }
    guard let id = sheet.cell(cursor.scroll.selected, cursor.column)?.id else { return nil }
    return stops.first { $0.cell == id && $0.view == view }
  }

  /// Which of all errors and warnings of the listed agencies the cursor is on, in the order in which
  /// `n` visits them, and how many there are.
  var findingPosition: (place: Int, count: Int)? {
    let stops = stops
    guard let stop = stopAtCursor(stops), let shown = report?.id, let agency = list.selected else {
      return nil
    }
    var before = list.listed.faults(before: list.scroll.selected)
    let reports = list.filter.reports(of: agency, in: snapshot)
    guard reports.contains(shown) else { return nil }
    for id in reports.prefix(while: { $0 != shown }) { before += snapshot.counts(id).faults }
    var visited: Set<Int> = []
    for earlier in stops where earlier.order < stop.order { visited.insert(earlier.finding) }
    visited.insert(stop.finding)
    return (before + visited.count, list.listed.faults)
  }

  /// Goes to the next or previous stop, on into the next or previous report that has one. A report
  /// that is still being opened is gone through when it is there.
  mutating func goToFailing(forward: Bool) -> [Effect] {
    let stops = stops
    let stop: Stop?
    if let awaited, awaited.report != report?.id {
      if case .failing(forward, let steps) = awaited.goal {
        self.awaited?.goal = .failing(forward: forward, steps: steps + 1)
        return []
      }
      if forward, isWanted(awaited.report) {
        self.awaited?.goal = .failing(forward: true, steps: 1)
        focus = .report
        return []
      }
      stop = nil
    } else if focus == .agencies {
      stop = forward ? stops.first : nil
    } else {
      let here = cursorOrder(stops)
      stop = forward ? stops.first { $0.order > here } : stops.last { $0.order < here }
    }
    if stop != nil {
      goToStop(stop)
      return []
    }
    guard let (agency, id) = nextReportWithFault(forward: forward) else {
      guard snapshot.isComplete, snapshot.isVerified else {
        notice = Notice(
          Phrase("读到的报告里没有了，其余的还在读取", "nothing in what was read; the rest is being read"))
        return []
      }
      notice = Notice(
        forward
          ? Phrase("后面没有问题了", "nothing further is wrong")
          : Phrase("前面没有问题了", "nothing before is wrong"))
      return []
    }
    list.scroll.select(
      agency, count: list.listed.count, height: PaneLayout(self).listRows.height)
    focus = .report
    return request(id, goal: .failing(forward: forward, steps: 1))
  }

  /// Goes through a report that was opened for its stops, from its beginning or from its end.
  mutating func enterFailing(forward: Bool, steps: Int) -> [Effect] {
    let stops = stops
    goToStop(forward ? stops.first : stops.last)
    for rest in (0..<(stops.isEmpty ? steps : steps - 1)).reversed() {
      let effects = goToFailing(forward: forward)
      if awaited != nil { awaited?.goal = .failing(forward: forward, steps: rest + 1) }
      if !effects.isEmpty { return effects }
    }
    return []
  }

  /// Whether a report has an error or a warning and the filter wants it.
  private func isWanted(_ id: ReportID) -> Bool {
    snapshot.counts(id).faults > 0 && list.filter.wants(id, in: snapshot)
  }

  /// Where the cursor stands among the stops; a group's own line stands before its rows.
  private func cursorOrder(_ stops: [Stop]) -> StopOrder {
    // What was just accepted is no stop any more, and what comes next is what came behind it.
    if let stop = stopAtCursor(stops) ?? stopAtCursor(self.stops { _ in true }) {
      return stop.order
    }
    guard let sheet = sheet(view), let row = row(of: sheet) else {
      return StopOrder(.error, view, row: -1, column: -1)
    }
    if let id = sheet.cell(cursor.scroll.selected, cursor.column)?.id {
      return StopOrder(
        .error, view, row: Int(id.row.rawValue), column: Int(id.column.rawValue))
    }
    let rank: Int
    switch row.key {
    case .row(let row): rank = Int(row.rawValue)
    case .group(let group):
      rank = RowGroup.firstRow(of: group, in: report?.report?.applications?.edition)
    case .finding(let index): return StopOrder(.error, view, row: index, column: 0)
    default: rank = -1
    }
    return StopOrder(.error, view, row: rank, column: -1)
  }

  /// The next report in the order of the list that the filter wants and that has an error or a
  /// warning, and its place in the list.
  private func nextReportWithFault(forward: Bool) -> (listIndex: Int, report: ReportID)? {
    let here = list.scroll.selected
    guard list.listed.indices.contains(here) else { return nil }
    var reports = reports(ofRow: here, forward: forward)
    if let shown = awaited?.report ?? report?.id, let place = reports.firstIndex(of: shown) {
      reports.removeSubrange(...place)
    }
    if let found = reports.first(where: isWanted) { return (here, found) }
    guard let next = list.listed.nextRowWithFaults(from: here, forward: forward) else { return nil }
    // Of a corpus of which only the list is read nobody knows yet which report it is.
    return self.reports(ofRow: next, forward: forward).first(where: isWanted).map { (next, $0) }
  }

  private func reports(ofRow row: Int, forward: Bool) -> [ReportID] {
    let reports = snapshot.agencies.reports(list.listed[row])
    return forward ? Array(reports) : reports.reversed()
  }

  /// Shows the cell or the finding of a stop, its group unfolded.
  mutating func goToStop(_ stop: Stop?) {
    guard let stop else { return }
    focus = .report
    if let cell = stop.cell {
      go(to: cell)
    } else {
      view = .findings
      keepCursorsVisible()
      selectRow(.finding(stop.finding))
    }
  }

  /// Shows a cell in its table, its group unfolded.
  mutating func go(to cell: CellID) {
    view = View(cell.row.table)
    if let group = cell.row.group { folded.remove(group) }
    guard let sheet = sheet(view), let place = sheet.place(of: cell) else { return }
    cursor.column = place.column
    select(row: place.row, in: sheet)
    keepCursorsVisible()
  }
}

extension RowGroup {
  /// The rank of the first row of a group among all rows.
  fileprivate static func firstRow(of group: RowGroup, in edition: Edition?) -> Int {
    group.rows(edition ?? .form2021).first.map { Int($0.rawValue) } ?? -1
  }
}
