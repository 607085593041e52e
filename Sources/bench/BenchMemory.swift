import Corpus
import Foundation
import Samples

/// Loads reports from files, then from the index, and says how much memory a report takes.
func benchMemory(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let count = request.count ?? 10_000
  var folder = try SampleFolder("memory")
  defer { folder.remove() }
  try folder.fill(count, SampleForm.allCases, seed: request.seed, length: .short)
  // A file that has just been written is never taken from an index.
  sleep(3)
  let cachePath = try SampleFolder("cache")
  defer { cachePath.remove() }
  let cache = IndexCache(
    environment: ["XDG_CACHE_HOME": cachePath.path], version: "bench", fewestFiles: 1)
  let before = residentMemory()
  var snapshot = Snapshot.empty
  let read = milliseconds { snapshot = load(folder.path, cache, request.jobs).last ?? .empty }
  let taken = Double(residentMemory() - before)
  report.add(
    .memory, "loading from files", read, "ms", note: "\(count) files, seed \(request.seed)")
  report.add(
    .memory, "resident bytes a report, allocator's reserve included",
    taken / Double(max(1, snapshot.reportCount)), "B")
  report.add(
    .memory, "bytes of columns a report",
    Double(snapshot.columnBytes) / Double(max(1, snapshot.reportCount)), "B")
  snapshot = .empty
  var first = 0.0
  let start = ContinuousClock.now
  let verified = milliseconds {
    loadCorpus([folder.path], selection: Selection(), jobs: request.jobs, cache: cache) {
      if !$0.isVerified { first = (ContinuousClock.now - start) / .milliseconds(1) }
      return true
    }
  }
  report.add(.memory, "list from the index", first, "ms", ratio: first / read)
  report.add(.memory, "list from the index, verified", verified, "ms", ratio: verified / read)
}

private func load(_ folder: String, _ cache: IndexCache?, _ jobs: Int) -> [Snapshot] {
  var last: [Snapshot] = []
  loadCorpus([folder], selection: Selection(), jobs: jobs, cache: cache) {
    last = [$0]
    return true
  }
  return last
}

/// The bytes of memory that the process holds; 0 where the system does not say.
private func residentMemory() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}
