import Reports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines that a person types, or that another program sends.
final class LineReader {
  private let input: Int32
  private var waiting: [UInt8] = []
  private var hasEnded = false

  /// Reads from the terminal itself when a report came on standard input.
  init(isStandardInputTaken: Bool) {
    input = isStandardInputTaken ? unsafe open("/dev/tty", O_RDONLY | O_CLOEXEC) : STDIN_FILENO
  }

  /// The next line without its end, asked for by a prompt where somebody sits before a terminal;
  /// `nil` behind the last one.
  func next(prompt: String) -> String? {
    if waiting.isEmpty, isatty(input) == 1 {
      var output = StandardOutput()
      output.write(prompt)
      _ = output.finish(.english)
    }
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        defer { waiting.removeSubrange(...end) }
        return String(decoding: waiting[..<end], as: UTF8.self)
      }
      // Nothing that is meant is longer; the rest is another line.
      guard !hasEnded, waiting.count < 1 << 16, readMore() else {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : String(decoding: waiting, as: UTF8.self)
      }
    }
  }

  private func readMore() -> Bool {
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(input, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        hasEnded = true
        return false
      }
      waiting += piece[..<count]
      return true
    }
  }
}
