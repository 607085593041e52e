package import Reports

/// Applies every rule that needs one report only; returns what reading found and what the rules
/// found, in the order of the document. Findings that are already in the report and came from these
/// rules are found again and not doubled.
package func check(_ report: Report) -> [Finding] {
  var none: LongSentences?
  return check(report, &none)
}

/// The same with the numbers of the report's long sentences, as `sentencePrints` gives them.
package func checkWithPrints(_ report: Report) -> (findings: [Finding], prints: [UInt32]) {
  var sentences: LongSentences? = LongSentences(of: report.agency)
  let findings = check(report, &sentences)
  return (findings, report.isReport ? sentences?.sentences.map(\.print) ?? [] : [])
}

private func check(_ report: Report, _ sentences: inout LongSentences?) -> [Finding] {
  let given = report.findings.filter { Rule[$0.rule].check == nil }
  guard report.isReport else { return given }
  let examination = Examination(report, &sentences)
  var found = given
  for check in Rule.checks { found += check(examination) }
  return found.inOrder(of: report)
}

extension [Finding] {
  /// Sorted by line and, as a page may be one line, by the place in the text; findings that stand
  /// nowhere come last, and a repair comes behind the last finding that it explains.
  func inOrder(of report: Report) -> [Finding] {
    if count < 2 { return self }
    let keyed = enumerated().map { index, finding in
      (
        line: finding.line == 0 ? Int.max : finding.line,
        offset: finding.place(in: report), index: index, finding: finding
      )
    }
    var sorted = keyed.sorted { ($0.line, $0.offset, $0.index) < ($1.line, $1.offset, $1.index) }
      .map(\.finding)
    for repair in sorted where repair.rule == .culprit {
      sorted.removeAll { $0 == repair }
      let last = sorted.lastIndex { repair.explains($0) } ?? sorted.endIndex - 1
      sorted.insert(repair, at: last + 1)
    }
    return sorted
  }
}

extension Finding {
  /// Whether the finding is of the broken equations that this one, a `culprit`, would mend.
  package func explains(_ other: Finding) -> Bool {
    guard rule == .culprit, case .table(let kind) = at else { return false }
    return [.balance, .outcomeTotal, .rowTotal, .reviewTotal].contains(other.rule)
      && other.cells.first?.row.table == kind
  }

  /// Where in the text the finding stands, as far as it says so.
  fileprivate func place(in report: Report) -> Int {
    if let quote { return quote.lowerBound }
    if let cell = cells.first.flatMap({ report[$0] }) { return cell.shown.lowerBound }
    return switch at {
    case .table(let kind): report[kind]?.offset ?? 0
    case .row(let row): report[row.table]?[row]?.first?.shown.lowerBound ?? 0
    case .section(let id): report.sections.first { $0.id == id }?.heading.lowerBound ?? 0
    default: 0
    }
  }
}
