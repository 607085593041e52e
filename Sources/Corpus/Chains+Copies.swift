import Reports
import Rules

// Sentences that stand in more than one report.
extension Chains {
  /// What is copied, by the report that copies and its agency.
  static func copies(
    _ list: AgencyList, _ segments: [Segment]
  ) -> [(agency: Int, id: ReportID, finding: Finding)] {
    var ids: [ReportID] = []
    var owners: [Int32] = []
    for agency in 0..<list.count {
      for id in list.reports(agency) {
        ids.append(id)
        owners.append(Int32(agency))
      }
    }
    let agencies = owners.map { list.isNamed[Int($0)] ? $0 : -1 }
    let years = ids.map { segments[Int($0.segment)].years[Int($0.row)] }
    let copies = CopySearch.copies(agencies: agencies, years: years) { number in
      segments[Int(ids[number].segment)].prints[Int(ids[number].row)]
    }
    return copies.map { copy in
      let (id, other) = (ids[copy.report], ids[copy.other])
      let path = segments[Int(other.segment)].paths[Int(other.row)]
      let year = years[copy.other]
      let owner = list.names[Int(owners[copy.other])]
      let isOwn = owners[copy.report] == owners[copy.other]
      let source = Phrase(
        "\(isOwn ? "本单位" : owner) \(year) 年的报告（\(path)）",
        "\(isOwn ? "its own" : "\(owner)'s") report for \(year) (\(path))")
      return (Int(owners[copy.report]), id, copy.finding(source))
    }
  }
}
