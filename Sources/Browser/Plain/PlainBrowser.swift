package import Corpus
import Export
import Reports
import Terminal

/// Browses without a screen: a line is read, the state follows it as it follows keys, and what has
/// changed is said, one thing a line. For screen readers, terminals that draw nothing, and scripts.
///
/// ```
/// > n                                  a key, or several
/// 白鹭区民政局，2022 年，2021 版，错误 2
/// 错误：自然人：80 + 5 ≠ 81 + 3 …
/// > 12          the twelfth agency     > 财政      agencies of such a name
/// ```
///
/// `read` gives the next line, `nil` at the end; `write` takes a line. Returns what could not be
/// read of the files.
package func browsePlainly(
  _ options: BrowserOptions, read: () -> String?, write: @escaping (String) -> Void
) -> [Problem] {
  var browser = PlainBrowser(options, write: write)
  if let path = options.baseline { browser.send(baseline(inFile: path)) }
  if let notice = browser.state.notice { browser.say(notice.text) }
  browser.load(isReread: false)
  browser.begin()
  while !browser.hasEnded, let line = read() { browser.follow(line) }
  return browser.state.snapshot.problems
}

struct PlainBrowser {
  private let options: BrowserOptions
  private let write: (String) -> Void
  var state: State
  private(set) var hasEnded = false

  init(_ options: BrowserOptions, write: @escaping (String) -> Void) {
    self.options = options
    self.write = write
    // Nothing is drawn; the size only says how long a page of the list is.
    state = State(
      language: options.language, width: 100, height: 26,
      place: options.paths.joined(separator: " "))
    state.take(options.settings)
    state.isASCII = true
  }

  private var language: Language { state.language }

  mutating func begin() {
    let snapshot = state.snapshot
    let counts = snapshot.counts
    let parts = [
      Phrase.count(snapshot.agencyCount, "家单位", "agency", "agencies"),
      Phrase.count(
        snapshot.reportCount - snapshot.namedOtherFileCount, "份报告", "report", "reports"),
      Phrase.count(Int(counts.errors), "处错误", "error", "errors"),
      Phrase.count(Int(counts.warnings), "处存疑", "warning", "warnings"),
    ]
    let others = Phrase.count(
      snapshot.otherFilesInAll, "份不是年报", "not a report", "not reports")
    say(list((snapshot.otherFilesInAll > 0 ? parts + [others] : parts).map { $0(language) }))
    sayList()
    say(
      Phrase(
        "输入序号打开单位，输入文字查找，n 下一处问题，? 所有按键，q 退出",
        "a number opens an agency, a word searches, n: next finding, ?: all keys, q: quit"))
  }

  /// Does what a line asks for, and says what has changed.
  mutating func follow(_ line: String) {
    let words = String(line.trimmed)
    if let overlay = state.overlay {
      answer(words, to: overlay)
    } else if words.isEmpty {
      press([Key(.enter)])
    } else if words.count > 1, words.hasPrefix("/") {
      for effect in state.beginSearch() { carryOut(effect) }
      fill(String(words.dropFirst()))
    } else if words.count > 1, words.hasPrefix(":") {
      perform(named: String(words.dropFirst()))
    } else if let number = Int(words), state.focus == .agencies || number > View.allCases.count {
      open(agency: number)
    } else if let keys = keys(words) {
      press(keys)
    } else {
      search(words)
    }
  }

  /// The keys that the words name, all of them keys that do something.
  private func keys(_ words: String) -> [Key]? {
    let keys = words.split(whereSeparator: \.isWhitespace).compactMap { Key(name: String($0)) }
    let isKeys =
      keys.count == words.split(whereSeparator: \.isWhitespace).count
      && keys.allSatisfy { state.keyMap.action(for: $0) != nil }
    return isKeys ? keys : nil
  }

  private mutating func press(_ keys: [Key]) {
    for key in keys {
      let before = state
      let action = state.overlay == nil ? state.keyMap.action(for: key) : nil
      send(.key(key))
      sayChanges(since: before, by: action)
    }
  }

  private mutating func perform(named name: String) {
    var palette = Palette()
    palette.field.insert(name)
    guard let action = palette.actions(state.keyMap).first else {
      say(Phrase("没有这样的操作", "no action is called so"))
      return
    }
    let before = state
    for effect in state.perform(action) { carryOut(effect) }
    sayChanges(since: before, by: action)
  }

  private mutating func open(agency number: Int) {
    guard state.list.listed.indices.contains(number - 1) else {
      let count = state.list.listed.count
      say(Phrase("序号应为 1 至 \(count)", "numbers go from 1 to \(count)"))
      return
    }
    let before = state
    state.focus = .agencies
    state.list.scroll.select(number - 1, count: state.list.listed.count, height: 20)
    for effect in state.requestSelectedAgency() { carryOut(effect) }
    state.focus = .report
    sayChanges(since: before, by: .open)
  }

  private mutating func search(_ words: String) {
    state.focus = .agencies
    let before = state
    for effect in state.beginSearch() { carryOut(effect) }
    fill(words)
    if before.list.listed == state.list.listed { sayList() }
  }

  /// Gives the words to the field that is open, in place of what stands there.
  private mutating func fill(_ words: String) {
    let before = state
    send(.key(Key("u", .control)))
    send(.paste(words))
    // A notice goes with the next key.
    if let notice = state.notice { say(notice.text) }
    send(.key(Key(.enter)))
    sayChanges(since: before, by: nil)
  }

  /// A line while something is asked.
  private mutating func answer(_ words: String, to overlay: Overlay) {
    if case .confirmReplacing = overlay {
      press([words.unicodeScalars.first.map { Key($0) } ?? Key(.escape)])
    } else if overlay.isField {
      if words.isEmpty { press([Key(.enter)]) } else { fill(words) }
    } else {
      press(words.isEmpty ? [Key(.enter)] : keys(words) ?? [Key(.escape)])
    }
  }

  mutating func send(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      for effect in update(&state, events.removeFirst()) {
        if let answer = answer(to: effect) { events.append(answer) }
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    if let event = answer(to: effect) { send(event) }
  }

  /// Carries an effect out at once; what comes of it.
  private mutating func answer(to effect: Effect) -> Event? {
    switch effect {
    case .list(let request):
      return .listed(request, request.agencies(in: state.snapshotToList))
    case .open(let path, let request):
      return .opened(
        generation: request.generation, OpenReport(path, request))
    case .tally(let request): return .tallied(request, request.tally(in: state.snapshot))
    case .choices(let filter):
      return .found(FilterChoices(filter, in: state.snapshot), for: filter)
    case .write(let export, let path, let replacing):
      return .exported(
        writeFile(export.bytes(state.snapshot), to: path, replacing: replacing))
    case .accept(let entry, let remark, let path):
      return acceptInFile(entry, remark: remark, path: path)
    case .countAccepted(let baseline):
      return .acceptedCounted(state.snapshot.accepted(by: baseline), of: state.snapshot)
    case .explain(let paths): return .explained(reasons(of: paths))
    case .copy(let text): say(text)
    case .edit(let path, let line):
      if let editor = environmentEditor() {
        _ = runEditor(editor, path: path, line: line)
      } else {
        say(Phrase("没有设置 $EDITOR", "$EDITOR is not set"))
      }
    case .readAgain: load(isReread: true)
    case .quit: hasEnded = true
    case .redraw, .suspend, .stopReading: break
    }
    return nil
  }

  mutating func load(isReread: Bool) {
    if options.paths.contains("-") { rewindStandardInput() }
    var snapshots: [Snapshot] = []
    loadCorpus(
      options.paths, selection: options.selection, jobs: options.jobs, cache: options.cache
    ) { snapshot in
      if snapshot.isComplete && snapshot.isVerified { snapshots.append(snapshot) }
      return true
    }
    for snapshot in snapshots { send(.loaded(snapshot, isReread: isReread)) }
  }

  func say(_ phrase: Phrase) { say(phrase(language)) }

  func say(_ line: String) {
    let words = String(line.trimmed)
    if !words.isEmpty { write(safeText(String(words.map { $0.isNewline ? " " : $0 }))) }
  }
}

extension Overlay {
  /// Whether it takes a line of text.
  fileprivate var isField: Bool {
    switch self {
    case .search, .export, .palette, .accept: true
    default: false
    }
  }
}
