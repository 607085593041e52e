import Browser
import Corpus
import Foundation
import Reports
import Samples
import Terminal

/// Asks twenty queries of many names, each some times and from the key to the frame, and holds the
/// slowest kind against fzf over the same names; or lets the program itself search `--folder` from
/// its index.
func benchSearch(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  if let folder = request.folder { return try benchSearchFromIndex(folder, &report) }
  let count = request.count ?? 1_000_000
  let names = SampleNames.distinct(count, seed: request.seed)
  var snapshot = Snapshot.empty
  let gathering = milliseconds { snapshot = Snapshot(named: names) }
  let agencies = snapshot.agencies
  report.add(
    .search, "gathering and sorting", gathering, "ms",
    note: "\(agencies.count) names, seed \(request.seed)")
  var browser = State(language: .chinese, width: 120, height: 40, place: "bench")
  _ = update(&browser, .loaded(snapshot, isReread: false))
  _ = update(&browser, .key(Key("/")))
  /// Types the query in place of the last one, finds the agencies and draws them.
  func paint(_ query: String) -> Int {
    _ = update(&browser, .key(Key("u", .control)))
    for case .list(let request) in update(&browser, .paste(query)) {
      _ = update(&browser, .listed(request, request.agencies(in: snapshot)))
    }
    return frame(of: browser).width > 0 ? browser.list.listed.count : 0
  }
  // The first search of a process waits for memory that later ones find ready.
  _ = paint("局")
  var all: [Timing] = []
  for query in searchQueries {
    var found = 0
    let times = (0..<15).map { _ in time { found = paint(query) } }
    all += times
    report.add(
      .search, query, times.map(\.elapsed).percentile(0.5), "ms",
      note: "\(found) found, at best \(hundredths(times.map(\.elapsed).percentile(0))) ms, "
        + "\(hundredths(times.map(\.processor).percentile(0.5))) ms of processor")
  }
  for (what, part) in [("in the middle", 0.5), ("99th percentile", 0.99)] {
    report.add(
      .search, "all queries, \(what)", all.map(\.elapsed).percentile(part), "ms",
      note: "\(hundredths(all.map(\.processor).percentile(part))) ms of processor")
  }
  try compareWithFzf(agencies, request, &report)
}

private func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }

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
