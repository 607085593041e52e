import Reports
import Synchronization

/// A corpus in its index, of which only what a search needs is read:
///
/// ```
/// folders          a stat each: has a file come or gone?
/// masks            the parts that the query asks for, 8 bytes a name each
/// characters       where the masks leave something
/// names, years …   of the agencies found
/// files            of their reports, a stat each: is it as it was?
/// ```
struct StoredCorpus: Sendable {
  let folders: IndexedFolders
  var reportCount: Int { list.reportCount }
  private var list: StoredAgencyList
  private var segments: [StoredSegment] = []

  /// `nil` when there is no index that can be trusted, or when it cannot tell by itself that the
  /// corpus still has the files that it had.
  init?(_ index: IndexFile) {
    guard let reader = index.reader() else { return nil }
    self.init(reader)
  }

  init?(_ reader: IndexReader) {
    var reader = reader
    guard let rows: [UInt32] = reader.column(),
      let folders = IndexedFolders(&reader), folders.tellAll, let list = StoredAgencyList(&reader)
    else { return nil }
    self.folders = folders
    self.list = list
    var rest = reader
    rest.skip(rows.count * Segment.frontColumns)
    for rows in rows {
      guard let segment = StoredSegment(&reader, rest: &rest, rows: Int(rows)) else { return nil }
      segments.append(segment)
    }
    guard rest.isAtEnd else { return nil }
  }

  /// The agencies whose names match, the best first; `nil` when the index is damaged.
  func matching(_ query: String) -> [Int]? {
    var list = list
    let words = SearchWord.words(of: query)
    guard words.isEmpty || list.prepare(forSearch: NameMask(wantedBy: words)) else { return nil }
    let ready = list
    let isDamaged = Atomic(false)
    let found = places(matching: query, among: list.count) { rows, wanted in
      guard let names = ready.searchedNames(rows, offering: wanted) else {
        isDamaged.store(true, ordering: .relaxed)
        return nil
      }
      return (names, rows)
    }
    return isDamaged.load(ordering: .relaxed) ? nil : found
  }

  /// Makes ready for reading so many agencies; whether that went well.
  mutating func prepare(for agencies: Int) -> Bool { list.prepare(for: agencies) }

  /// Some agencies; `nil` when the index is damaged.
  func agencies(_ agencies: ArraySlice<Int>, readingPaths: Bool) -> FoundAgencies? {
    guard var found = list.agencies(agencies) else { return nil }
    guard readingPaths else { return found }
    for agency in agencies.indices {
      guard let reports = reports(agencies[agency...agency]) else { return nil }
      let paths = reports.compactMap { segments[Int($0.segment)].path(Int($0.row)) }
      guard paths.count == reports.count else { return nil }
      found.append(paths: paths)
    }
    return found
  }

  private func reports(_ agencies: ArraySlice<Int>) -> [ReportID]? {
    guard let ids = list.reports(agencies),
      ids.allSatisfy({ segments.indices.contains(Int($0.segment)) && $0.row >= 0 })
    else { return nil }
    return ids
  }

  /// Whether the files of some agencies are as they were when the index was written; those that have
  /// to be read again anyway are taken as they are.
  func areUnchanged(_ agencies: ArraySlice<Int>) -> Bool {
    guard let reports = reports(agencies) else { return false }
    let work = Array(Dictionary(grouping: reports, by: \.segment))
    let changed = Atomic(false)
    atOnce(work.count, workers: availableProcessors()) { place in
      let (segment, reports) = work[place]
      guard !changed.load(ordering: .relaxed) else { return }
      if !segments[Int(segment)].areUnchanged(reports.map { Int($0.row) }.sorted()) {
        changed.store(true, ordering: .relaxed)
      }
    }
    return !changed.load(ordering: .relaxed)
  }

  /// Reads again what has to be read each time. Returns what of it cannot be read; `nil` when
  /// something else came out than what the index holds.
  func unsettledProblems() -> [Problem]? {
    var problems: [Problem] = []
    for place in folders.unsettled {
      guard segments.indices.contains(Int(place.segment)),
        let found = segments[Int(place.segment)].problems(at: place)
      else { return nil }
      problems += found
    }
    return problems
  }
}
