import Browser
import Reports
import Rules
import Terminal

/// What `show` says of a report, before it is plain text or Markdown. All words are safe to print.
struct Printout {
  /// A statutory table; its rows are those of the browser.
  struct Table {
    let title: String
    let sheet: Sheet
  }

  /// A finding, numbered as its cells are in the tables.
  struct Entry {
    let number: Int
    let finding: Finding
    let message: String
    /// What would mend it, each a sentence.
    let mending: [String]
  }

  let report: Report
  let language: Language
  /// The agency and the year.
  let title: String
  let facts: [(name: String, value: String)]
  let tables: [Table]
  let entries: [Entry]

  init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
    let agency = report.agency?.name ?? Phrase("（未写明单位）", "(agency not named)")(language)
    let year =
      report.year.map { Phrase("\($0) 年", "\($0)") } ?? Phrase("（年份不明）", "(year unknown)")
    title = safeText("\(agency) \(year(language))")
    facts = Sheet.facts(of: report, language).map { ($0.name, safeText($0.value)) }
    tables = TableKind.allCases.compactMap { kind in
      Sheet.printed(kind, of: report, language: language).map {
        Table(title: kind.title(language), sheet: $0)
      }
    }
    entries = report.findings.enumerated().map { index, finding in
      Entry(
        number: index + 1, finding: finding,
        message: safeText(finding.message(in: report, language)),
        mending: finding.mending(in: report, language).map { safeText($0) })
    }
  }

  /// The findings that name a cell and are no mere notes.
  func entries(naming cell: CellID?) -> [Entry] {
    guard let cell else { return [] }
    return entries.filter {
      $0.finding.severity > .note && $0.finding.namedCells.contains(cell)
    }
  }

  /// The prose by sections: each its heading and its paragraphs.
  var sections: [(heading: String, paragraphs: [String])] {
    report.sections.map { section in
      (
        safeText(report.text[section.heading]),
        section.paragraphs.map { safeText(report.text[$0]) }
      )
    }
  }
}
