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
  var ours: [Double] = []
  var others: [Double] = []
  for round in 0...5 {
    let time = milliseconds { _ = loadAll(folder.path, request.jobs) }
    let other = timeProgram(["rg", "-c", "-j", "\(request.jobs)", "总计", folder.path])
    // The first round warms the caches.
    guard round > 0 else { continue }
    ours.append(time)
    if let other { others.append(other) }
  }
  let megabytes = Double(folder.bytes) / 1e6
  report.add(
    .read, "rg -c 总计, \(what)", others.median, "ms",
    note: "\(count) files, \(Int(megabytes)) MB, seed \(request.seed)")
  report.add(
    .read, "reading and checking, \(what)", ours.median, "ms",
    ratio: others.isEmpty ? nil : ours.median / others.median,
    note: "\(Int(megabytes / ours.median * 1000)) MB/s")
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
