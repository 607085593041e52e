import Reports

/// How often things occur in what is listed or picked, one page a kind of thing; from a row one goes
/// down to the agencies that it counts.
package struct Tally: Sendable, Equatable {
  package enum Page: Int, Sendable, CaseIterable {
    case rules, places, years, editions, layouts, cell, others, totals

    var title: Phrase {
      switch self {
      case .rules: Phrase("规则", "Rules")
      case .places: Phrase("地方", "Places")
      case .cell: Phrase("单元格", "Cell")
      case .years: Phrase("年份", "Years")
      case .editions: Phrase("版本", "Forms")
      case .layouts: Phrase("文本形式", "Layouts")
      case .others: Phrase("不是年报", "Not reports")
      case .totals: Phrase("合计", "Totals")
      }
    }
  }

  package var page: Page
  /// How many agencies it is about.
  let agencyCount: Int
  var cursor = SheetCursor()
  package internal(set) var sheet: Sheet
  /// What each row leads to, if it leads anywhere.
  var goals: [ReportFilter?]

  /// Whether it is still being counted; its only row says so.
  private(set) var isCounting = false

  static let counting = Phrase("正在统计……", "Counting ...")

  package static func == (left: Tally, right: Tally) -> Bool {
    left.page == right.page && left.cursor == right.cursor && left.sheet == right.sheet
  }
}

/// Counts things by the agencies and reports that have them.
struct TallyCounter<Thing: Hashable> {
  private(set) var counts: [Thing: (agencies: Int, reports: Int, times: Int)] = [:]

  /// Counts what the reports of one agency have: things and how often.
  mutating func add(_ reports: [[(thing: Thing, times: Int)]]) {
    var seen: Set<Thing> = []
    for things in reports {
      for (thing, times) in things {
        var count = counts[thing] ?? (0, 0, 0)
        count.reports += 1
        count.times += times
        if seen.insert(thing).inserted { count.agencies += 1 }
        counts[thing] = count
      }
    }
  }
}

extension Tally {
  /// What stands there until it is counted.
  init(counting request: TallyRequest) {
    page = request.page
    agencyCount = request.agencies.count
    let head = Sheet.Head(title: "", full: "", isNumber: false)
    let row = Sheet.Row(kind: .line, label: Self.counting(request.language), key: .line(0))
    sheet = Sheet(heads: [head], rows: [row])
    goals = [nil]
    isCounting = true
  }
}
