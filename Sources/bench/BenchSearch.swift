import Corpus
import Foundation
import Reports
import Samples

/// Asks twenty queries, each some times, of many names, and holds the slowest kind against fzf over
/// the same names.
func benchSearch(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let count = request.count ?? 1_000_000
  let names = SampleNames.distinct(count, seed: request.seed)
  var snapshot = Snapshot.empty
  let time = milliseconds { snapshot = Snapshot(named: names) }
  let agencies = snapshot.agencies
  report.add(
    .search, "gathering and sorting", time, "ms",
    note: "\(agencies.count) names, seed \(request.seed)")
  var all: [Double] = []
  for query in searchQueries {
    var times: [Double] = []
    var found = 0
    for _ in 0..<15 {
      times.append(milliseconds { found = agencies.matching(query).count })
    }
    all += times
    report.add(
      .search, query, times.percentile(0.5), "ms",
      note: "\(found) found, at best \(times.percentile(0)) ms, p99 \(times.percentile(0.99)) ms")
  }
  report.add(
    .search, "all queries", all.percentile(0.5), "ms",
    note: "p99 \(all.percentile(0.99)) ms")
  try compareWithFzf(agencies, request, &report)
}

/// What people type: the commonest character, one letter, characters in order, nothing that is.
private let searchQueries = [
  "局", "青", "财政", "教育局", "人民政府", "卫健局", "青石县财政局", "青石 财政", "市监局", "龘",
  "没有这个单位", "j", "t", "czj", "qsx", "caizheng", "qingshi", "青石czj", "rmzf", "zzzzz",
]

private func compareWithFzf(
  _ agencies: AgencyList, _ request: BenchRequest, _ report: inout BenchReport
) throws(BenchError) {
  let file =
    NSTemporaryDirectory() + "gouji-bench-names-\(ProcessInfo.processInfo.processIdentifier)"
  var text: [UInt8] = []
  for agency in 0..<agencies.count {
    text += Array(agencies.names[agency].utf8) + [0x0A]
  }
  guard FileManager.default.createFile(atPath: file, contents: Data(text)) else {
    throw .cannotWrite(file)
  }
  defer { try? FileManager.default.removeItem(atPath: file) }
  for query in ["财政", "卫健局"] {
    guard let other = timeProgram(["fzf", "--filter", query], input: file) else { return }
    let our = (0..<5).map { _ in milliseconds { _ = agencies.matching(query) } }.percentile(0)
    report.add(
      .search, "against fzf --filter \(query)", our, "ms", ratio: our / other.elapsed,
      note: "fzf \(Int(other.elapsed)) ms, reading its input included")
  }
}
