import Browser
import Corpus
import Reports
import Samples
import Terminal

/// Moves down the list of many agencies and draws each time, as for a key that is held down.
func benchFrames(_ request: BenchRequest, _ report: inout BenchReport) {
  let names = SampleNames.distinct(request.count ?? 100_000, seed: request.seed)
  var state = State(language: .chinese, width: 120, height: 40, place: "bench")
  _ = update(&state, .loaded(Snapshot(named: names), isReread: false))
  var last = frame(of: state)
  var times: [Double] = []
  for step in 0..<400 {
    times.append(
      milliseconds {
        _ = update(&state, .key(Key(step % 3 == 2 ? .character("k") : .character("j"))))
        last = frame(of: state)
      })
  }
  report.add(
    .frames, "a key and a frame of 120 x 40", times.percentile(0.5), "ms",
    note: "p99 \(times.percentile(0.99)) ms, \(names.count) agencies, \(last.width) columns")
}
