import Foundation

/// A terminal that other people wrote.
package enum Tmux {
  /// Where the program is; nil where it is not installed.
  package static var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/tmux" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The screen after a program sent these bytes, one string a row, without trailing blanks.
  package static func lines(showing bytes: [UInt8], width: Int, height: Int) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("frame"))
    try Data("set -g status off\n".utf8).write(to: folder.appendingPathComponent("settings"))
    let script = """
      cd '\(folder.path)'
      tmux='tmux -u -S socket -f settings'
      $tmux new -d -x \(width) -y \(height) \
        'stty raw -echo; cat frame; touch shown; sleep 60'
      for _ in 1 2 3 4 5 6 7 8 9; do [ -e shown ] || sleep 0.1; done
      sleep 0.1
      $tmux capture-pane -p > screen
      $tmux kill-server
      """
    let terminal = try PseudoTerminal()
    try terminal.run("/bin/sh", ["-c", script], environment: ["LC_ALL": "C.UTF-8"])
    _ = terminal.waitForEnding(seconds: 10)
    let text = try String(contentsOf: folder.appendingPathComponent("screen"), encoding: .utf8)
    return text.components(separatedBy: "\n").prefix(height).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
