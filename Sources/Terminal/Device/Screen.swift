/// The terminal while the program has it: raw mode, the alternate screen, frames out and events in.
/// Used from one thread; only its `waker` may travel. There is one at a time.
package final class Screen {
  /// The width of ambiguous characters that grids for this screen take.
  package internal(set) var ambiguous: AmbiguousWidth
  package let colorDepth: ColorDepth
  /// Wakes the thread that waits for events.
  package let waker: Waker

  let input: Int32
  let output: Int32
  let environment: ScreenEnvironment
  /// A terminal opened here is closed here.
  private let ownsFile: Bool
  private let originalModes: TerminalModes
  private let enterBytes: [UInt8]
  private var isOpen = true

  /// What the terminal shows; nil when nobody knows.
  var shown: Grid?
  var lastSize: (width: Int, height: Int)
  var lastFrameTime = 0
  /// Whether the terminal no longer takes or gives anything.
  var isGone = false
  var wasHangupReported = false
  var parser = InputParser()
  var escapeDeadline = 0
  var probe: WidthProbe
  /// Events that came at a moment when nobody asked for them.
  var pending: [InputEvent] = []

  /// Takes the terminal. Keys come from /dev/tty when standard input is no terminal, and frames go
  /// there when standard output is none.
  package convenience init(_ options: ScreenOptions = ScreenOptions()) throws(ScreenError) {
    let environment = ScreenEnvironment.current
    if let obstacle = environment.obstacle { throw obstacle }
    if Platform.isTerminal(Platform.standardInput), Platform.isTerminal(Platform.standardOutput) {
      try self.init(
        input: Platform.standardInput, output: Platform.standardOutput, ownsFile: false,
        environment: environment, options: options)
    } else {
      guard let file = Platform.openControllingTerminal() else { throw .noTerminal }
      try self.init(
        input: file, output: file, ownsFile: true, environment: environment, options: options)
    }
  }

  /// Takes the terminal behind open files.
  init(
    input: Int32, output: Int32, ownsFile: Bool, environment: ScreenEnvironment,
    options: ScreenOptions
  ) throws(ScreenError) {
    guard let modes = TerminalModes(of: input) else { throw .noTerminal }
    guard let waker = Waker() else { throw .refused(0) }
    self.input = input
    self.output = output
    self.ownsFile = ownsFile
    self.environment = environment
    self.waker = waker
    originalModes = modes
    enterBytes = TerminalSetup.enter(usesMouse: options.usesMouse)
    colorDepth = options.colorDepth ?? .detect(environment: environment.variables)
    let known = options.ambiguous ?? environment.ambiguous
    ambiguous = known ?? .narrow
    probe = known == nil ? .wanted : .done
    lastSize = (0, 0)
    SignalRelay.install(
      listener: waker.writeEnd, input: input, output: output, modes: modes,
      leaveBytes: TerminalSetup.leave(usesMouse: options.usesMouse))
    if let number = take() {
      close()
      throw .refused(number)
    }
    lastSize = size
  }

  deinit { close() }

  /// The size in cells: what the terminal says, else COLUMNS and LINES, else 80 × 24.
  package var size: (width: Int, height: Int) {
    Platform.windowSize(output) ?? environment.fallbackSize
  }

  /// Lets `waitForEvents` return with `.wake`; may be called from any thread through `waker`.
  package func wake() { waker.wake() }

  /// Lets the next draw write everything.
  package func redraw() { shown = nil }

  /// Sets the terminal up; the C library's error number when it refuses.
  @discardableResult
  func take() -> Int32? {
    SignalRelay.terminalIsTaken()
    if let number = originalModes.withoutTreatment.apply(to: input, .now) { return number }
    write(enterBytes)
    shown = nil
    return nil
  }

  /// Gives the terminal back as it was. Later calls do nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    awaitLateReport()
    SignalRelay.giveBack(.afterOutputDroppingInput)
    SignalRelay.uninstall()
    if ownsFile { Platform.closeFile(input) }
  }

  /// Gives the terminal back and ends the process as this signal would, for the event `interrupt`.
  package func end(bySignal signal: Int32) -> Never {
    close()
    SignalAction.standard.install(for: signal)
    Platform.sendToSelf(signal)
    Platform.exitNow(signal: signal)
  }
}
