import Corpus
import Synchronization

/// The agencies that a list shows, in its order, with what a key press asks of all of them.
///
/// ```
/// row             0    1    2    3    4
/// agency          7    2    9    4    1       of all agencies in their own order nothing is kept
/// faults          0    3    0    0    2
/// runningFaults   0    3    3    3    5       where is the next fault behind row 1? at row 4
/// ```
///
/// The sums are made once: where the list is made if each takes a look at reports, else when they are
/// first asked for, so that a search of a million names need not wait for them.
package struct ListedAgencies: Sendable, RandomAccessCollection {
  package let startIndex = 0
  package let endIndex: Int
  /// `nil` where row and agency are the same number.
  private let agencies: [Int]?
  private let sums: RunningFaults

  package init() { (endIndex, agencies, sums) = (0, [], RunningFaults { [] }) }

  /// All agencies of a corpus in their order. O(1).
  init(allOf snapshot: Snapshot) {
    endIndex = snapshot.agencies.count
    agencies = nil
    sums = RunningFaults { snapshot.agencies.runningFaults }
  }

  /// These agencies of a corpus, with the faults of the reports that the filter wants. O(n).
  init(_ agencies: [Int], of snapshot: Snapshot, _ filter: ReportFilter = ReportFilter()) {
    endIndex = agencies.count
    self.agencies = agencies
    let counts = snapshot.agencies.counts
    guard filter.isOfReports else {
      sums = RunningFaults { running(agencies.lazy.map { counts[$0].faults }) }
      return
    }
    let made = running(agencies.lazy.map { filter.counts(of: $0, in: snapshot).faults })
    sums = RunningFaults { made }
  }

  /// The errors and warnings of the rows up to each, itself among them.
  private var runningFaults: [Int] { sums.values }

  package subscript(row: Int) -> Int { agencies?[row] ?? row }

  /// The row of an agency; `nil` when it is not listed.
  func row(of agency: Int) -> Int? {
    guard let agencies else { return indices.contains(agency) ? agency : nil }
    return agencies.firstIndex(of: agency)
  }

  /// How many errors and warnings there are in all rows.
  var faults: Int { runningFaults.last ?? 0 }

  /// How many there are in the rows before one.
  func faults(before row: Int) -> Int { row > 0 ? runningFaults[row - 1] : 0 }

  /// The next row behind or before one whose agency has an error or a warning. O(log n).
  func nextRowWithFaults(from row: Int, forward: Bool) -> Int? {
    guard indices.contains(row) else { return nil }
    if forward { return firstRow(withMoreThan: runningFaults[row]) }
    let before = faults(before: row)
    return before > 0 ? firstRow(withMoreThan: before - 1) : nil
  }

  /// The first row up to which there are more than `faults`.
  private func firstRow(withMoreThan faults: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if runningFaults[middle] > faults { high = middle } else { low = middle + 1 }
    }
    return low < count ? low : nil
  }
}

private func running(_ faults: some Sequence<Int>) -> [Int] {
  var sum = 0
  return faults.map { count in
    sum += count
    return sum
  }
}

/// Sums that are made when they are first asked for.
private final class RunningFaults: Sendable {
  private let made = Mutex<[Int]?>(nil)
  private let make: @Sendable () -> [Int]

  init(_ make: @escaping @Sendable () -> [Int]) { self.make = make }

  var values: [Int] {
    made.withLock { made in
      if let made { return made }
      let values = make()
      made = values
      return values
    }
  }
}

extension ListedAgencies: Equatable {
  /// Whether the same agencies stand in the same order.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && (left.agencies == nil && right.agencies == nil || left.elementsEqual(right))
  }
}
