import Corpus
import Export
import Reports
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension State {
  /// Asks for the name of the file, offering one.
  mutating func beginExport() -> [Effect] {
    guard focus == .agencies || sheet(view) != nil else {
      notice = Notice(Phrase("这里没有可导出的内容", "there is nothing to export here"))
      return []
    }
    overlay = .export(TextField(offeredFileName))
    return []
  }

  /// That agencies which were picked are exported, for the question where to; they may be none of
  /// those that are listed. `nil` when what shows is exported.
  var pickedForExport: Phrase? {
    guard focus == .agencies, !list.picked.isEmpty else { return nil }
    let picked = Set(agenciesInQuestion)
    // Where all agencies are listed none is hidden; there may be a million.
    let hidden =
      list.listed.count == snapshot.agencies.count
      ? 0 : picked.count - list.listed.count(where: picked.contains)
    return Phrase(
      "导出已选 \(picked.count) 家" + (hidden > 0 ? "（其中 \(hidden) 家未列出）：" : "："),
      "export \(picked.count) picked" + (hidden > 0 ? " (\(hidden) of them not listed): " : ": "))
  }

  private var offeredFileName: String {
    var parts: [String]
    switch focus {
    case .agencies: parts = ["gouji", "agencies"]
    case .report:
      let name = report?.report?.agency?.name ?? "report"
      parts = [name, report?.report?.year.map(String.init) ?? "", view.action.rawValue]
    }
    parts.removeAll(where: \.isEmpty)
    let forbidden: Set<Character> = ["/", "\0", "\n"]
    return String(parts.joined(separator: "-").filter { !forbidden.contains($0) }) + ".csv"
  }

  /// Writes the pane that has the keys as it is shown: the agencies as listed, the table as unfolded,
  /// the findings.
  mutating func writeView(to path: String, replacing: Bool) -> [Effect] {
    let export: ExportedView
    switch focus {
    case .agencies:
      export = .agencies(
        agenciesInQuestion, list.picked.isEmpty ? list.filter : ReportFilter())
    case .report:
      var csv = CSVWriter()
      writeSheet(into: &csv)
      export = .bytes(csv.bytes)
    }
    return [.write(export, path: path, replacing: replacing)]
  }

  private func writeSheet(into csv: inout CSVWriter) {
    guard let sheet = unbrokenSheet(view) else { return }
    csv.header(csvHead)
    sheet.write(into: &csv, comparing: comparedYears != nil)
  }

  private var csvHead: [String] {
    switch view {
    case .overview:
      [
        "year", "received", "carried_in", "outcome_total", "carried_out", "review", "litigation",
        "findings",
      ]
    case .proactive: ["row", "label", "measure"] + compared(nil, else: "value")
    case .applications: ["row", "label"] + Column.applicants.flatMap { compared($0.identifier) }
    case .reviews: ["group", "label"] + Column.results.flatMap { compared($0.identifier) }
    case .text: comparedYears == nil ? ["text"] : ["change", "text"]
    case .findings: ["severity", "rule", "message", "line"]
    }
  }

  /// The heads of a number: where years are compared one for each of them and one for how much they
  /// differ, `total_2020,total_2021,total_difference`.
  private func compared(_ name: String?, else single: String = "") -> [String] {
    guard let years = comparedYears else { return [name ?? single] }
    return [years.before, years.now, "difference"].map { part in
      name.map { "\($0)_\(part)" } ?? part
    }
  }

  /// The other year and this one, once both were read.
  private var comparedYears: (before: String, now: String)? {
    guard let comparison, otherReport != nil else { return nil }
    return (yearName(comparison.other), yearName(report?.id))
  }

  mutating func take(_ result: Result<String, ExportFailure>) {
    switch result {
    case .success(let path): notice = Notice(Phrase("已写入 \(path)", "written: \(path)"))
    case .failure(.exists(let path)): overlay = .confirmReplacing(path: path)
    case .failure(.failed(let sentence)): notice = Notice(sentence, isError: true)
    }
  }

  /// What Tab makes of a file name: the longest beginning that all names in that folder share.
  func completedFileName(_ text: String) -> String {
    let slash = text.lastIndex(of: "/")
    let folder = slash.map { String(text[...$0]) } ?? ""
    let start = slash.map { String(text[text.index(after: $0)...]) } ?? text
    guard let stream = unsafe opendir(folder.isEmpty ? "." : pathFromHome(folder)) else {
      return text
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") { names.append(name) }
    }
    guard let first = names.first else { return text }
    let shared = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    var status = stat()
    let isFolder =
      unsafe names.count == 1 && stat(pathFromHome(folder + shared), &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
    return folder + shared + (isFolder ? "/" : "")
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
