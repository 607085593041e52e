/// The cells of a row without the blank ones that only pad it.
///
/// A form of text that cannot span cells writes empty ones instead, before the values or behind
/// them, and an empty one may as well be a blank value. The table's other rows tell which.
enum CellFitting {
  enum Side { case before, behind }

  typealias Values = ArraySlice<AssembledRows.Value>

  /// The `width` values of a row, or `nil` when it cannot be told which they are.
  static func fit(_ values: Values, width: Int, padsAre side: Side) -> Values? {
    let extra = values.count - width
    guard extra > 0 else { return extra == 0 ? values : nil }
    let before = values.prefix { $0.isBlank }.count
    let behind = values.reversed().prefix { $0.isBlank }.count
    switch side {
    case .before where before >= extra: return values.dropFirst(extra)
    case .behind where behind >= extra: return values.dropLast(extra)
    default: break
    }
    if behind >= extra { return values.dropLast(extra) }
    return before >= extra ? values.dropFirst(extra) : nil
  }

  /// On which side a table's rows are padded, as far as rows with room on one side only tell.
  static func side(of rows: some Sequence<Values>, width: Int, isMarked: Bool) -> Side {
    var before = 0
    var behind = 0
    for values in rows where values.count > width {
      let extra = values.count - width
      let mayBeBefore = values.prefix(extra).allSatisfy { $0.isBlank }
      let mayBeBehind = values.suffix(extra).allSatisfy { $0.isBlank }
      if mayBeBefore != mayBeBehind {
        before += mayBeBefore ? 1 : 0
        behind += mayBeBehind ? 1 : 0
      }
    }
    return before == behind ? (isMarked ? .before : .behind) : before > behind ? .before : .behind
  }
}
