package import Reports

/// A small table in which a rule fires, as numbers: what `gouji explain` shows of the rule at work.
///
/// ```
/// received     [80, 0, 0, 0, 0, 0, 80]
/// carriedIn    [ 5, 0, 0, 0, 0, 0,  5]      rows that are not given are all zero
/// outcomeTotal [nil, …]                     nil is a blank cell
/// ```
package struct Example: Sendable {
  private let kind: TableKind
  private let edition: Edition
  /// The rows that matter, in printed order; all others hold zeros.
  package let rows: [Row]
  private let numbers: [Row: [Int?]]

  init(_ numbers: KeyValuePairs<Row, [Int?]>, _ edition: Edition = .form2021) {
    kind = numbers.first?.key.table ?? .applications
    self.edition = edition
    rows = numbers.map(\.key)
    self.numbers = Dictionary(numbers.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// The example as a report, with all that the rules find in it.
  package var report: Report {
    var bytes: [UInt8] = []
    var table = Table(kind, edition, offset: 0)
    for row in kind.rows(edition) {
      bytes += Array(row.label(edition).chinese.utf8)
      let columns = row.columns(edition)
      let given = numbers[row] ?? []
      let cells = columns.indices.map { place in
        bytes.append(UInt8(ascii: "|"))
        let start = bytes.count
        guard let number = given.indices.contains(place) ? given[place] : 0 else {
          return Cell(.blank, shown: start..<start)
        }
        bytes += Array(String(number).utf8)
        return Cell(.number(Quantity(number)), shown: start..<bytes.count)
      }
      bytes.append(UInt8(ascii: "\n"))
      table.setRow(row, cells)
    }
    var report = Report(path: "", text: SourceText(plain: bytes))
    report.layout = .pipes
    switch kind {
    case .proactive: report.proactive = table
    case .applications: report.applications = table
    case .reviews: report.reviews = table
    }
    report.findings = check(report)
    return report
  }
}
