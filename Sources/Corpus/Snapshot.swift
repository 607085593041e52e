package import Reports
package import Rules

/// Which report of a snapshot.
package struct ReportID: Sendable, Hashable, BitwiseCopyable {
  let segment: Int32
  let row: Int32
}

/// A corpus at one moment of its loading: a value that never changes.
package struct Snapshot: Sendable {
  package private(set) var agencies: AgencyList
  /// Files and folders that could not be read.
  package private(set) var problems: [Problem]
  package let filesDone: Int
  /// How many files there are; `nil` while they are still being looked for.
  package let filesFound: Int?
  /// Whether the files are known to be as they are shown; `false` for a corpus as it was when it
  /// was last read, until each file has been looked at.
  package private(set) var isVerified = true
  private(set) var segments: [Segment]
  private var chains: Chains
  /// The same for snapshots whose agencies and reports have the same numbers.
  private let list: ListIdentity
  package let reportCount: Int
  /// How many of these are no reports but files that somebody named.
  package let namedOtherFileCount: Int
  /// How many files are no reports: those that somebody named, and those that a walk found.
  package var otherFilesInAll: Int { namedOtherFileCount + otherFileCount }
  /// How many agencies there are of which there is a report.
  package let agencyCount: Int
  /// How many files a walk found that are no reports.
  package let otherFileCount: Int
  /// The findings of all reports that nobody has accepted, counted.
  package private(set) var counts: FindingCounts
  /// Those that somebody has; none of them is in any number here.
  package private(set) var accepted = AcceptedFindings()

  /// The corpus before anything of it is known.
  package static let empty = Snapshot(segments: [], problems: [], filesDone: 0, filesFound: nil)

  init(segments: [Segment], problems: [Problem], filesDone: Int, filesFound: Int?) {
    var agencies = AgencyList(segments)
    // A gap between two years may be a file that is still to come.
    let chains = Chains(filesDone == filesFound ? agencies : AgencyList([]), segments)
    agencies.add(chains)
    self.init(
      agencies, segments, chains, problems: problems + segments.flatMap(\.problems),
      filesDone: filesDone, filesFound: filesFound)
  }

  private init(
    _ agencies: AgencyList, _ segments: [Segment], _ chains: Chains, problems: [Problem],
    filesDone: Int, filesFound: Int?
  ) {
    self.agencies = agencies
    self.segments = segments
    self.chains = chains
    self.problems = problems
    self.filesDone = filesDone
    self.filesFound = filesFound
    list = ListIdentity()
    reportCount = segments.reduce(0) { $0 + $1.count }
    namedOtherFileCount = segments.reduce(0) { $0 + $1.editions.count { $0 == 0 } }
    otherFileCount = segments.reduce(0) { $0 + $1.otherFiles.count }
    agencyCount =
      namedOtherFileCount == 0
      ? agencies.count
      : (0..<agencies.count).count { agency in
        agencies.reports(agency).contains { segments[Int($0.segment)].editions[Int($0.row)] != 0 }
      }
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

  /// A corpus as it was when its index was written, with nothing but what the list shows: there are
  /// no numbers and no findings of single reports.
  init(agencies: AgencyList, front: [Segment]) {
    self.init(
      agencies, front, Chains(AgencyList([]), []), problems: [], filesDone: 0, filesFound: 0)
    isVerified = false
  }

  /// The same corpus with all its columns.
  func completed(by segments: [IndexedSegment]) -> Snapshot {
    var snapshot = self
    snapshot.segments = segments.map(\.segment)
    snapshot.chains = Chains(agencies, snapshot.segments)
    return snapshot
  }

  /// Whether agencies and reports have the same numbers in both.
  package func lists(theSameAs other: Snapshot) -> Bool { list === other.list }

  /// The same corpus, now that there are known to be more files than its own.
  func beforeTheRest() -> Snapshot {
    Snapshot(segments: segments, problems: [], filesDone: filesDone, filesFound: nil)
  }

  /// The same corpus, now that its files have been looked at.
  func verified(problems: [Problem]) -> Snapshot {
    var snapshot = self
    snapshot.isVerified = true
    snapshot.problems = problems
    return snapshot
  }

  /// The same corpus; what was accepted is not counted.
  package func accepting(_ accepted: AcceptedFindings) -> Snapshot {
    guard accepted != self.accepted else { return self }
    var snapshot = self
    let concerned = (accepted.reports + self.accepted.reports).compactMap(agencies.agency)
    snapshot.accepted = accepted
    snapshot.agencies.count(snapshot.counts, of: Set(concerned))
    snapshot.counts = snapshot.agencies.counts.reduce(into: FindingCounts()) { $0 += $1 }
    return snapshot
  }

  package var isComplete: Bool { filesDone == filesFound }

  /// Whether there is a report of that place; there may be none when the corpus was read again.
  package func contains(_ id: ReportID) -> Bool {
    segments.indices.contains(Int(id.segment)) && (0..<segment(id).count).contains(Int(id.row))
  }

  package func path(_ id: ReportID) -> String { segment(id).paths[Int(id.row)] }

  /// The report that has a path. O(n), but where it stands at `place` as it did in another corpus.
  package func report(at path: String, near place: ReportID? = nil) -> ReportID? {
    if let place, contains(place), self.path(place) == path { return place }
    let path = Array(path.utf8)
    for (number, segment) in segments.enumerated() {
      let row = (0..<segment.count).first { row in
        let range = segment.paths.range(row)
        return range.count == path.count && segment.paths.bytes[range].elementsEqual(path)
      }
      if let row { return ReportID(segment: Int32(number), row: Int32(row)) }
    }
    return nil
  }

  /// The paths of all files that are no reports: those that somebody named, then those that a walk
  /// found.
  package var otherFiles: [String] {
    segments.flatMap { segment in
      (0..<segment.count).filter { segment.editions[$0] == 0 }.map { segment.paths[$0] }
    }
      + segments.flatMap { segment in (0..<segment.otherFiles.count).map { segment.otherFiles[$0] }
      }
  }

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
    segment(id).layout(Int(id.row))
  }

  /// What other reports of its agency say against a report; their lines are not known here. Empty
  /// until all files are read.
  package func findingsAcrossYears(_ id: ReportID) -> [Finding] {
    guard let place = agencies.place(of: id), !chains.rules(place).isEmpty else { return [] }
    let agency = agencies.agency(at: place)
    let index = place - agencies.reportPlaces(agency).lowerBound
    return findingsAcrossYears(ofAgency: agency)[index]
  }

  /// The same for all reports of an agency, in their order.
  package func findingsAcrossYears(ofAgency agency: Int) -> [[Finding]] {
    chains.findings(ofAgency: agency, in: agencies, segments)
  }

  /// How often each rule found something against a report in the others of its agency.
  package func talliesAcrossYears(_ id: ReportID) -> [RuleTally] {
    accepted.remainder(of: agencies.place(of: id).map(chains.tallies) ?? [], id)
  }

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
    if let place = agencies.place(of: id) { counts += chains.counts(place) }
    if !accepted.isEmpty { counts -= accepted.counts(id) }
    return counts
  }

  /// The rules that found something in a report.
  package func rules(_ id: ReportID) -> RuleSet {
    if accepted.concerns(id) { return RuleSet((tallies(id) + talliesAcrossYears(id)).map(\.rule)) }
    var rules = segment(id).findings.rules(Int(id.row))
    if let place = agencies.place(of: id) { rules.formUnion(chains.rules(place)) }
    return rules
  }

  /// How often each rule found something in a report by itself.
  package func tallies(_ id: ReportID) -> [RuleTally] {
    accepted.remainder(of: segment(id).findings.tallies(Int(id.row)), id)
  }

  /// The bytes that the columns take, the list of agencies among them.
  package var columnBytes: Int {
    segments.reduce(agencies.columnBytes) { $0 + $1.columnBytes }
  }

  private func segment(_ id: ReportID) -> Segment { segments[Int(id.segment)] }
}

/// Tells whether two snapshots list the same.
private final class ListIdentity: Sendable {}
