#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that holds the index of one corpus. It is written beside its place and renamed, so that
/// two programs that write at once leave one whole file or the other. A file of another key, cut
/// short or with a wrong sum is no index: it is made anew.
struct IndexFile {
  let path: String
  /// Stands for the program and its rules: an index of another key is not read.
  let key: UInt64

  /// An index that is open: first the front is read, then the rest.
  struct Open: ~Copyable {
    private var reader: IndexReader
    /// The folders in which the files were found.
    let folders: IndexedFolders
    /// What the list of agencies shows.
    let front: Snapshot

    fileprivate init?(_ reader: IndexReader) {
      var reader = reader
      guard let rows: [UInt32] = reader.column(), let folders = IndexedFolders(&reader),
        let agencies = AgencyList(&reader, rows: rows)
      else { return nil }
      var segments: [Segment] = []
      for rows in rows {
        guard let segment = Segment(front: &reader, rows: rows) else { return nil }
        segments.append(segment)
      }
      front = Snapshot(agencies: agencies, front: segments)
      self.folders = folders
      self.reader = reader
    }

    /// The segments with all their columns, and the files that they were read from.
    mutating func rest() -> [IndexedSegment]? {
      var segments: [IndexedSegment] = []
      for front in front.segments {
        var segment = front
        guard segment.readRest(&reader), let files = IndexedFiles(&reader, of: segment) else {
          return nil
        }
        segments.append(IndexedSegment(files: files, segment: segment))
      }
      return reader.isAtEnd ? segments : nil
    }
  }

  /// The index; `nil` when there is none that can be trusted.
  func open(checksSums: Bool = true) -> Open? { reader(checksSums: checksSums).flatMap(Open.init) }

  /// The columns of the index; `nil` when there is none of this key.
  func reader(checksSums: Bool = true) -> IndexReader? {
    let number = Self.systemOpen(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard number >= 0 else { return nil }
    let descriptor = IndexDescriptor(number)
    var status = stat()
    // Nobody else may have put it there.
    guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(),
      var reader = IndexReader(descriptor, size: Int(status.st_size), key: key)
    else { return nil }
    reader.checksSums = checksSums
    return reader
  }

  /// Writes the index of a corpus; whether that worked. What was there before stays when it did not.
  @discardableResult
  func write(
    _ agencies: AgencyList, _ segments: [IndexedSegment],
    _ folders: IndexedFolders = IndexedFolders()
  ) -> Bool {
    makeFolder()
    removeLeftovers()
    let beside = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = Self.systemCreate(
      beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var writer = IndexWriter(descriptor, key: key)
    writer.column(segments.map { UInt32($0.segment.count) })
    folders.write(to: &writer)
    agencies.write(to: &writer)
    for segment in segments { segment.segment.writeFront(to: &writer) }
    for segment in segments where writer.isWhole {
      segment.segment.writeRest(to: &writer)
      segment.files.write(to: &writer)
    }
    let isWritten = unsafe writer.end() && rename(beside, path) == 0
    if !isWritten { unsafe unlink(beside) }
    return isWritten
  }

  /// Makes the folder of the index and the one above it, where they are missing.
  private func makeFolder() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for depth in [2, 1] where parts.count > depth + 1 {
      unsafe mkdir(parts.dropLast(depth).joined(separator: "/"), 0o700)
    }
  }

  /// Nobody writes an index for so long: a day, in nanoseconds.
  private static let longest: Int64 = 86_400_000_000_000

  /// Removes what programs left that ended while they wrote.
  private func removeLeftovers() {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    for name in folderEntries(folder) ?? [] {
      let parts = name.split(separator: ".")
      guard parts.count == 4, parts[1] == "index", let process = pid_t(parts[2]), process > 0
      else { continue }
      let hasEnded = kill(process, 0) != 0 && errno == ESRCH
      // Another program may have got the number meanwhile.
      let isOld = FileStamp("\(folder)/\(name)").map { $0.changed < FileStamp.now - Self.longest }
      if hasEnded || isOld == true { unsafe unlink("\(folder)/\(name)") }
    }
  }

  // The names of the type's own functions hide those of the system.
  #if canImport(Glibc)
    private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
      unsafe Glibc.open(path, flags)
    }
    private static func systemCreate(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
      unsafe Glibc.open(path, flags, mode)
    }
  #else
    private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
      unsafe Darwin.open(path, flags)
    }
    private static func systemCreate(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
      unsafe Darwin.open(path, flags, mode)
    }
  #endif
}
