// Finding agencies as a query is typed, among a million names between two key presses:
//
//     names   ▐ 16,384 rows ▐ 16,384 rows ▐ …      chunks go to the workers by a shared counter
//     each row: masks ──► a walk through a table ──► rank = kind of match, then length
//     ranks   counted, then dealt out by the workers: no sorting
//
// What is found comes best first; the list's own order decides between equals.

extension AgencyList {
  /// The agencies whose names match every word of `query`, the best first. A word matches a name
  /// that has its characters side by side (letters stand for the readings of characters, whole or
  /// by their initials), or in order with others between. Ranked by kind and place of the match,
  /// then by length, then by the list's own order. Blanks alone find all.
  ///
  /// `isCancelled` is asked now and then; when it says so what was found until then is returned.
  package func matching(
    _ query: String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Int] {
    places(matching: query, among: count) { rows, _ in
      isCancelled() ? nil : (searched, rows)
    }
  }

  /// Where the words of `query` stand in the name of an agency: ranges of bytes of the name, in
  /// ascending order, none touching another. Empty when it does not match.
  package func matchRanges(_ query: String, in agency: Int) -> [Range<Int>] {
    let name = NameCharacters(names.bytes.span, names.range(agency))
    let characters = name.characters.span
    var taken: [Range<Int>] = []
    for word in SearchWord.words(of: query) {
      guard let match = word.match(in: characters, offering: searched.masks[agency], .shared) else {
        return []
      }
      taken +=
        match.quality == .inOrder ? word.placesInOrder(in: characters, .shared) : [match.range]
    }
    return taken.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { ranges, characters in
      let range = name.offsets[characters.lowerBound]..<name.offsets[characters.upperBound]
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }
}

/// So many names go to a worker at a time; fewer are not worth a second thread.
private let chunkSize = 1 << 14

/// The places of those of `count` names that match, the best first. `names` gives the names of a
/// chunk, and which of them its rows are; of a chunk for which it gives none nothing is found.
func places(
  matching query: String, among count: Int,
  _ names:
    @escaping @Sendable (_ rows: Range<Int>, _ wanted: NameMask) -> (SearchedNames, Range<Int>)?
) -> [Int] {
  let words = SearchWord.words(of: query)
  guard !words.isEmpty else { return Array(0..<count) }
  let matcher = NameMatcher(words)
  let chunks = (count + chunkSize - 1) / chunkSize
  let found = FoundChunks(count: chunks)
  let workers = availableProcessors()
  atOnce(chunks, workers: workers) { chunk in
    let rows = chunk * chunkSize..<min((chunk + 1) * chunkSize, count)
    guard let (names, places) = names(rows, matcher.wanted) else { return }
    found.put(FoundChunk(matcher.matches(in: names, places), start: rows.lowerBound), chunk)
  }
  return found.ranked(workers: workers)
}

extension NameMask {
  /// What a name must offer to match all words.
  init(wantedBy words: [SearchWord]) {
    self = words.reduce(into: NameMask()) { $0.require($1.mask) }
  }
}

/// What one worker needs to look through names.
private struct NameMatcher {
  private let words: [ReadyWord]
  let wanted: NameMask

  init(_ words: [SearchWord]) {
    self.words = words.map { ReadyWord($0) }
    wanted = NameMask(wantedBy: words)
  }

  func matches(in names: SearchedNames, _ rows: Range<Int>) -> [FoundName] {
    var found = names.masks.places(in: rows, offering: wanted)
      .map { ReadyWord.Candidate(place: $0) }
    for word in words { word.narrow(&found, from: rows.lowerBound, in: names) }
    return found.map { candidate in
      FoundName(
        candidate, length: names.range(rows.lowerBound + Int(candidate.place)).count)
    }
  }
}
