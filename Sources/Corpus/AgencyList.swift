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
  private var reports: [ReportID] = []
  private var firstReports: [Int32] = [0]

  package var count: Int { isNamed.count }

  /// The reports of one agency in the order of their years.
  package func reports(_ agency: Int) -> ArraySlice<ReportID> {
    reports[Int(firstReports[agency])..<Int(firstReports[agency + 1])]
  }

  init(_ segments: [Segment]) {
    var members: [Member] = []
    for (segmentIndex, segment) in segments.enumerated() {
      for row in 0..<segment.count {
        let id = ReportID(segment: Int32(segmentIndex), row: Int32(row))
        members.append(Member(id, segment, row))
      }
    }
    members.sort()
    for (index, member) in members.enumerated() {
      let counts = segments[Int(member.id.segment)].counts[Int(member.id.row)]
      if index > 0, member.isOfSameAgency(as: members[index - 1]) {
        self.counts[count - 1] += counts
      } else {
        names.append(member.name)
        isNamed.append(member.isNamed)
        self.counts.append(counts)
        firstReports.append(0)
      }
      reports.append(member.id)
      firstReports[count] = Int32(reports.count)
    }
  }
}

extension AgencyList {
  /// Counts the findings that an agency's reports show together.
  mutating func add(_ chains: Chains) {
    for agency in chains.agencies {
      for id in reports(agency) { counts[agency] += FindingCounts(chains[id]) }
    }
  }
}

/// A report on its way to its agency.
private struct Member: Comparable {
  let id: ReportID
  let name: String
  let isNamed: Bool
  /// What must agree besides the name: nothing when the name says which place it is, else the
  /// folder.
  let folder: Substring
  let year: Int16

  init(_ id: ReportID, _ segment: Segment, _ row: Int) {
    self.id = id
    let path = segment.paths[row]
    let slash = path.lastIndex(of: "/")
    let agency = segment.agencies[row]
    isNamed = !agency.isEmpty
    name = isNamed ? agency : slash.map { String(path[path.index(after: $0)...]) } ?? path
    folder = isNamed && namesItsPlace(agency) ? "" : slash.map { path[..<$0] } ?? ""
    year = segment.years[row]
  }

  func isOfSameAgency(as other: Member) -> Bool {
    isNamed && other.isNamed && name == other.name && folder == other.folder
  }

  static func < (left: Member, right: Member) -> Bool {
    if left.name != right.name { return left.name < right.name }
    if left.folder != right.folder { return left.folder < right.folder }
    if left.year != right.year { return left.year < right.year }
    return (left.id.segment, left.id.row) < (right.id.segment, right.id.row)
  }

  static func == (left: Member, right: Member) -> Bool { left.id == right.id }
}
