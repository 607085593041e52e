import Reports

/// The three statutory tables of a document, found among its assembled rows.
///
/// ```
/// tokens → assembled rows → what each label says → one region a table → rows of the form
/// ```
///
/// Nothing here knows the form of the text. What cannot be settled is left out of the table and
/// said in a finding.
struct TableRecogniser {
  let text: SourceText
  let rows: AssembledRows
  let labels: [RowLabel]
  var reader: LabelReader

  var proactive: Table?
  var applications: Table?
  var reviews: Table?
  var notes: [CellID: String] = [:]
  var findings: [Finding] = []
  /// The tokens that belong to tables, in ascending order: no prose.
  private(set) var tableTokens: [Range<Int>] = []
  /// Whether most rows stand whole on a line, without marks.
  private(set) var hasWholeLines = false

  /// Whether the form says in which column of a grid each cell stands, over spanned ones too.
  let hasGrid: Bool

  /// The bytes that glued tables fill.
  var extents: [Range<Int>] = []
  var isGlued = false

  init(_ stream: TokenStream) {
    text = stream.text
    hasGrid = stream.layout == .html
    let assembled = RowAssembler.assemble(stream)
    var reader = LabelReader(stream.text.bytes)
    let labels = assembled.rows.map { reader.label(of: $0, in: assembled) }
    (rows, self.labels) = RowRevision.revise(assembled, labels, &reader)
    self.reader = reader
    recognise()
  }

  private mutating func recognise() {
    let applicationRows = applicationRegion()
    let proactiveRows = proactiveRegion(before: applicationRows?.lowerBound)
    if let proactiveRows {
      proactive = readProactive(proactiveRows)
      addTokens(of: proactiveRows)
    }
    if let applicationRows {
      applications = readApplications(applicationRows, proactive: proactive?.edition)
      addTokens(of: applicationRows)
      noteFurtherApplications(behind: applicationRows)
    }
    if let reviewRows = reviewRegion(after: applicationRows?.upperBound ?? 0) {
      reviews = readReviews(reviewRows)
      addTokens(of: reviewRows)
    }
    hasWholeLines = wholeLineCount(applicationRows) + wholeLineCount(proactiveRows) > 3
    noteUnseparatedTables()
    findings.sort { $0.line < $1.line }
  }

  private mutating func addTokens(of region: Range<Int>) {
    guard let last = region.last else { return }
    let end = rows.rows[last].tokens.upperBound
    let first = labels[region].lazy.compactMap(\.firstToken).first ?? end
    tableTokens.append(min(first, end)..<end)
  }

  private func wholeLineCount(_ region: Range<Int>?) -> Int {
    rows.rows[region ?? 0..<0].count { $0.isWhole && !$0.isMarked && $0.ownPieces > 0 }
  }

  // MARK: Cells

  /// The cells of a row in the order of `columns`; remarks in them become notes. `unit` is what
  /// the head says of numbers without one.
  mutating func cells(
    _ values: CellFitting.Values, of row: Row, columns: [Column], unit: CellValue.Unit = .none
  ) -> [Cell] {
    var cells: [Cell] = []
    put(values, of: row, columns: columns, unit: unit, into: &cells)
    return cells
  }

  /// The same in place of what is in `cells`.
  mutating func put(
    _ values: CellFitting.Values, of row: Row, columns: [Column], unit: CellValue.Unit = .none,
    into cells: inout [Cell]
  ) {
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(columns.count)
    for (place, column) in zip(values.indices, columns) {
      let range = values[place].range
      guard let value = values[place].value else {
        cells.append(Cell(.blank, shown: range.lowerBound..<range.lowerBound))
        continue
      }
      if let remark = value.remark { notes[CellID(row, column)] = text[remark] }
      cells.append(Cell(value.content(in: column, unit: unit), shown: range))
    }
  }

  /// The offset at which the label of a row begins, or its first value when it has none.
  func offset(of index: Int) -> Int {
    let row = rows.rows[index]
    return rows.ownPieces(of: row).last?.lowerBound ?? rows.values(of: row).first?.range.lowerBound
      ?? rows.pieces(of: row).last?.lowerBound ?? 0
  }

  /// The offset at which the table in a region begins.
  func offset(of region: Range<Int>) -> Int {
    labels[region].lazy.compactMap(\.firstOffset).first ?? offset(of: region.lowerBound)
  }

  /// The rows of tables that the texts of a region name.
  func mentions(in region: Range<Int>) -> RowSet {
    var mentions = RowSet()
    for label in labels[region] { mentions.formUnion(label.mentions) }
    return mentions
  }

  func line(of index: Int) -> Int { text.line(offset(of: index)) }
}
