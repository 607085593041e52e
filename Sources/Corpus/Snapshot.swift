package import Reports
package import Rules

/// Which report of a snapshot.
package struct ReportID: Sendable, Hashable {
  let segment: Int32
  let row: Int32
}

/// A corpus at one moment of its loading: a value that never changes.
package struct Snapshot: Sendable {
  package let agencies: AgencyList
  /// Files and folders that could not be read.
  package let problems: [Problem]
  package let filesDone: Int
  package let filesFound: Int
  private let segments: [Segment]
  private let chains: Chains

  package static let empty = Snapshot(segments: [], problems: [], filesDone: 0, filesFound: 0)

  init(segments: [Segment], problems: [Problem], filesDone: Int, filesFound: Int) {
    self.segments = segments
    self.problems = problems + segments.flatMap(\.problems)
    self.filesDone = filesDone
    self.filesFound = filesFound
    var agencies = AgencyList(segments)
    // A gap between two years may be a file that is still to come.
    chains = Chains(filesDone == filesFound ? agencies : AgencyList([]), segments)
    agencies.add(chains)
    self.agencies = agencies
  }

  package var isComplete: Bool { filesDone == filesFound }

  package var reportCount: Int { segments.reduce(0) { $0 + $1.count } }

  /// How many files a walk found that are no reports.
  package var otherFileCount: Int { segments.reduce(0) { $0 + $1.otherFiles.count } }

  /// The findings of all reports, counted.
  package var counts: FindingCounts {
    var sum = FindingCounts()
    for segment in segments { for counts in segment.counts { sum += counts } }
    sum += chains.counts
    return sum
  }

  package func path(_ id: ReportID) -> String { segments[Int(id.segment)].paths[Int(id.row)] }

  /// The year reported on, if the document names one.
  package func year(_ id: ReportID) -> Int? {
    let year = segments[Int(id.segment)].years[Int(id.row)]
    return year == 0 ? nil : Int(year)
  }

  package func edition(_ id: ReportID) -> Edition? {
    segments[Int(id.segment)].editions[Int(id.row)]
  }

  package func counts(_ id: ReportID) -> FindingCounts {
    var counts = segments[Int(id.segment)].counts[Int(id.row)]
    counts += FindingCounts(chains[id])
    return counts
  }

  /// What other reports of its agency say against a report; their lines are not known here. Empty
  /// until all files are read.
  package func findingsAcrossYears(_ id: ReportID) -> [Finding] { chains[id] }

  /// The numbers of a report, with the year 0 where the document names none; `nil` for what is no
  /// report.
  package func yearReport(_ id: ReportID) -> YearReport? {
    segments[Int(id.segment)].yearReport(Int(id.row))
  }

  package func figures(_ id: ReportID) -> KeyFigures {
    segments[Int(id.segment)].figures[Int(id.row)]
  }
}
