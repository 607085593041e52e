import Reports

/// How likely a set of changes is what happened; smaller is likelier.
///
/// Totals are reckoned by hand from parts that were copied from records, so a wrong total comes
/// before a wrong part. Among those, a slip of the hand comes before a number that has nothing to
/// do with the one printed; then the smaller change; then the order of the form.
struct Plausibility: Comparable {
  private let parts: Int
  private let arbitrary: Int
  private let magnitude: UInt128
  private let cells: [CellID]

  init(of repairs: [Repair]) {
    parts = repairs.count { !$0.cell.isTotal }
    arbitrary = repairs.count { !isSlip(from: $0.from ?? .zero, to: $0.to) }
    magnitude = repairs.reduce(0) { $0 + ($1.to - ($1.from ?? .zero)).millionths.magnitude }
    cells = repairs.map(\.cell)
  }

  static func < (left: Plausibility, right: Plausibility) -> Bool {
    (left.parts, left.arbitrary, left.magnitude) == (right.parts, right.arbitrary, right.magnitude)
      ? left.cells.lexicographicallyPrecedes(right.cells)
      : (left.parts, left.arbitrary, left.magnitude)
        < (right.parts, right.arbitrary, right.magnitude)
  }
}

extension CellID {
  /// Whether the cell is printed as the sum of others.
  var isTotal: Bool { column == .total || row == .outcomeTotal }
}

/// Whether the change undoes a slip of the hand: an entry that should not be there, one digit of
/// several wrong, two neighbours swapped, or a digit typed twice or not twice.
func isSlip(from: Quantity, to: Quantity) -> Bool {
  if to == .zero { return true }
  let (old, new) = (Array(from.description.utf8), Array(to.description.utf8))
  if old.count == new.count, old.count > 1 {
    let places = old.indices.filter { old[$0] != new[$0] }
    if places.count == 1 { return true }
    return places.count == 2 && places[1] == places[0] + 1 && old[places[0]] == new[places[1]]
      && old[places[1]] == new[places[0]]
  }
  let (short, long) = old.count < new.count ? (old, new) : (new, old)
  return long.count == short.count + 1
    && long.indices.dropFirst().contains { place in
      long[place] == long[place - 1] && Array(long[..<place] + long[(place + 1)...]) == short
    }
}
