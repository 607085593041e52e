import Foundation

/// Runs `body` with the path of a temporary file that holds `text`.
func withFile(_ text: String, name: String = "report.txt", _ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(text.utf8).write(to: file)
  try body(file.path)
}
