/// The form of text in which a report's tables reached us.
package enum Layout: String, Sendable, CaseIterable {
  case pipes, lines, html, markdown, tabs, columns, glued, prose
}

/// Who writes the report, as the document names it.
package struct Agency: Sendable, Equatable {
  /// Where the name was found.
  package enum Source: String, Sendable {
    case title, opening, publisher, text, metadata
    case fileName = "file-name"
  }

  package var name: String
  package var source: Source

  package init(name: String, source: Source) {
    self.name = name
    self.source = source
  }
}

/// One annual report: one agency, one year, as one document gives it.
package struct Report: Sendable {
  /// The path as given, joined with the path below it.
  package var path: String
  /// `nil` when the document does not say.
  package var agency: Agency?
  /// The year reported on; `nil` when the document does not say.
  package var year: Int?
  package var title: String?
  /// The date of publication as `2024-01-31`, if the document labels one.
  package var published: String?
  package var layout: Layout
  /// The IANA name of the encoding, in lower case.
  package var encoding: String
  package var text: SourceText
  package var sections: [Section]
  package var proactive: Table?
  package var applications: Table?
  package var reviews: Table?
  /// Remarks that stand in cells beside the number.
  package var notes: [CellID: String]
  /// What reading and the rules found, in the order of the document.
  package var findings: [Finding]
  /// Whether the document is an annual report at all.
  package var isReport: Bool

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
    layout = .prose
    encoding = "utf-8"
    sections = []
    notes = [:]
    findings = []
    isReport = true
  }

  /// The edition of the application table, else of the proactive table, else `narrative`; `nil`
  /// when the document is no report.
  package var edition: Edition? {
    isReport ? applications?.edition ?? proactive?.edition ?? .narrative : nil
  }

  /// The table of that kind, if the document has one.
  package subscript(kind: TableKind) -> Table? {
    switch kind {
    case .proactive: proactive
    case .applications: applications
    case .reviews: reviews
    }
  }

  /// The cell of that name, if it was read.
  package subscript(id: CellID) -> Cell? { self[id.row.table]?[id.row, id.column] }

  /// The cell as the document shows it.
  package func shown(_ cell: Cell) -> String { text[cell.shown] }

  /// The line of the document in which a cell stands.
  package func line(_ id: CellID) -> Int? {
    self[id].map { text.line($0.shown.lowerBound) }
  }

  /// The gravest of the findings, if there is any.
  package var worst: Severity? { findings.map(\.severity).max() }
}
