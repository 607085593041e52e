package import Corpus
import Reports
import Terminal

/// Another year of the agency that the open report is held against.
package struct Comparison: Sendable {
  package let other: ReportID
  /// The request for it.
  let generation: Int
  /// The report of that year; `nil` until it was read.
  package internal(set) var open: OpenReport?
}

extension State {
  /// Holds the open report against another year; the next press takes the year after that, and the
  /// last one ends it.
  mutating func compare() -> [Effect] {
    guard let open = report, open.report != nil else { return [] }
    let candidates = comparableYears(open.id)
    guard !candidates.isEmpty else {
      notice = Notice(Phrase("这个单位只有这一年的报告", "this agency has no report of another year"))
      return []
    }
    focus = .report
    // There is nothing to hold findings against.
    if view == .overview || view == .findings { view = .applications }
    let place = comparison.flatMap { candidates.firstIndex(of: $0.other) }
    let next = place.map { $0 + 1 } ?? 0
    guard candidates.indices.contains(next) else {
      endComparison()
      return []
    }
    return compare(with: candidates[next])
  }

  /// The years before, the nearest first, then those behind; last the other files for this year.
  private func comparableYears(_ shown: ReportID) -> [ReportID] {
    let years = Array(years)
    guard let index = years.firstIndex(of: shown) else { return [] }
    let others = years[..<index].reversed() + years[(index + 1)...]
    let year = snapshot.year(shown)
    return others.filter { snapshot.year($0) != year } + others.filter { snapshot.year($0) == year }
  }

  private mutating func compare(with other: ReportID) -> [Effect] {
    lastGeneration += 1
    comparison = Comparison(other: other, generation: lastGeneration)
    let request = ReportRequest(report: other, generation: lastGeneration, goal: .stay)
    return [.open(path: snapshot.path(other), request)]
  }

  mutating func endComparison() {
    reflow {
      $0.comparison = nil
      $0.openedCount += 1
    }
  }

  /// Takes the report of the other year; false when it is not what was asked for.
  mutating func takeOther(_ opened: OpenReport, generation: Int) -> Bool {
    guard comparison?.generation == generation else { return false }
    reflow {
      $0.comparison?.open = opened
      $0.comparison?.open?.hold(against: $0.snapshot, $0.baseline)
      $0.openedCount += 1
    }
    return true
  }

  /// Goes on comparing when another report was opened: with the year before that, if there is one.
  mutating func followComparison() -> [Effect] {
    guard comparison != nil, let open = report else { return [] }
    guard let other = comparableYears(open.id).first else {
      comparison = nil
      return []
    }
    return compare(with: other)
  }

  /// The other year's report, once it was read.
  var otherReport: Report? { comparison?.open?.report }
}
