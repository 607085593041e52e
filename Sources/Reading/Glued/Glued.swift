package import Reports

// Tables whose cells are glued: a page was turned into text and its cells lost what kept them
// apart, so that `217`, `1`, four zeros and `218` became `21710000218`. What arithmetic cuts in
// only one way is read; everything else is left out and says why.

/// The tables of a text without separators.
package struct GluedTables: Sendable {
  /// A row that is there and was not read.
  package struct UnreadRow: Sendable, Equatable {
    package let row: Row
    /// The label's mark and the digits in the text; empty, at the table's beginning, when the
    /// label was not found.
    package let range: Range<Int>
    /// Why, as a clause.
    package let reason: Phrase
  }

  package internal(set) var proactive: Table?
  package internal(set) var applications: Table?
  package internal(set) var reviews: Table?
  /// In the order of the text, table by table.
  package internal(set) var unread: [UnreadRow] = []
  /// The bytes of the text that the tables fill, from their first label to their last digit.
  package internal(set) var extents: [TableKind: Range<Int>] = [:]

  package subscript(kind: TableKind) -> Table? {
    switch kind {
    case .proactive: proactive
    case .applications: applications
    case .reviews: reviews
    }
  }
}

/// Reads the tables of a text whose cells are glued; `nil` when the text is not of that form,
/// which the application table decides. Rows that were cut by arithmetic are marked inferred.
package func readGlued(_ stream: TokenStream) -> GluedTables? {
  guard mayBeGlued(stream.text.bytes) else { return nil }
  let text = GluedText(stream)
  let lines = GluedLabelFinder.applicationLines(text)
  guard looksGlued(lines) else { return nil }
  var tables = GluedTables()
  let extent = lines.reduce(lines[0].extent) { $0.lowerBound..<$1.extent.upperBound }
  let applications = GluedApplications(lines)
  tables.readProactive(
    text, endingBefore: extent.lowerBound, blanksAreLost: applications.blanksAreLost)
  tables.applications = applications.read(&tables.unread)
  tables.extents[.applications] = extent
  tables.readReviews(
    text, from: extent.upperBound, blanksAreLost: applications.blanksAreLost)
  return tables
}

/// Whether a text holds an application table whose cells are glued.
package func looksGlued(_ stream: TokenStream) -> Bool {
  mayBeGlued(stream.text.bytes)
    && looksGlued(GluedLabelFinder.applicationLines(GluedText(stream)))
}

/// Whether at least eight labels follow each other and most of them have more digits than blanks
/// could have kept apart.
private func looksGlued(_ lines: [GluedLine]) -> Bool {
  let cells = Column.applicants.count
  let glued = lines.count { line in
    line.digits.count >= cells
      && line.digits.dropFirst().count { $0.startsCell } < cells - 1
  }
  return lines.count >= 8 && glued >= 4
    && 2 * glued >= lines.count { !$0.digits.isEmpty }
}

extension GluedTables.UnreadRow {
  static let ambiguous = Phrase(
    "单元格连写，合乎勾稽关系的切分不止一种", "its cells are glued and more than one cut adds up")
  static let impossible = Phrase(
    "单元格连写，没有合乎勾稽关系的切分", "its cells are glued and no cut of them adds up")
  static let contested = Phrase(
    "单元格连写，按行合计与按列合计切分不同", "its cells are glued; row and columns ask for different cuts")
  static let fewerDigits = Phrase(
    "数字少于单元格，空白单元格的位置已丢失", "it has fewer digits than cells: blank cells are gone")
  static let interrupted = Phrase("数字之间夹有其他文字", "other text stands between its digits")
  static let tooLong = Phrase("连写的数字过长", "it has too many digits for its cells")
  static let noLabel = Phrase("没有找到这一行的行名", "its label was not found")
  static let noRule = Phrase(
    "单元格连写，没有算式可以确定切分", "its cells are glued and no sum says where to cut")
}

extension [GluedDigit] {
  /// The cells of a cut, each with its place in the text.
  func cells(_ cut: GluedCut, at offset: Int = 0) -> [Cell] {
    var position = offset
    return zip(cut.lengths, cut.values).map { length, value in
      defer { position += length }
      guard length > 0, position + length <= count else {
        let place = position < count ? self[position].range.lowerBound : last?.range.upperBound ?? 0
        return Cell(.blank, shown: place..<place)
      }
      let shown = self[position].range.lowerBound..<self[position + length - 1].range.upperBound
      let isPlaceholder = self[position].value == GluedDigit.placeholder
      return Cell(isPlaceholder ? .placeholder : .number(Quantity(value)), shown: shown)
    }
  }
}
