import Reports

/// What a search for agencies found, without the browser.
///
/// ```
/// index there, folders as they were ──► search in it ──► files of the agencies found as they were
///    │ no                                                   │ no             │ yes
///    └──────────────► walk, read what has changed ◄─────────┘            the answer
/// ```
package struct AgencySearch: Sendable {
  package let problems: [Problem]
  /// Of how many files only the folder was looked at: what was changed within them is not seen.
  package let unseenFiles: Int
  /// Whether these are files of agencies that were found.
  package let hasUnseenAgencies: Bool
  private let found: [FoundAgencies]

  /// The files of no more agencies are looked at before the answer.
  package static let mostLookedAt = 1_000

  package var isEmpty: Bool { found.isEmpty }

  /// Searches the agencies of `paths`; `readingPaths` tells whether the paths of their reports are
  /// wanted.
  package init(
    _ query: String, in paths: [String], selection: Selection, jobs: Int, cache: IndexCache?,
    readingPaths: Bool
  ) {
    if let index = cache?.file(paths, selection),
      let answer = Self(query, in: index, jobs: jobs, readingPaths)
    {
      self = answer
      return
    }
    var corpus = Snapshot.empty
    loadCorpus(paths, selection: selection, jobs: jobs, cache: cache) { snapshot in
      corpus = snapshot
      return true
    }
    problems = corpus.problems
    let last = corpus
    let columns = corpus.agencies.columns
    found =
      gathered(corpus.agencies.matching(query), jobs: jobs) {
        last.agencies(columns, $0, readingPaths: readingPaths)
      } ?? []
    hasUnseenAgencies = false
    unseenFiles = 0
  }

  /// `nil` when the index is not there or does not agree with what it was made of.
  private init?(_ query: String, in index: IndexFile, jobs: Int, _ readingPaths: Bool) {
    guard var stored = StoredCorpus(index), stored.folders.areUnchanged,
      let problems = stored.unsettledProblems(), let places = stored.matching(query),
      stored.areUnchanged(places.prefix(Self.mostLookedAt)),
      stored.prepare(for: places.count)
    else { return nil }
    let ready = stored
    let found = gathered(places, jobs: jobs) { ready.agencies($0, readingPaths: readingPaths) }
    guard let found else { return nil }
    self.problems = problems
    self.found = found
    hasUnseenAgencies = places.count > Self.mostLookedAt
    unseenFiles = max(0, stored.reportCount - min(places.count, Self.mostLookedAt))
  }

  /// Hands on all that was found, the best first, some thousands at a time, until `consume` returns
  /// false. `transform` works on several of these at once.
  package func forEach<Result: Sendable>(
    jobs: Int, transform: @escaping @Sendable (FoundAgencies) -> Result,
    consume: (Result) -> Bool
  ) {
    mapInOrder(
      found, chunk: 1, jobs: jobs, transform: { $0.map(transform) },
      consume: { $0.allSatisfy(consume) })
  }
}

/// Agencies by their places, some thousands at a time; `nil` when some cannot be read.
private func gathered(
  _ places: [Int], jobs: Int,
  _ agencies: @escaping @Sendable (ArraySlice<Int>) -> FoundAgencies?
) -> [FoundAgencies]? {
  var found: [FoundAgencies] = []
  var isWhole = true
  mapInOrder(places, chunk: 1 << 12, jobs: jobs, transform: agencies) { chunk in
    if let chunk { found.append(chunk) }
    isWhole = chunk != nil
    return isWhole
  }
  return isWhole ? found : nil
}

extension Snapshot {
  fileprivate func agencies(
    _ columns: AgencyColumns, _ rows: ArraySlice<Int>, readingPaths: Bool
  ) -> FoundAgencies {
    var found = FoundAgencies(columns, rows)
    guard readingPaths else { return found }
    for agency in rows {
      found.append(paths: agencies.reports(agency).map { Array(path($0).utf8)[...] })
    }
    return found
  }
}
