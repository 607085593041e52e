import Foundation
import Samples

/// A temporary folder full of made-up reports; goes with the value's last use by `remove`.
struct SampleFolder {
  let path: String
  private(set) var files = 0
  private(set) var bytes = 0

  /// Makes an empty folder.
  init(_ name: String) throws(BenchError) {
    path =
      NSTemporaryDirectory() + "gouji-bench-\(ProcessInfo.processInfo.processIdentifier)-\(name)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path)
    }
  }

  /// Writes so many reports, a hundred in each folder, in all of `forms` by turns. Only documents
  /// of a size in `sizes` are taken.
  mutating func fill(
    _ count: Int, _ forms: [SampleForm], seed: UInt64, length: SampleGenerator.Length,
    sizes: ClosedRange<Int> = 0...Int.max
  ) throws(BenchError) {
    var generator = SampleGenerator(seed: seed)
    var attempts = 0
    while files < count, attempts < 4 * count + 100 {
      let form = forms[attempts % forms.count]
      attempts += 1
      let document = generator.report(blanks: form.keepsBlanks, length: length).render(form)
      guard sizes.contains(document.count) else { continue }
      let folder = "\(path)/\(files / 100)"
      do {
        if files % 100 == 0 {
          try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        }
        try Data(document).write(
          to: URL(fileURLWithPath: "\(folder)/\(files).\(form.fileExtension)"))
      } catch {
        throw .cannotWrite(folder)
      }
      files += 1
      bytes += document.count
    }
    guard files == count else { throw .failed("no \(count) reports of the wanted size") }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
