import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the indexes of corpora lie: `$XDG_CACHE_HOME/gouji`, else `~/.cache/gouji`.
///
/// An index belongs to the paths as they were given, the folder they were given in, the patterns
/// left out, and this very program: another version, build or set of rules makes its own.
package struct IndexCache: Sendable {
  /// A corpus of fewer files is read anew each time. Measured on reports of 10 KB: reading takes
  /// 0.4 ms of processor a file, taking it from the index a hundredth of that, so that a thousand
  /// files are there in 0.2 s on two cores, where waiting begins to be felt.
  let fewestFiles: Int
  private let folder: String
  private let version: String

  /// `nil` when the environment names no place.
  package init?(environment: [String: String], version: String, fewestFiles: Int = 1_000) {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      folder = "\(cache)/gouji"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = "\(home)/.cache/gouji"
    } else {
      return nil
    }
    self.version = version
    self.fewestFiles = fewestFiles
  }

  /// Removes all indexes; returns how many there were and how many bytes they took.
  package func clear() -> (files: Int, bytes: Int) {
    guard let names = names() else { return (0, 0) }
    var files = 0
    var bytes = 0
    for name in names where name.contains(Self.ending) {
      let path = "\(folder)/\(name)"
      let size = FileStamp(path)?.size ?? 0
      guard unsafe unlink(path) == 0 else { continue }
      files += 1
      bytes += Int(size)
    }
    return (files, bytes)
  }

  private static let ending = ".index"

  /// The index file of a corpus; `nil` when what is asked for is read anew each time.
  func file(_ paths: [String], _ selection: Selection) -> IndexFile? {
    guard !paths.contains("-"), selection.years == nil, selection.agency == nil,
      selection.edition == nil
    else { return nil }
    let corpus = ([currentFolder()] + paths + [""] + selection.excluded).joined(separator: "\0")
    let program = ([version, programStamp()] + RuleID.allCases.map(\.rawValue))
      .joined(separator: "\0")
    let name = String(sum(of: Array(corpus.utf8)), radix: 16)
    return IndexFile(
      path: "\(folder)/\(name)\(Self.ending)",
      // The name is a sum and not the corpus itself.
      key: sum(of: Array("\(program)\0\(corpus)".utf8)))
  }

  private func names() -> [String]? { folderEntries(folder) }
}

private func currentFolder() -> String {
  guard let path = unsafe realpath(".", nil) else { return "." }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}

/// Tells one build of the program from another of the same version.
private func programStamp() -> String {
  #if os(Linux)
    let stamp = FileStamp("/proc/self/exe")
  #else
    let stamp = CommandLine.arguments.first.flatMap(FileStamp.init)
  #endif
  return stamp.map { "\($0.size) \($0.changed)" } ?? ""
}
