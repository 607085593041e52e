/// How much a finding weighs; the order is from least to most.
package enum Severity: UInt8, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case note
  /// Very likely wrong, or needs a person.
  case warning
  /// The document contradicts itself or the form that the law asks for.
  case error

  /// The name in records and on the command line.
  package var identifier: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// What the screen calls it.
  package var name: Phrase {
    switch self {
    case .note: Phrase("提示", "note")
    case .warning: Phrase("存疑", "warning")
    case .error: Phrase("错误", "error")
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The name of a rule, as `check` prints it.
package enum RuleID: String, Sendable, CaseIterable {
  // What reading reports.
  case notAReport = "not-a-report"
  case unreadRow = "unread-row"
  case inferredRow = "inferred-row"
  case rowShape = "row-shape"
  case damagedText = "damaged-text"
  case notAssessable = "not-assessable"
  // Arithmetic in the tables.
  case balance
  case outcomeTotal = "outcome-total"
  case rowTotal = "row-total"
  case reviewTotal = "review-total"
  case notACount = "not-a-count"
  case negativeStock = "negative-stock"
  case blankTotal = "blank-total"
  case blankCells = "blank-cells"
  // Which cell is wrong.
  case culprit
  case misfiledColumn = "misfiled-column"
  case splitNumber = "split-number"
  // The text against the tables.
  case textReceived = "text-received"
  case textCarried = "text-carried"
  case textOutcome = "text-outcome"
  case textApplicants = "text-applicants"
  case textReview = "text-review"
  case textProactive = "text-proactive"
  case textContradiction = "text-contradiction"
  case textBreakdown = "text-breakdown"
  case textPercentage = "text-percentage"
  // One report against the next.
  case carryOver = "carry-over"
  case itemCarryOver = "item-carry-over"
  case stock
  case jump
  case copiedText = "copied-text"
  case duplicate
  case missingYear = "missing-year"
  // Structure and dates.
  case missingSection = "missing-section"
  case missingTable = "missing-table"
  case editionYear = "edition-year"
  case period
  case late
  case otherAgency = "other-agency"
  case emptyProblems = "empty-problems"
  case feeStatement = "fee-statement"
  case unit
  case pageResidue = "page-residue"
}

/// What a finding is about.
package enum Location: Sendable, Hashable {
  case document
  case table(TableKind)
  /// A column of the application table.
  case column(Column)
  case row(Row)
  /// A whole row named with its table: `applications.outcome_total`.
  case totalsRow(Row)
  /// The total column of the detail rows of the application table.
  case totalsColumn
  case cell(CellID)
  case section(SectionID)

  /// The name in records: a column, a row, a cell, a table or a section; `nil` for the document.
  package var identifier: String? {
    switch self {
    case .document: nil
    case .table(let kind): kind.identifier
    case .column(let column): column.identifier
    case .row(let row): row.identifier
    case .totalsRow(let row): "\(row.table.identifier).\(row.identifier)"
    case .totalsColumn: "applications.total"
    case .cell(let id): id.identifier
    case .section(let id): id.rawValue
    }
  }
}

/// A change of one cell that helps to make the equations of its table hold.
package struct Repair: Sendable, Hashable {
  package let cell: CellID
  /// What stands there; `nil` when that is no number.
  package let from: Quantity?
  package let to: Quantity

  package init(_ cell: CellID, from: Quantity?, to: Quantity) {
    self.cell = cell
    self.from = from
    self.to = to
  }
}

/// One thing that a rule found in a report. Sentences are made from it when it is shown.
package struct Finding: Sendable, Hashable {
  package var rule: RuleID
  package var severity: Severity
  package var at: Location
  /// Every cell that takes part; the first is the one that the rule names.
  package var cells: [CellID]
  package var expected: Quantity?
  package var found: Quantity?
  /// The rows that the finding is about, where it is about rows.
  package var rows: [Row]
  /// Sets of changes each of which would mend what the finding is about, the most plausible first.
  package var repairs: [[Repair]]
  /// The line of the document, from 1; 0 when it stands nowhere.
  package var line: Int
  /// The words of the document that the finding is about, as a range of its text.
  package var quote: Range<Int>?
  /// Only for findings of reading and across years: why, as a clause.
  package var reason: Phrase?

  package init(
    _ rule: RuleID, _ severity: Severity, at: Location, cells: [CellID] = [],
    expected: Quantity? = nil, found: Quantity? = nil, rows: [Row] = [],
    repairs: [[Repair]] = [], line: Int, quote: Range<Int>? = nil, reason: Phrase? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.at = at
    self.cells = cells
    self.expected = expected
    self.found = found
    self.rows = rows
    self.repairs = repairs
    self.line = line
    self.quote = quote
    self.reason = reason
  }
}
