import Reading
import Reports
import Rules
import Samples

/// Puts known faults into made-up reports, writes them in every form of text, reads them back, and
/// counts what the rules say: faults found, findings that are none, and the cell that `culprit`
/// blames when one number was changed.
func benchRules(_ request: BenchRequest, _ report: inout BenchReport) {
  let count = request.count ?? 2_000
  var generator = SampleGenerator(seed: request.seed)
  var random = SeededGenerator(seed: request.seed)
  var clean = 0
  var findingsOnClean = 0
  var faults: [SampleFault: FaultCount] = [:]
  var applications = BlameCount()
  var reviews = BlameCount()
  for number in 0..<count {
    let form = SampleForm.allCases[number % SampleForm.allCases.count]
    let sample = generator.report(blanks: form.keepsBlanks)
    clean += 1
    findingsOnClean += read(sample, form).findings.count {
      $0.severity > .note && arithmetic.contains($0.rule)
    }
    // A form without separators loses blank cells, and with them a blank total: the row is unread.
    for fault in SampleFault.allCases where form.keepsBlanks || fault != .blankTotal {
      var faulty = sample
      let expected = faulty.inject(fault, using: &random)
      guard !expected.isEmpty else { continue }
      faults[fault, default: FaultCount()].count(expected, in: read(faulty, form))
    }
    applications.count(sample, form, table: .applications, using: &random)
    reviews.count(sample, form, table: .reviews, using: &random)
  }
  let note = "\(count) reports, seed \(request.seed)"
  report.add(.rules, "clean reports", Double(clean), "", note: note)
  report.add(.rules, "errors and warnings on them", Double(findingsOnClean), "")
  for fault in SampleFault.allCases {
    let counted = faults[fault] ?? FaultCount()
    report.add(
      .rules, "\(fault.rawValue): found, with all its errors and no other", Double(counted.exact),
      "",
      note: "of \(counted.all)")
  }
  for (name, blame) in [("application table", applications), ("reviews", reviews)] {
    let note = "of \(blame.all) with one cell changed"
    report.add(.rules, "\(name): that cell is blamed first", Double(blame.first), "", note: note)
    report.add(.rules, "\(name): that cell is a candidate", Double(blame.candidate), "", note: note)
  }
  report.add(
    .rules, "checking alone, a text report of 8-12 KB", checkingTime(seed: request.seed), "µs",
    note: "processor time, nothing wrong in them")
}

/// How many microseconds of processor time the rules take for a clean report that has been read.
private func checkingTime(seed: UInt64) -> Double {
  var generator = SampleGenerator(seed: seed)
  let forms = SampleForm.allCases.filter { $0.fileExtension != "html" }
  let reports = (0..<200).map { number in
    let form = forms[number % forms.count]
    let document = generator.report(blanks: form.keepsBlanks, length: .full).render(form)
    return readReport(document, path: "sample")
  }
  let rounds = 50
  let timing = time {
    for _ in 0..<rounds {
      for report in reports { _ = check(report) }
    }
  }
  return timing.processor * 1000 / Double(rounds * reports.count)
}

private let arithmetic: Set<RuleID> = [
  .balance, .outcomeTotal, .rowTotal, .reviewTotal, .notACount, .negativeStock, .blankTotal,
  .misfiledColumn, .splitNumber,
]

/// A made-up report written, read back and checked.
private func read(_ sample: SampleReport, _ form: SampleForm) -> Report {
  var report = readReport(sample.render(form), path: "sample")
  report.findings = check(report)
  return report
}

private struct FaultCount {
  var all = 0
  var exact = 0

  mutating func count(_ expected: Set<SampleFinding>, in report: Report) {
    let errors = report.findings.filter {
      $0.severity == .error && arithmetic.contains($0.rule)
    }
    all += 1
    if Set(errors.map { SampleFinding($0.rule, at: $0.at) }) == expected { exact += 1 }
  }
}

/// How often the one cell that was changed is the one that is blamed.
private struct BlameCount {
  var all = 0
  var first = 0
  var candidate = 0

  mutating func count(
    _ sample: SampleReport, _ form: SampleForm, table: TableKind,
    using random: inout SeededGenerator
  ) {
    var faulty = sample
    let cells = sample[table].allCells.filter { $0.cell.number != nil }.map(\.id)
    guard let cell = cells.randomElement(using: &random) else { return }
    let slip = Int.random(in: 1...40, using: &random)
    faulty.set(cell.row, cell.column, sample.count(cell.row, cell.column) + slip)
    let findings = read(faulty, form).findings
    guard let culprit = findings.first(where: { $0.rule == .culprit && $0.at == .table(table) })
    else {
      all += 1
      return
    }
    all += 1
    if culprit.repairs.first?.map(\.cell) == [cell] { first += 1 }
    if culprit.repairs.contains(where: { $0.map(\.cell) == [cell] }) { candidate += 1 }
  }
}
