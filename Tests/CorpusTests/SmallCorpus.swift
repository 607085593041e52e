import Corpus
import Synchronization
import TestSupport

import struct Corpus.Snapshot

/// Short reports in a folder of their own, loaded as the browser loads them.
struct SmallCorpus {
  let folder: TemporaryFolder
  let snapshot: Snapshot

  /// Writes each report at its path and loads the folder.
  init(_ reports: [(path: String, agency: String, year: Int)], jobs: Int = 2) throws {
    let folder = try TemporaryFolder()
    for report in reports {
      try folder.write(reportText(report.agency, report.year), to: report.path)
    }
    self.folder = folder
    snapshot = loaded(Walk([folder.path]), jobs: jobs).last ?? .empty
  }

  /// The agencies as listed, each with its years: `青石县财政局 2019 2020`.
  var agencies: [String] {
    (0..<snapshot.agencies.count).map { agency in
      let years = snapshot.agencies.reports(agency).compactMap(snapshot.year)
      return ([snapshot.agencies.names[agency]] + years.map(String.init)).joined(separator: " ")
    }
  }

  /// The names of the agencies that a query finds, the best first.
  func matches(_ query: String) -> [String] {
    snapshot.agencies.matching(query).map { snapshot.agencies.names[$0] }
  }
}

/// The least text that is a report of that agency and year.
func reportText(_ agency: String, _ year: Int) -> String {
  """
  \(agency)\(year)年政府信息公开工作年度报告
  一、总体情况
  全年主动公开信息12条，都在本机关网站上。

  """
}

/// A report that names neither agency nor year.
let namelessReport = """
  政府信息公开工作年度报告
  一、总体情况
  我局全年公开信息12条。
  二、主动公开政府信息情况

  """

/// All snapshots that loading hands on.
func loaded(_ walk: Walk, selection: Selection = Selection(), jobs: Int = 2) -> [Snapshot] {
  var snapshots: [Snapshot] = []
  loadColumns(walk, selection: selection, jobs: jobs) { snapshot in
    snapshots.append(snapshot)
    return true
  }
  return snapshots
}

/// A number that several threads count up.
final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  func add(_ difference: Int) -> Int {
    number.add(difference, ordering: .sequentiallyConsistent).newValue
  }
}
