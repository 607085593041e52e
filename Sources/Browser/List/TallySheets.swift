import Corpus
import Reports
import Rules

/// The pages of a tally as sheets, with what each row leads to.
struct TallySheets {
  let agencies: ListedAgencies
  /// Only reports that it wants are counted.
  let filter: ReportFilter
  let snapshot: Snapshot
  let language: Language
  let isCancelled: @Sendable () -> Bool

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
        Phrase("规则", "Rule"), counted: Phrase("处数", "times"),
        ordered.map { rule, count in
          let severity = severities[rule] ?? .note
          var row = row(Rule[rule].title(language), count, counted: true)
          row.printedLabel = rule.rawValue
          row.severity = severity
          return row
        }),
      ordered.map { rule, _ in goal { $0.rule = rule } }
    )
  }

  /// The places that agencies' names begin with; how often says how many errors and warnings there are.
  var places: Result {
    var counter = TallyCounter<String>()
    for agency in agencies {
      let reports = filter.reports(of: agency, in: snapshot)
      let place = leadingPlace(snapshot.agencies.names[agency])
      counter.add(
        reports.map { id in
          let counts = snapshot.counts(id)
          return [(place, Int(counts.errors + counts.warnings))]
        })
    }
    let ordered = counter.counts.sorted { left, right in
      (right.value.times, left.key) < (left.value.times, right.key)
    }
    let nowhere = Phrase("名称中没有地方", "no place in the name")(language)
    return (
      sheet(
        Phrase("地方", "Place"), counted: Phrase("问题", "findings"),
        ordered.map { row($0.isEmpty ? nowhere : $0, $1, counted: true) }),
      ordered.map { place, _ in place.isEmpty ? nil : goal { $0.place = place } }
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
      sheet(Phrase("文本形式", "Layout"), counts.map { row($0.key.name(language), $0.value) }),
      counts.map { layout, _ in goal { $0.layout = layout } }
    )
  }

  /// What could not be read, then the files that are no reports, wherever they are.
  var others: Result {
    let head = Phrase("文件", "File")(language)
    let unread = snapshot.problems.map { problem in
      Sheet.Row(
        kind: .line, label: problem.sentence(language), key: .line(-1), severity: .warning)
    }
    let rows =
      unread
      + snapshot.otherFiles.enumerated().map { index, path in
        Sheet.Row(kind: .line, label: path, key: .line(index))
      }
    let none = Sheet.Row(
      kind: .line, label: Phrase("没有这样的文件", "there are none")(language), key: .line(-1))
    return (
      Sheet(
        heads: [Sheet.Head(title: head, full: head, isNumber: false)],
        rows: rows.isEmpty ? [none] : rows),
      rows.map { _ in nil }
    )
  }

  /// The reports that count, agency by agency.
  var reportsByAgency: some Sequence<[ReportID]> {
    agencies.lazy.map { agency in
      isCancelled() ? [] : filter.reports(of: agency, in: snapshot)
    }
  }

  private func count<Thing: Hashable>(
    by thing: (ReportID) -> Thing
  ) -> [Thing: (agencies: Int, reports: Int, times: Int)] {
    var counter = TallyCounter<Thing>()
    for reports in reportsByAgency { counter.add(reports.map { [(thing($0), 1)] }) }
    return counter.counts
  }

  func goal(_ change: (inout ReportFilter) -> Void) -> ReportFilter {
    var goal = filter
    change(&goal)
    return goal
  }

  func sheet(_ title: Phrase, counted: Phrase? = nil, _ rows: [Sheet.Row]) -> Sheet {
    var heads = [
      title, Phrase("单位", "agencies"), Phrase("报告", "reports"),
    ]
    if let counted { heads.append(counted) }
    return Sheet(
      heads: heads.enumerated().map { index, head in
        Sheet.Head(title: head(language), full: head(language), isNumber: index > 0)
      }, rows: rows)
  }

  func row(
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
    let across = Dictionary(grouping: talliesAcrossYears(id), by: \.rule)
    return tallies(id).map { ($0.rule, $0.severity, $0.count) }
      + across.map { rule, tallies in
        (
          rule, tallies.map(\.severity).max() ?? .note,
          tallies.reduce(0) { $0 + $1.count }
        )
      }
  }
}
