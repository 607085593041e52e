import Terminal

/// The lines and marks that the browser draws, each one column wide in the terminal they are for.
struct Signs: Sendable, Equatable {
  let vertical: Unicode.Scalar
  /// Makes up the bars beside numbers.
  let bar: Unicode.Scalar
  let horizontal: Unicode.Scalar
  /// Stands left of the selected row.
  let selected: String
  let blank: String
  /// Stands before a computed number.
  let computed: String
  let earlier: String
  let later: String
  /// As the keys that fold and unfold.
  let folded = "+"
  let unfolded = "-"
  /// Stands between an old value and a new one.
  let arrow: String
  /// Stands where text goes on that has no room.
  let more = "+"
  /// Stands for agencies that were picked.
  let picked = "*"

  init(ambiguous: AmbiguousWidth, isASCII: Bool) {
    let ornaments = Ornaments(ambiguous: ambiguous, isASCII: isASCII)
    vertical = ornaments.vertical
    bar = ornaments.bar
    horizontal = ornaments.horizontal
    selected = String(ornaments.selection)
    blank = String(ornaments.blank)
    computed = String(ornaments.sum)
    earlier = String(ornaments.previous)
    later = String(ornaments.next)
    arrow = String(ornaments.next)
  }
}
