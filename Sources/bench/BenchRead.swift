import Corpus
import Samples

/// Reads and checks a folder of text reports and one of pages, warm, and holds both against
/// counting one word in the same files with ripgrep.
func benchRead(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let count = request.count ?? 10_000
  let pages = SampleForm.allCases.filter { $0.fileExtension == "html" }
  let texts = SampleForm.allCases.filter { $0.fileExtension != "html" }
  try benchRead(
    "text, 8-12 KB", count, texts, 8_000...12_500, request, &report)
  try benchRead(
    "HTML, 40-100 KB", max(1, count / 5), pages, 40_000...100_000, request, &report)
}

private func benchRead(
  _ what: String, _ count: Int, _ forms: [SampleForm], _ sizes: ClosedRange<Int>,
  _ request: BenchRequest, _ report: inout BenchReport
) throws(BenchError) {
  var folder = try SampleFolder("read")
  defer { folder.remove() }
  try folder.fill(count, forms, seed: request.seed, length: .full, sizes: sizes)
  var ours: [Timing] = []
  var others: [Timing] = []
  for round in 0...5 {
    let timing = time { _ = loadAll(folder.path, request.jobs) }
    let other = timeProgram(["rg", "-c", "-j", "\(request.jobs)", "总计", folder.path])
    // The first round warms the caches.
    guard round > 0 else { continue }
    ours.append(timing)
    if let other { others.append(other) }
  }
  let megabytes = Double(folder.bytes) / 1e6
  let (our, other) = (ours.best, others.best)
  report.add(
    .read, "rg -c 总计, \(what)", other.elapsed, "ms",
    note: "\(count) files, \(Int(megabytes)) MB, seed \(request.seed)")
  report.add(
    .read, "reading and checking, \(what)", our.elapsed, "ms", ratio: our.elapsed / other.elapsed,
    note: "\(Int(megabytes / our.elapsed * 1000)) MB/s")
  report.add(
    .read, "the same in processor time, \(what)", our.processor, "ms",
    ratio: our.processor / other.processor)
}

extension [Timing] {
  /// The least of each, as far as the machine was free.
  fileprivate var best: Timing {
    Timing(
      elapsed: map(\.elapsed).min() ?? .nan, processor: map(\.processor).min() ?? .nan)
  }
}

/// Reads and checks all files of a folder into columns.
func loadAll(_ folder: String, _ jobs: Int) -> Snapshot {
  var last = Snapshot.empty
  loadColumns(Walk([folder]), selection: Selection(), jobs: jobs) { snapshot in
    last = snapshot
    return true
  }
  return last
}
