import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program on the `PATH` that turns one form of file into another: bytes in, bytes out.
///
/// It runs without a shell, with the standard streams and nothing else that is open here, and is
/// stopped when it takes too long or writes too much.
struct ContainerTool {
  let name: String
  let arguments: [String]
  /// The package that has it.
  let package: String
  /// Exit statuses that mean success.
  var successes: Set<Int32> = [0]
  var timeLimit: Duration = .seconds(60)

  static let gzip = ContainerTool(
    name: "gzip", arguments: ["-dc"], package: "gzip", successes: [0, 2])
  static let pdfToText = ContainerTool(
    name: "pdftotext", arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
    package: "poppler-utils (poppler)")

  /// What the program makes of some bytes. `path` and `form` are for the error.
  func convert(
    _ bytes: [UInt8], path: String, form: String
  ) throws(DocumentError) -> [UInt8] {
    guard let program = locate() else {
      throw .toolMissing(path: path, tool: name, package: package)
    }
    let input = try temporaryFile(bytes, path: path)
    defer { close(input) }
    let child = try spawn(program, input: input, path: path)
    defer { close(child.output) }
    let deadline = ContinuousClock.now + timeLimit
    let output: [UInt8]
    do throws(DocumentError) {
      output = try collect(child.output, until: deadline, path: path)
    } catch {
      stop(child.process)
      throw error
    }
    guard let status = wait(for: child.process, until: deadline) else {
      stop(child.process)
      throw .toolTooSlow(path: path, tool: name)
    }
    guard successes.contains(status) else { throw .damaged(path: path, form: form) }
    return output
  }

  /// Where the program is. Folders that are not absolute are left out: the documents' own folder
  /// may be the current one.
  private func locate() -> String? {
    guard let path = unsafe getenv("PATH") else { return nil }
    return unsafe String(cString: path).split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
  }

  /// The bytes as a file without a name, at its beginning: a program that does not read all of it
  /// keeps nobody waiting.
  private func temporaryFile(_ bytes: [UInt8], path: String) throws(DocumentError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/gouji-XXXXXX".utf8CString)
    let file = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw .unreadable(path: path, code: errno) }
    unsafe name.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { unsafe _ = unlink(start) }
    }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(
          file, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        throw .unreadable(path: path, code: code)
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

// MARK: The running program

/// One at a time: a program started meanwhile would keep the pipe of this one open.
private let spawning = Mutex(())

extension ContainerTool {
  /// Starts the program; its process and the end of the pipe that it writes to.
  private func spawn(
    _ program: String, input: Int32, path: String
  ) throws(DocumentError) -> (process: pid_t, output: Int32) {
    let started: (process: pid_t, output: Int32, code: Int32) = spawning.withLock { _ in
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { return (0, -1, errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      defer { close(ends[1]) }
      let (process, code) = launch(program, input: input, output: ends[1])
      if code != 0 { close(ends[0]) }
      return (process, ends[0], code)
    }
    guard started.code == 0 else { throw .unreadable(path: path, code: started.code) }
    return (started.process, started.output)
  }

  private func launch(
    _ program: String, input: Int32, output: Int32
  ) -> (process: pid_t, code: Int32) {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for descriptor in 3..<Int32(1024) where fcntl(descriptor, F_GETFD) >= 0 {
      unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    // Nothing of the environment can change what the program does.
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
    var process: pid_t = 0
    let code = unsafe withPointers([name] + arguments) { argv in
      unsafe withPointers(["PATH=\(path)", "LC_ALL=C.UTF-8"]) { environment in
        unsafe posix_spawn(&process, program, &actions, &attributes, argv, environment)
      }
    }
    return (process, code)
  }

  /// All that the program writes.
  private func collect(
    _ descriptor: Int32, until deadline: ContinuousClock.Instant, path: String
  ) throws(DocumentError) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { throw .toolTooSlow(path: path, tool: name) }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&request, 1, Int32(min(left, 1_000))) > 0 else { continue }
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      guard output.count + count <= documentSizeLimit else { throw .tooLarge(path: path) }
      output.append(contentsOf: chunk[..<count])
    }
  }

  /// The exit status, 128 and more for a signal; `nil` when the program goes on.
  private func wait(for process: pid_t, until deadline: ContinuousClock.Instant) -> Int32? {
    while true {
      var status: Int32 = 0
      let result = unsafe waitpid(process, &status, WNOHANG)
      if result == process {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
      // Somebody else has the status: what was written is all there is to judge by.
      if result < 0, errno != EINTR { return 0 }
      guard ContinuousClock.now < deadline else { return nil }
      usleep(500)
    }
  }

  private func stop(_ process: pid_t) {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

/// Gives strings as the C library takes a list of them.
private func withPointers<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = unsafe strings.map { unsafe strdup($0.fileNameBytes) } + [nil]
  defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
  return unsafe body(pointers)
}
