#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Makes the standard input readable from its beginning, as files are each time one looks at them:
/// what comes through a pipe is kept in a file without a name, which takes its place. Does nothing
/// where there is no room for such a file.
func rewindStandardInput() {
  guard lseek(0, 0, SEEK_SET) != 0, isatty(0) == 0, let file = namelessFile() else { return }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0, writeAll(buffer[..<count], to: file) else { break }
  }
  dup2(file, 0)
  close(file)
  lseek(0, 0, SEEK_SET)
}

/// Whether a path that the corpus lists was read from the standard input.
func isStandardInput(_ path: String) -> Bool { path == "-" || path.hasPrefix("-#") }

private func namelessFile() -> Int32? {
  let folder = unsafe getenv("TMPDIR").flatMap { unsafe String(validatingCString: $0) } ?? "/tmp"
  var name = Array("\(folder)/gouji-XXXXXX".utf8CString)
  return unsafe name.withUnsafeMutableBufferPointer { name in
    guard let start = name.baseAddress else { return nil }
    let file = unsafe mkstemp(start)
    guard file >= 0 else { return nil }
    unsafe unlink(start)
    return file
  }
}

private func writeAll(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest.removeFirst(count)
  }
  return true
}
