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
    let file = folder.appendingPathComponent("frame")
    try Data(bytes).write(to: file)
    let settings = folder.appendingPathComponent("settings")
    try Data("set -g status off\n".utf8).write(to: settings)
    let server = ["-u", "-S", folder.appendingPathComponent("socket").path, "-f", settings.path]
    let program = "stty raw -echo; cat '\(file.path)'; touch '\(file.path).shown'; sleep 60"
    _ = try run(server + ["new-session", "-d", "-x", "\(width)", "-y", "\(height)", program])
    defer { _ = try? run(server + ["kill-server"]) }
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: "\(file.path).shown") {
      usleep(20_000)
    }
    usleep(100_000)
    let text = try run(server + ["capture-pane", "-p"], isRead: true)
    return text.split(separator: "\n", omittingEmptySubsequences: false).prefix(height).map {
      line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Runs one command. Its output is read only when asked for: the server keeps the first one open.
  private static func run(_ arguments: [String], isRead: Bool = false) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/tmux")
    process.arguments = arguments
    process.environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ]
    let output = Pipe()
    process.standardOutput = isRead ? output : FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = isRead ? output.fileHandleForReading.readDataToEndOfFile() : Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
