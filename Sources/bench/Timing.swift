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
  /// The most memory that another program held, in bytes.
  var peak = 0
}

/// How long `body` takes in this process.
func time(_ body: () -> Void) -> Timing {
  let processor = processorTime()
  let elapsed = milliseconds(body)
  return Timing(elapsed: elapsed, processor: processorTime() - processor)
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
  var usage = rusage()
  let elapsed = milliseconds {
    var child: pid_t = 0
    guard unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      return
    }
    while unsafe wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
  }
  // 127 << 8: there is no such program.
  guard status >= 0, status != 127 << 8 else { return nil }
  #if canImport(Glibc)
    let unit = 1 << 10
  #else
    let unit = 1
  #endif
  return Timing(
    elapsed: elapsed, processor: processorTime(usage), peak: Int(usage.ru_maxrss) * unit)
}

private func processorTime(_ usage: rusage) -> Double {
  milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
}

/// The processor time of this process so far.
private func processorTime() -> Double {
  var usage = rusage()
  // The C library's own name for this process differs in type from system to system.
  unsafe getrusage(0, &usage)
  return processorTime(usage)
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
