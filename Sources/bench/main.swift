import Foundation

do throws(BenchError) {
  let request = try BenchRequest(Array(CommandLine.arguments.dropFirst()))
  var report = BenchReport()
  for bench in request.benches {
    try bench.run(request, &report)
  }
  print(request.isJSON ? report.json : report.table)
} catch {
  FileHandle.standardError.write(Data("bench: \(error.sentence)\n".utf8))
  exit(2)
}
