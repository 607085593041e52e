import Foundation
import Samples
import TestSupport

/// Starts the program that lies beside this one: for nothing, for one report, and in a terminal
/// before many reports, without and with an index.
func benchStart(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let program = try builtProgram()
  var folder = try SampleFolder("start")
  defer { folder.remove() }
  try folder.fill(1, [.lines], seed: request.seed, length: .full)
  for (what, words) in [
    ("gouji --version", [program, "--version"]),
    ("gouji check, one report", [program, "check", folder.path]),
    ("true", ["true"]),
  ] {
    let times = (0..<30).compactMap { _ in timeProgram(words)?.elapsed }
    guard !times.isEmpty else { throw .failed("\(program): build it first") }
    report.add(
      .start, what, times.percentile(0.5), "ms", note: "at best \(times.percentile(0)) ms")
  }
  try benchFirstRows(program, folder.path, "one report", &report)
  if let own = request.folder {
    try benchFirstRows(program, own, "own files", &report)
  } else {
    let count = request.count ?? 10_000
    var folder = try SampleFolder("rows")
    defer { folder.remove() }
    try folder.fill(count, SampleForm.allCases, seed: request.seed, length: .short)
    try benchFirstRows(program, folder.path, "\(count) reports", &report)
  }
}

/// The program that was built with this one.
func builtProgram() throws(BenchError) -> String {
  let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "gouji").path
  guard FileManager.default.isExecutableFile(atPath: program) else {
    throw .failed("\(program): build it first")
  }
  return program
}

/// When something shows in a terminal, in milliseconds from the start of the program.
private struct FirstRows {
  var frame = 0.0
  var rows = 0.0
  var whole = 0.0
}

private func benchFirstRows(
  _ program: String, _ folder: String, _ what: String, _ report: inout BenchReport
) throws(BenchError) {
  let cache = try SampleFolder("cache")
  defer { cache.remove() }
  var fresh: [FirstRows] = []
  var indexed: [FirstRows] = []
  // A file that has just been written is never taken from an index.
  sleep(3)
  for round in 0..<5 {
    fresh.append(
      try firstRows(program, folder, cache: "\(cache.path)/none\(round)", isWhole: false))
  }
  _ = try firstRows(program, folder, cache: cache.path, isWhole: true)
  for _ in 0..<5 {
    indexed.append(try firstRows(program, folder, cache: cache.path, isWhole: true))
  }
  func add(_ thing: String, _ times: [FirstRows], _ value: (FirstRows) -> Double) {
    let times = times.map(value)
    report.add(
      .start, "\(what): \(thing)", times.percentile(0), "ms",
      note: "in the middle \(Int(times.percentile(0.5))) ms of \(times.count) starts")
  }
  add("first frame", fresh + indexed, \.frame)
  add("first rows, no index", fresh, \.rows)
  add("the list from the index", indexed, \.rows)
  add("the same, held against the files", indexed, \.whole)
}

/// Starts the program in a terminal and ends it when its first rows are there, or when it is done.
private func firstRows(
  _ program: String, _ folder: String, cache: String, isWhole: Bool
) throws(BenchError) -> FirstRows {
  do {
    let terminal = try PseudoTerminal(width: 120, height: 40)
    var times = FirstRows()
    let start = ContinuousClock.now
    func now() -> Double { (ContinuousClock.now - start) / .milliseconds(1) }
    try terminal.run(
      program, ["--lang", "zh", folder], environment: ["XDG_CACHE_HOME": cache, "HOME": cache])
    terminal.wait(seconds: 60) { $0.lines[0].contains("gouji") }
    times.frame = now()
    terminal.wait(seconds: 60) { $0.lines[3].contains("▌") }
    times.rows = now()
    if isWhole {
      let isDone = terminal.wait(seconds: 3_600) { screen in
        !["查找文件中", "读取中", "核对文件中"].contains { screen.lines[0].contains($0) }
      }
      guard isDone else { throw BenchError.failed("\(folder): not loaded in an hour") }
      times.whole = now()
      // The index is written behind the last rows.
      terminal.settle(milliseconds: 300)
      waitForIndex(in: cache)
    }
    terminal.send("q")
    _ = terminal.waitForEnding(seconds: 60)
    return times
  } catch {
    throw .failed("\(error)")
  }
}

/// Waits until no index is being written.
private func waitForIndex(in cache: String) {
  func isUnderWay() -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(cache)/gouji")) ?? []
    return names.contains { !$0.hasSuffix(".index") }
  }
  for _ in 0..<600 where isUnderWay() { usleep(100_000) }
}
