import Browser
import Corpus
import Foundation
import Reports
import Samples
import Terminal

/// Presses every key there is before many agencies, made up or of `--folder`, and draws each time; says
/// how long a held key takes and which keys take longest. What other threads do is done between two
/// keys and counted for itself.
func benchFrames(_ request: BenchRequest, _ report: inout BenchReport) {
  var keys = TimedKeys(corpus(request))
  let agencies = "\(keys.state.snapshot.agencies.count) agencies"
  for step in 0..<400 { keys.press(step % 3 == 2 ? "k" : "j") }
  let held = keys.times.map(\.time.elapsed)
  report.add(
    .frames, "a key and a frame of 120 x 40", held.percentile(0.5), "ms",
    note: "p99 \(rounded(held.percentile(0.99))) ms, \(agencies)")
  keys.times = []
  let start = keys.state
  for focus in ["", "Enter"] {
    for action in Action.allCases where action != .suspend {
      keys.state = start
      keys.run(focus, counting: false)
      guard let key = start.keyMap.keys(of: action).first else { continue }
      keys.run("\(key) Esc")
    }
  }
  for sequence in [
    "/ 局 Enter n N Esc", "/ c z j Esc", "s n s s s", "f n n N Esc",
    "F Right Down Right Down Right Esc",
    "t Right Right Right Right Right Right Right Esc", "t Enter Esc", "O Down PgDn G Esc",
    "x x x t Right Esc e Enter", "e Enter", "G n N", "Enter n n n n d d ] [ 1 2 3 4 5 6 n",
  ] {
    keys.state = start
    keys.run(sequence)
  }
  func add(_ what: String, _ times: TimedKeys.Times, _ count: Int) {
    let slowest = times.sorted { $0.time.processor > $1.time.processor }.prefix(count)
    for (name, time) in slowest {
      report.add(
        .frames, "\(what): \(name)", time.elapsed, "ms",
        note: "\(rounded(time.processor)) ms of processor")
    }
  }
  report.add(
    .frames, "any key, in the middle", keys.times.map(\.time.elapsed).percentile(0.5), "ms",
    note: "of \(keys.times.count), \(agencies)")
  add("the slowest key", keys.times, 6)
  add("what another thread does meanwhile", keys.answers, 6)
}

/// The corpus that is browsed: read from a folder or its index, or names without reports.
private func corpus(_ request: BenchRequest) -> Snapshot {
  guard let folder = request.folder else {
    return Snapshot(named: SampleNames.distinct(request.count ?? 100_000, seed: request.seed))
  }
  let cache = IndexCache(environment: ProcessInfo.processInfo.environment, version: "bench")
  var last = Snapshot.empty
  loadCorpus([folder], selection: Selection(), jobs: request.jobs, cache: cache) { snapshot in
    last = snapshot
    return true
  }
  return last
}

/// The browser without a terminal, and how long it took for each key.
private struct TimedKeys {
  var state = State(language: .chinese, width: 120, height: 40, place: "bench")
  typealias Times = [(what: String, time: Timing)]
  /// What keeps the keys waiting, and what does not.
  var times: Times = []
  var answers: Times = []

  init(_ snapshot: Snapshot) { follow(.loaded(snapshot, isReread: false), "the corpus is there") }

  /// Presses some keys by their names; a word that names none is typed.
  mutating func run(_ words: String, counting: Bool = true) {
    let before = times
    var soFar = ""
    for word in words.split(separator: " ") {
      soFar += soFar.isEmpty ? word : " \(word)"
      press(String(word), as: soFar)
    }
    if !counting { times = before }
  }

  mutating func press(_ word: String, as what: String? = nil) {
    let key = Key(name: word) ?? word.unicodeScalars.first.map { Key($0) }
    if let key { follow(.key(key), what ?? word) }
  }

  private mutating func follow(_ event: Event, _ what: String) {
    var effects: [Effect] = []
    times.append(
      (
        what,
        time {
          effects = update(&state, event)
          _ = frame(of: state)
        }
      ))
    for effect in effects {
      var answer: Event?
      let elapsed = time { answer = self.answer(to: effect) }
      guard let answer else { continue }
      answers.append((what, elapsed))
      follow(answer, "\(what), what it asked for")
    }
  }

  /// What other threads do; nothing is written.
  private func answer(to effect: Effect) -> Event? {
    switch effect {
    case .list(let request): .listed(request, request.agencies(in: state.snapshotToList))
    case .tally(let request): .tallied(request, request.tally(in: state.snapshot))
    case .choices(let filter): .found(FilterChoices(filter, in: state.snapshot), for: filter)
    case .open(let path, let request):
      .opened(
        generation: request.generation,
        OpenReport(id: request.report, path: path, report: reopen(path).reports.first))
    case .write(_, let path, _): .exported(.success(path))
    case .explain, .accept, .countAccepted, .copy, .edit, .readAgain, .stopReading, .redraw,
      .suspend, .quit:
      nil
    }
  }
}
