package import Reports

/// The reports of one agency, held against each other.
///
/// ```
/// files      2019   2020  2020 (HTML)   2022        in any order
/// versions   2019   2020                2022        one report stands for each year: the fullest
/// pairs        └─pair─┘        missing-year         rules of pairs, and gaps
/// ```
///
/// Returns the findings of each report, in the order of `reports`. They have no lines yet: where
/// in its document a cell stands only the whole report says.
package func findingsAcrossYears(_ reports: [YearReport]) -> [[Finding]] {
  var findings = Array(repeating: [Finding](), count: reports.count)
  let files = Dictionary(grouping: reports.indices) { reports[$0].year }
  var standing: [Int] = []
  for year in files.keys.sorted() {
    let versions = Versions(of: files[year] ?? [], among: reports)
    for (file, finding) in versions.differences { findings[file].append(finding) }
    if let fullest = versions.fullest { standing.append(fullest) }
  }
  for (before, now) in zip(standing, standing.dropFirst()) {
    let pair = YearPair(before: reports[before], now: reports[now])
    if pair.now.year == pair.before.year + 1 {
      findings[now] += Rule.comparisons.flatMap { $0(pair) }
    } else {
      findings[now].append(pair.gap)
    }
  }
  return findings
}

/// Which of an agency's reports stand for their years, as indices of `reports` in the order of the
/// years: where several files are for one year, the fullest of them.
package func standingReports(_ reports: [YearReport]) -> [Int] {
  let files = Dictionary(grouping: reports.indices) { reports[$0].year }
  return files.sorted { $0.key < $1.key }.compactMap {
    Versions(of: $0.value, among: reports).fullest
  }
}

/// The files of one agency for one year, sorted into sets of those whose numbers agree.
private struct Versions {
  struct Version {
    let file: Int
    let numbers: [(id: CellID, number: Quantity)]
    let table: [CellID: Quantity]
    /// How many more files have the same numbers.
    var others = 0
  }

  private let reports: [YearReport]
  private var versions: [Version] = []

  /// So many sets are told apart; further ones count as the last, so that thousands of files with
  /// thousands of contents cost no more than a look at each.
  private static let limit = 10

  init(of files: [Int], among reports: [YearReport]) {
    self.reports = reports
    guard files.count > 1 else {
      versions = files.map { Version(file: $0, numbers: [], table: [:]) }
      return
    }
    let read = files.map { (file: $0, numbers: reports[$0].numbers) }
      .sorted { ($1.numbers.count, $0.file) < ($0.numbers.count, $1.file) }
    for (file, numbers) in read {
      if let known = versions.firstIndex(where: { $0.agrees(with: numbers) }) {
        versions[known].others += 1
      } else if versions.count == Self.limit {
        versions[Self.limit - 1].others += 1
      } else {
        versions.append(
          Version(
            file: file, numbers: numbers,
            table: Dictionary(numbers.map { ($0.id, $0.number) }) { first, _ in first }))
      }
    }
  }

  /// The file that gives most numbers; of several the first.
  var fullest: Int? { versions.first?.file }

  /// A finding for each set of numbers but that of the fullest file, at the first file that has it.
  var differences: [(file: Int, finding: Finding)] {
    guard let first = versions.first else { return [] }
    return versions.dropFirst().compactMap { version in
      let cells = version.numbers.filter {
        first.table[$0.id].map { [n = $0.number] in $0 != n } ?? false
      }
      guard let cell = cells.first else { return nil }
      let other = reports[first.file].path
      let same = version.others
      return (
        version.file,
        Finding(
          .duplicate, .warning, at: .cell(cell.id), cells: cells.map(\.id),
          expected: first.table[cell.id], found: cell.number, line: 0,
          reason: Phrase(
            "另一份为 \(other)" + (same > 0 ? "；还有 \(same) 份与本份相同" : ""),
            "the other file is \(other)" + (same > 0 ? "; \(same) more are like this one" : "")))
      )
    }
  }
}

extension Versions.Version {
  /// Whether no cell that both give holds different numbers.
  func agrees(with numbers: [(id: CellID, number: Quantity)]) -> Bool {
    numbers.allSatisfy { table[$0.id] == nil || table[$0.id] == $0.number }
  }
}
