import Corpus
import Reports
import Terminal

/// The years of an agency as rows: the numbers that people ask for first, what came in also as a
/// bar, and what was found; below the year that shows, by how much it differs from the year before.
///
/// ```
/// 历年       本年新收           上年结转  总计  结转下年度  复议  诉讼  问题
/// 2019             12  ━━━━━━          0    10      [ 2]      0   Σ 0     ·
/// 2020  ‹          10  ━━━━━        [ 1]    11         0      0   Σ 0     2
/// 较上年           -2  -17%           +1    +1        -2      0     0
/// ```
struct YearRows {
  let snapshot: Snapshot
  let years: [ReportID]
  let shown: OpenReport
  /// Stands behind the year that shows.
  let sign: String
  /// How many years there is room for; `nil` for all.
  let limit: Int?
  let language: Language

  /// What stands in a column: the sum of some cells, a bar for the first column, or how many errors
  /// and warnings there are.
  enum Column {
    case sum(Phrase, [CellID])
    case bar
    case faults
  }

  /// The columns behind the year.
  static let columns: [Column] = [
    .sum(Phrase("本年新收", "received"), [CellID(.received, .total)]),
    .bar,
    .sum(Phrase("上年结转", "from last"), [CellID(.carriedIn, .total)]),
    .sum(Phrase("总计", "total"), [CellID(.outcomeTotal, .total)]),
    .sum(Phrase("结转下年度", "to next"), [CellID(.carriedOut, .total)]),
    .sum(Phrase("复议", "reviews"), [CellID(.review, .total)]),
    .sum(
      Phrase("诉讼", "suits"),
      [CellID(.litigationDirect, .total), CellID(.litigationReviewed, .total)]),
    .faults,
  ]

  private static let barWidth = 6

  /// The columns with their full labels; only the rows below show their heads.
  var heads: [Sheet.Head] {
    let title = Phrase("历年", "Years")(language)
    return [Sheet.Head(title: "", full: title, isNumber: false)]
      + Self.columns.map { column in
        switch column {
        case .sum(_, let cells):
          let labels = cells.map { $0.row.label(.form2021)(language) }
          return Sheet.Head(title: "", full: labels.joined(separator: " + "))
        case .bar: return Sheet.Head(title: "", full: "", isNumber: false)
        case .faults:
          return Sheet.Head(title: "", full: Phrase("错误和存疑", "errors and warnings")(language))
        }
      }
  }

  var rows: [Sheet.Row] {
    let listed = Array(listed)
    let most = listed.compactMap { sum([CellID(.received, .total)], of: $0) }.max() ?? .zero
    var rows = listed.map { row($0, most: most) }
    for (before, after) in zip(listed.indices, listed.indices.dropFirst())
    where snapshot.hasBrokenLink(listed[before], listed[after]) {
      rows[before].markBrokenLink(.carriedOut)
      rows[after].markBrokenLink(.carriedIn)
    }
    if let index = listed.firstIndex(of: shown.id), index > 0,
      snapshot.areNeighbours(listed[index - 1], shown.id)
    {
      rows.insert(changes(from: listed[index - 1], to: shown.id), at: index + 1)
    }
    return [heading(listed.count)] + rows
  }

  /// The years there is room for, around the one that shows.
  private var listed: ArraySlice<ReportID> {
    guard let limit, years.count > limit, let index = years.firstIndex(of: shown.id) else {
      return years[...]
    }
    return years.dropFirst(max(0, min(index - limit / 2, years.count - limit))).prefix(limit)
  }

  private func heading(_ listed: Int) -> Sheet.Row {
    let title = Phrase("历年", "Years")(language)
    return Sheet.Row(
      kind: .heading, label: listed < years.count ? "\(title) \(listed)/\(years.count)" : title,
      cells: Self.columns.map { column in
        switch column {
        case .sum(let title, _): Sheet.Cell(kind: .head, text: title(language))
        case .bar: Sheet.Cell(kind: .head, text: "")
        case .faults: Sheet.Cell(kind: .head, text: Phrase("问题", "findings")(language))
        }
      }, key: .heading(0))
  }

  private func row(_ id: ReportID, most: Quantity) -> Sheet.Row {
    Sheet.Row(
      kind: .row, label: snapshot.yearName(id, among: years[...]),
      printedLabel: id == shown.id ? sign : "",
      cells: Self.columns.map { column in
        switch column {
        case .sum(_, let cells): figure(cells, of: id)
        case .bar: bar(sum([CellID(.received, .total)], of: id) ?? .zero, most: most)
        case .faults: faults(of: id)
        }
      }, key: .year(id))
  }

  /// A number as the report gives it, or the sum of several; that of the report that shows is one of
  /// its cells.
  private func figure(_ cells: [CellID], of id: ReportID) -> Sheet.Cell {
    guard let sum = sum(cells, of: id) else { return Sheet.Cell(kind: .blank, text: "") }
    var cell = Sheet.Cell(
      kind: cells.count > 1 ? .computed : sum == .zero ? .zero : .number, text: "\(sum)",
      number: sum)
    guard id == shown.id else { return cell }
    cell.id = cells.count == 1 ? cells[0] : nil
    cell.mark = cells.compactMap { shown.marks[$0] }.max { $0.severity < $1.severity }
    return cell
  }

  /// A bar as long as the number is large beside the largest; what is there shows at least a little.
  private func bar(_ figure: Quantity, most: Quantity) -> Sheet.Cell {
    guard years.count > 1, figure > .zero, most > .zero else {
      return Sheet.Cell(kind: .bar, text: "")
    }
    let share = Double(figure.millionths) / Double(most.millionths)
    let length = Int((share * Double(Self.barWidth)).rounded())
    return Sheet.Cell(kind: .bar, text: String(repeating: "#", count: max(1, length)))
  }

  private func faults(of id: ReportID) -> Sheet.Cell {
    let counts = snapshot.counts(id)
    let count = Int(counts.errors + counts.warnings)
    guard count > 0, let severity = counts.worst else { return Sheet.Cell(kind: .blank, text: "") }
    return Sheet.Cell(
      kind: .number, text: "\(count)", number: Quantity(count),
      severity: severity)
  }

  /// By how much a year differs from the one before, of what both give.
  private func changes(from before: ReportID, to now: ReportID) -> Sheet.Row {
    Sheet.Row(
      kind: .row, label: Phrase("较上年", "change")(language),
      cells: Self.columns.map { column in
        switch column {
        case .sum(_, let cells):
          guard let old = sum(cells, of: before), let new = sum(cells, of: now) else {
            return .none
          }
          return Sheet.Cell(kind: .text, text: signed(new - old))
        case .bar: return Sheet.Cell(kind: .text, text: share(from: before, to: now))
        case .faults: return .none
        }
      }, key: .heading(2))
  }

  /// How much more came in than the year before, in percent of that.
  private func share(from before: ReportID, to now: ReportID) -> String {
    let received = [before, now].map { sum([CellID(.received, .total)], of: $0) }
    guard let old = received[0], let new = received[1], old > .zero else { return "" }
    let percent = Double((new - old).millionths) / Double(old.millionths) * 100
    return percent.magnitude < 1000 ? signed(Quantity(Int(percent.rounded()))) + "%" : ""
  }

  private func signed(_ difference: Quantity) -> String {
    difference > .zero ? "+\(difference)" : "\(difference)"
  }

  /// The sum of those of the cells that a report gives; `nil` when it gives none.
  private func sum(_ cells: [CellID], of id: ReportID) -> Quantity? {
    let given = cells.compactMap { snapshot.cell($0, of: id)?.number }
    return given.isEmpty ? nil : given.reduce(.zero, +)
  }
}

extension Sheet.Row {
  /// Marks a number that the other year's report contradicts.
  fileprivate mutating func markBrokenLink(_ row: Reports.Row) {
    let column = YearRows.columns.firstIndex { column in
      if case .sum(_, let cells) = column { cells == [CellID(row, .total)] } else { false }
    }
    guard let column else { return }
    let known = cells[column].mark
    guard known == nil || known?.role == .part else { return }
    cells[column].mark = CellMark(
      role: .named, severity: .error, findings: known?.findings ?? [], culprit: known?.culprit)
  }
}

extension Snapshot {
  /// Whether a report carries in something else than the year before, of which the other report is,
  /// carried out.
  fileprivate func hasBrokenLink(_ before: ReportID, _ id: ReportID) -> Bool {
    talliesAcrossYears(id).contains { $0.rule == .carryOver } && areNeighbours(before, id)
  }

  /// Whether the second report is for the year behind that of the first.
  fileprivate func areNeighbours(_ before: ReportID, _ id: ReportID) -> Bool {
    guard let year = year(before) else { return false }
    return year + 1 == self.year(id)
  }
}
