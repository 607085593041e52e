/// A row as the form of the text gives it, before anybody knows which row of which table it is:
/// label texts, then values.
struct AssembledRow {
  /// The label texts, as a range of `AssembledRows.pieces`: first those of lines before, which may
  /// or may not belong here, then its own.
  var pieces: Range<Int>
  /// How many of the pieces stand in the row itself.
  var ownPieces: Int
  /// As a range of `AssembledRows.values`.
  var values: Range<Int>
  /// How many cells before the values were taken for labels; they stand before `values`. Marked
  /// rows only.
  var labelCells = 0
  /// Whether the form says where the row ends: a marked row, or a line with all of its values.
  var isWhole: Bool
  /// Whether the cells were marked as cells of one row (HTML, Markdown, tabs).
  var isMarked: Bool
  /// The tokens that the row was made of.
  var tokens: Range<Int>
}

/// All rows of a document, with their texts and values in two flat arrays.
struct AssembledRows {
  struct Value {
    /// `nil` when the cell is blank.
    var value: CellValue?
    var range: Range<Int>
    /// The column of the form's grid, where it has one.
    var column: UInt16

    var isBlank: Bool { value == nil }
    /// The number that the cell counts for, in millionths; blank cells and texts count for zero.
    var number: Int128 {
      if case .number(let millionths, _)? = value?.kind { millionths } else { 0 }
    }
  }

  var rows: [AssembledRow] = []
  var pieces: [Range<Int>] = []
  /// The token that each piece stands in.
  var pieceTokens: [Int] = []
  var values: [Value] = []

  /// Makes room for the texts and values of so many tokens, nearly all of which are one of them.
  mutating func reserve(_ tokens: Int) {
    let count = min(tokens, 1 << 12)
    rows.reserveCapacity(count / 4)
    pieces.reserveCapacity(count / 2)
    pieceTokens.reserveCapacity(count / 2)
    values.reserveCapacity(count)
  }

  /// The values of a row.
  func values(of row: AssembledRow) -> ArraySlice<Value> { values[row.values] }
  /// All label texts of a row.
  func pieces(of row: AssembledRow) -> ArraySlice<Range<Int>> { pieces[row.pieces] }
  /// The label texts that stand in the row itself.
  func ownPieces(of row: AssembledRow) -> ArraySlice<Range<Int>> {
    pieces[row.pieces].suffix(row.ownPieces)
  }
}
