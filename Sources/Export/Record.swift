package import Reports

/// Appends the record of `report` to `bytes`: one JSON object without a line end.
///
/// A row that was not read is left out, a table that is not there is null, and so is a blank cell
/// or a placeholder; a cell that is no number stands as the document shows it. A report that was
/// checked `alone` says so: what its agency's other years say against it is not there.
package func record(
  _ report: Report, alone: Bool = false, messages: (Finding) -> String, into bytes: inout [UInt8]
) {
  var json = JSONWriter(appendingTo: bytes)
  // The buffer must have one owner, or every append to it would copy it.
  bytes = []
  json.record(report, alone: alone, messages: messages)
  bytes = json.bytes
}

extension JSONWriter {
  /// Writes the record of `report`; `messages` gives the sentence of a finding.
  package mutating func record(
    _ report: Report, alone: Bool = false, messages: (Finding) -> String
  ) {
    object { json in
      json.origin(of: report)
      if alone { json.member("rules", "one report") }
      json.key("sections")
      json.array { json in
        for section in report.sections { json.section(section, of: report) }
      }
      json.table("proactive", report.proactive, of: report)
      json.table("applications", report.applications, of: report)
      json.reviews(of: report)
      json.key("inferred")
      json.array { json in
        for kind in TableKind.allCases {
          for row in report[kind]?.inferred ?? [] { json.value(row.nameWithTable) }
        }
      }
      json.notes(of: report)
      json.key("findings")
      json.array { json in
        for finding in report.findings {
          json.object { $0.members(of: finding, in: report, message: messages(finding)) }
        }
      }
    }
  }

  /// Writes the members of a finding into the object that is open.
  package mutating func members(of finding: Finding, in report: Report, message: String) {
    member("rule", finding.rule.rawValue)
    member("severity", finding.severity.identifier)
    member("at", finding.at.identifier)
    key("cells")
    array { json in
      for cell in finding.cells { json.value(cell.identifier) }
    }
    if finding.repairs.isEmpty {
      member("expected", Field(finding.expected))
      member("found", Field(finding.found))
    } else {
      repairs(finding.repairs)
    }
    member("line", finding.line > 0 ? finding.line : nil)
    member("message", message)
    if let quote = finding.quote { member("quote", report.text[quote]) }
  }

  /// Sets of changes each of which would mend the table, the likeliest first.
  private mutating func repairs(_ ways: [[Repair]]) {
    key("repairs")
    array { json in
      for way in ways {
        json.array { json in
          for repair in way {
            json.object { json in
              json.member("cell", repair.cell.identifier)
              json.member("from", Field(repair.from))
              json.member("to", Field(repair.to))
            }
          }
        }
      }
    }
  }

  private mutating func origin(of report: Report) {
    member("path", report.path)
    member("agency", report.agency?.name)
    member("agency_source", report.agency?.source.rawValue)
    member("year", report.year)
    member("edition", report.edition?.identifier)
    member("title", report.title)
    member("published", report.published)
    member("layout", report.layout.rawValue)
    member("encoding", report.encoding)
  }

  private mutating func section(_ section: Section, of report: Report) {
    object { json in
      json.member("id", section.id?.rawValue)
      json.member("heading", report.text[section.heading])
      json.member("line", report.text.line(section.heading.lowerBound))
    }
  }

  private mutating func table(_ name: String, _ table: Table?, of report: Report) {
    key(name)
    guard let table else { return null() }
    object { json in
      json.member("edition", table.edition.identifier)
      json.member("line", report.text.line(table.offset))
      json.key("rows")
      json.object { json in
        for row in table.rows { json.cells(row, table, of: report) }
      }
    }
  }

  private mutating func reviews(of report: Report) {
    guard let table = report.reviews else {
      for row in TableKind.reviews.rows(.form2021) { member(row.identifier, Field.empty) }
      return
    }
    for row in table.rows { cells(row, table, of: report) }
  }

  private mutating func cells(_ row: Row, _ table: Table, of report: Report) {
    key(row.identifier)
    array { json in
      for cell in table[row] ?? [] { json.value(Field(cell, in: report)) }
    }
  }

  private mutating func notes(of report: Report) {
    key("notes")
    object { json in
      for (id, note) in report.notes.sorted(by: { $0.key < $1.key }) {
        json.member(id.identifier, note)
      }
    }
  }
}

extension Row {
  /// The row's name with that of its table, `applications.received`; the groups of the table of
  /// reviews stand for themselves.
  fileprivate var nameWithTable: String {
    table == .reviews ? identifier : "\(table.identifier).\(identifier)"
  }
}
