import Reports
import Rules
import Testing

/// A report written as a marked text, and what the rules have to find in it.
///
/// ```
/// received     80 1 . . . . 81
/// carried_in    5 . . . . .  5
/// granted      81 1 . . . . 82
/// carried_out [3] . . . . .  3        balance person 85 84
/// petition missing
/// ```
///
/// A line is a row: its identifier and its cells, `.` for a blank, `-` for a placeholder. `missing`
/// is a row that was not read. Rows of a table that has at least one line here are zero where they
/// are not given. Behind the cells stand the findings, parted by a semicolon:
/// rule, place, expected, found. The cells that they name are marked by brackets.
struct Sheet: CustomTestStringConvertible {
  var testDescription: String
  var report: Report
  var expected: [String] = []
  var marked: [String] = []

  init(_ name: String, _ source: String, layout: Layout = .pipes) {
    self.init(name, .form2021, source, layout: layout)
  }

  init(_ name: String, _ edition: Edition, _ source: String, layout: Layout = .pipes) {
    testDescription = name
    var written: [Row: [String]] = [:]
    for line in source.split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      guard let row = words.first.flatMap({ Row(identifier: $0) }) else {
        Issue.record("no row: \(line)")
        continue
      }
      words.removeFirst()
      let count = words.first == "missing" ? 1 : row.columns(edition).count
      let rest = words.dropFirst(count)
      for (column, word) in zip(row.columns(edition), words) where word.hasPrefix("[") {
        marked.append(CellID(row, column).identifier)
      }
      written[row] = words.prefix(count).map { $0.filter { $0 != "[" && $0 != "]" } }
      expected += rest.split(separator: ";").map { $0.joined(separator: " ") }
    }
    report = Self.report(written, edition, layout)
    marked.sort()
    expected.sort()
  }

  private static func report(
    _ written: [Row: [String]], _ edition: Edition, _ layout: Layout
  ) -> Report {
    var bytes: [UInt8] = Array("青禾区数据局2023年政府信息公开工作年度报告\n".utf8)
    var tables: [Table] = []
    for kind in TableKind.allCases where written.keys.contains(where: { $0.table == kind }) {
      var table = Table(kind, edition, offset: bytes.count)
      for row in kind.rows(edition) {
        let words = written[row] ?? row.columns(edition).map { _ in "0" }
        bytes += Array(row.identifier.utf8)
        var cells: [Cell] = []
        for word in words {
          bytes += Array(" | ".utf8)
          let start = bytes.count
          if word != "." { bytes += Array(word.utf8) }
          cells.append(Cell(content(word), shown: start..<bytes.count))
        }
        bytes.append(0x0A)
        if words != ["missing"] { table.setRow(row, cells) }
      }
      tables.append(table)
    }
    var report = Report(path: "sheet.txt", text: SourceText(plain: bytes))
    report.layout = layout
    report.proactive = tables.first { $0.kind == .proactive }
    report.applications = tables.first { $0.kind == .applications }
    report.reviews = tables.first { $0.kind == .reviews }
    return report
  }

  private static func content(_ word: String) -> Cell.Content {
    switch word {
    case ".": .blank
    case "-": .placeholder
    default: quantity(word).map(Cell.Content.number) ?? .text
    }
  }

  /// What the rules find at `severity` or above, as the notation writes it, without the notes that
  /// every small sheet has.
  func found(_ severity: Severity = .warning) -> [String] {
    check(report).filter { $0.severity >= severity }.map(describe).sorted()
  }

  /// The cells that these findings name.
  func named(_ severity: Severity = .warning) -> [String] {
    let findings = check(report).filter { $0.severity >= severity }
    return Set(findings.flatMap { $0.rule == .blankTotal ? $0.cells : Array($0.cells.prefix(1)) })
      .map(\.identifier).sorted()
  }

  private func describe(_ finding: Finding) -> String {
    let numbers = [finding.expected, finding.found].map { $0?.description ?? "nil" }
    return ([finding.rule.rawValue, finding.at.identifier ?? "document"] + numbers)
      .joined(separator: " ")
  }
}

/// The number that a word of plain decimal digits says.
func quantity(_ word: String) -> Quantity? {
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), let whole = Int128(parts[0]) else { return nil }
  guard parts.count == 2 else { return Quantity(millionths: whole * 1_000_000) }
  let padded = parts[1] + String(repeating: "0", count: max(0, 6 - parts[1].count))
  return Int128(padded).map {
    Quantity(millionths: whole * 1_000_000 + (word.hasPrefix("-") ? -$0 : $0))
  }
}
