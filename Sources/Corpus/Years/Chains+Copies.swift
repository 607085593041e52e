import Reports
import Rules

// Sentences that stand in more than one report.
extension Chains {
  /// What is copied, by the places of the reports in the list.
  static func copies(_ list: AgencyList, _ segments: [Segment]) -> [CopySearch.Copy] {
    var ids: [ReportID] = []
    var owners: [Int32] = []
    for agency in 0..<list.count {
      for id in list.reports(agency) {
        ids.append(id)
        owners.append(Int32(agency))
      }
    }
    let agencies = owners.map { list.isNamed[Int($0)] ? $0 : -1 }
    let search = CopySearch(
      agencies: agencies, years: list.years,
      columns: segments.map { PrintColumn(prints: $0.prints.prints, ends: $0.prints.ends) },
      places: ids.map { PrintPlace(column: $0.segment, row: $0.row) })
    return copies(search, ids.count).filter { copy in
      let (id, other) = (ids[copy.report], ids[copy.other])
      let (now, then) = (segments[Int(id.segment)], segments[Int(other.segment)])
      // One report in two files that name the agency differently is no copy.
      return owners[copy.report] == owners[copy.other]
        || !areEqual(now.tables.tables(Int(id.row)), then.tables.tables(Int(other.row)))
    }
  }

  /// Whose report a copy is of.
  static func source(
    of copy: CopySearch.Copy, _ list: AgencyList, _ segments: [Segment]
  ) -> Phrase {
    let other = list.report(at: copy.other)
    let path = segments[Int(other.segment)].paths[Int(other.row)]
    let year = list.years[copy.other]
    let agency = list.agency(at: copy.other)
    let isOwn = agency == list.agency(at: copy.report)
    let owner = list.names[agency]
    return Phrase(
      "\(isOwn ? "本单位" : owner) \(year) 年的报告（\(path)）",
      "\(isOwn ? "its own" : "\(owner)'s") report for \(year) (\(path))")
  }

  /// All copies; as many workers as there are processors look for them.
  private static func copies(_ search: CopySearch, _ count: Int) -> [CopySearch.Copy] {
    var counting = CopyBallot(reports: count)
    mapInOrder(
      Array(0..<search.parts), chunk: 1, jobs: availableProcessors(),
      transform: { $0.map(search.votes) },
      consume: { parts in
        for part in parts { counting.count(part) }
        return true
      })
    let ballot = counting
    var copies: [CopySearch.Copy] = []
    mapInOrder(
      Array(0..<count), chunk: 1 << 12, jobs: availableProcessors(),
      transform: { search.copies(among: $0.startIndex..<$0.endIndex, ballot) },
      consume: { found in
        copies += found
        return true
      })
    return copies
  }
}

/// Whether two reports give some number above zero, and no cell that both give holds another.
private func areEqual(_ left: ReportTables, _ right: ReportTables) -> Bool {
  var hasNumber = false
  for (table, other) in [
    (left.proactive, right.proactive), (left.applications, right.applications),
    (left.reviews, right.reviews),
  ] {
    guard let table, let other else { continue }
    for (id, cell) in table.allCells {
      guard let number = cell.number, let same = other[id.row, id.column]?.number else { continue }
      guard number == same else { return false }
      if number > .zero { hasNumber = true }
    }
  }
  return hasNumber
}
