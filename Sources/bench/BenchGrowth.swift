import Foundation
import Samples

/// Lets the program itself search folders of ten thousand reports and, up to `--count`, of a hundred
/// thousand and a million, and says how much memory it takes a report: without an index, which it
/// writes, and from the index.
func benchGrowth(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let program = try builtProgram()
  if let folder = request.folder { return try benchGrowth(program, folder, &report) }
  let largest = request.count ?? 10_000
  for count in [10_000, 100_000, 1_000_000] where count <= largest {
    var folder = try SampleFolder("growth")
    defer { folder.remove() }
    try folder.fill(count, SampleForm.allCases, seed: request.seed, length: .short)
    sleep(3)
    try benchGrowth(program, folder.path, &report)
  }
}

private func benchGrowth(
  _ program: String, _ folder: String, _ report: inout BenchReport
) throws(BenchError) {
  let cache = try SampleFolder("cache")
  defer { cache.remove() }
  let words = ["/usr/bin/env", "XDG_CACHE_HOME=\(cache.path)", program, "search", "财政局", folder]
  var count = 0
  for what in ["read and indexed", "from the index"] {
    guard let timing = timeProgram(words) else { throw .failed("\(program): cannot be run") }
    if count == 0 { count = fileCount(folder) }
    report.add(
      .growth, "\(count) reports, \(what): peak of memory",
      Double(timing.peak) / Double(max(1, count)), "B",
      note: "a report; \(timing.peak >> 20) MB in all, \(Int(timing.elapsed)) ms")
  }
  let index = (try? FileManager.default.contentsOfDirectory(atPath: "\(cache.path)/gouji")) ?? []
  let size = index.reduce(0) { sum, name in
    let path = "\(cache.path)/gouji/\(name)"
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    return sum + (size ?? 0)
  }
  report.add(
    .growth, "\(count) reports: the index on disk", Double(size) / Double(max(1, count)), "B",
    note: "a report")
}

private func fileCount(_ folder: String) -> Int {
  FileManager.default.enumerator(atPath: folder)?.reduce(0) { count, name in
    (name as? String)?.contains(".") == true ? count + 1 : count
  } ?? 0
}
