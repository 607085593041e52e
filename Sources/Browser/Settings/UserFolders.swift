#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that the environment names, else one below the home folder; a name that is not absolute
/// counts as none, as the XDG base directories have it.
func folder(
  _ variable: String, else fallback: String, _ environment: [String: String]
) -> String? {
  if let folder = environment[variable], folder.hasPrefix("/") { return folder }
  guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
  return "\(home)/\(fallback)"
}

/// A path as a shell reads it: `~/` begins the home folder.
func pathFromHome(_ path: String) -> String {
  guard path.hasPrefix("~/"), let home = unsafe getenv("HOME") else { return path }
  return unsafe String(cString: home) + path.dropFirst()
}

/// Makes the folders above `path` that are not there, for this person alone. Whether they are there
/// afterwards shows when the file is written.
func makeFolders(above path: String) {
  for (offset, character) in zip(path.indices, path) where character == "/" {
    let folder = String(path[..<offset])
    if !folder.isEmpty, !fileExists(folder) { _ = unsafe mkdir(folder, 0o700) }
  }
}

/// The bytes of a file of at most 1 MB; `nil` when it is larger or cannot be read.
func readSmallFile(_ path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let limit = 1 << 20
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 14)
  while bytes.count <= limit {
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return nil }
    guard count > 0 else { return bytes }
    bytes += piece[..<count]
  }
  return nil
}

/// Whether the program is started for the first time, as far as its folder for such things says,
/// and so that it is not the next time. Where nothing can be put down nothing is.
package func isFirstStart(environment: [String: String]) -> Bool {
  guard let folder = folder("XDG_STATE_HOME", else: ".local/state", environment) else {
    return false
  }
  let path = "\(folder)/gouji/started"
  guard !fileExists(path) else { return false }
  makeFolders(above: path)
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  if descriptor >= 0 { close(descriptor) }
  return true
}
