import Reports

/// The list of agencies in an index, of which single agencies and the names of a chunk are read.
struct StoredAgencyList: Sendable {
  private let nameEnds: StoredColumn<UInt32>
  private let names: StoredColumn<UInt8>
  let counts: StoredColumn<FindingCounts>
  private let characters: StoredColumn<UInt16>
  private let characterEnds: StoredColumn<UInt32>
  private var masks: [StoredColumn<UInt64>] = []
  /// What is compared, as far as a search has been made ready.
  private var searched: SearchedNames?
  private let reports: StoredColumn<ReportID>
  private let firstReports: StoredColumn<Int32>
  private let years: StoredColumn<Int16>
  /// What is said of all agencies, where so many are asked for that reading it at once is less work.
  private var columns: AgencyColumns?

  /// In the order in which `AgencyList` writes them.
  init?(_ reader: inout IndexReader) {
    guard let nameEnds: StoredColumn<UInt32> = reader.stored(),
      let names: StoredColumn<UInt8> = reader.stored(),
      let isNamed: StoredColumn<UInt8> = reader.stored(),
      let counts: StoredColumn<FindingCounts> = reader.stored(),
      let characters: StoredColumn<UInt16> = reader.stored(),
      let characterEnds: StoredColumn<UInt32> = reader.stored()
    else { return nil }
    for _ in 0..<NameMask.parts {
      guard let mask: StoredColumn<UInt64> = reader.stored() else { return nil }
      masks.append(mask)
    }
    guard let reports: StoredColumn<ReportID> = reader.stored(),
      let firstReports: StoredColumn<Int32> = reader.stored(),
      let years: StoredColumn<Int16> = reader.stored(), years.count == reports.count,
      Set(
        [nameEnds.count, counts.count, characterEnds.count, firstReports.count - 1]
          + masks.map(\.count)) == [isNamed.count]
    else { return nil }
    self.nameEnds = nameEnds
    self.names = names
    self.counts = counts
    self.characters = characters
    self.characterEnds = characterEnds
    self.reports = reports
    self.firstReports = firstReports
    self.years = years
  }

  /// Makes ready for a search of names that offer something; whether that went well. What many names
  /// offer is read at once: pieces that come and go cost the system more than what is in them.
  mutating func prepare(forSearch wanted: NameMask) -> Bool {
    var columns: [[UInt64]] = []
    for (part, mask) in masks.enumerated() {
      guard let column = wanted[part] == 0 ? [] : mask.all else { return false }
      columns.append(column)
    }
    let masks = NameMasks(asked: columns)
    guard let ends = characterEnds.all, areEnds(ends, of: characters.count) else { return false }
    // Names of one place stand together, so that a rare one leaves the most of them unread.
    let first = 0..<min(count, 1 << 14)
    let all = masks.places(in: first, offering: wanted).isEmpty ? [] : characters.all
    guard let all else { return false }
    searched = SearchedNames(characters: all, ends: ends, masks: masks)
    return true
  }

  /// What a search compares of some names that follow each other, once it is made ready; no
  /// characters where no name can match.
  func searchedNames(_ rows: Range<Int>, offering wanted: NameMask) -> SearchedNames? {
    guard let searched else { return nil }
    guard searched.characters.isEmpty, let last = searched.ends[rows].last,
      !searched.masks.places(in: rows, offering: wanted).isEmpty
    else { return searched }
    let start = rows.lowerBound == 0 ? 0 : Int(searched.ends[rows.lowerBound - 1])
    guard let characters = characters[start..<Int(last)] else { return nil }
    return SearchedNames(
      characters: Array(characters), from: start, ends: searched.ends, masks: searched.masks)
  }

  /// Makes ready for reading so many agencies; whether that went well.
  mutating func prepare(for agencies: Int) -> Bool {
    guard agencies > nameEnds.blocks else { return true }
    guard let names = names.all, let ends = nameEnds.all, let counts = counts.all,
      let years = years.all, let firsts = firstReports.all
    else { return false }
    columns = AgencyColumns(
      names: names, nameEnds: ends, counts: counts, years: years, firstReports: firsts)
    return columns != nil
  }

  /// Some agencies without the paths of their reports; `nil` when the index is damaged.
  func agencies(_ agencies: ArraySlice<Int>) -> FoundAgencies? {
    if let columns { return FoundAgencies(columns, agencies) }
    var columns = AgencyColumns()
    for agency in agencies {
      guard let name = name(agency), let counts = counts[agency],
        let reports = reportRange(agency), let years = years[reports]
      else { return nil }
      columns.append(name, counts, years)
    }
    return FoundAgencies(columns, Array(0..<agencies.count)[...])
  }

  /// The reports of some agencies, agency by agency.
  func reports(_ agencies: ArraySlice<Int>) -> [ReportID]? {
    var found: [ReportID] = []
    for agency in agencies {
      guard let range = reportRange(agency), let reports = reports[range] else { return nil }
      found += reports
    }
    return found
  }

  private func name(_ agency: Int) -> ArraySlice<UInt8>? {
    nameEnds.range(agency).flatMap { names[$0] }
  }

  /// Where in the column of reports those of an agency are.
  private func reportRange(_ agency: Int) -> Range<Int>? {
    guard let bounds = firstReports[agency..<agency + 2], let first = bounds.first,
      let last = bounds.last, first >= 0, first <= last
    else { return nil }
    return Int(first)..<Int(last)
  }
  var count: Int { counts.count }
  var reportCount: Int { reports.count }
}

extension StoredColumn<UInt32> {
  /// What stands between the end before a place and the one there.
  func range(_ place: Int) -> Range<Int>? {
    guard let ends = self[max(0, place - 1)..<place + 1], let end = ends.last else { return nil }
    let start = place == 0 ? 0 : ends.first ?? 0
    return start <= end ? Int(start)..<Int(end) : nil
  }
}
