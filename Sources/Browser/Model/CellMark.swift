package import Reports
import Rules

/// What the findings say of one cell.
package struct CellMark: Sendable, Equatable {
  /// How much it stands out.
  package enum Role: Int, Sendable, Comparable {
    /// The cell takes part in an equation that does not hold.
    case part
    /// The cell is the one that a finding names.
    case named

    package static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }

  package var role: Role
  package var severity: Severity
  /// The findings, as indices into the report's; those that name the cell first.
  package var findings: [Int]
  /// The finding whose smallest repair changes the cell, as an index: the likeliest place of the
  /// mistake.
  package var culprit: Int?

  package var isSuspect: Bool { culprit != nil }

  /// Whether the cell is one to look at, and does not only take part.
  var stands: Bool { role == .named || isSuspect }

  /// The marks of a report's cells, made by all findings but those of some indices. Of the notes only
  /// the smallest repairs mark cells.
  package static func all(in report: Report, except accepted: Set<Int> = []) -> [CellID: CellMark] {
    var marks: [CellID: CellMark] = [:]
    for role in [Role.named, .part] {
      for (index, finding) in report.findings.enumerated()
      where finding.severity > .note && !accepted.contains(index) {
        let named = finding.namedCells
        for cell in role == .named ? named : finding.cells.filter({ !named.contains($0) }) {
          var mark =
            marks[cell] ?? CellMark(role: role, severity: finding.severity, findings: [])
          mark.role = max(mark.role, role)
          mark.severity = max(mark.severity, finding.severity)
          mark.findings.append(index)
          marks[cell] = mark
        }
      }
    }
    for (index, finding) in report.findings.enumerated() where finding.rule == .culprit {
      // Nothing is to be mended where all that is wrong was accepted.
      guard
        !report.findings.indices.contains(where: {
          accepted.contains($0) && finding.explains(report.findings[$0])
        })
      else { continue }
      for repair in finding.repairs.first ?? [] {
        marks[repair.cell, default: CellMark(role: .part, severity: .error, findings: [])].culprit =
          index
      }
    }
    return marks
  }
}

extension Finding {
  /// The cells that the finding names and not only involves.
  package var namedCells: [CellID] {
    rule == .blankTotal ? cells : Array(cells.prefix(1))
  }
}
