import Reports

/// The form in which one chooses which reports to list: arrows go from row to row and from choice to
/// choice.
///
/// ```
/// ▌ 版本    ‹ 全部 ›
///   年份    ‹ 2021 ›
///   地方    ‹ 白鹭区 ›
///   级别    ‹ 有问题 ›
///   规则    ‹ balance ›
/// ```
package struct FilterForm: Sendable, Equatable {
  static let titles = [
    Phrase("版本", "Form"), Phrase("年份", "Year"), Phrase("地方", "Place"),
    Phrase("级别", "Severity"), Phrase("规则", "Rule"),
  ]

  private var choices: FilterChoices
  /// Which choice of each row is chosen.
  private(set) var chosen = titles.map { _ in 0 }
  private(set) var row = 0
  /// The filter before, for Esc.
  let before: ReportFilter
  /// Whether it is still being looked for what there is to choose.
  private(set) var isLooking = false

  /// A form that offers these choices; without them only what the filter asks for, until they come.
  init(_ filter: ReportFilter, _ choices: FilterChoices?) {
    before = filter
    self.choices = choices ?? FilterChoices(onlyOf: filter)
    isLooking = choices == nil
    choose(filter)
  }

  /// Offers what was found; what is chosen stays.
  mutating func take(_ found: FilterChoices) {
    let filter = filter
    (choices, isLooking) = (found, false)
    choose(filter)
  }

  private mutating func choose(_ filter: ReportFilter) {
    let wanted: [FilterChoices.Value] = [
      .edition(filter.edition), .year(filter.year), .place(filter.place),
      .severity(filter.severity), .rule(filter.rule),
    ]
    chosen = zip(choices.rows, wanted).map { $0.firstIndex(of: $1) ?? 0 }
  }

  /// What is chosen in a row.
  func choice(_ row: Int) -> FilterChoices.Value { choices.rows[row][chosen[row]] }

  /// What is chosen.
  var filter: ReportFilter {
    var filter = ReportFilter()
    (filter.cell, filter.layout, filter.picked) = (before.cell, before.layout, before.picked)
    for row in chosen.indices {
      switch choice(row) {
      case .edition(let edition): filter.edition = edition
      case .year(let year): filter.year = year
      case .place(let place): filter.place = place
      case .severity(let severity): filter.severity = severity
      case .rule(let rule): filter.rule = rule
      }
    }
    return filter
  }

  mutating func moveRow(by rows: Int) {
    row = min(max(0, row + rows), chosen.count - 1)
  }

  /// The next choice of the row; behind the last one comes the first.
  mutating func choose(by step: Int) {
    let count = choices.rows[row].count
    chosen[row] = (chosen[row] + step + count) % count
  }

  /// Chooses everything in every row.
  mutating func clear() { chosen = chosen.map { _ in 0 } }
}
