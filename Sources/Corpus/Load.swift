import Dispatch
import Reading
package import Reports
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One file as read: its reports, checked, and what in it could not be read.
package struct LoadedFile: Sendable {
  package let file: Walk.File
  package internal(set) var reports: [Report] = []
  package private(set) var problems: [Problem] = []
  /// The numbers of the long sentences of each report, where they were asked for.
  private(set) var prints: [[UInt32]] = []

  /// A file may hold millions of items. So many that are no reports are kept, to be listed, and so
  /// many sentences on those that could not be read; the rest is counted.
  private static let keptOthers = 20_000
  private static let keptProblems = 20

  /// Reads and checks a file, or an item of one; keeps the reports that `selection` wants.
  package init(_ file: Walk.File, selection: Selection) {
    self.init(file, selection: selection, printing: false)
  }

  init(_ file: Walk.File, selection: Selection, printing: Bool) {
    self.file = file
    let container = containerPath(of: file.path)
    var others = 0
    var failures = 0
    readDocuments(at: container ?? file.path) { document in
      switch document {
      case .success(var report):
        guard selection.wants(report), container == nil || report.path == file.path else { return }
        if !report.isReport { others += 1 }
        guard others <= Self.keptOthers || report.isReport else { return }
        if printing {
          let (findings, prints) = checkWithPrints(report)
          report.findings = findings
          self.prints.append(prints)
        } else {
          report.findings = check(report)
        }
        reports.append(report)
      case .failure(.noTextField) where !file.isNamed:
        // Any folder may hold JSON of other kinds.
        break
      case .failure(let error):
        guard container == nil || error.path == file.path else { return }
        failures += 1
        guard failures <= Self.keptProblems else { return }
        problems.append(.document(error, isNamed: file.isNamed))
      }
    }
    if failures > Self.keptProblems {
      problems.append(.furtherItems(file.path, count: failures - Self.keptProblems))
    }
    if others > Self.keptOthers {
      problems.append(.furtherOthers(file.path, count: others - Self.keptOthers))
    }
    if container != nil, reports.isEmpty, problems.isEmpty { problems.append(.noItem(file.path)) }
  }
}

/// The file that a path as `file.jsonl#17` names an item of; `nil` when the path is that of a file.
package func containerPath(of path: String) -> String? {
  // Nearly no path has the sign, and to go over its bytes is quicker than over its characters.
  guard path.utf8.contains(UInt8(ascii: "#")), let hash = path.lastIndex(of: "#"),
    hash != path.indices.last,
    path[path.index(after: hash)...].allSatisfy(\.isWholeNumber),
    unsafe access(path.fileNameBytes, F_OK) != 0
  else { return nil }
  let container = String(path[..<hash])
  return unsafe access(container.fileNameBytes, F_OK) == 0 ? container : nil
}

/// The processors that work may be spread over.
package func availableProcessors() -> Int { processors }

/// Asked for once: the system reads a file for each answer.
private let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Reads and checks all files with `jobs` threads and hands them on in their order; ends early when
/// `consume` returns false.
package func loadInOrder(
  _ files: [Walk.File], selection: Selection, jobs: Int, consume: (LoadedFile) -> Bool
) {
  mapInOrder(
    files, chunk: 16, jobs: jobs,
    transform: { files in files.map { LoadedFile($0, selection: selection) } },
    consume: { files in files.allSatisfy(consume) })
}

/// Reads and checks all files into columns and hands on snapshots of what is there so far: the
/// first one soon, the next ones each when the corpus has grown by half, the last one complete.
package func loadColumns(
  _ walk: Walk, selection: Selection, jobs: Int, deliver: (Snapshot) -> Bool
) {
  loadColumns(
    walk, jobs: jobs, transform: { Segment($0, selection: selection) }, segment: \.self,
    rows: { $0.count }, join: { $0.append($1) }, seal: { $0.trim() }, deliver: deliver)
}

/// A segment is sealed when it has so many rows, wherever the chunks of work end: so a report keeps
/// its place while the corpus grows.
private let sealedRows = 1 << 12

/// The same with columns that `transform` makes of some files, that `join` puts behind others, and
/// that `seal` ends.
/// Returns all columns; `nil` when not all files were read.
@discardableResult
func loadColumns<Columns: Sendable>(
  _ walk: Walk, jobs: Int,
  transform: @escaping @Sendable (ArraySlice<Walk.File>) -> Columns,
  segment: (Columns) -> Segment, rows: (Columns) -> Int,
  join: (inout Columns, Columns) -> Void, seal: (inout Columns) -> Void,
  deliver: (Snapshot) -> Bool
) -> [Columns]? {
  var all: [Columns] = []
  var filesDone = 0
  var nextDelivery = 1
  let size = max(1, min(64, walk.files.count / (4 * max(1, jobs))))
  func snapshot() -> Snapshot {
    Snapshot(
      segments: all.map(segment), problems: walk.problems, filesDone: filesDone,
      filesFound: walk.files.count)
  }
  var isWanted = true
  mapInOrder(
    walk.files, chunk: size, jobs: jobs,
    transform: { files in files.map { transform([$0]) } },
    consume: { chunk in
      for columns in chunk {
        // Nothing else may hold the last one while more is put into it: it would be copied.
        if let last = all.indices.last, rows(all[last]) < sealedRows {
          join(&all[last], columns)
          if rows(all[last]) >= sealedRows { seal(&all[last]) }
        } else {
          all.append(columns)
        }
      }
      filesDone += chunk.count
      if filesDone >= nextDelivery || filesDone == walk.files.count {
        nextDelivery = filesDone + filesDone / 2
        isWanted = deliver(snapshot())
      }
      return isWanted
    })
  if walk.files.isEmpty { isWanted = deliver(snapshot()) }
  return isWanted ? all : nil
}

extension Segment {
  /// Reads and checks `files`.
  init(_ files: ArraySlice<Walk.File>, selection: Selection) {
    self.init()
    for file in files { append(LoadedFile(file, selection: selection, printing: true)) }
  }
}

/// Reads again the report that a corpus lists under `path` (an item of a container as
/// `file.jsonl#17`).
package func reopen(_ path: String) -> LoadedFile {
  LoadedFile(Walk.File(path: path, isNamed: true), selection: Selection())
}
