import Foundation
import Samples

/// Starts the program that lies beside this one and waits for its end.
func benchStart(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "gouji").path
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
}
