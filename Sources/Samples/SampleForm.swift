/// A form of text in which reports reach people.
package enum SampleForm: String, Sendable, CaseIterable {
  /// One cell a line behind pipes; a short row is padded on the line of its last cell.
  case pipesPaddedBehind = "pipes, padded behind the last cell"
  /// The same, padded on a line of its own.
  case pipesPaddedBelow = "pipes, padded on the next line"
  /// The same without padding.
  case pipesUnpadded = "pipes, not padded"
  /// One cell a line with blank lines between.
  case lines
  /// One row a line with pipes around each cell, spanned cells empty.
  case markdown
  /// One row a line with tabs between the cells.
  case tabs
  /// One row a line with blanks between the cells, as text comes out of a PDF.
  case columns
  /// The same with long labels wrapped around their numbers.
  case wrappedColumns = "columns with wrapped labels"
  /// Borders of `+-|`, labels wrapped into their columns.
  case grid
  /// The same with box-drawing characters.
  case box = "box drawing"
  /// One row a line with commas between the cells, as spreadsheets save it.
  case commas
  /// Plain table markup.
  case html
  /// Every cell wrapped in paragraphs and spans, as word processors write them.
  case htmlOfWord = "HTML of a word processor"
  /// Tables inside a layout table, the long one split in two.
  case htmlSplit = "HTML with nested and split tables"

  /// Whether a blank cell can be told from no cell.
  package var keepsBlanks: Bool { self != .columns && self != .wrappedColumns }

  /// The ending of a file in this form, without its dot.
  package var fileExtension: String { isHTML ? "html" : self == .markdown ? "md" : "txt" }

  var isHTML: Bool { self == .html || self == .htmlOfWord || self == .htmlSplit }
}
