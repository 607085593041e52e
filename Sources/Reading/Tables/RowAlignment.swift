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

  /// The most that `quality` can be: each place has one row, and no likeness is above 100.
  static func best(placeCount: Int) -> Int { 100 * placeCount }

  /// What a row without an anchor is to the rows around it.
  enum Role {
    /// It has the cells of a row and may get a place without a label.
    case placeable
    /// It is some row, but not to be read: nothing between its neighbours is certain.
    case blocking
    /// It is no row: a stray number.
    case ignored
  }

  /// How well a row goes with the places of the form, of 100.
  enum Likeness {
    case none
    /// With one place only.
    case of(place: Int, Int)
    /// With each place.
    case each([Int])

    subscript(place: Int) -> Int {
      switch self {
      case .none: 0
      case .of(let only, let value): place == only ? value : 0
      case .each(let values): values[place]
      }
    }
  }

  /// Lower likeness makes no anchor.
  static let weakest = 50

  /// `likeness` and `roles` have one element a row. O(rows · places).
  init(likeness: [Likeness], placeCount: Int, roles: [Role]) {
    places = Array(repeating: nil, count: roles.count)
    isByPlace = Array(repeating: false, count: roles.count)
    if !findOrderedAnchors(likeness) { findAnchors(likeness, placeCount) }
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

  /// Takes the places of rows that have one each, when they are in the form's order already, as in
  /// nearly all documents.
  private mutating func findOrderedAnchors(_ likeness: [Likeness]) -> Bool {
    var last = -1
    for row in likeness {
      switch row {
      case .none: break
      case .of(let place, let value):
        guard place > last, value >= Self.weakest else { return false }
        last = place
      case .each(let values):
        guard values.allSatisfy({ $0 < Self.weakest }) else { return false }
      }
    }
    for (row, like) in likeness.enumerated() {
      guard case .of(let place, let value) = like else { continue }
      places[row] = place
      score += value
    }
    return true
  }

  private mutating func findAnchors(_ likeness: [Likeness], _ placeCount: Int) {
    let width = placeCount + 1
    var best = [Int](repeating: 0, count: (places.count + 1) * width)
    for row in places.indices {
      for place in 0..<placeCount {
        let value = likeness[row][place]
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
