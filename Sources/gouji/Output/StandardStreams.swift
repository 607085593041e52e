import Reports
import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Data on its way to standard output, written in large pieces.
struct StandardOutput {
  private var waiting: [UInt8] = []
  /// Why the system took no more; nothing is written from then on.
  private var failure: Int32?

  /// Whether all was taken so far.
  var isTaken: Bool { failure == nil }

  mutating func write(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= 1 << 16 { flush() }
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Hands on the rest; says so and returns false when not all could be written.
  mutating func finish(_ language: Language) -> Bool {
    flush()
    guard let failure else { return true }
    let reason = unsafe String(cString: strerror(failure))
    complain(
      Phrase("无法写到标准输出（\(reason)）", "cannot write to standard output (\(reason))"), language)
    return false
  }

  /// Hands on what is waiting. When nobody reads any more the system's signal ends the program.
  mutating func flush() {
    if failure == nil { failure = writeAll(waiting, to: STDOUT_FILENO) }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Says something to the person, apart from the data.
func say(_ text: String) { _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO) }

/// Says why something did not go well, in one line.
func complain(_ sentence: Phrase, _ language: Language) {
  say("gouji: \(safeLine(sentence(language)))")
}

/// Text that nobody checked, such as a path, as a part of one line of output.
func safeLine(_ text: String) -> String {
  let line = text.unicodeScalars.map { $0 == "\n" ? "␊" : $0 }
  return safeText(String(String.UnicodeScalarView(line)))
}

/// Writes all bytes, however often the system takes only a part; the error number when it refuses.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  unsafe bytes.withUnsafeBytes { all in
    var rest = unsafe all
    while unsafe !rest.isEmpty {
      let written = unsafe write(descriptor, rest.baseAddress, rest.count)
      if written >= 0 {
        unsafe rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } else if errno == EAGAIN {
        // Somebody else set the pipe to refuse instead of waiting.
        var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&file, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
