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
  /// One thing to choose.
  enum Row: Int, CaseIterable {
    case edition, year, place, severity, rule

    var title: Phrase {
      switch self {
      case .edition: Phrase("版本", "Form")
      case .year: Phrase("年份", "Year")
      case .place: Phrase("地方", "Place")
      case .severity: Phrase("级别", "Severity")
      case .rule: Phrase("规则", "Rule")
      }
    }
  }

  private var choices: FilterChoices
  /// Which choice of each row is chosen.
  private var chosen: [Int]
  private(set) var row = Row.edition
  /// The filter before, for Esc.
  let before: ReportFilter
  /// Whether it is still being looked for what there is to choose.
  private(set) var isLooking: Bool

  /// A form that offers these choices; without them only what the filter asks for, until they come.
  init(_ filter: ReportFilter, _ choices: FilterChoices?) {
    before = filter
    self.choices = choices ?? FilterChoices(onlyOf: filter)
    isLooking = choices == nil
    chosen = self.choices.choices(of: filter)
  }

  /// Offers what was found; what is chosen stays.
  mutating func take(_ found: FilterChoices) {
    chosen = found.choices(of: filter)
    (choices, isLooking) = (found, false)
  }

  /// What is chosen in a row, and whether that is everything.
  func choice(_ row: Row) -> (value: FilterChoices.Value, isEverything: Bool) {
    (choices[row, chosen[row.rawValue]], chosen[row.rawValue] == 0)
  }

  /// What is chosen.
  var filter: ReportFilter {
    var filter = ReportFilter()
    (filter.cell, filter.layout, filter.picked) = (before.cell, before.layout, before.picked)
    for row in Row.allCases {
      switch choice(row).value {
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
    row = Row(rawValue: min(max(0, row.rawValue + rows), Row.allCases.count - 1)) ?? row
  }

  /// The next choice of the row; behind the last one comes the first.
  mutating func choose(by step: Int) {
    let count = choices.count(row)
    chosen[row.rawValue] = (chosen[row.rawValue] + step + count) % count
  }

  /// Chooses everything in every row.
  mutating func clear() { chosen = chosen.map { _ in 0 } }
}
