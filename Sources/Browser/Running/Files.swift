import Corpus
import Export
import Reading
import Reports

extension OpenReport {
  /// Reads the report that was asked for, or says why that cannot be.
  init(_ path: String, _ request: ReportRequest) {
    if isStandardInput(path) { rewindStandardInput() }
    let loaded = reopen(path)
    self.init(
      id: request.report, path: path, report: loaded.reports.first,
      problem: loaded.reports.isEmpty
        ? loaded.problems.first?.sentence
          ?? Phrase("\(path)：这份报告已不在原处", "\(path): the report is no longer there") : nil)
  }
}

/// Why files are no reports, each in one sentence.
func reasons(of paths: [String]) -> [String: Phrase] {
  let reasons = paths.map { path in
    let loaded = reopen(path)
    let finding = loaded.reports.first?.findings.first { $0.rule == .notAReport }
    return (
      path,
      finding?.reason ?? loaded.problems.first?.sentence ?? Phrase("原因不明", "nobody knows why")
    )
  }
  return Dictionary(reasons) { first, _ in first }
}

/// Writes a file in one step; an existing one only when that was agreed to.
func writeFile(
  _ bytes: @autoclosure () -> [UInt8], to path: String, replacing: Bool
) -> Result<String, ExportFailure> {
  guard replacing || !fileExists(path) else { return .failure(.exists(path)) }
  do throws(ExportError) {
    try replaceFile(at: path, with: bytes())
    return .success(path)
  } catch {
    return .failure(.failed(error.sentence))
  }
}

/// The file of accepted findings; one that is not there yet is empty.
func readBaseline(_ path: String) -> Result<Baseline, ExportFailure> {
  guard fileExists(path) else { return .success(Baseline()) }
  do throws(DocumentError) {
    let baseline = Baseline(try readDocumentBytes(path))
    // Anything else that somebody names by mistake must not be written over.
    guard baseline.count > 0 || baseline.unknownLines.isEmpty else {
      return .failure(
        .failed(
          Phrase("\(path) 不是记录已接受问题的文件", "\(path) is no file of accepted findings")))
    }
    return .success(baseline)
  } catch {
    return .failure(.failed(error.sentence))
  }
}

/// What a file of accepted findings holds, or why it cannot be gone by.
func baseline(inFile path: String) -> Event {
  switch readBaseline(path) {
  case .success(let baseline): .accepted(baseline, path: path, isNew: false)
  case .failure(.exists(let path)): .notAccepted(Phrase(path, path))
  case .failure(.failed(let sentence)): .notAccepted(sentence)
  }
}

/// Writes a finding down as accepted.
func acceptInFile(_ entry: Baseline.Entry, remark: String, path: String) -> Event {
  switch readBaseline(path) {
  case .success(var baseline):
    baseline.accept(entry, remark: remark)
    switch writeFile(Array(baseline.text.utf8), to: path, replacing: true) {
    case .success: return .accepted(baseline, path: path, isNew: true)
    case .failure(.failed(let sentence)): return .notAccepted(sentence)
    case .failure(.exists(let path)): return .notAccepted(Phrase(path, path))
    }
  case .failure(.failed(let sentence)): return .notAccepted(sentence)
  case .failure(.exists(let path)): return .notAccepted(Phrase(path, path))
  }
}
