import Reading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Indexes of any bytes, for looking into what damage does that no sum tells.
package struct IndexTrial {
  private let folder: String
  private let index: IndexFile

  package init() {
    folder = "/tmp/gouji-trial-\(getpid())"
    index = IndexFile(path: "\(folder)/gouji/trial.index", key: 0)
  }

  /// The index of a corpus, without its head; empty when it could not be written.
  package func bytes(of paths: [String]) -> [UInt8] {
    let environment = ["XDG_CACHE_HOME": folder]
    guard let cache = IndexCache(environment: environment, version: "", fewestFiles: 1),
      let file = cache.file(paths, Selection())
    else { return [] }
    defer { clear() }
    loadCorpus(paths, selection: Selection(), jobs: 1, cache: cache) { _ in true }
    return Array(((try? readDocumentBytes(file.path)) ?? []).dropFirst(indexHeadSize))
  }

  /// Asks an index of these bytes, behind a right head and with the right sum of its list, for all
  /// that is in it.
  package func ask(_ bytes: [UInt8]) {
    var whole = indexMagic + [UInt8](repeating: 0, count: 8) + bytes
    Self.correctSum(of: &whole)
    index.makeFolder()
    defer { clear() }
    let descriptor = unsafe open(index.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    unsafe _ = whole.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    if let stored = index.open(checksSums: false) { Self.ask(stored) }
    if let reader = index.reader(checksSums: false), let stored = StoredCorpus(reader) {
      Self.ask(stored)
    }
  }

  private func clear() {
    for name in folderEntries("\(folder)/gouji") ?? [] where name.hasSuffix(".index") {
      unsafe unlink("\(folder)/gouji/\(name)")
    }
    unsafe rmdir("\(folder)/gouji")
    unsafe rmdir(folder)
  }

  /// Puts the sum of the list of columns at the end, where the bytes have such a list.
  private static func correctSum(of bytes: inout [UInt8]) {
    let last = bytes.count - indexTailSize
    guard last >= indexHeadSize else { return }
    func number(_ offset: Int) -> UInt64 {
      bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard let start = Int(exactly: number(last)), (indexHeadSize...last).contains(start) else {
      return
    }
    let list = stride(from: start, to: last - 7, by: 8).map(number)
    let sum = sum(of: list)
    for place in 0..<8 {
      bytes[last + 8 + place] = UInt8(truncatingIfNeeded: sum >> (8 * UInt64(place)))
    }
  }

  private static func ask(_ given: consuming IndexFile.Open) {
    var stored = given
    ask(stored.front)
    _ = stored.front.agencies.matching("财政")
    if let segments = stored.rest() { ask(stored.front.completed(by: segments)) }
  }

  private static func ask(_ snapshot: Snapshot) {
    for agency in 0..<snapshot.agencies.count {
      _ = snapshot.agencies.names[agency]
      for id in snapshot.agencies.reports(agency) {
        _ = (snapshot.year(id), snapshot.path(id), snapshot.counts(id), snapshot.edition(id))
        _ = (snapshot.tallies(id), snapshot.yearReport(id), snapshot.findingsAcrossYears(id))
      }
    }
  }

  private static func ask(_ given: StoredCorpus) {
    var stored = given
    for query in ["局", "czj"] {
      guard let found = stored.matching(query), stored.prepare(for: found.count) else { continue }
      _ = stored.agencies(found[...], readingPaths: true)
      _ = stored.areUnchanged(found.prefix(2))
    }
  }
}
