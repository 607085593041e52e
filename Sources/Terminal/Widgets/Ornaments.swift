/// The lines and marks that a program draws itself, each one column wide. Most of the nicer ones are
/// ambiguous, so they are used only where ambiguous characters are narrow.
package struct Ornaments: Sendable, Hashable {
  package let vertical: Unicode.Scalar
  package let horizontal: Unicode.Scalar
  /// A heavy line, for lengths.
  package let bar: Unicode.Scalar
  /// Stands left of the selected row.
  package let selection: Unicode.Scalar
  package let folded: Unicode.Scalar
  package let unfolded: Unicode.Scalar
  /// Stands for a blank cell.
  package let blank: Unicode.Scalar
  /// Stands before a computed number.
  package let sum: Unicode.Scalar
  package let previous: Unicode.Scalar
  package let next: Unicode.Scalar

  /// The marks for grids with these settings.
  package init(ambiguous: AmbiguousWidth, isASCII: Bool) {
    let isNarrow = ambiguous == .narrow && !isASCII
    vertical = isNarrow ? "│" : "|"
    horizontal = isNarrow ? "─" : "-"
    bar = isNarrow ? "━" : "="
    selection = isNarrow ? "▌" : ">"
    blank = isNarrow ? "·" : "."
    sum = isNarrow ? "Σ" : "="
    folded = isASCII ? "+" : "▸"
    unfolded = isASCII ? "-" : "▾"
    previous = isASCII ? "<" : "‹"
    next = isASCII ? ">" : "›"
  }
}

extension Grid {
  /// The lines and marks that are one column wide on this grid.
  package var ornaments: Ornaments { Ornaments(ambiguous: ambiguous, isASCII: isASCII) }
}
