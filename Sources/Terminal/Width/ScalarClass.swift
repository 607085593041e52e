// What a terminal does with one scalar. The classes of all scalars lie in a table of two stages
// (WidthTable.swift): the first names a block for every 128 scalars, the second holds the blocks, two
// scalars a character, three bits each.
//
//     U+4E2D 中   first[0x4E2D / 128] → block 7   blocks[7 × 64 + (0x4E2D % 128) / 2] → wide

/// What a terminal does with a scalar.
enum ScalarClass: UInt8, CaseIterable {
  /// One column, everywhere.
  case narrow
  /// Two columns, everywhere.
  case wide
  /// One or two columns, by the terminal's setting.
  case ambiguous
  /// No column of its own: it joins the character before it.
  case combining
  /// Only chooses between looks of the character before it. It is left out, because terminals
  /// disagree about the width that it gives.
  case variation
  /// Steers a terminal or cannot be seen: a mark stands in its place.
  case hidden
  /// One column, but terminals disagree.
  case doubtfulNarrow
  /// Two columns, but terminals disagree.
  case doubtfulWide
}

extension Unicode.Scalar {
  /// What a terminal does with this scalar.
  var terminalClass: ScalarClass {
    // Most text is ASCII or han: the first answer needs no table.
    if value < 0x7F { return value < 0x20 ? .hidden : .narrow }
    if value < WidthTable.end { return WidthTable.terminalClass(of: value) }
    switch value {
    case 0xE0100...0xE01EF: return .variation
    case 0xE0000...0xE0FFF: return .hidden
    // What belongs to nobody has no look; names of files that are no text are kept in it.
    case 0x10FF80...: return .hidden
    case 0xF0000...: return value & 0xFFFE == 0xFFFE ? .hidden : .ambiguous
    default: return value & 0xFFFE == 0xFFFE ? .hidden : .doubtfulNarrow
    }
  }
}
