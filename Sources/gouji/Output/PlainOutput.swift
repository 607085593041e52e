import Reports

/// Lines for a person, each written at once; behind one that could not be written none is.
final class PlainOutput {
  private let language: Language
  private(set) var isTaken = true

  init(_ language: Language) { self.language = language }

  func write(_ line: String) {
    guard isTaken else { return }
    var output = StandardOutput()
    output.write(line + "\n")
    isTaken = output.finish(language)
  }
}
