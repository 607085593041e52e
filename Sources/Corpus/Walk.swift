import Reading
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that the paths on a command line stand for.
///
/// ```
/// given      SampleData            notes.txt          -
/// files      SampleData/a.txt      notes.txt          -      in this order, each once
///            SampleData/b/c.html   (named: listed even when it is no report)
/// ```
package struct Walk: Sendable {
  /// A file to read.
  package struct File: Sendable, Equatable {
    /// The path as given, joined with the path below it.
    package let path: String
    /// Whether the user named the file itself and not a folder above it.
    package fileprivate(set) var isNamed: Bool
  }

  package private(set) var files: [File] = []
  /// What could not be walked, each a sentence that names the path.
  package private(set) var problems: [Problem] = []

  /// Whether the walk ended before it had seen all.
  package private(set) var isCutShort = false

  /// The folders that were looked into, each as it was before that.
  private(set) var folders: [(path: String, stamp: FileStamp)] = []
  /// Whether another walk is sure to find the same files as long as the folders are as they were.
  private(set) var foldersTellAll = true

  private let excluded: [String]
  private let limit: Int
  private let start = FileStamp.now
  /// Where in `files` each file stands, while walking.
  private var places: [FileIdentity: Int] = [:]
  private var seenFolders: Set<FileIdentity> = []

  /// Walks `paths`: files as they are, folders with all below them in the order of their names. A
  /// file that several paths lead to is taken once. Names that match one of the shell patterns in
  /// `excluded` are left out, with all below them. Ends behind the first `limit` files.
  package init(_ paths: [String], excluding excluded: [String] = [], upTo limit: Int = .max) {
    self.excluded = excluded
    self.limit = limit
    for path in paths where !isCutShort { walkNamed(path) }
    places = [:]
    seenFolders = []
    foldersTellAll = foldersTellAll && problems.isEmpty && !isCutShort
  }

  /// Which of `paths` are not there at all.
  package static func unreachable(_ paths: [String]) -> [Problem] {
    paths.compactMap { path in
      var status = stat()
      if unsafe path == "-" || stat(path.fileNameBytes, &status) == 0 { return nil }
      let code = errno
      return containerPath(of: path) == nil ? .cannotRead(path, code: code) : nil
    }
  }

  /// Takes a file out of those to read, however its path is written.
  package mutating func leaveOut(_ path: String) {
    let identity = FileIdentity(at: path)
    files.removeAll { $0.path == path || identity != nil && FileIdentity(at: $0.path) == identity }
  }

  /// Whether the user named the file at a path as one to read, however the paths are written.
  package func names(_ path: String) -> Bool {
    guard let identity = FileIdentity(at: path) else { return false }
    return files.contains { $0.isNamed && FileIdentity(at: $0.path) == identity }
  }

  private mutating func walkNamed(_ path: String) {
    guard path != "-" else {
      let input = File(path: path, isNamed: true)
      if !files.contains(input) { files.append(input) }
      foldersTellAll = false
      return
    }
    var status = stat()
    guard unsafe stat(path.fileNameBytes, &status) == 0 else {
      let code = errno
      if containerPath(of: path) == nil {
        problems.append(.cannotRead(path, code: code))
      } else if !files.contains(where: { $0.path == path }) {
        files.append(File(path: path, isNamed: true))
      }
      foldersTellAll = false
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walkFolder(path, status)
    } else {
      foldersTellAll = false
      append(File(path: path, isNamed: true), FileIdentity(status))
    }
  }

  private mutating func append(_ file: File, _ identity: FileIdentity) {
    if let place = places[identity] {
      if file.isNamed { files[place].isNamed = true }
    } else if files.count < limit {
      places[identity] = files.count
      files.append(file)
    } else {
      isCutShort = true
    }
  }

  /// Walks all below a folder. Folders can lie two thousand deep, too deep for the stack of a
  /// worker: so the way down is kept here.
  private mutating func walkFolder(_ path: String, _ status: stat) {
    var way: [OpenFolder] = []
    enter(path, status, &way)
    while !isCutShort, let folder = way.last {
      guard let name = folder.names.last else {
        way.removeLast()
        continue
      }
      way[way.count - 1].names.removeLast()
      guard !name.hasPrefix("."), !isExcluded(name, in: folder.path) else { continue }
      take(name, in: folder.path, &way)
    }
  }

  private mutating func take(_ name: String, in folder: String, _ way: inout [OpenFolder]) {
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    var status = stat()
    guard unsafe stat(path.fileNameBytes, &status) == 0 else {
      let code = errno
      // What a link leads to may come without any of the folders being changed.
      foldersTellAll = false
      if isWanted(name) {
        files.append(File(path: path, isNamed: false))
      } else if code != ENOENT, code != ELOOP {
        // It may be a folder: whoever may not look into this one cannot tell.
        let problem = Problem.cannotRead(folder, code: code)
        if problems.last != problem { problems.append(problem) }
      }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: enter(path, status, &way)
    // Reading a pipe or a device that nobody named might never end.
    case S_IFREG where isWanted(name):
      append(File(path: path, isNamed: false), FileIdentity(status))
    default: break
    }
  }

  private mutating func enter(_ path: String, _ status: stat, _ way: inout [OpenFolder]) {
    let identity = FileIdentity(status)
    guard !way.contains(where: { $0.identity == identity }) else {
      problems.append(.loop(path))
      return
    }
    guard seenFolders.insert(identity).inserted else { return }
    guard let names = folderEntries(path) else {
      problems.append(.cannotRead(path, code: errno))
      return
    }
    if let stamp = FileStamp(folder: status) {
      folders.append((path, stamp))
      if stamp.isFresh(at: start) { foldersTellAll = false }
    }
    way.append(OpenFolder(path: path, identity: identity, names: names.reversed()))
  }

  private func isExcluded(_ name: String, in folder: String) -> Bool {
    excluded.contains { pattern in
      unsafe fnmatch(pattern.fileNameBytes, name.fileNameBytes, 0) == 0
        || fnmatch(pattern.fileNameBytes, "\(folder)/\(name)".fileNameBytes, 0) == 0
    }
  }
}

/// A folder on the way from where a walk began to where it is.
private struct OpenFolder {
  let path: String
  let identity: FileIdentity
  /// What is still to be taken, the next one last.
  var names: [String]
}

/// What makes two paths the same file or folder.
private struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// `nil` where there is nothing.
  init?(at path: String) {
    var status = stat()
    guard unsafe stat(path.fileNameBytes, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// The names in a folder in ascending order of their bytes, or `nil` (and `errno`) on failure.
func folderEntries(_ folder: String) -> [String]? {
  guard let stream = unsafe opendir(folder.fileNameBytes) else { return nil }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      unsafe String(fileName: Array(bytes.prefix { $0 != 0 }))
    }
    names.append(name)
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Whether a walk takes a file of this name.
private func isWanted(_ name: String) -> Bool {
  guard !name.hasSuffix(".expected.json") else { return false }
  switch DocumentSource(path: name) {
  // What is packed away is not meant to be read, and tables of other kinds lie in every folder.
  case .unsupported(.archive), .unsupported(.spreadsheet), .unsupported(.picture): return false
  default: return DocumentSource.isKnown(name)
  }
}
