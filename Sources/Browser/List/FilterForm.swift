import Corpus
import Reports
import Rules

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
  struct Field: Sendable, Equatable {
    var title: Phrase
    var choices: [Choice]
    var chosen = 0
  }

  struct Choice: Sendable, Equatable {
    var title: Phrase
    var value: Value

    static func == (left: Choice, right: Choice) -> Bool { left.value == right.value }
  }

  enum Value: Sendable, Equatable {
    case edition(Edition?)
    case year(Int?)
    case place(String?)
    case severity(Severity?)
    case rule(RuleID?)
  }

  private(set) var fields: [Field]
  private(set) var row = 0
  /// The filter before, for Esc.
  let before: ReportFilter

  init(_ filter: ReportFilter, in snapshot: Snapshot) {
    before = filter
    let all = Phrase("全部", "all")
    let occurring = snapshot.occurring
    let editions: [Edition?] =
      [nil] + Edition.allCases.filter { occurring.editions.contains($0) || $0 == filter.edition }
    let severities: [(Severity?, Phrase)] = [
      (nil, all), (.note, Phrase("有任何发现", "with findings")),
      (.warning, Phrase("有问题", "with findings")), (.error, Phrase("有错误", "with errors")),
    ]
    let rules: [RuleID?] =
      [nil] + RuleID.allCases.filter { occurring.rules.contains($0) || $0 == filter.rule }
    fields = [
      Field(
        title: Phrase("版本", "Form"),
        choices: editions.map { Choice(title: $0?.name ?? all, value: .edition($0)) }),
      Field(
        title: Phrase("年份", "Year"),
        choices: ([nil] + snapshot.years).map { year in
          Choice(title: year.map { Phrase("\($0)", "\($0)") } ?? all, value: .year(year))
        }),
      Field(
        title: Phrase("地方", "Place"),
        choices: ([nil] + snapshot.places).map { place in
          Choice(title: place.map { Phrase($0, $0) } ?? all, value: .place(place))
        }),
      Field(
        title: Phrase("级别", "Severity"),
        choices: severities.map { Choice(title: $1, value: .severity($0)) }),
      Field(
        title: Phrase("规则", "Rule"),
        choices: rules.map { Choice(title: $0.map { Rule[$0].title } ?? all, value: .rule($0)) }),
    ]
    let chosen: [Value] = [
      .edition(filter.edition), .year(filter.year), .place(filter.place),
      .severity(filter.severity),
      .rule(filter.rule),
    ]
    for (index, value) in chosen.enumerated() {
      fields[index].chosen = fields[index].choices.firstIndex { $0.value == value } ?? 0
    }
  }

  /// What is chosen.
  var filter: ReportFilter {
    var filter = ReportFilter()
    (filter.cell, filter.layout, filter.picked) = (before.cell, before.layout, before.picked)
    for field in fields {
      switch field.choices[field.chosen].value {
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
    row = min(max(0, row + rows), fields.count - 1)
  }

  /// The next choice of the row; behind the last one comes the first.
  mutating func choose(by step: Int) {
    let count = fields[row].choices.count
    fields[row].chosen = (fields[row].chosen + step + count) % count
  }

  /// Chooses everything in every row.
  mutating func clear() {
    for index in fields.indices { fields[index].chosen = 0 }
  }
}

extension Snapshot {
  /// The years of which there is a report, in their order.
  var years: [Int] {
    var years: Set<Int> = []
    for agency in 0..<agencies.count { years.formUnion(agencies.reports(agency).compactMap(year)) }
    return years.sorted()
  }

  /// The forms of which there is a report, and the rules that found something.
  fileprivate var occurring: (editions: Set<Edition>, rules: RuleSet) {
    var (editions, rules): (Set<Edition>, RuleSet) = ([], RuleSet())
    for agency in 0..<agencies.count {
      for id in agencies.reports(agency) {
        if let edition = edition(id) { editions.insert(edition) }
        rules.formUnion(self.rules(id))
      }
    }
    return (editions, rules)
  }

  /// The places that the agencies' names begin with, in the order of the names.
  var places: [String] {
    var places: [String] = []
    var known: Set<String> = []
    for agency in 0..<agencies.count {
      let place = leadingPlace(agencies.names[agency])
      if !place.isEmpty, known.insert(place).inserted { places.append(place) }
    }
    return places
  }
}
