#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long something took.
struct Timing {
  /// Milliseconds on the clock.
  var elapsed: Double
  /// Milliseconds of all processors together.
  var processor: Double
}

/// How long `body` takes in this process.
func time(_ body: () -> Void) -> Timing {
  let processor = processorTime(.thisProcess)
  let elapsed = milliseconds(body)
  return Timing(elapsed: elapsed, processor: processorTime(.thisProcess) - processor)
}

/// How long `body` takes on the clock, in milliseconds.
func milliseconds(_ body: () -> Void) -> Double {
  let start = ContinuousClock.now
  body()
  let time = (ContinuousClock.now - start).components
  return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
}

/// Runs a program that is found on the PATH, its output thrown away; `nil` when there is none.
func timeProgram(_ words: [String], input: String = "/dev/null") -> Timing? {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for (descriptor, path, flags) in [
    (0, input, O_RDONLY), (1, "/dev/null", O_WRONLY), (2, "/dev/null", O_WRONLY),
  ] as [(Int32, String, Int32)] {
    unsafe posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0)
  }
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  defer { while let argument = unsafe arguments.popLast() { unsafe free(argument) } }
  var status: Int32 = -1
  let processor = processorTime(.childProcesses)
  let elapsed = milliseconds {
    var child: pid_t = 0
    guard unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      return
    }
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
  // 127 << 8: there is no such program.
  guard status >= 0, status != 127 << 8 else { return nil }
  return Timing(elapsed: elapsed, processor: processorTime(.childProcesses) - processor)
}

/// Whose processor time; the C library's own names differ in type from system to system.
private enum Whose: Int32 {
  case thisProcess = 0
  case childProcesses = -1
}

private func processorTime(_ whose: Whose) -> Double {
  var usage = rusage()
  unsafe getrusage(whose.rawValue, &usage)
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
}

private func milliseconds(_ time: timeval) -> Double {
  Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
}

extension [Double] {
  /// The value below which that part of all values lies; 0 when there is none.
  func percentile(_ part: Double) -> Double {
    let ordered = sorted()
    guard let last = ordered.indices.last else { return 0 }
    return ordered[Swift.min(last, Int((Double(count) * part).rounded(.down)))]
  }
}
