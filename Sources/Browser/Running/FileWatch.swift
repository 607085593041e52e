import Corpus
import Synchronization

/// Knows whether the files of the shown agency are still those that were there before.
final class FileWatch: Sendable {
  private let seen = Mutex<[String: FileStamp?]>([:])

  /// Looks at the files of some reports; true when one of them is not as it was at the look before.
  /// A file that is looked at for the first time has not changed.
  func hasChanged(_ paths: [String]) -> Bool {
    let now = Dictionary(
      paths.map { ($0, FileStamp($0) ?? FileStamp(Self.container(of: $0))) },
      uniquingKeysWith: { first, _ in first })
    return seen.withLock { seen in
      defer { seen = now }
      return now.contains { path, stamp in seen[path].map { $0 != stamp } ?? false }
    }
  }

  /// The file that holds an item such as `reports.jsonl#17`.
  private static func container(of path: String) -> String {
    path.lastIndex(of: "#").map { String(path[..<$0]) } ?? path
  }
}
