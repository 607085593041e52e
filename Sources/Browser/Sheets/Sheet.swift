package import Corpus
package import Reports

/// One view of a report as rows and columns: what is drawn, what the cursor walks on, and what is
/// exported.
///
/// ```
/// heads   项目                 自然人   企业  …  总计
/// rows    一、本年新收              2     ·         2     .row
///       ▸ (三)不予公开            Σ 0   Σ 0       Σ 0     .group, folded
/// ```
package struct Sheet: Sendable, Equatable {
  package struct Head: Sendable, Equatable {
    /// Short enough to stand over the column.
    package var title: String
    /// In full, for the explanation and for CSV.
    package var full: String
    package var isNumber = true
  }

  package struct Row: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case row
      /// A group of rows that unfolds; its cells are computed.
      case group(RowGroup, isFolded: Bool)
      /// A line that heads the rows below it; its cells are column heads.
      case heading
      /// A heading of the text under which lines stand that unfold.
      case section(Int, isFolded: Bool)
      /// A line of text over the whole width.
      case line
      /// A line of text that belongs to the line above it.
      case continuation
    }

    package var kind: Kind
    package var label: String
    /// The printed label beside its rendering; stands where there is room for both.
    package var printedLabel = ""
    /// Stands where the label has no room; empty where there is no shorter one.
    package var shortLabel = ""
    package var indent = 0
    package var cells: [Cell] = []
    package var key: Key
    /// The range of the report's text that the row shows, if it shows one.
    package var source: Range<Int>?
    /// Parts of that range that findings or rules are about.
    package var marks: [TextMark] = []
    /// What became of the sentence since another year, when years are compared.
    package var fate: Fate?
    /// How grave the finding is that the row shows, unless it was accepted.
    package var severity: Severity?

    package enum Fate: Sendable, Equatable {
      case stayed, came, went
    }
  }

  /// Words of the text that a rule looked at.
  package struct TextMark: Sendable, Equatable {
    /// Bytes of the report's text.
    package var range: Range<Int>
    /// The cell that the words were held against.
    package var cell: CellID?
    /// The finding about them, as an index.
    package var finding: Int?
    /// How grave that is; `nil` when nothing is wrong.
    package var severity: Severity?
  }

  /// What a row is about, so that the cursor finds it again in another report.
  package enum Key: Hashable, Sendable {
    case row(Reports.Row)
    case group(RowGroup)
    case heading(Int)
    case line(Int)
    case year(ReportID)
    case finding(Int)
    case section(Int)
    case rule(RuleID)
  }

  /// What another year says where a cell stands.
  package struct Change: Sendable, Equatable {
    package var before: String
    package var now: String
    /// The number that the other year's value is, if it is one.
    package var number: Quantity?
    package var isChanged: Bool
    /// What the findings of that year say of its cell.
    package var mark: CellMark?
  }

  package struct Cell: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case number, zero, blank, placeholder, text
      /// Not printed in the document but computed from it.
      case computed
      /// The head of a column.
      case head
      /// A length beside a number; as many characters as it is long.
      case bar
      /// There is no such cell.
      case none
      /// The document has the row, but it could not be read.
      case unread
    }

    package var kind: Kind
    package var text: String
    /// The number that the text is, if it is one.
    package var number: Quantity?
    package var id: CellID?
    package var mark: CellMark?
    /// How grave the findings are that the number counts.
    package var severity: Severity?
    /// What the other year says here, when years are compared.
    package var change: Change?

    package static let none = Cell(kind: .none, text: "")
  }

  /// The first is the head of the label column.
  package var heads: [Head]
  package var rows: [Row]
  /// The column that takes what width is left; 0 is the label column.
  package var flexible = 0
  /// Whether each row is one thing, so that the cursor is on all of it.
  package var isOfThings = false
  /// How wide the widest text of each column is; empty until it was measured.
  package var widths: [Int] = []
}

extension Sheet {
  /// The place of a cell of a table, if a row of the sheet shows it.
  func place(of id: CellID) -> (row: Int, column: Int)? {
    for (index, row) in rows.enumerated() {
      if let column = row.cells.firstIndex(where: { $0.id == id }) { return (index, column + 1) }
    }
    return nil
  }

  /// The cell at a row and a column counted from the label column.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column - 1) else {
      return nil
    }
    return rows[row].cells[column - 1]
  }

  /// The last column at which the cursor can stand in a row: in a line of text its marks count.
  func lastColumn(_ row: Int) -> Int {
    if isOfThings { return 0 }
    return rows.indices.contains(row) && heads.count == 1 ? rows[row].marks.count : heads.count - 1
  }
}
