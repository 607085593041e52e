import Reports

/// The agencies of a corpus in the order of their names, each with its reports in the order of
/// their years.
package struct AgencyList: Sendable {
  /// The names that are shown and searched: the agency's own, or, where a document names none, the
  /// name of its file.
  package private(set) var names = Arena()
  /// Whether the agency is known by name.
  package private(set) var isNamed: [Bool] = []
  package private(set) var counts: [FindingCounts] = []
  /// The names as a search compares them.
  private(set) var searched = SearchedNames()
  private(set) var reports: [ReportID] = []
  private(set) var firstReports: [Int32] = [0]
  /// The year of each of `reports`, 0 where it names none.
  private(set) var years: [Int16] = []
  private var places = ReportPlaces()
  /// The errors and warnings of all agencies up to each, itself among them.
  package private(set) var runningFaults: [Int] = []

  package var count: Int { isNamed.count }

  var columnBytes: Int {
    names.bytes.count + searched.bytes + 14 * reports.count
      + count * (17 + MemoryLayout<FindingCounts>.size)
  }

  /// What a search without the browser says of the agencies.
  var columns: AgencyColumns {
    AgencyColumns(
      names: names.bytes, nameEnds: names.ends, counts: counts, years: years,
      firstReports: firstReports) ?? AgencyColumns()
  }

  /// The reports of one agency in the order of their years.
  package func reports(_ agency: Int) -> ArraySlice<ReportID> {
    reports[reportPlaces(agency)]
  }

  /// A list as it was kept; the columns must fit each other.
  init(
    names: Arena, isNamed: [Bool], counts: [FindingCounts], searched: SearchedNames,
    reports: [ReportID], firstReports: [Int32], years: [Int16]
  ) {
    self.names = names
    self.isNamed = isNamed
    self.counts = counts
    self.searched = searched
    self.reports = reports
    self.firstReports = firstReports
    self.years = years
    places = ReportPlaces(reports)
    countFaults()
  }

  /// The agency that a report is of. O(log n).
  package func agency(of report: ReportID) -> Int? {
    place(of: report).map { agency(at: $0) }
  }

  /// The place of a report among those of all agencies. O(1).
  package func place(of report: ReportID) -> Int? { places[report] }

  /// The places of the reports of one agency.
  func reportPlaces(_ agency: Int) -> Range<Int> {
    Int(firstReports[agency])..<Int(firstReports[agency + 1])
  }

  func report(at place: Int) -> ReportID { reports[place] }

  /// The agency whose report stands at a place.
  func agency(at place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(firstReports[middle + 1]) <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Gathers the reports of all segments. O(n log n): a second for a million reports.
  init(_ segments: [Segment]) {
    let gathering = Gathering(segments)
    let strangers = gathering.strangers(segments)
    var last: Gathering.Member?
    for (place, member) in gathering.members.enumerated() {
      let counts = segments[Int(member.id.segment)].findings.counts(Int(member.id.row))
      if let last, gathering.areOfOneAgency(last, member), !strangers.contains(place) {
        self.counts[count - 1] += counts
      } else {
        names.append(gathering.bytes[member.name])
        isNamed.append(member.isNamed)
        self.counts.append(counts)
        firstReports.append(0)
      }
      reports.append(member.id)
      years.append(member.year)
      firstReports[count] = Int32(reports.count)
      last = member
    }
    for agency in 0..<count {
      searched.append(NameCharacters(names.bytes.span, names.range(agency)).characters)
    }
    places = ReportPlaces(reports)
    countFaults()
  }

  private mutating func countFaults() {
    var sum = 0
    runningFaults = counts.map { counts in
      sum += counts.faults
      return sum
    }
  }
}

extension AgencyList {
  /// Counts the findings that an agency's reports show together.
  mutating func add(_ chains: Chains) {
    for agency in 0..<count {
      for place in reportPlaces(agency) { counts[agency] += chains.counts(place) }
    }
    countFaults()
  }

  /// Counts again, for each agency, what its reports show.
  mutating func count(_ counts: (ReportID) -> FindingCounts, of changed: Set<Int>) {
    for agency in changed {
      self.counts[agency] = reports(agency).reduce(into: FindingCounts()) { $0 += counts($1) }
    }
    countFaults()
  }
}

/// The reports on their way to their agencies: sorted, so that those of one agency stand together.
private struct Gathering {
  struct Member {
    let key: UInt64
    let start: UInt32
    let length: UInt32
    /// The folder that must agree besides the name; -1 when the name says which place it is.
    let folder: Int32
    let year: Int16
    let isNamed: Bool
    let id: ReportID

    var name: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  /// All names, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var members: [Member] = []
  private var folders: [ArraySlice<UInt8>: Int32] = [:]
  private var lastFolder: (name: ArraySlice<UInt8>, number: Int32) = ([], -1)
  private let order = NameOrder()

  init(_ segments: [Segment]) {
    members.reserveCapacity(segments.reduce(0) { $0 + $1.count })
    for (index, segment) in segments.enumerated() {
      for row in 0..<segment.count { add(segment, index, row) }
    }
    sort()
  }

  private mutating func add(_ segment: Segment, _ index: Int, _ row: Int) {
    let path = segment.paths.bytes[segment.paths.range(row)]
    let nameStart = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    let agency = segment.agencies.bytes[segment.agencies.range(row)]
    let start = bytes.count
    bytes += agency.isEmpty ? path[nameStart...] : agency
    let name = NameCharacters(bytes.span, start..<bytes.count)
    let isPlaced = !agency.isEmpty && namesItsPlace(name.characters)
    members.append(
      Member(
        key: order.key(bytes.span, start..<bytes.count), start: UInt32(start),
        length: UInt32(bytes.count - start),
        folder: isPlaced ? -1 : number(ofFolder: path[..<nameStart]), year: segment.years[row],
        isNamed: !agency.isEmpty, id: ReportID(segment: Int32(index), row: Int32(row))))
  }

  /// The number of a folder; those of one folder mostly follow each other.
  private mutating func number(ofFolder name: ArraySlice<UInt8>) -> Int32 {
    if name.elementsEqual(lastFolder.name) { return lastFolder.number }
    let number = folders[name] ?? Int32(folders.count)
    folders[name] = number
    lastFolder = (name, number)
    return number
  }

  private mutating func sort() {
    let bytes = bytes
    let order = order
    members.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let text = bytes.span
      if order.isBefore(text, left.name, right.name) { return true }
      if order.isBefore(text, right.name, left.name) { return false }
      if left.isNamed != right.isNamed { return left.isNamed }
      if left.folder != right.folder { return left.folder < right.folder }
      if left.year != right.year { return left.year < right.year }
      return (left.id.segment, left.id.row) < (right.id.segment, right.id.row)
    }
  }

  /// The places among `members` of reports that stand for themselves although others lie in the same
  /// folder under the same name. The name does not say of which place the agency is, and two of the
  /// reports are for one year and of two agencies: then nobody can tell whose the others are.
  func strangers(_ segments: [Segment]) -> Set<Int> {
    var strangers: Set<Int> = []
    var start = 0
    while start < members.count {
      var end = start + 1
      while end < members.count, areOfOneAgency(members[start], members[end]) { end += 1 }
      // What carries its place in its name is of one agency wherever it lies.
      let group = members[start..<end]
      let hasTwoForOneYear = zip(group, group.dropFirst()).contains { $0.year == $1.year }
      if hasTwoForOneYear, members[start].folder >= 0 {
        let reports = group.compactMap {
          segments[Int($0.id.segment)].yearReport(Int($0.id.row))
        }
        if areOfSeveralAgencies(reports) { strangers.formUnion(start..<end) }
      }
      start = end
    }
    return strangers
  }

  func areOfOneAgency(_ left: Member, _ right: Member) -> Bool {
    left.isNamed && right.isNamed && left.folder == right.folder && left.key == right.key
      && bytes[left.name].elementsEqual(bytes[right.name])
  }
}
