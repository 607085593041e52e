import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The largest file, line of JSON or output of a program that is read, in bytes.
package let documentSizeLimit = 64 << 20

/// The bytes of a regular file, or of the standard input when the path is `-`; of a pipe, which
/// can be read but once and may never end, only where the caller wants that.
package func readDocumentBytes(
  _ path: String, orPipe takesPipe: Bool = false
) throws(DocumentError) -> [UInt8] {
  let file = try OpenFile(path, orPipe: takesPipe)
  defer { file.close() }
  guard file.size <= documentSizeLimit else { throw .tooLarge(path: path) }
  var bytes = try file.readStart()
  if bytes.count == file.size, !bytes.isEmpty { return bytes }
  while try file.appendChunk(to: &bytes, room: chunkSize) {
    guard bytes.count <= documentSizeLimit else { throw .tooLarge(path: path) }
  }
  return bytes
}

/// Gives the lines of a file one after the other, without their ends and with their numbers from
/// 1; `nil` for a line beyond the size limit. Files of any length take the memory of a line.
func readLines(of path: String, _ body: ([UInt8]?, Int) -> Void) throws(DocumentError) {
  let file = try OpenFile(path)
  defer { file.close() }
  var buffer: [UInt8] = []
  var searched = 0
  var number = 0
  var isOverlong = false
  var isOpen = true
  while isOpen {
    isOpen = try file.appendChunk(to: &buffer, room: chunkSize)
    var start = 0
    while let end = buffer.firstPlace(of: 0x0A, in: max(start, searched)..<buffer.count) {
      number += 1
      body(isOverlong ? nil : Array(buffer[start..<end]), number)
      isOverlong = false
      start = end + 1
    }
    buffer.removeFirst(start)
    if buffer.count > documentSizeLimit {
      isOverlong = true
      buffer.removeAll()
    }
    searched = buffer.count
  }
  if !buffer.isEmpty || isOverlong { body(isOverlong ? nil : buffer, number + 1) }
}

/// How much is read at a time where the whole is not known, in bytes.
private let chunkSize = 1 << 18

/// A file that is open for reading.
private struct OpenFile {
  let path: String
  /// As the file says of itself; 0 for the standard input.
  let size: Int
  private let descriptor: Int32

  init(_ path: String, orPipe takesPipe: Bool = false) throws(DocumentError) {
    self.path = path
    guard path != "-" else {
      (descriptor, size) = (0, 0)
      return
    }
    // A pipe must not keep the program waiting before it is known to be one.
    descriptor = unsafe open(path.fileNameBytes, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.error(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      _ = Self.closeDescriptor(descriptor)
      throw Self.error(path, code)
    }
    if takesPipe, status.st_mode & S_IFMT == S_IFIFO {
      size = 0
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      _ = Self.closeDescriptor(descriptor)
      throw status.st_mode & S_IFMT == S_IFDIR ? .isDirectory(path: path) : .notAFile(path: path)
    }
    size = Int(status.st_size)
  }

  func close() {
    if descriptor > 0 { _ = Self.closeDescriptor(descriptor) }
  }

  private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  /// The first bytes: as many as the file says it has when these are all, for one more is asked
  /// for.
  func readStart() throws(DocumentError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      var got = -1
      repeat {
        got = unsafe read(descriptor, buffer.baseAddress, size + 1)
      } while got < 0 && errno == EINTR
      code = got < 0 ? errno : 0
      count = max(0, got)
    }
    if code != 0 { throw Self.error(path, code) }
    return bytes
  }

  /// Reads on, at most `room` bytes; `false` at the end of the file.
  func appendChunk(to bytes: inout [UInt8], room: Int) throws(DocumentError) -> Bool {
    let start = bytes.count
    bytes += [UInt8](repeating: 0, count: room)
    var count = -1
    repeat {
      count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + start }, room)
      }
    } while count < 0 && errno == EINTR
    let code = errno
    bytes.removeLast(room - max(0, count))
    guard count >= 0 else { throw Self.error(path, code) }
    return count > 0
  }

  private static func error(_ path: String, _ code: Int32) -> DocumentError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .notPermitted(path: path)
    case EISDIR: .isDirectory(path: path)
    case ENXIO: .notAFile(path: path)
    default: .unreadable(path: path, code: code)
    }
  }
}
