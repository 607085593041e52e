import Corpus

/// The agencies that a list shows, in its order, with what a key press asks of all of them.
///
/// ```
/// row             0    1    2    3    4
/// agency          7    2    9    4    1       of all agencies in their own order nothing is kept
/// faults          0    3    0    0    2
/// runningFaults   0    3    3    3    5       where is the next fault behind row 1? at row 4
/// ```
///
/// It is made once, where the list is made, so that no key looks at every row.
package struct ListedAgencies: Sendable, RandomAccessCollection {
  package let startIndex = 0
  package let endIndex: Int
  /// `nil` where row and agency are the same number.
  private let agencies: [Int]?
  /// The errors and warnings of the rows up to each, itself among them.
  private let runningFaults: [Int]

  package init() { (endIndex, agencies, runningFaults) = (0, [], []) }

  /// All agencies of a corpus in their order. O(1).
  init(allOf snapshot: Snapshot) {
    endIndex = snapshot.agencies.count
    agencies = nil
    runningFaults = snapshot.agencies.runningFaults
  }

  /// These agencies of a corpus, with the faults of the reports that the filter wants. O(n).
  init(_ agencies: [Int], of snapshot: Snapshot, _ filter: ReportFilter = ReportFilter()) {
    endIndex = agencies.count
    self.agencies = agencies
    let counts = snapshot.agencies.counts
    let isOfReports = filter.isOfReports
    var sum = 0
    runningFaults = agencies.map { agency in
      sum +=
        (isOfReports ? filter.counts(of: agency, in: snapshot) : counts[agency]).faults
      return sum
    }
  }

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

extension ListedAgencies: Equatable {
  /// Whether the same agencies stand in the same order.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && (left.agencies == nil && right.agencies == nil || left.elementsEqual(right))
  }
}
