import Foundation

/// Runs `gouji search` over a folder that is in the index, and `fzf --filter` over a file of the same
/// names, both from the start of the process to its end.
func benchSearchFromIndex(_ folder: String, _ report: inout BenchReport) throws(BenchError) {
  let program = try builtProgram()
  let cache = try SampleFolder("cache")
  defer { cache.remove() }
  let names = "\(cache.path)/names"
  let search = "XDG_CACHE_HOME='\(cache.path)' '\(program)' search"
  // What has just been written is not taken from an index.
  sleep(3)
  guard timeProgram(["/bin/sh", "-c", "\(search) '' '\(folder)' | cut -f1 > '\(names)'"]) != nil
  else {
    throw .failed("\(program): cannot be run")
  }
  let count = FileManager.default.contents(atPath: names)?.count { $0 == 0x0A } ?? 0
  for query in ["龘", "卫健局", "青石县财政局", "czj", "财政局", "局"] {
    func best(_ words: [String], input: String = "/dev/null") -> Timing? {
      let timings = (0..<7).compactMap { _ in timeProgram(words, input: input) }
      guard let elapsed = timings.map(\.elapsed).min(),
        let processor = timings.map(\.processor).min()
      else { return nil }
      return Timing(elapsed: elapsed, processor: processor)
    }
    let words = ["/usr/bin/env", "XDG_CACHE_HOME=\(cache.path)", program, "search", query, folder]
    guard let our = best(words) else { throw .failed("\(program): cannot be run") }
    let other = best(["fzf", "--filter", query], input: names)
    report.add(
      .search, "gouji search \(query), \(count) agencies from the index", our.elapsed, "ms",
      ratio: other.map { our.elapsed / $0.elapsed },
      note: other.map {
        "fzf --filter \(Int($0.elapsed)) ms; processor \(Int(our.processor)) and \(Int($0.processor)) ms"
      } ?? "no fzf")
  }
}
