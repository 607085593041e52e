import Reports

/// Which assembled row is which row of the form, when some labels are lost, cut or misprinted.
///
/// ```
/// 上年结转 0 0 0 …     100 ┐                     carriedIn
/// 447 7 0 …                │ one row, one place  → partial (by its place)
/// 1.属于国家秘密 2 0 …  100 ┘                     stateSecret
/// ```
///
/// The form's order is fixed. Rows whose label says which they are become anchors: the set with the
/// greatest likeness in which order is kept. Between two anchors the rows without a label get the
/// places that are left if, and only if, there are as many of them as places.
struct RowAlignment {
  /// For each assembled row the place in the form's order, if it has one.
  private(set) var places: [Int?]
  /// Whether the place rests on the number of rows between anchors.
  private(set) var isByPlace: [Bool]
  /// The summed likeness of the anchors.
  private var score = 0

  /// How well the rows go with the form: of two forms the better one is meant.
  var quality: Int { score + 40 * isByPlace.count { $0 } }

  /// What a row without an anchor is to the rows around it.
  enum Role {
    /// It has the cells of a row and may get a place without a label.
    case placeable
    /// It is some row, but not to be read: nothing between its neighbours is certain.
    case blocking
    /// It is no row: a stray number.
    case ignored
  }

  /// Lower likeness makes no anchor.
  static let weakest = 50

  /// `likeness[row * placeCount + place]` is 0 for "no"; `roles` has one element a row.
  /// O(rows · places).
  init(likeness: [Int], placeCount: Int, roles: [Role]) {
    places = Array(repeating: nil, count: roles.count)
    isByPlace = Array(repeating: false, count: roles.count)
    findAnchors(likeness, placeCount)
    fillGaps(placeCount, roles)
  }

  /// Takes the places from rows without a label wherever one of them stands at a place that
  /// something else about it contradicts: its neighbours up to the next anchors are as uncertain.
  mutating func removeGaps(where isContradicted: (_ row: Int, _ place: Int) -> Bool) {
    var start = 0
    while start < places.count {
      let end = isByPlace[start...].firstIndex { $0 != isByPlace[start] } ?? places.count
      let isDoubtful = (start..<end).contains { row in
        isByPlace[row] && places[row].map { isContradicted(row, $0) } ?? false
      }
      if isDoubtful {
        for row in start..<end {
          places[row] = nil
          isByPlace[row] = false
        }
      }
      start = end
    }
  }

  private mutating func findAnchors(_ likeness: [Int], _ placeCount: Int) {
    if findOrderedAnchors(likeness, placeCount) { return }
    let width = placeCount + 1
    var best = [Int](repeating: 0, count: (places.count + 1) * width)
    for row in places.indices {
      for place in 0..<placeCount {
        let value = likeness[row * placeCount + place]
        let matched = value >= Self.weakest ? best[row * width + place] + value : 0
        best[(row + 1) * width + place + 1] = max(
          matched, best[row * width + place + 1], best[(row + 1) * width + place])
      }
    }
    var row = places.count
    var place = placeCount
    score = best[row * width + place]
    while row > 0, place > 0 {
      let value = best[row * width + place]
      if value == best[(row - 1) * width + place] {
        row -= 1
      } else if value == best[row * width + place - 1] {
        place -= 1
      } else {
        row -= 1
        place -= 1
        places[row] = place
      }
    }
  }

  /// Takes the only place of each row that has one, when they are in the form's order already, as
  /// in nearly all documents.
  private mutating func findOrderedAnchors(_ likeness: [Int], _ placeCount: Int) -> Bool {
    var found: [Int?] = []
    found.reserveCapacity(places.count)
    var sum = 0
    var last = -1
    for row in places.indices {
      var only: Int?
      for place in 0..<placeCount {
        let value = likeness[row * placeCount + place]
        guard value >= Self.weakest else { continue }
        guard only == nil, place > last else { return false }
        only = place
        sum += value
      }
      last = only ?? last
      found.append(only)
    }
    (places, score) = (found, sum)
    return true
  }

  private mutating func fillGaps(_ placeCount: Int, _ roles: [Role]) {
    var lastRow = -1
    var lastPlace = -1
    for row in 0...places.count {
      let place = row < places.count ? places[row] : placeCount
      guard let place else { continue }
      defer { (lastRow, lastPlace) = (row, place) }
      if row == lastRow + 1 { continue }
      let free = (lastRow + 1..<row).filter { roles[$0] != .ignored }
      if free.count == place - lastPlace - 1, free.allSatisfy({ roles[$0] == .placeable }) {
        for (offset, row) in free.enumerated() {
          places[row] = lastPlace + 1 + offset
          isByPlace[row] = true
        }
      }
    }
  }
}
