import Reading
import Reports
import Rules

// What must hold whatever the bytes of a document are. The same questions are asked by the fuzz
// target, by the tests and by the measurement over many damaged documents:
//
//     bytes ──► documents ──► report ──► findings ──► rows, records, sentences
//                              │           │             │
//                              places      cells exist   nothing that steers a terminal
//                              in the text lines exist   or runs in a spreadsheet
//
// That nothing traps and nothing hangs is asked by whoever runs it.

/// Everything that the program says of a document, and what of it must not be.
package struct Soundness {
  /// All rows, records and sentences, one behind the other: the same for the same bytes.
  package private(set) var output: [UInt8] = []
  /// What must not be, each a sentence; empty when all is well.
  package private(set) var faults: [String] = []
  /// How many documents of them are reports.
  package private(set) var reports = 0

  /// Reads the bytes as a file of that name would be read.
  package init(of bytes: [UInt8], path: String) {
    eachDocument(in: bytes, path: path) { document in
      switch document {
      case .success(let document):
        var report = readReport(document.bytes, path: document.path, hints: document.hints)
        report.findings = check(report)
        take(report)
      case .failure(let error):
        expectSafe(error.sentence.chinese)
        expectSafe(error.sentence.english)
      }
    }
  }

  /// Asks everything of one report with its findings.
  private mutating func take(_ report: Report) {
    if report.isReport { reports += 1 }
    faults += report.misplacements
    let rows = report.exportedRows
    faults += rows.faults
    output += rows.bytes
    for finding in report.findings {
      for language in Language.allCases {
        let sentence = finding.message(in: report, language)
        expectSafe(sentence)
        if sentence.isEmpty { faults.append("\(finding.rule) says nothing") }
        for mending in finding.mending(in: report, language) { expectSafe(mending) }
      }
    }
  }

  private mutating func expectSafe(_ text: String) {
    faults += safetyFaults(of: text)
    output += text.utf8
  }
}
