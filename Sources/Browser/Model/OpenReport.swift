package import Corpus
package import Reports
import Rules

/// A report as it is shown.
package struct OpenReport: Sendable {
  package var id: ReportID
  package var path: String
  /// `nil` when the file could not be read any more; `problem` says why.
  package var report: Report?
  package var problem: Phrase?
  /// The cells that some error or warning names that nobody has accepted.
  package var marks: [CellID: CellMark]
  /// The findings that somebody has accepted, as indices.
  package private(set) var accepted: Set<Int> = []
  /// What the report alone shows.
  private let ownFindings: [Finding]
  /// The numbers of the text that were held against the tables.
  private let statements: [Statement]

  package init(id: ReportID, path: String, report: Report?, problem: Phrase? = nil) {
    self.id = id
    self.path = path
    self.report = report
    self.problem = problem
    marks = report.map { CellMark.all(in: $0) } ?? [:]
    ownFindings = report?.findings ?? []
    statements = report.map(Rules.statements) ?? []
  }

  /// The errors, warnings and notes that nobody has accepted.
  package var openFindings: [Finding] {
    (report?.findings ?? []).enumerated().filter { !accepted.contains($0.offset) }.map(\.element)
  }

  /// Adds what the other reports of the agency say of this one, as far as they are read, and what a
  /// baseline says of both.
  mutating func hold(against snapshot: Snapshot, _ baseline: Baseline?) {
    guard var report else { return }
    report.findings = ownFindings
    report.findings = report.findings(withThose: snapshot.findingsAcrossYears(id))
    accepted = []
    if let baseline, baseline.count > 0 {
      accepted = Set(
        report.findings.indices.filter { baseline.accepts(report.findings[$0], in: report) })
    }
    marks = CellMark.all(in: report, except: accepted)
    self.report = report
  }
}

extension OpenReport {
  /// The words that findings are about, and the numbers that were held against the tables; none
  /// overlapping another, in the order of the text.
  var textMarks: [Sheet.TextMark] {
    let found = (report?.findings ?? []).enumerated().compactMap { index, finding in
      finding.quote.flatMap { quote in
        quote.isEmpty
          ? nil
          : Sheet.TextMark(
            range: quote, cell: finding.cells.first, finding: index,
            severity: accepted.contains(index) ? .note : finding.severity)
      }
    }
    let used = statements.map { statement in
      Sheet.TextMark(range: statement.numberRange, cell: statement.readings.first?.cells.first)
    }
    var marks: [Sheet.TextMark] = []
    for mark in (found + used).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= marks.last?.range.upperBound ?? 0 {
      marks.append(mark)
    }
    return marks
  }
}
