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
  package private(set) var problems: [Problem]
  package let filesDone: Int
  package let filesFound: Int
  /// Whether the files are known to be as they are shown; `false` for a corpus as it was when it
  /// was last read, until each file has been looked at.
  package private(set) var isVerified = true
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
    counts = agencies.counts.reduce(into: FindingCounts()) { $0 += $1 }
  }

  /// A corpus of one empty report for each name, for measuring and for tests of the list.
  package init(named names: [String]) {
    var segment = Segment()
    for (number, name) in names.enumerated() {
      var report = Report(path: "\(number).txt", text: .empty)
      report.agency = Agency(name: name, source: .title)
      segment.append(report)
    }
    self.init(segments: [segment], problems: [], filesDone: 0, filesFound: 0)
  }

  /// A corpus as it was when its index was written.
  init(index: [IndexedSegment]) {
    let files = index.reduce(0) { $0 + $1.files.count }
    self.init(
      segments: index.map(\.segment), problems: [], filesDone: files, filesFound: files)
    isVerified = false
  }

  /// The same corpus, now that its files have been looked at.
  func verified(problems: [Problem]) -> Snapshot {
    var snapshot = self
    snapshot.isVerified = true
    snapshot.problems = problems
    return snapshot
  }

  package var isComplete: Bool { filesDone == filesFound }

  package var reportCount: Int { segments.reduce(0) { $0 + $1.count } }

  /// How many files a walk found that are no reports.
  package var otherFileCount: Int { segments.reduce(0) { $0 + $1.otherFiles.count } }

  /// The findings of all reports, counted.
  package let counts: FindingCounts

  package func path(_ id: ReportID) -> String { segment(id).paths[Int(id.row)] }

  /// The year reported on, if the document names one.
  package func year(_ id: ReportID) -> Int? {
    let year = segment(id).years[Int(id.row)]
    return year == 0 ? nil : Int(year)
  }

  /// `nil` for what is no report.
  package func edition(_ id: ReportID) -> Edition? {
    let edition = segment(id).editions[Int(id.row)]
    return edition == 0 ? nil : Edition(rawValue: edition - 1)
  }

  /// The form of text that the tables were read from.
  package func layout(_ id: ReportID) -> Layout {
    Layout.allCases[min(Int(segment(id).layouts[Int(id.row)]), Layout.allCases.count - 1)]
  }

  /// What other reports of its agency say against a report; their lines are not known here. Empty
  /// until all files are read.
  package func findingsAcrossYears(_ id: ReportID) -> [Finding] { chains[id] }

  /// The numbers of a report, with the year 0 where the document names none; `nil` for what is no
  /// report.
  package func yearReport(_ id: ReportID) -> YearReport? {
    segment(id).yearReport(Int(id.row))
  }

  /// The tables of a report without the places of their cells in the document. Unpacked at each
  /// call: some microseconds.
  package func tables(_ id: ReportID) -> ReportTables { segment(id).tables.tables(Int(id.row)) }

  package func figures(_ id: ReportID) -> KeyFigures { KeyFigures(tables(id).applications) }

  package func counts(_ id: ReportID) -> FindingCounts {
    var counts = segment(id).findings.counts(Int(id.row))
    counts += FindingCounts(chains[id])
    return counts
  }

  /// The rules that found something in a report.
  package func rules(_ id: ReportID) -> RuleSet {
    var rules = segment(id).findings.rules(Int(id.row))
    for finding in chains[id] { rules.insert(finding.rule) }
    return rules
  }

  /// How often each rule found something in a report by itself.
  package func tallies(_ id: ReportID) -> [RuleTally] {
    segment(id).findings.tallies(Int(id.row))
  }

  /// The bytes that the columns take, the list of agencies among them.
  package var columnBytes: Int {
    segments.reduce(agencies.columnBytes) { $0 + $1.columnBytes }
  }

  private func segment(_ id: ReportID) -> Segment { segments[Int(id.segment)] }
}
