package import Corpus
import Dispatch
package import Reports
package import Terminal

/// What the browser is started with.
package struct BrowserOptions: Sendable {
  package var paths: [String]
  package var selection = Selection()
  /// Where what was read is kept from one start to the next; `nil` to read everything each time.
  package var cache: IndexCache?
  package var jobs: Int
  package var language: Language
  package var isASCII = false
  /// The file of accepted findings, if one was named.
  package var baseline: String?
  package var settings = Settings.standard
  /// Said when the screen appears; goes with the first key.
  package var greeting: Phrase?
  package var screen = ScreenOptions()

  package init(paths: [String], jobs: Int, language: Language) {
    self.paths = paths
    self.jobs = jobs
    self.language = language
  }
}

/// Takes the terminal and browses until the user ends; the terminal is given back on every way out.
/// Returns what could not be read, for a sentence behind the screen.
package func browse(_ options: BrowserOptions) throws(ScreenError) -> [Problem] {
  let screen = try Screen(options.screen)
  defer { screen.close() }
  var program = Program(screen, options)
  program.run()
  return program.state.snapshot.problems
}

/// The interactive program: one thread that waits, updates the state and draws; whatever takes time
/// is done by others, whose answers come through the mailbox.
///
/// ```
/// terminal ──keys──►┐                        ┌──► frame ──► terminal
///                   ├─► update(state, event) ┤
/// mailbox ─answers─►┘                        └──► effects ──► files, loader, clipboard
/// ```
private struct Program {
  private let screen: Screen
  private let options: BrowserOptions
  private let mailbox: Mailbox
  private let opener = DispatchQueue(label: "gouji.open", qos: .userInteractive)
  private let writer = DispatchQueue(label: "gouji.write", qos: .userInitiated)
  private(set) var state: State
  private var isRunning = true
  private let watch = FileWatch()
  /// The files that were looked at last, and when.
  private var watched: [String] = []
  private var lastLook = ContinuousClock.now
  /// Raised to end a load that is under way.
  private var loading: Cancellation?
  /// Raised to end a search that is under way.
  private var listing: Cancellation?
  /// Raised to end a tally, or the look for what a filter can offer.
  private var counting: Cancellation?
  /// Raised to end the count of what was accepted.
  private var accepting: Cancellation?

  init(_ screen: Screen, _ options: BrowserOptions) {
    self.screen = screen
    self.options = options
    mailbox = Mailbox(screen.waker)
    let size = screen.size
    state = State(
      language: options.language, width: size.width, height: size.height,
      place: options.paths.joined(separator: " "))
    state.ambiguous = screen.ambiguous
    state.isASCII = options.isASCII
    state.take(options.settings)
    state.notice = options.greeting.map { Notice($0) }
  }

  mutating func run() {
    screen.setTitle("gouji \(state.place)")
    load(isReread: false)
    // Of a corpus that is not read yet there is nothing to count.
    if let path = options.baseline { _ = update(&state, baseline(inFile: path)) }
    if let missing = Walk.unreachable(options.paths).first {
      state.notice = Notice(missing.sentence, isError: true)
    }
    draw()
    while isRunning {
      var events: [Event] = []
      for event in screen.waitForEvents(timeoutMilliseconds: nil) {
        switch event {
        case .hangup:
          loading?.cancel()
          return
        case .interrupt(let signal):
          loading?.cancel()
          screen.end(bySignal: signal)
        case .resumed: screen.redraw()
        case .key(let key): events.append(.key(key))
        case .paste(let text): events.append(.paste(text))
        case .mouse(let mouse): events.append(.mouse(mouse))
        case .resize(let width, let height): events.append(.resized(width: width, height: height))
        case .ambiguousWidth(let width): events.append(.ambiguousWidth(width))
        case .wake, .cursorReport: break
        }
      }
      events += mailbox.takeAll()
      for event in events {
        for effect in update(&state, event) { carryOut(effect) }
      }
      if isRunning { draw() }
      if !events.isEmpty { lookAtFiles() }
    }
    loading?.cancel()
    listing?.cancel()
    counting?.cancel()
    accepting?.cancel()
  }

  /// Reads again when a file of the shown agency has changed. Looks on a key, not more often than
  /// every two seconds, and whenever another agency shows.
  private mutating func lookAtFiles() {
    let paths = state.years.map(state.snapshot.path)
    guard paths != watched || lastLook.duration(to: .now) >= .seconds(2) else { return }
    (watched, lastLook) = (paths, .now)
    let (watch, mailbox) = (watch, mailbox)
    opener.async { if watch.hasChanged(paths) { mailbox.put(.filesChanged) } }
  }

  /// Draws the state for the terminal as it is now; it may have changed since it was asked.
  private mutating func draw() {
    let size = screen.size
    if size != (state.width, state.height) {
      _ = update(&state, .resized(width: size.width, height: size.height))
    }
    if screen.ambiguous != state.ambiguous { _ = update(&state, .ambiguousWidth(screen.ambiguous)) }
    screen.draw(frame(of: state))
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .list(let request):
      let snapshot = state.snapshotToList
      mailbox.put(inPlaceOf: &listing) {
        .listed(request, request.agencies(in: snapshot, isCancelled: $0))
      }
    case .open(let path, let request): open(path, request)
    case .tally(let request):
      let snapshot = state.snapshot
      mailbox.put(inPlaceOf: &counting) {
        .tallied(request, request.tally(in: snapshot, isCancelled: $0))
      }
    case .choices(let filter):
      let snapshot = state.snapshot
      mailbox.put(inPlaceOf: &counting) {
        .found(FilterChoices(filter, in: snapshot, isCancelled: $0), for: filter)
      }
    case .write(let export, let path, let replacing): write(export, to: path, replacing: replacing)
    case .accept(let entry, let remark, let path):
      let mailbox = mailbox
      opener.async { mailbox.put(acceptInFile(entry, remark: remark, path: path)) }
    case .explain(let paths):
      let mailbox = mailbox
      opener.async { mailbox.put(.explained(reasons(of: paths))) }
    case .countAccepted(let baseline):
      let snapshot = state.snapshot
      mailbox.put(inPlaceOf: &accepting) {
        .acceptedCounted(snapshot.accepted(by: baseline, isCancelled: $0), of: snapshot)
      }
    case .copy(let text):
      if !screen.copyToClipboard(text) {
        state.notice = Notice(Phrase("太长，没有复制", "too long to copy"), isError: true)
      }
    case .edit(let path, let line): edit(path, line: line)
    case .readAgain:
      load(isReread: true)
      let (path, mailbox) = (state.baselinePath, mailbox)
      if let path { opener.async { mailbox.put(baseline(inFile: path)) } }
    case .stopReading: loading?.cancel()
    case .redraw: screen.redraw()
    case .suspend: screen.suspend()
    case .quit: isRunning = false
    }
  }

  private mutating func load(isReread: Bool) {
    loading?.cancel()
    let cancellation = Cancellation()
    loading = cancellation
    let options = options
    let mailbox = mailbox
    // Not one of the common threads: this one waits for others.
    DispatchQueue(label: "gouji.load", qos: .userInitiated).async {
      if options.paths.contains("-") { rewindStandardInput() }
      var hasShownOldState = false
      loadCorpus(
        options.paths, selection: options.selection, jobs: options.jobs, cache: options.cache
      ) { snapshot in
        guard !cancellation.isCancelled else { return false }
        // A corpus that is read again is shown when it is whole: nothing moves meanwhile.
        if !isReread || snapshot.isComplete && snapshot.isVerified {
          mailbox.put(.loaded(snapshot, isReread: isReread || hasShownOldState))
        }
        hasShownOldState = hasShownOldState || !snapshot.isVerified
        return true
      }
    }
  }

  private func open(_ path: String, _ request: ReportRequest) {
    let mailbox = mailbox
    opener.async {
      mailbox.put(.opened(generation: request.generation, OpenReport(path, request)))
    }
  }

  private func write(_ export: ExportedView, to path: String, replacing: Bool) {
    let (snapshot, mailbox) = (state.snapshot, mailbox)
    let path = pathFromHome(path)
    writer.async {
      mailbox.put(
        .exported(writeFile(export.bytes(snapshot), to: path, replacing: replacing)))
    }
  }

  private mutating func edit(_ path: String, line: Int) {
    guard let editor = environmentEditor() else {
      state.notice = Notice(
        Phrase("没有设置 $EDITOR", "$EDITOR is not set"), isError: true)
      return
    }
    guard fileExists(path) else {
      state.notice = Notice(Phrase("\(path) 已不存在", "\(path) is no longer there"), isError: true)
      return
    }
    var failure: Int32 = 0
    screen.withTerminalReleased { failure = runEditor(editor, path: path, line: line) }
    if failure != 0 {
      state.notice = Notice(
        Phrase("$EDITOR（\(editor)）没有正常结束", "$EDITOR (\(editor)) did not end well"), isError: true)
    }
  }
}
