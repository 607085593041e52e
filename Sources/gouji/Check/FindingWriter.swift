import Export
import Reports
import Rules
import Terminal

/// The forms in which findings are written.
enum CheckFormat: String, CaseIterable {
  case text, json, csv, sarif, github

  /// What writes the format; only lines for people are coloured.
  func writer(_ language: Language, _ ink: Ink) -> any FindingWriter {
    switch self {
    case .text: LineWriter(language: language, ink: ink)
    case .github: AnnotationWriter(language: language)
    case .csv: FindingTableWriter(language: language)
    case .json: FindingObjectWriter(language: language)
    case .sarif: SarifWriter(language: language)
    }
  }
}

/// Writes findings one behind the other.
protocol FindingWriter {
  /// What stands before the first finding.
  var beginning: [UInt8] { get }
  mutating func bytes(of item: CheckedFinding) -> [UInt8]
  /// What stands behind the last one.
  func ending(_ summary: CheckSummary) -> [UInt8]
}

extension FindingWriter {
  var beginning: [UInt8] { [] }

  func ending(_ summary: CheckSummary) -> [UInt8] { [] }
}

extension CheckedFinding {
  func message(_ language: Language) -> String { finding.message(in: report, language) }
}

/// `PATH:LINE: LEVEL: message [RULE]`, what explains a finding indented below it.
private struct LineWriter: FindingWriter {
  let language: Language
  let ink: Ink

  func bytes(of item: CheckedFinding) -> [UInt8] {
    let (finding, message) = (item.finding, safeLine(item.message(language)))
    let place = ink.strong("\(safeLine(item.report.path)):\(item.line):")
    let level = ink.mark("\(finding.severity.identifier):", finding.severity)
    let rule = ink.quiet("[\(finding.rule.rawValue)]")
    let indent = item.isExplanation ? "  " : ""
    return Array("\(indent)\(place) \(level) \(message) \(rule)\n".utf8)
  }
}

/// `::error file=PATH,line=LINE,title=RULE::message`, which GitHub shows beside the line.
private struct AnnotationWriter: FindingWriter {
  let language: Language

  func bytes(of item: CheckedFinding) -> [UInt8] {
    let level = item.finding.severity == .note ? "notice" : item.finding.severity.identifier
    let path = escaped(safeText(item.report.path), ["%", "\r", "\n", ":", ","])
    let message = escaped(safeText(item.message(language)), ["%", "\r", "\n"])
    let rule = item.finding.rule.rawValue
    return Array("::\(level) file=\(path),line=\(item.line),title=\(rule)::\(message)\n".utf8)
  }

  private func escaped(_ text: String, _ signs: Set<Unicode.Scalar>) -> String {
    text.unicodeScalars.map { scalar in
      guard signs.contains(scalar) else { return String(scalar) }
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (code.count < 2 ? "0" : "") + code
    }.joined()
  }
}

/// The table of findings that `export` writes, with those rows that were asked for.
private struct FindingTableWriter: FindingWriter {
  let language: Language

  var beginning: [UInt8] {
    var csv = CSVWriter()
    csv.header(ExportTable.findings.columns)
    return csv.bytes
  }

  func bytes(of item: CheckedFinding) -> [UInt8] {
    var report = item.report
    report.findings = [item.finding]
    var csv = CSVWriter()
    for row in ExportTable.findings.rows(of: report, messages: { _ in item.message(language) }) {
      csv.row(row)
    }
    return csv.bytes
  }
}
