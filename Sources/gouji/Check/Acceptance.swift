import Corpus
import Export
import Reading
import Reports

/// What is accepted by `--write-baseline`.
struct Acceptance {
  private let path: String?
  private var accepted: [Baseline.Entry] = []
  /// Everything that was accepted before and is still found.
  private var found: Set<Baseline.Entry> = []
  private var checked: Set<ReportKey> = []

  init(path: String?) { self.path = path }

  var isWanted: Bool { path != nil }

  mutating func take(_ listed: [CheckedFinding], of report: Report) {
    guard isWanted else { return }
    checked.insert(ReportKey(report))
    found.formUnion(report.findings.map { Baseline.Entry($0, in: report) })
    accepted += listed.filter { !$0.isExplanation }.map { Baseline.Entry($0.finding, in: report) }
  }

  /// Writes the file anew, with what it said before about other reports; false when that was not
  /// possible. A check of some rules only knows nothing of the others.
  func write(isPartial: Bool, _ language: Language) -> Bool {
    guard let path else { return true }
    do {
      guard var baseline = try existing(path) else {
        complain(
          Phrase(
            "\(path) 不是记录已接受问题的文件，没有改动",
            "\(path) is no file of accepted findings and was left alone"), language)
        return false
      }
      let gone = isPartial ? 0 : baseline.forget(allBut: found, ofReports: checked)
      for entry in accepted { baseline.accept(entry) }
      try replaceFile(at: path, with: Array(baseline.text.utf8))
      let sentence = Phrase(
        "\(path)：已接受 \(baseline.count) 处" + (gone > 0 ? "，去掉不再出现的 \(gone) 处" : ""),
        "\(path): \(baseline.count) accepted" + (gone > 0 ? ", \(gone) no longer found" : ""))
      complain(sentence, language)
      return true
    } catch let error as DocumentError {
      complain(error.sentence, language)
    } catch let error as ExportError {
      complain(error.sentence, language)
    } catch {
      complain(Phrase("\(path)：\(error)", "\(path): \(error)"), language)
    }
    return false
  }

  /// The file as it is; an empty one where there is none; `nil` where the file is something else,
  /// such as a report named by mistake. One that cannot be read is not replaced.
  private func existing(_ path: String) throws(DocumentError) -> Baseline? {
    do throws(DocumentError) {
      let baseline = Baseline(try readDocumentBytes(path))
      return baseline.count > 0 || baseline.unknownLines.isEmpty ? baseline : nil
    } catch {
      guard case .missing = error else { throw error }
      return Baseline()
    }
  }
}
