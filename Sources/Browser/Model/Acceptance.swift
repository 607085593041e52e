import Corpus
import Reports
import Terminal

/// A finding that somebody is about to accept, and what was typed so far.
package struct Acceptance: Sendable, Equatable {
  /// The finding, as an index into the report's.
  let finding: Int
  var remark = TextField()
  /// The name of the file, when it has to be asked for; the remark is settled then.
  var file: TextField?
}

extension State {
  /// Asks for a remark on the finding at the cursor; the finding is accepted with it.
  mutating func beginAcceptance() -> [Effect] {
    guard focus == .report, let report = report?.report, let index = findingAtCursor,
      report.findings.indices.contains(index)
    else {
      notice = Notice(Phrase("光标处没有可接受的问题", "there is no finding here to accept"))
      return []
    }
    if baseline?.accepts(report.findings[index], in: report) == true {
      let path = baselinePath ?? ""
      notice = Notice(
        Phrase(
          "已接受；要撤回，从 \(path) 删去这一行", "accepted; to take it back delete its line in \(path)"))
      return []
    }
    overlay = .accept(Acceptance(finding: index))
    return []
  }

  package var findingAtCursor: Int? {
    guard let sheet = sheet(view), let row = row(of: sheet) else { return nil }
    if case .finding(let index) = row.key { return index }
    if let mark = sheet.cell(cursor.scroll.selected, cursor.column)?.mark {
      return mark.findings.first
    }
    guard !row.marks.isEmpty else { return nil }
    return row.marks[min(max(0, cursor.column - 1), row.marks.count - 1)].finding
  }

  mutating func handleInAcceptance(_ key: Key, _ acceptance: Acceptance) -> [Effect] {
    var acceptance = acceptance
    switch (key.code, key.modifiers) {
    case (.enter, _): return settle(acceptance)
    case (.escape, _), (.character("c"), .control):
      overlay = nil
      return []
    case (.tab, _) where acceptance.file != nil:
      acceptance.file = acceptance.file.map { TextField(completedFileName($0.text)) }
    default: acceptance.edit { _ = $0.handle(key) }
    }
    overlay = .accept(acceptance)
    return []
  }

  /// Writes the finding into the file, once it is known which.
  private mutating func settle(_ acceptance: Acceptance) -> [Effect] {
    guard let path = acceptance.file?.text ?? baselinePath else {
      var acceptance = acceptance
      acceptance.file = TextField("accepted.txt")
      overlay = .accept(acceptance)
      return []
    }
    overlay = nil
    guard !path.isEmpty, let report = report?.report,
      report.findings.indices.contains(acceptance.finding)
    else { return [] }
    let entry = Baseline.Entry(report.findings[acceptance.finding], in: report)
    return [.accept(entry, remark: acceptance.remark.text, path: path)]
  }

  /// Goes by a file of accepted findings from now on.
  mutating func take(_ baseline: Baseline, from path: String, isNew: Bool) -> [Effect] {
    self.baseline = baseline
    baselinePath = path
    reflow {
      $0.report?.hold(against: $0.snapshot, baseline)
      $0.comparison?.open?.hold(against: $0.snapshot, baseline)
      $0.openedCount += 1
    }
    if isNew { notice = Notice(Phrase("已接受，记入 \(path)", "accepted, written to \(path)")) }
    return countAccepted()
  }

  /// Asks what the baseline accepts of all reports.
  func countAccepted() -> [Effect] {
    guard let baseline, baseline.count > 0, snapshot.isComplete else { return [] }
    return [.countAccepted(baseline)]
  }

  /// No longer counts what was accepted of a corpus.
  mutating func take(_ accepted: AcceptedFindings, of counted: Snapshot) -> [Effect] {
    guard counted.lists(theSameAs: snapshot), accepted != snapshot.accepted else { return [] }
    snapshot = snapshot.accepting(accepted)
    snapshotCount += 1
    return relist()
  }

  /// The remark on a finding of the open report that somebody accepted; `nil` for one that nobody
  /// has.
  func remark(on finding: Finding) -> String? {
    guard let baseline, baseline.count > 0, let report = report?.report else { return nil }
    return baseline.remark(finding, in: report)
  }
}

extension Acceptance {
  /// Changes the text that is being typed.
  mutating func edit(_ change: (inout TextField) -> Void) {
    guard var file else {
      change(&remark)
      return
    }
    change(&file)
    self.file = file
  }
}
