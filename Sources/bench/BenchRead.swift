import Corpus
import Samples

/// Reads and checks a folder of text reports and one of pages, warm, and holds both against
/// counting one word in the same files with ripgrep.
func benchRead(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  if let folder = request.folder { return benchRead("own files", folder, request, &report) }
  let count = request.count ?? 10_000
  let pages = SampleForm.allCases.filter { $0.fileExtension == "html" }
  let texts = SampleForm.allCases.filter { $0.fileExtension != "html" }
  for (what, count, forms, sizes) in [
    ("text, 8-12 KB", count, texts, 8_000...12_500),
    ("HTML, 40-100 KB", max(1, count / 5), pages, 40_000...100_000),
  ] {
    var folder = try SampleFolder("read")
    defer { folder.remove() }
    try folder.fill(count, forms, seed: request.seed, length: .full, sizes: sizes)
    benchRead(what, folder.path, request, &report)
  }
}

private func benchRead(
  _ what: String, _ folder: String, _ request: BenchRequest, _ report: inout BenchReport
) {
  var ours: [Timing] = []
  var others: [Timing] = []
  for round in 0...5 {
    let timing = time { _ = loadAll(folder, request.jobs) }
    let other = timeProgram(["rg", "-c", "-j", "\(request.jobs)", "总计", folder])
    // The first round warms the caches.
    guard round > 0 else { continue }
    ours.append(timing)
    if let other { others.append(other) }
  }
  let (our, other) = (ours.best, others.best)
  report.add(
    .read, "rg -c 总计, \(what)", other.elapsed, "ms",
    note: "\(Walk([folder]).files.count) files, seed \(request.seed)")
  report.add(
    .read, "reading and checking, \(what)", our.elapsed, "ms", ratio: our.elapsed / other.elapsed)
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
