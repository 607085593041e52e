import Foundation
package import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A terminal without a window: a program runs in it, and the test is the person in front of it.
///
/// The terminal controls the program as a real one would, so that signals and sizes reach it. No
/// shell watches over the program, so nothing stops it: to see Ctrl-Z work, run a shell here and
/// type the command.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  package struct Failure: Error {
    package let call: String
    package let number: Int32
  }

  /// What the person sees.
  package private(set) var screen: Emulator
  /// Everything that the program sent.
  package private(set) var sent: [UInt8] = []
  /// The program's end of the terminal, for code that runs in this process.
  package let programEnd: Int32
  /// The program's end by its name.
  package let name: String
  private let personEnd: Int32
  private var process: pid_t?
  private var isHungUp = false

  package init(width: Int = 80, height: Int = 24, ambiguous: AmbiguousWidth = .narrow) throws {
    var person: Int32 = -1
    var program: Int32 = -1
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    var path = [CChar](repeating: 0, count: 1024)
    guard unsafe openpty(&person, &program, &path, nil, &size) == 0 else {
      throw Failure(call: "openpty", number: errno)
    }
    // No program started by another test may keep this terminal open.
    for end in [person, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    personEnd = person
    programEnd = program
    name = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    screen = Emulator(width: width, height: height, ambiguous: ambiguous)
  }

  deinit {
    if let process {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Closes the window.
  package func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(programEnd)
    close(personEnd)
  }

  /// The settings of the terminal as one comparable value, to ask whether they were put back.
  package var settings: [UInt] {
    var modes = termios()
    unsafe tcgetattr(programEnd, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map { UInt($0) }
  }

  /// Tells terminal and program that the window has another size.
  package func resize(width: Int, height: Int) {
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(personEnd, UInt(TIOCSWINSZ), &size)
    screen.resize(width: width, height: height)
  }
}

// MARK: - Typing and reading

extension PseudoTerminal {
  /// Types text; control characters are keys.
  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(personEnd, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until the screen is as wished, or the time is over; false then. A frame of which only a
  /// part has come is not looked at.
  @discardableResult
  package func wait(seconds: Double = 30, until isWished: (Emulator) -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while screen.modes.contains(2026) && !isHungUp || !isWished(screen) {
      let rest = deadline.timeIntervalSinceNow
      guard rest > 0 else { return false }
      if !read(milliseconds: Int32(min(rest, 0.05) * 1000) + 1) { usleep(2000) }
    }
    return true
  }

  /// Reads until a text stands on the screen.
  @discardableResult
  package func wait(for text: String, seconds: Double = 30) -> Bool {
    wait(seconds: seconds) { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Reads until nothing has come for a while.
  package func settle(milliseconds: Int32 = 50) {
    while read(milliseconds: milliseconds) {}
  }

  /// Reads what there is; false when nothing came in time.
  private func read(milliseconds: Int32) -> Bool {
    var file = pollfd(fd: personEnd, events: Int16(POLLIN), revents: 0)
    guard !isHungUp, unsafe poll(&file, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Darwin)
        unsafe Darwin.read(personEnd, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        unsafe Musl.read(personEnd, bytes.baseAddress, bytes.count)
      #else
        unsafe Glibc.read(personEnd, bytes.baseAddress, bytes.count)
      #endif
    }
    guard count > 0 else { return false }
    sent += buffer[..<count]
    screen.feed(buffer[..<count])
    if !screen.answers.isEmpty {
      send(screen.answers)
      screen.answers = []
    }
    return true
  }

  /// Lets the terminal answer no questions, as some do not.
  package func setAnswering(_ isAnswering: Bool) { screen.isAnswering = isAnswering }
}

// MARK: - Programs

extension PseudoTerminal {
  /// Runs a program in this terminal, in the directory of the tests (`/usr/bin/env -C` runs one in
  /// another).
  package func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let ownTerminal = Int16(POSIX_SPAWN_SETSID)
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let ownTerminal = Int16(0x80)  // POSIX_SPAWN_SETSID, hidden behind a feature macro
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that a process with SETSID opens controls it.
    for stream in Int32(0)...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, name, O_RDWR, 0)
    }
    // Neither handlers nor blocked signals of the test may reach the program.
    var noSignals = sigset_t()
    var allSignals = sigset_t()
    unsafe sigemptyset(&noSignals)
    unsafe sigfillset(&allSignals)
    unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &allSignals)
    let flags = ownTerminal | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    unsafe posix_spawnattr_setflags(&attributes, flags)

    var variables = ["TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"]
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    variables.merge(environment) { $1 }
    var argumentPointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var variablePointers = unsafe variables.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      for index in unsafe argumentPointers.indices { unsafe free(argumentPointers[index]) }
      for index in unsafe variablePointers.indices { unsafe free(variablePointers[index]) }
    }
    var child = pid_t()
    let number = unsafe posix_spawn(
      &child, path, &actions, &attributes, &argumentPointers, &variablePointers)
    guard number == 0 else { throw Failure(call: "posix_spawn \(path)", number: number) }
    process = child
  }

  /// Sends a signal to the program.
  package func signal(_ signal: Int32) {
    if let process { kill(process, signal) }
  }

  /// Reads until the program has ended; nil when it goes on beyond the time.
  package func waitForEnding(seconds: Double = 30) -> Ending? {
    guard let process else { return nil }
    let deadline = Date().addingTimeInterval(seconds)
    repeat {
      _ = read(milliseconds: 5)
      var status: Int32 = 0
      if unsafe waitpid(process, &status, WNOHANG) == process {
        self.process = nil
        settle(milliseconds: 5)
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
      }
    } while deadline.timeIntervalSinceNow > 0
    return nil
  }
}
