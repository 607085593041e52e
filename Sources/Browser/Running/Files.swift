import Corpus
import Export
import Reports

extension OpenReport {
  /// Reads the report that was asked for, or says why that cannot be.
  init(_ path: String, _ request: ReportRequest) {
    let loaded = reopen(path)
    self.init(
      id: request.report, path: path, report: loaded.reports.first,
      problem: loaded.reports.isEmpty
        ? loaded.problems.first?.sentence
          ?? Phrase("\(path)：这份报告已不在原处", "\(path): the report is no longer there") : nil)
  }
}

/// Writes a file in one step; an existing one only when that was agreed to.
func writeFile(
  _ bytes: [UInt8], to path: String, replacing: Bool
) -> Result<String, ExportFailure> {
  guard replacing || !fileExists(path) else { return .failure(.exists(path)) }
  do throws(ExportError) {
    try replaceFile(at: path, with: bytes)
    return .success(path)
  } catch {
    return .failure(.failed(error.sentence))
  }
}
