#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Data on its way to standard output, written in large pieces.
struct StandardOutput {
  private var waiting: [UInt8] = []

  mutating func write(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= 1 << 16 { flush() }
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Hands on what is waiting. When nobody reads any more the system's signal ends the program.
  mutating func flush() {
    writeAll(waiting, to: STDOUT_FILENO)
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Says something to the person, apart from the data.
func say(_ text: String) { writeAll(Array((text + "\n").utf8), to: STDERR_FILENO) }

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var start = 0
  while start < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress! + start, bytes.count - start)
    }
    if written < 0, errno != EINTR { return }
    start += max(0, written)
  }
}
