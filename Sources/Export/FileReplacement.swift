// A file is replaced in one step or not at all:
//
//     report.csv            the old file, untouched until the end
//     (without a name)      written beside it, flushed to the disk, given the old file's mode
//     .gouji-7f3a.tmp       then given a name
//                 └─ rename → report.csv
//
// A program that is ended on the way leaves nothing behind. Where a file system knows no files
// without names, the draft has that name from the start.
//
// A reader sees the old file or the new one, never a half. Where report.csv is a symbolic link, the
// file that it names is replaced and the link stays.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Replaces the file at `path` with `bytes`, or creates it. Only a regular file is replaced.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(ExportError) {
  try replaceFile(at: path) { write throws(ExportError) in try write(bytes) }
}

/// Replaces the file at `path` with what `body` writes, piece by piece. When `body` throws, the old
/// file stays as it was.
package func replaceFile(
  at path: String,
  _ body: (_ write: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
) throws(ExportError) {
  let target = try Target(path)
  let draft = try Draft(beside: target)
  do {
    try body { bytes throws(ExportError) in try draft.append(bytes) }
    try draft.finish()
  } catch {
    draft.discard()
    throw error
  }
}

/// The file that is to be replaced: links followed, and the mode it has.
private struct Target {
  let path: String
  /// As the person named it, for sentences.
  let given: String
  /// `nil` when there is no file yet.
  let mode: mode_t?

  init(_ given: String) throws(ExportError) {
    self.given = given
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw .cannotCreate(path: given, code: EINVAL)
    }
    var path = given
    // As many links as the system itself follows.
    for _ in 0..<40 {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else {
        guard errno == ENOENT else { throw .cannotCreate(path: given, code: errno) }
        self.path = path
        mode = nil
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        self.path = path
        mode = status.st_mode & 0o7777
        return
      case S_IFLNK:
        path = try Self.destination(of: path, given: given)
      default:
        throw .notAFile(path: given)
      }
    }
    throw .cannotCreate(path: given, code: ELOOP)
  }

  /// The folder of `path` with its slash; empty for the current one.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func destination(of link: String, given: String) throws(ExportError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe readlink(link, &buffer, buffer.count)
    guard length >= 0 else { throw .cannotCreate(path: given, code: errno) }
    guard length < buffer.count else { throw .cannotCreate(path: given, code: ENAMETOOLONG) }
    let name = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.hasPrefix("/") ? name : folder(of: link) + name
  }
}

/// The temporary file beside the target.
private struct Draft {
  let target: Target
  /// Where the draft stands, or is to stand before it takes the target's place.
  let path: String
  let descriptor: Int32
  /// Whether the draft stands there.
  let isNamed: Bool

  init(beside target: Target) throws(ExportError) {
    let folder = Target.folder(of: target.path)
    // A new file gets the mode that the person's umask leaves; the draft of an old one is nobody
    // else's to read until it has the old one's mode.
    let mode: mode_t = target.mode == nil ? 0o666 : 0o600
    self.target = target
    let nameless = openNamelessFile(in: folder.isEmpty ? "." : folder, mode)
    for _ in 0..<8 {
      let name = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(folder).gouji-\(name).tmp"
      if nameless >= 0 {
        (self.path, descriptor, isNamed) = (path, nameless, false)
        return
      }
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 {
        (self.path, self.descriptor, isNamed) = (path, descriptor, true)
        return
      }
      guard errno == EEXIST else { break }
    }
    throw .cannotCreate(path: target.given, code: errno)
  }

  func append(_ bytes: [UInt8]) throws(ExportError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { piece in
        unsafe write(descriptor, piece.baseAddress, piece.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .cannotWrite(path: target.given, code: errno)
      }
    }
  }

  /// Flushes the draft and puts it in the target's place.
  func finish() throws(ExportError) {
    if let mode = target.mode, fchmod(descriptor, mode) != 0 {
      throw .cannotWrite(path: target.given, code: errno)
    }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: target.given, code: errno) }
    var hasName = isNamed
    if !hasName {
      let link = "/proc/self/fd/\(descriptor)"
      hasName = unsafe linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }
    guard hasName, unsafe rename(path, target.path) == 0 else {
      let code = errno
      unsafe unlink(path)
      throw .cannotReplace(path: target.given, code: code)
    }
    close(descriptor)
  }

  func discard() {
    close(descriptor)
    if isNamed { unsafe unlink(path) }
  }
}

/// Opens a file in a folder that has no name there yet; -1 where the system has none of the kind.
private func openNamelessFile(in folder: String, _ mode: mode_t) -> Int32 {
  #if os(Linux)
    // O_TMPFILE, which is no plain number in the headers.
    guard unsafe access("/proc/self/fd", X_OK) == 0 else { return -1 }
    return unsafe open(folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, mode)
  #else
    return -1
  #endif
}
