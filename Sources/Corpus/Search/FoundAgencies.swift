/// Agencies that a search found: some rows of columns, in the order in which they are good.
///
/// ```
/// rows        7   2   …          of a search that finds half a million agencies nothing is copied:
/// columns     name, counts, years of row 0, 1, 2, …        each of its parts has the same columns
/// ```
package struct FoundAgencies: Sendable {
  private let columns: AgencyColumns
  private let rows: ArraySlice<Int>
  /// Of the reports of the rows, where they were asked for, and where those of each row end.
  private var paths = Arena()
  private var pathEnds: [Int] = []

  init(_ columns: AgencyColumns, _ rows: ArraySlice<Int>) {
    self.columns = columns
    self.rows = rows
  }

  package var count: Int { rows.count }

  /// Appends the paths of the reports of the next row.
  mutating func append(paths: some Sequence<ArraySlice<UInt8>>) {
    for path in paths { self.paths.append(path) }
    pathEnds.append(self.paths.count)
  }

  /// Calls `body` with each agency: its name in UTF-8, the years of its reports in their order, 0
  /// where one names none, and what was found in them.
  package func eachAgency(
    _ body: (_ name: Span<UInt8>, _ years: Span<Int16>, _ counts: FindingCounts) -> Void
  ) {
    let (names, ends) = (columns.names.span, columns.nameEnds.span)
    let (years, firsts) = (columns.years.span, columns.firstReports.span)
    let counts = columns.counts.span
    for row in rows {
      let start = row == 0 ? 0 : Int(ends[row - 1])
      body(
        names.extracting(start..<Int(ends[row])),
        years.extracting(Int(firsts[row])..<Int(firsts[row + 1])), counts[row])
    }
  }

  /// The name of one of them.
  package func name(_ agency: Int) -> String { columns.name(rows[rows.startIndex + agency]) }

  package func counts(_ agency: Int) -> FindingCounts {
    columns.counts[rows[rows.startIndex + agency]]
  }

  /// The years of the reports of one of them; those that name none are left out.
  package func years(_ agency: Int) -> [Int] {
    let row = rows[rows.startIndex + agency]
    return columns.years[Int(columns.firstReports[row])..<Int(columns.firstReports[row + 1])]
      .filter { $0 != 0 }.map(Int.init)
  }

  /// The paths of the reports of one of them, where they were asked for.
  package func paths(_ agency: Int) -> [String] {
    ((agency == 0 ? 0 : pathEnds[agency - 1])..<pathEnds[agency]).map { paths[$0] }
  }
}

/// What is said of agencies, as columns.
struct AgencyColumns: Sendable {
  private(set) var names: [UInt8] = []
  /// Where each name ends.
  private(set) var nameEnds: [UInt32] = []
  private(set) var counts: [FindingCounts] = []
  /// The years of the reports, agency by agency.
  private(set) var years: [Int16] = []
  /// Where the reports of each agency begin, and at the end where those of the last one end.
  private(set) var firstReports: [Int32] = [0]

  init() {}

  /// `nil` where the columns do not fit each other.
  init?(
    names: [UInt8], nameEnds: [UInt32], counts: [FindingCounts], years: [Int16],
    firstReports: [Int32]
  ) {
    guard nameEnds.count == counts.count, firstReports.count == counts.count + 1,
      areEnds(nameEnds, of: names.count), firstReports.first == 0,
      areEnds(firstReports, of: years.count)
    else { return nil }
    self.names = names
    self.nameEnds = nameEnds
    self.counts = counts
    self.years = years
    self.firstReports = firstReports
  }

  mutating func append(
    _ name: ArraySlice<UInt8>, _ counts: FindingCounts, _ years: ArraySlice<Int16>
  ) {
    names += name
    nameEnds.append(UInt32(truncatingIfNeeded: names.count))
    self.counts.append(counts)
    self.years += years
    firstReports.append(Int32(truncatingIfNeeded: self.years.count))
  }

  func name(_ row: Int) -> String {
    let start = row == 0 ? 0 : Int(nameEnds[row - 1])
    return String(decoding: names[start..<Int(nameEnds[row])], as: UTF8.self)
  }
}
