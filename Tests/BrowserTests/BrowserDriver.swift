import Browser
import Corpus
import Reports
import Terminal

/// The browser without a terminal: keys go in, frames come out, and what it asks of the world is
/// done at once.
struct BrowserDriver {
  private(set) var state: State
  /// What was to be written, by path.
  private(set) var written: [String: String] = [:]
  private(set) var copied: String?
  private(set) var hasEnded = false
  /// Paths at which a file is said to exist.
  var existing: Set<String> = []
  /// Whether reports take a while to open: until `answer()`.
  var isSlow = false
  private var answers: [Event] = []

  init(
    _ paths: [String], width: Int = 120, height: Int = 40, language: Language = .chinese,
    configure: (inout State) -> Void = { _ in }
  ) {
    state = State(language: language, width: width, height: height, place: "reports")
    configure(&state)
    let snapshots = paths == [sampleData] ? Self.sampleSnapshots : Self.snapshots(of: paths)
    for snapshot in snapshots { send(.loaded(snapshot, isReread: false)) }
  }

  /// What most tests browse, read once.
  private static let sampleSnapshots = snapshots(of: [sampleData])

  static func snapshots(of paths: [String]) -> [Snapshot] {
    var snapshots: [Snapshot] = []
    loadColumns(Walk(paths), selection: Selection(), jobs: 2) { snapshot in
      snapshots.append(snapshot)
      return true
    }
    return snapshots
  }

  /// Lets the browser follow an event and all that comes of it.
  mutating func send(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for effect in update(&state, events.removeFirst()) {
        guard let answer = carryOut(effect) else { continue }
        if isSlow, case .opened = answer { answers.append(answer) } else { events.append(answer) }
      }
    }
  }

  /// Lets the reports come that were asked for, the ones that they lead to among them.
  mutating func answer() {
    while !answers.isEmpty { send(answers.removeFirst()) }
  }

  private mutating func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .list(let request):
      return .listed(request, request.agencies(in: state.snapshotToList))
    case .open(let path, let request):
      let loaded = reopen(path)
      let report = OpenReport(
        id: request.report, path: path, report: loaded.reports.first,
        problem: loaded.problems.first?.sentence)
      return .opened(generation: request.generation, report)
    case .tally(let request): return .tallied(request, request.tally(in: state.snapshot))
    case .choices(let filter):
      return .found(FilterChoices(filter, in: state.snapshot), for: filter)
    case .write(let export, let path, let replacing):
      guard replacing || !existing.contains(path) else {
        return .exported(.failure(.exists(path)))
      }
      written[path] = String(decoding: export.bytes(state.snapshot), as: UTF8.self)
      return .exported(.success(path))
    case .accept(let entry, let remark, let path):
      var baseline = Baseline(Array((written[path] ?? "").utf8))
      baseline.accept(entry, remark: remark)
      written[path] = baseline.text
      return .accepted(baseline, path: path, isNew: true)
    case .countAccepted(let baseline):
      return .acceptedCounted(state.snapshot.accepted(by: baseline), of: state.snapshot)
    case .explain(let paths):
      let reasons = paths.compactMap { path in
        reopen(path).reports.first?.findings.first?.reason.map { (path, $0) }
      }
      return .explained(Dictionary(uniqueKeysWithValues: reasons))
    case .copy(let text): copied = text
    case .quit: hasEnded = true
    case .edit, .readAgain, .stopReading, .redraw, .suspend: break
    }
    return nil
  }

  /// Presses keys by name: `press("j j Enter n")`.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      send(.key(key))
    }
  }

  /// Types text as an input method sends it, one character a key.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(Key(scalar))) }
  }

  var screen: [String] { frame(of: state).lines }

  /// The screen without the blanks within its lines, for looking whether something is said.
  var words: String { screen.joined(separator: "\n") }
}
