import Foundation

/// Text files beside the tests that say what a screen or a table looks like.
package enum Snapshot {
  /// Whether this run writes what it gets instead of comparing (`GOUJI_RECORD=1`).
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["GOUJI_RECORD"] != nil
  }

  /// What differs from `Snapshots/NAME.txt` beside the calling test file, as a sentence; nil when
  /// nothing does. While recording, the file is written and nothing differs.
  package static func difference(
    _ name: String, _ lines: [String], testFile: String = #filePath
  ) -> String? {
    let text = lines.joined(separator: "\n") + "\n"
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    return difference(text, file: folder.appendingPathComponent("\(name).txt").path)
  }

  /// The same for any text file.
  package static func difference(_ text: String, file path: String) -> String? {
    let kept = try? String(contentsOfFile: path, encoding: .utf8)
    if kept == text { return nil }
    if isRecording {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return nil
      } catch {
        return "\(path) could not be written: \(error)"
      }
    }
    guard let kept else { return "\(path) is not there; GOUJI_RECORD=1 writes it.\n\(text)" }
    return firstDifference(kept: kept, new: text, path: path)
  }

  private static func firstDifference(kept: String, new: String, path: String) -> String {
    let old = kept.components(separatedBy: "\n")
    let now = new.components(separatedBy: "\n")
    let row = zip(old, now).prefix { $0 == $1 }.count
    return """
      \(path) differs from line \(row + 1) on; GOUJI_RECORD=1 writes it anew.
      - \(row < old.count ? old[row] : "(no more lines)")
      + \(row < now.count ? now[row] : "(no more lines)")
      all of it:
      \(new)
      """
  }
}
