import Corpus
import Reports
import Rules
import Terminal

extension Sheet {
  /// What a report is, its agency's years side by side, and what was found, rule by rule.
  static func overview(
    _ open: OpenReport, snapshot: Snapshot, years: ArraySlice<ReportID>, ambiguous: AmbiguousWidth,
    language: Language
  ) -> Sheet? {
    guard let report = open.report else { return nil }
    var rows = factRows(of: report, ambiguous, language)
    rows.append(gap(after: rows))
    let yearly = YearRows(
      snapshot: snapshot, years: Array(years), shown: open.id, language: language)
    rows += yearly.rows
    rows.append(gap(after: rows))
    rows += findingRows(of: report, language)
    var heads = yearly.heads.map { _ in Head(title: "", full: "") }
    heads[YearRows.barColumn].isNumber = false
    return Sheet(heads: heads, rows: rows)
  }

  private static func gap(after rows: [Row]) -> Row {
    Row(kind: .line, label: "", key: .line(-1 - rows.count))
  }

  /// The facts, their names in one column.
  private static func factRows(
    of report: Report, _ ambiguous: AmbiguousWidth, _ language: Language
  ) -> [Row] {
    let facts = facts(of: report, language) + [keyNumbers(of: report, language)].compactMap(\.self)
    let width = facts.map { displayWidth($0.name, ambiguous: ambiguous) }.max() ?? 0
    return facts.enumerated().map { index, fact in
      let name = padded(fact.name, width: width + 2, ambiguous: ambiguous)
      return Row(kind: .line, label: name + fact.value, key: .line(index))
    }
  }

  /// The numbers that people ask for first, those that the report gives.
  private static func keyNumbers(
    of report: Report, _ language: Language
  ) -> (name: String, value: String)? {
    let cells: [(Phrase, CellID)] = [
      (Phrase("许可", "licences"), CellID(.licensing, .decisions)),
      (Phrase("处罚", "penalties"), CellID(.penalty, .decisions)),
      (Phrase("强制", "coercion"), CellID(.coercion, .decisions)),
      (Phrase("收费（万元）", "fees (10k yuan)"), CellID(.fees, .amount)),
      (Phrase("复议", "reviews"), CellID(.review, .total)),
      (Phrase("直接诉讼", "direct suits"), CellID(.litigationDirect, .total)),
      (Phrase("复议后诉讼", "reviewed suits"), CellID(.litigationReviewed, .total)),
    ]
    let given = cells.compactMap { name, id in
      report[id]?.number.map { "\(name(language)) \($0)" }
    }
    guard !given.isEmpty else { return nil }
    return (Phrase("主要数字", "Key numbers")(language), given.joined(separator: "   "))
  }

  /// What was found, the gravest first: one row a rule, with how often.
  private static func findingRows(of report: Report, _ language: Language) -> [Row] {
    let counts = Dictionary(grouping: report.findings, by: \.rule)
    let ordered = counts.keys.sorted { left, right in
      let severities = [left, right].map { rule in
        counts[rule]?.map(\.severity).max() ?? .note
      }
      return severities[0] == severities[1]
        ? left.rawValue < right.rawValue : severities[0] > severities[1]
    }
    let title = Phrase("核查", "Findings")(language)
    guard !ordered.isEmpty else {
      let nothing = Phrase("没有发现问题", "nothing found")(language)
      return [Row(kind: .heading, label: "\(title)  \(nothing)", key: .heading(1))]
    }
    let head = Row(
      kind: .heading, label: title,
      cells: [
        Cell(kind: .head, text: Phrase("处数", "count")(language)),
        Cell(kind: .head, text: ""),
        Cell(kind: .head, text: Phrase("级别", "level")(language)),
      ], key: .heading(1))
    return [head]
      + ordered.map { rule in
        let severity = counts[rule]?.map(\.severity).max() ?? .note
        let count = counts[rule]?.count ?? 0
        let mark =
          severity == .note ? nil : CellMark(role: .part, severity: severity, findings: [])
        return Row(
          kind: .row, label: Rule[rule].title(language),
          cells: [
            Cell(kind: .number, text: "\(count)", number: Quantity(count), mark: mark), .none,
            Cell(kind: .text, text: severity.name(language), mark: mark),
          ], key: .rule(rule))
      }
  }
}

/// The years of an agency as rows: what came in, as a number and as a bar, what was carried over,
/// and what was found.
///
/// ```
/// 历年        本年新收                上年结转   办结   结转下年   错误   存疑
/// 2019             9  ▇▇▇▇▇▇▇▇▇▇         0     10        [ 2]      ·      ·
/// 2020 ›           7  ▇▇▇▇▇▇▇▇         [ 1]      8          0      1      ·
/// ```
private struct YearRows {
  let snapshot: Snapshot
  let years: [ReportID]
  let shown: ReportID
  let language: Language

  /// Where the bar stands among the columns, the label column counted.
  static let barColumn = 2
  private static let barWidth = 8
  private static let carriedIn = 2
  private static let carriedOut = 4

  var heads: [String] {
    let columns: [Phrase] = [
      Phrase("历年", "Years"), Phrase("本年新收", "new"), Phrase("", ""),
      Phrase("上年结转", "carry in"), Phrase("办结", "decided"), Phrase("结转下年", "carry out"),
      Phrase("错误", "errors"), Phrase("存疑", "warn."),
    ]
    return columns.map { $0(language) }
  }

  var rows: [Sheet.Row] {
    let most = years.compactMap { snapshot.figures($0).received }.max() ?? 0
    var rows = [
      Sheet.Row(
        kind: .heading, label: heads[0],
        cells: heads.dropFirst().map { Sheet.Cell(kind: .head, text: $0) }, key: .heading(0))
    ]
    for (index, id) in years.enumerated() {
      var row = row(id, most: most)
      if index > 0, snapshot.hasBrokenLink(years[index - 1], id) {
        row.cells[Self.carriedIn].mark = Self.brokenLink
        rows[rows.count - 1].cells[Self.carriedOut].mark = Self.brokenLink
      }
      rows.append(row)
    }
    return rows
  }

  private static let brokenLink = CellMark(role: .named, severity: .error, findings: [])

  private func row(_ id: ReportID, most: Int64) -> Sheet.Row {
    let figures = snapshot.figures(id)
    let counts = snapshot.counts(id)
    let year = snapshot.year(id).map(String.init) ?? Phrase("年份不明", "year unknown")(language)
    let edition = snapshot.edition(id)?.name(language) ?? ""
    return Sheet.Row(
      kind: .row, label: "\(year)  \(edition)",
      printedLabel: id == shown ? Phrase("当前", "shown")(language) : "",
      cells: [
        cell(figures.received), bar(figures.received ?? 0, most: most),
        cell(figures.carriedIn), cell(figures.decided), cell(figures.carriedOut),
        count(counts.errors, .error), count(counts.warnings, .warning),
      ], key: .year(id))
  }

  private func cell(_ figure: Int64?) -> Sheet.Cell {
    guard let figure else { return Sheet.Cell(kind: .blank, text: "") }
    return Sheet.Cell(
      kind: figure == 0 ? .zero : .number, text: "\(figure)", number: Quantity(Int(figure)))
  }

  /// A bar as long as the number is large beside the largest; what is there shows at least a little.
  private func bar(_ figure: Int64, most: Int64) -> Sheet.Cell {
    guard figure > 0, most > 0 else { return Sheet.Cell(kind: .bar, text: "") }
    let length = Int((Double(figure) / Double(most) * Double(Self.barWidth)).rounded())
    return Sheet.Cell(kind: .bar, text: String(repeating: "#", count: max(1, length)))
  }

  private func count(_ count: UInt32, _ severity: Severity) -> Sheet.Cell {
    var cell = cell(Int64(count))
    if count > 0 { cell.mark = CellMark(role: .part, severity: severity, findings: []) }
    return cell
  }
}

extension Snapshot {
  /// Whether a report carries in something else than the year before, of which the other report is,
  /// carried out.
  fileprivate func hasBrokenLink(_ before: ReportID, _ id: ReportID) -> Bool {
    findingsAcrossYears(id).contains { $0.rule == .carryOver }
      && year(before).map { $0 + 1 } == year(id)
  }
}
