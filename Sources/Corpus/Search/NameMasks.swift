/// The masks of many names, a column for each of their parts: a query of letters reads one of them
/// from end to end and leaves the others where they are.
struct NameMasks: Sendable, Equatable {
  /// An empty one says nothing of the names: each may have anything.
  private(set) var columns: [[UInt64]]

  init() { columns = Array(repeating: [], count: NameMask.parts) }

  /// Masks that were kept; `nil` when the columns are not of one length.
  init?(columns: [[UInt64]]) {
    guard columns.count == NameMask.parts, columns.allSatisfy({ $0.count == columns[0].count })
    else { return nil }
    self.columns = columns
  }

  /// Masks of which only those parts are there that a search asks for.
  init(asked columns: [[UInt64]]) { self.columns = columns }

  var count: Int { columns[0].count }

  var bytes: Int { 8 * NameMask.parts * count }

  mutating func append(_ mask: NameMask) {
    for part in 0..<NameMask.parts { columns[part].append(mask[part]) }
  }

  subscript(row: Int) -> NameMask {
    let parts = columns.map { $0.isEmpty ? .max : $0[row] }
    return NameMask(parts[0], parts[1], parts[2])
  }

  /// The rows that may have all that is wanted, counted from the first of `rows`.
  func places(in rows: Range<Int>, offering wanted: NameMask) -> [UInt16] {
    var places: [UInt16]?
    for part in 0..<NameMask.parts where wanted[part] != 0 {
      let whole = columns[part]
      let column = whole.span.extracting(rows)
      places = Self.places(in: column, among: places, offering: wanted[part])
    }
    return places ?? (0..<rows.count).map { UInt16(truncatingIfNeeded: $0) }
  }

  private static func places(
    in column: Span<UInt64>, among known: [UInt16]?, offering wanted: UInt64
  ) -> [UInt16] {
    // Written always and counted only where it fits: there is nothing to guess wrong.
    var kept = 0
    if var places = known {
      for index in places.indices {
        let place = places[index]
        places[kept] = place
        kept += column[Int(place)] & wanted == wanted ? 1 : 0
      }
      places.removeSubrange(kept...)
      return places
    }
    var places = [UInt16](repeating: 0, count: column.count)
    for place in column.indices {
      places[kept] = UInt16(truncatingIfNeeded: place)
      kept += column[place] & wanted == wanted ? 1 : 0
    }
    places.removeSubrange(kept...)
    return places
  }
}
