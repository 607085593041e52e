import Foundation

do throws(BenchError) {
  let words = Array(CommandLine.arguments.dropFirst())
  if words.first == "damaged" {
    try readDamaged(Array(words.dropFirst()))
    exit(0)
  }
  let request = try BenchRequest(words)
  var report = BenchReport()
  for bench in request.benches {
    try bench.run(request, &report)
  }
  print(request.isJSON ? report.json : report.table)
} catch {
  FileHandle.standardError.write(Data("bench: \(error.sentence)\n".utf8))
  exit(2)
}
