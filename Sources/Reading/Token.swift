package import Reports

/// A document as a flat row of tokens: what every form of text becomes before anything in it is
/// recognised.
///
/// ```
/// 二、上年结转 |          cell "二、上年结转"
/// 3 |                     cell "3"
/// |                       cell ""  (blank)
/// 4 | ||                  cell "4", rowEnd
/// 四、行政复议情况        line "四、行政复议情况"
/// ```
package struct TokenStream: Sendable {
  package var text: SourceText
  package var layout: Layout
  package var tokens: [Token]
  /// The document's own title (`<title>`, a front matter), where the form has one.
  package var title: Range<Int>?
  /// The date of publication and who published, as the form's own data name them (`<meta>`
  /// PubDate and ContentSource of a page).
  package var published: Range<Int>?
  package var publisher: Range<Int>?

  package init(text: SourceText, layout: Layout, tokens: [Token] = [], title: Range<Int>? = nil) {
    self.text = text
    self.layout = layout
    self.tokens = tokens
    self.title = title
  }
}

/// One piece of a document; ranges are bytes of the stream's text, blanks around them trimmed.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// A line or paragraph that the form does not mark as a table's: prose, a heading, or, in
    /// forms without marks, a cell or a whole row.
    case line
    /// A line that the form marks as a heading (`<h2>`, `##`).
    case heading
    /// A cell that the form marks as a table's; blank when its range is empty.
    case cell
    /// The row ends here, for certain.
    case rowEnd
    /// A table begins or ends here.
    case tableStart
    case tableEnd
  }

  package var kind: Kind
  /// Whether most of the text leads elsewhere (`<a>`): then it is the title of another page, if of
  /// any.
  package var isLink = false
  /// Whether no blank stands in the text, as far as the front end knows.
  package var isUnbroken = false
  package var start: UInt32
  package var end: UInt32
  /// For cells of a form with a grid (HTML): the grid's column, from 0; else `unknownColumn`.
  package var column: UInt16
  /// For cells of a form with a grid: over how many columns the cell reaches; else 1.
  package var span: UInt16

  package static let unknownColumn = UInt16.max

  package init(
    _ kind: Kind, _ range: Range<Int>, column: UInt16 = Token.unknownColumn, span: UInt16 = 1
  ) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.column = column
    self.span = span
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}
