import Foundation

/// Runs `body` with the path of a temporary file that holds `text`.
func withFile(_ text: String, name: String = "report.txt", _ body: (String) throws -> Void) throws {
  try withFolder([(name, text)]) { try body("\($0)/\(name)") }
}

/// Runs `body` with the path of a temporary folder that holds these files.
func withFolder(
  _ files: [(name: String, text: String)], _ body: (String) throws -> Void
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for file in files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
  try body(folder.path)
}
