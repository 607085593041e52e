import Reports

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How far the reading is, on one line of the terminal that is wiped again; nothing where standard
/// error is no terminal, nor within the first second.
struct ProgressLine {
  private let total: Int
  private let language: Language
  private let isOnTerminal = isatty(STDERR_FILENO) == 1
  private var next = ContinuousClock.now + .seconds(1)
  private var width = 0

  init(of total: Int, _ language: Language) {
    self.total = total
    self.language = language
  }

  /// Says that so many files were read, where it is time for that.
  mutating func show(_ done: Int) {
    guard isOnTerminal, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(200)
    // Digits and letters only: as many columns in Chinese as there are signs and two more.
    let text = Phrase("已读 \(done) / \(total)", "\(done) of \(total) files read")(language)
    width = max(width, text.utf8.count)
    put("\r\(text)")
  }

  /// Wipes the line.
  mutating func end() {
    if width > 0 { put("\r" + String(repeating: " ", count: width) + "\r") }
    width = 0
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe _ = bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
