/// Where each report stands in a list of them, found by its segment and its row.
///
/// ```
/// reports   0·3  1·0  0·0  …          the list: segment·row
/// places    2 … … 0 │ 1 …             the rows of segment 0, those of segment 1, …
/// starts    0         4
/// ```
struct ReportPlaces: Sendable {
  private var starts: [Int] = []
  /// -1 where no report of the list has that row.
  private var places: [Int32] = []

  init() {}

  /// The places of some reports, none of which is named twice.
  init(_ reports: [ReportID]) {
    var lengths: [Int] = []
    for id in reports {
      let segment = Int(id.segment)
      if segment >= lengths.count {
        lengths += Array(repeating: 0, count: segment + 1 - lengths.count)
      }
      lengths[segment] = max(lengths[segment], Int(id.row) + 1)
    }
    var total = 0
    for length in lengths {
      starts.append(total)
      total += length
    }
    starts.append(total)
    places = Array(repeating: -1, count: total)
    for (place, id) in reports.enumerated() {
      places[starts[Int(id.segment)] + Int(id.row)] = Int32(truncatingIfNeeded: place)
    }
  }

  /// The place of a report in the list; `nil` when it is not there. O(1).
  subscript(id: ReportID) -> Int? {
    let (segment, row) = (Int(id.segment), Int(id.row))
    guard segment >= 0, segment + 1 < starts.count, row >= 0,
      row < starts[segment + 1] - starts[segment]
    else { return nil }
    let place = places[starts[segment] + row]
    return place < 0 ? nil : Int(place)
  }
}
