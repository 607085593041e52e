import Corpus
import Reports
import Rules

/// The pages of a tally as sheets, with what each row leads to.
struct TallySheets {
  let agencies: [Int]
  /// Only reports that it wants are counted.
  let filter: ReportFilter
  let snapshot: Snapshot
  let language: Language

  typealias Result = (sheet: Sheet, goals: [ReportFilter?])

  var rules: Result {
    var severities: [RuleID: Severity] = [:]
    var counter = TallyCounter<RuleID>()
    for reports in reportsByAgency {
      counter.add(
        reports.map { id in
          let tallies = snapshot.allTallies(id)
          for (rule, severity, _) in tallies {
            severities[rule] = max(severities[rule] ?? .note, severity)
          }
          return tallies.map { ($0.rule, $0.count) }
        })
    }
    let ordered = counter.counts.sorted { left, right in
      let ranks = [left, right].map { (severities[$0.key] ?? .note, $0.value.agencies) }
      return ranks[0] == ranks[1] ? left.key.rawValue < right.key.rawValue : ranks[0] > ranks[1]
    }
    return (
      sheet(
        Phrase("规则", "Rule"), counted: true,
        ordered.map { rule, count in
          let severity = severities[rule] ?? .note
          let mark =
            severity == .note ? nil : CellMark(role: .part, severity: severity, findings: [])
          var row = row(Rule[rule].title(language), count, counted: true)
          row.printedLabel = rule.rawValue
          row.cells[0].mark = mark
          return row
        }),
      ordered.map { rule, _ in goal { $0.rule = rule } }
    )
  }

  var years: Result {
    let counts = count { snapshot.year($0) }.sorted { ($0.key ?? 0) < ($1.key ?? 0) }
    let unknown = Phrase("年份不明", "year unknown")(language)
    return (
      sheet(
        Phrase("年份", "Year"),
        counts.map { year, count in row(year.map(String.init) ?? unknown, count) }),
      counts.map { year, _ in year.flatMap { year in goal { $0.year = year } } }
    )
  }

  var editions: Result {
    let counts = count { snapshot.edition($0) }
      .sorted { ($0.key?.rawValue ?? .max) < ($1.key?.rawValue ?? .max) }
    let other = Phrase("不是年报", "no report")
    return (
      sheet(
        Phrase("版本", "Form"),
        counts.map { edition, count in row((edition?.name ?? other)(language), count) }),
      counts.map { edition, _ in edition.flatMap { edition in goal { $0.edition = edition } } }
    )
  }

  var layouts: Result {
    let counts = count { snapshot.layout($0) }.sorted { $0.value.reports > $1.value.reports }
    return (
      sheet(Phrase("文本形式", "Layout"), counts.map { row($0.key.rawValue, $0.value) }),
      counts.map { _ in nil }
    )
  }

  /// More reports than this are not added up while somebody waits.
  private static let totalsLimit = 20_000

  /// The total columns added up year by year.
  var totals: Result {
    var sums: [Int: Sum] = [:]
    var count = 0
    for id in reportsByAgency.joined() {
      count += 1
      guard count <= Self.totalsLimit else { break }
      if let report = snapshot.yearReport(id) { sums[report.year, default: Sum()].add(report) }
    }
    let years = Array(sums.keys.sorted().suffix(6))
    let title = Phrase("合计", "Total")(language)
    var heads = [Sheet.Head(title: title, full: title, isNumber: false)]
    heads += years.map { year in
      let name = year == 0 ? "????" : "\(year)"
      return Sheet.Head(title: name, full: name)
    }
    guard count <= Self.totalsLimit else {
      let text = Phrase(
        "超过 \(Self.totalsLimit) 份，请先筛选或标记，或用 gouji sum",
        "more than \(Self.totalsLimit) reports: filter or mark some, or use gouji sum")
      return (
        Sheet(
          heads: [heads[0]], rows: [Sheet.Row(kind: .line, label: text(language), key: .line(0))]),
        [nil]
      )
    }
    let rows = totalRows(years.compactMap { sums[$0] })
    return (Sheet(heads: heads, rows: rows), rows.map { _ in nil })
  }

  private func totalRows(_ sums: [Sum]) -> [Sheet.Row] {
    let cells = Row.allCases.flatMap { row -> [CellID] in
      row.table == .proactive
        ? Column.allCases.map { CellID(row, $0) } : [CellID(row, .total)]
    }
    return cells.compactMap { id in
      let entries = sums.map { $0.cells[id] }
      guard entries.contains(where: { $0 != nil }) else { return nil }
      // Labels below a group's heading repeat their numbers, so the heading stands before them.
      let group = id.row.table == .applications ? id.row.group : nil
      let heading = group.map { $0.label(language) + " " } ?? ""
      let label = heading + id.row.label(.form2021)(language)
      let column =
        id.row.table == .proactive ? "  " + id.column.label(over: id.row, .form2021)(language) : ""
      return Sheet.Row(
        kind: .row, label: label + column,
        cells: entries.map { entry in
          guard let entry else { return Sheet.Cell(kind: .blank, text: "") }
          return Sheet.Cell(
            kind: entry.sum == .zero ? .zero : .number, text: entry.sum.description,
            number: entry.sum)
        }, key: .row(id.row))
    }
  }

  /// The reports that count, agency by agency.
  private var reportsByAgency: some Sequence<[ReportID]> {
    agencies.lazy.map { agency in
      snapshot.agencies.reports(agency).filter { filter.wants($0, in: snapshot) }
    }
  }

  private func count<Thing: Hashable>(
    by thing: (ReportID) -> Thing
  ) -> [Thing: (agencies: Int, reports: Int, times: Int)] {
    var counter = TallyCounter<Thing>()
    for reports in reportsByAgency { counter.add(reports.map { [(thing($0), 1)] }) }
    return counter.counts
  }

  private func goal(_ change: (inout ReportFilter) -> Void) -> ReportFilter {
    var goal = filter
    change(&goal)
    return goal
  }

  private func sheet(_ title: Phrase, counted: Bool = false, _ rows: [Sheet.Row]) -> Sheet {
    var heads = [
      title, Phrase("单位", "agencies"), Phrase("报告", "reports"),
    ]
    if counted { heads.append(Phrase("处数", "times")) }
    return Sheet(
      heads: heads.enumerated().map { index, head in
        Sheet.Head(title: head(language), full: head(language), isNumber: index > 0)
      }, rows: rows)
  }

  private func row(
    _ label: String, _ count: (agencies: Int, reports: Int, times: Int), counted: Bool = false
  ) -> Sheet.Row {
    let numbers = [count.agencies, count.reports] + (counted ? [count.times] : [])
    return Sheet.Row(
      kind: .row, label: label,
      cells: numbers.map {
        Sheet.Cell(kind: .number, text: "\($0)", number: Quantity($0))
      }, key: .line(0))
  }
}

extension Snapshot {
  /// How often each rule found something in a report, by itself and beside its agency's others.
  fileprivate func allTallies(_ id: ReportID) -> [(rule: RuleID, severity: Severity, count: Int)] {
    let across = Dictionary(grouping: findingsAcrossYears(id), by: \.rule)
    return tallies(id).map { ($0.rule, $0.severity, $0.count) }
      + across.map { rule, findings in
        (rule, findings.map(\.severity).max() ?? .note, findings.count)
      }
  }
}
