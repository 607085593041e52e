// Every call to the C library that this target makes, and every difference between systems. The rest
// of the target knows files as numbers, times as milliseconds and signals by name.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The signals that concern a program on a terminal.
package enum Signal {
  package static let hangup = SIGHUP
  package static let interrupt = SIGINT
  package static let quit = SIGQUIT
  package static let terminate = SIGTERM
  package static let stop = SIGTSTP
  package static let resume = SIGCONT
  package static let resize = SIGWINCH
  static let abort = SIGABRT
  /// What a crash looks like: a trap of Swift is one of the first two.
  static let crashes = [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE]
}

// MARK: - Files and time

/// What a read from the terminal gave.
enum ReadResult {
  case bytes(Int)
  /// Nothing now, or a signal came first.
  case again
  /// The end of the file, or the terminal is gone.
  case ended
}

enum Platform {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1

  static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// The terminal that controls the process, whatever the standard streams are; nil without one.
  static func openControllingTerminal() -> Int32? {
    let file = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
    return file >= 0 ? file : nil
  }

  static func closeFile(_ file: Int32) { _ = close(file) }

  /// The value of a variable of the environment.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Milliseconds of a clock that never goes back.
  static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Both ends of a pipe that nobody waits on and no other program inherits.
  static func makePipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  static func read(_ file: Int32, into buffer: inout [UInt8]) -> ReadResult {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Darwin)
        unsafe Darwin.read(file, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        unsafe Musl.read(file, bytes.baseAddress, bytes.count)
      #else
        unsafe Glibc.read(file, bytes.baseAddress, bytes.count)
      #endif
    }
    if count > 0 { return .bytes(count) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .again : .ended
  }

  /// Writes what it can; nil when the file takes no more for good. Safe in a signal handler.
  static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int? {
    #if canImport(Darwin)
      let count = unsafe Darwin.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      let count = unsafe Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      let count = unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
    #endif
    if count >= 0 { return count }
    return errno == EINTR || errno == EAGAIN ? 0 : nil
  }

  /// Waits until a file can be read, or one can be written, or the time is over. `select`, because
  /// `poll` does not work on macOS's /dev/tty. A signal ends the wait.
  static func wait(toRead files: [Int32], toWrite: [Int32] = [], milliseconds: Int?) -> Set<Int32> {
    var reading = fd_set()
    var writing = fd_set()
    for file in files { reading.set(file) }
    for file in toWrite { writing.set(file) }
    let highest = (files + toWrite).max() ?? 0
    let count: Int32
    if let milliseconds {
      var time = timeval()
      time.tv_sec = numericCast(max(0, milliseconds) / 1000)
      time.tv_usec = numericCast(max(0, milliseconds) % 1000 * 1000)
      count = unsafe select(highest + 1, &reading, &writing, nil, &time)
    } else {
      count = unsafe select(highest + 1, &reading, &writing, nil, nil)
    }
    guard count > 0 else { return [] }
    return Set(files.filter { reading.contains($0) } + toWrite.filter { writing.contains($0) })
  }
}

extension fd_set {
  /// The sets of both systems are plain bits.
  fileprivate mutating func set(_ file: Int32) {
    guard let place = Self.place(file) else { return }
    unsafe withUnsafeMutableBytes(of: &self) { unsafe $0[place.byte] |= place.bit }
  }

  fileprivate func contains(_ file: Int32) -> Bool {
    guard let place = Self.place(file) else { return false }
    return unsafe withUnsafeBytes(of: self) { unsafe $0[place.byte] & place.bit != 0 }
  }

  private static func place(_ file: Int32) -> (byte: Int, bit: UInt8)? {
    guard 0 <= file, file < MemoryLayout<fd_set>.size * 8 else { return nil }
    return (Int(file) / 8, 1 << UInt8(file % 8))
  }
}

// MARK: - The terminal's settings

/// How a terminal treats input and output before the program sees it.
struct TerminalModes {
  fileprivate var raw: termios

  /// The settings of a terminal; nil when it is none.
  init?(of file: Int32) {
    raw = termios()
    guard unsafe tcgetattr(file, &raw) == 0 else { return nil }
  }

  /// These settings with every byte passed through as it is.
  var withoutTreatment: TerminalModes {
    var modes = self
    unsafe cfmakeraw(&modes.raw)
    return modes
  }

  enum Moment {
    case now
    /// When the output is written; input that nobody read is dropped.
    case afterOutputDroppingInput
  }

  /// Gives the settings to a terminal; the C library's error number when it refuses. With `.now`
  /// safe in a signal handler.
  func apply(to file: Int32, _ moment: Moment) -> Int32? {
    var modes = raw
    let action = moment == .now ? TCSANOW : TCSAFLUSH
    while unsafe tcsetattr(file, action, &modes) != 0 {
      if errno != EINTR { return errno }
    }
    return nil
  }
}

extension Platform {
  /// The size of a terminal in cells; nil when the system does not know it.
  static func windowSize(_ file: Int32) -> (width: Int, height: Int)? {
    var size = winsize()
    guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

// MARK: - Signals

/// What the process does when a signal comes.
struct SignalAction {
  private var raw = sigaction()

  /// The system's own action.
  static var standard: SignalAction {
    var action = SignalAction()
    action.setHandler(SIG_DFL)
    return action
  }

  /// A handler after which interrupted reads and writes go on, on whatever thread they are; it must
  /// capture nothing and touch only globals.
  init(_ handler: @escaping @convention(c) (Int32) -> Void) {
    setHandler(handler)
    raw.sa_flags = Int32(SA_RESTART)
  }

  typealias CrashHandler =
    @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void

  /// A handler that also learns where the signal came from; it runs on a stack of its own.
  init(onOwnStack handler: @escaping CrashHandler) {
    #if canImport(Darwin)
      unsafe raw.__sigaction_u.__sa_sigaction = unsafe handler
    #elseif canImport(Musl)
      unsafe raw.__sa_handler.sa_sigaction = unsafe handler
    #else
      unsafe raw.__sigaction_handler.sa_sigaction = unsafe handler
    #endif
    raw.sa_flags = SA_SIGINFO | Int32(SA_ONSTACK)
  }

  private init() {}

  private mutating func setHandler(_ handler: (@convention(c) (Int32) -> Void)?) {
    #if canImport(Darwin)
      unsafe raw.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      unsafe raw.__sa_handler.sa_handler = handler
    #else
      unsafe raw.__sigaction_handler.sa_handler = handler
    #endif
  }

  /// Takes effect for a signal; returns the action before. Safe in a signal handler.
  @discardableResult
  func install(for signal: Int32) -> SignalAction {
    var new = raw
    var old = SignalAction()
    unsafe sigaction(signal, &new, &old.raw)
    return old
  }
}

extension Platform {
  /// Whether a process sent the signal; a fault of the program itself comes again by itself.
  static func wasSent(_ information: UnsafeMutablePointer<siginfo_t>?) -> Bool {
    guard let code = unsafe information?.pointee.si_code else { return true }
    return code <= 0
  }

  /// Sends a signal to the calling thread. Safe in a signal handler.
  static func sendToSelf(_ signal: Int32) { _ = raise(signal) }

  /// Stops every process of the group, as Ctrl-Z does.
  static func stopProcessGroup() { _ = kill(0, SIGTSTP) }

  /// Ends the process at once, as a shell reports a death by this signal.
  static func exitNow(signal: Int32) -> Never { _exit(128 + signal) }

  /// Writes one byte and leaves the error number as it was. Safe in a signal handler.
  static func notify(_ file: Int32, _ byte: UInt8) {
    let number = errno
    var byte = byte
    unsafe withUnsafeBytes(of: &byte) { _ = unsafe write(file, $0) }
    errno = number
  }

  /// Gives signal handlers of this thread a stack that is there even when the usual one is full.
  static func useSignalStack() {
    var current = unsafe stack_t()
    unsafe sigaltstack(nil, &current)
    guard unsafe current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    let size = 1 << 16
    var stack = unsafe stack_t()
    // It is needed until the process ends.
    unsafe stack.ss_sp = malloc(size)
    unsafe stack.ss_size = numericCast(size)
    unsafe sigaltstack(&stack, nil)
  }
}
