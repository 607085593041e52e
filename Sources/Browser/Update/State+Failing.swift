import Corpus
import Reports
import Terminal

/// A place where something is wrong: where `n` and `N` stop.
struct Stop: Equatable {
  var view: View
  /// The cell that a finding names; `nil` when it names none, then it stops at the finding.
  var cell: CellID?
  var finding: Int

  /// The order of stops within a report: table by table, row by row; then what has no cell.
  var order: StopOrder {
    guard let cell else { return StopOrder(view: view.rawValue, row: finding, column: 0) }
    return StopOrder(
      view: view.rawValue, row: Int(cell.row.rawValue), column: Int(cell.column.rawValue))
  }
}

/// The place of a cell or of the cursor among the stops.
struct StopOrder: Comparable {
  var view: Int
  var row: Int
  var column: Int

  static func < (left: StopOrder, right: StopOrder) -> Bool {
    (left.view, left.row, left.column) < (right.view, right.row, right.column)
  }
}

extension State {
  /// The stops of the open report in their order.
  var stops: [Stop] {
    guard let report = report?.report else { return [] }
    var stops: [Stop] = []
    for (index, finding) in report.findings.enumerated()
    where finding.severity > .note && !isAccepted(finding) {
      let named = finding.namedCells
      if named.isEmpty { stops.append(Stop(view: .findings, cell: nil, finding: index)) }
      for cell in named where !stops.contains(where: { $0.cell == cell }) {
        stops.append(Stop(view: View(cell.row.table), cell: cell, finding: index))
      }
    }
    return stops.sorted { $0.order < $1.order }
  }

  /// Goes to the next or previous stop, on into the next or previous report that has one.
  mutating func goToFailing(forward: Bool) -> [Effect] {
    let stops = stops
    let stop: Stop?
    if focus == .agencies {
      stop = forward ? stops.first : nil
    } else {
      let here = cursorOrder
      stop = forward ? stops.first { $0.order > here } : stops.last { $0.order < here }
    }
    if stop != nil {
      goToStop(stop)
      return []
    }
    guard let (agency, id) = nextReportWithFault(forward: forward) else {
      guard snapshot.isComplete else {
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
    return request(id, goal: forward ? .firstFailing : .lastFailing)
  }

  /// Where the cursor stands among the stops; a group's own line stands before its rows.
  private var cursorOrder: StopOrder {
    guard let sheet = sheet(view), let row = row(of: sheet) else {
      return StopOrder(view: view.rawValue, row: -1, column: -1)
    }
    if let id = sheet.cell(cursor.scroll.selected, cursor.column)?.id {
      return StopOrder(
        view: view.rawValue, row: Int(id.row.rawValue), column: Int(id.column.rawValue))
    }
    let rank: Int
    switch row.key {
    case .row(let row): rank = Int(row.rawValue)
    case .group(let group):
      rank = RowGroup.firstRow(of: group, in: report?.report?.applications?.edition)
    case .finding(let index): return StopOrder(view: view.rawValue, row: index, column: 0)
    default: rank = -1
    }
    return StopOrder(view: view.rawValue, row: rank, column: -1)
  }

  /// The next report in the order of the list with an error or a warning, and its place in the list.
  private func nextReportWithFault(forward: Bool) -> (listIndex: Int, report: ReportID)? {
    let step = forward ? 1 : -1
    var index = list.scroll.selected
    var isFirst = true
    while list.listed.indices.contains(index) {
      var reports = Array(snapshot.agencies.reports(list.listed[index]))
      if !forward { reports.reverse() }
      if isFirst, let shown = awaited?.report ?? report?.id,
        let place = reports.firstIndex(of: shown)
      {
        reports.removeSubrange(...place)
      }
      if let found = reports.first(where: { (snapshot.counts($0).worst ?? .note) > .note }) {
        return (index, found)
      }
      isFirst = false
      index += step
    }
    return nil
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
