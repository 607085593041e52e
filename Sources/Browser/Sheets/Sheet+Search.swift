// Words that are searched for may go on from one line of the prose to the next:
//
//     …本机关共作出行政处     a match begins here
//     罚决定12件，…           and ends here
//
// So a line is looked at together with as much of its neighbours as the words are long.

extension Sheet {
  /// The rows in which what is searched for begins.
  func rows(holding query: String) -> [Int] {
    let query = Array(query.utf8)
    guard !query.isEmpty else { return [] }
    return rows.indices.filter { index in
      matches(query, inLabel: index).contains { $0.begins }
        || rows[index].cells.contains { !Array($0.text.utf8).places(of: query).isEmpty }
    }
  }

  /// The parts of a row's label that show what is searched for, as offsets of its UTF-8.
  func matches(of query: String, inLabel index: Int) -> [Range<Int>] {
    matches(Array(query.utf8), inLabel: index).map(\.range)
  }

  /// The same, and whether the match begins in this row.
  private func matches(
    _ query: [UInt8], inLabel index: Int
  ) -> [(range: Range<Int>, begins: Bool)] {
    guard !query.isEmpty else { return [] }
    let label = Array(rows[index].label.utf8)
    var before: [UInt8] = []
    var row = index
    while rows[row].kind == .continuation, row > 0, before.count < query.count - 1 {
      row -= 1
      before = rows[row].label.utf8 + before
    }
    before = before.suffix(query.count - 1)
    var after: [UInt8] = []
    row = index + 1
    while rows.indices.contains(row), rows[row].kind == .continuation,
      after.count < query.count - 1
    {
      after += rows[row].label.utf8
      row += 1
    }
    let text = before + label + after.prefix(query.count - 1)
    let shown = before.count..<before.count + label.count
    return text.places(of: query).compactMap { start in
      let part = (start..<start + query.count).clamped(to: shown)
      return part.isEmpty
        ? nil
        : (part.lowerBound - before.count..<part.upperBound - before.count, shown.contains(start))
    }
  }
}

extension [UInt8] {
  /// Where `part` begins in these bytes, one behind the other.
  func places(of part: [UInt8]) -> [Int] {
    guard let first = part.first, count >= part.count else { return [] }
    var places: [Int] = []
    var start = 0
    while start <= count - part.count {
      if self[start] == first, self[start..<start + part.count].elementsEqual(part) {
        places.append(start)
        start += part.count
      } else {
        start += 1
      }
    }
    return places
  }
}
