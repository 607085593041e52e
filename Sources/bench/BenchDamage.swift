import Corpus
import Foundation
import Reading
import Soundness
import Synchronization

// Damaged documents, read in processes of their own, so that one that ends or never ends its process
// is known by its number:
//
//     bench damage ──► bench damaged FIRST COUNT   1 8e0fc1… 0.8      number, sum of the output, ms
//                 └──► the same once more          2 77a3b0… 1.1      a part is read twice, and both
//                                                  3 …                must say the same

/// Reads the documents of a folder, damaged in many ways, twice.
func benchDamage(_ request: BenchRequest, _ report: inout BenchReport) throws(BenchError) {
  let count = request.count ?? 10_000
  let folder = request.folder ?? "SampleData"
  let parts = stride(from: 0, to: count, by: 250).map { first in
    DamagedPart(folder: folder, first: first, count: min(250, count - first))
  }
  let results = Mutex<[(part: Int, result: Result<[Double], BenchError>)]>([])
  let elapsed = milliseconds {
    mapInOrder(Array(parts.enumerated()), chunk: 1, jobs: request.jobs) { parts in
      parts.map { ($0.offset, $0.element.result) }
    } consume: { result in
      results.withLock { $0 += result }
      return true
    }
  }
  var times: [Double] = []
  for (_, result) in results.withLock({ $0 }) { times += try result.get() }
  report.add(
    .damage, "damaged documents, each read twice", Double(times.count), "",
    note: "no crash, no hang, the same output; \(rounded(elapsed / 1000)) s")
  report.add(
    .damage, "the slowest of them", times.max() ?? 0, "ms",
    note: "in the middle \(rounded(times.percentile(0.5))) ms")
}

/// Some of the damaged documents.
private struct DamagedPart {
  let folder: String
  let first: Int
  let count: Int

  /// How long each document took, or what went wrong with the first that was not well.
  var result: Result<[Double], BenchError> {
    do throws(BenchError) {
      let (one, two) = (try run(), try run())
      for (one, two) in zip(one, two) where one.words[1] != two.words[1] {
        throw .failed("document \(one.number): another output the second time")
      }
      return .success(one.map(\.milliseconds))
    } catch {
      return .failure(error)
    }
  }

  /// No document may keep its process busy for so long, in seconds.
  private static let patience = 20.0

  /// Reads the part in a process of its own; the lines that it wrote.
  private func run() throws(BenchError) -> [Line] {
    let output = NSTemporaryDirectory() + "gouji-damaged-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: output) }
    guard FileManager.default.createFile(atPath: output, contents: nil) else {
      throw .cannotWrite(output)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["damaged", folder, "\(first)", "\(count)"]
    process.standardOutput = FileHandle(forWritingAtPath: output)
    do { try process.run() } catch { throw .failed("cannot start \(CommandLine.arguments[0])") }
    var known = 0
    var deadline = Date.now + Self.patience
    while process.isRunning {
      usleep(20_000)
      let size = (try? FileManager.default.attributesOfItem(atPath: output)[.size] as? Int) ?? 0
      if size > known { (known, deadline) = (size, Date.now + Self.patience) }
      if Date.now > deadline {
        kill(process.processIdentifier, SIGKILL)
        throw .failed("document \(first + lines(of: output).count): still read after 20 s")
      }
    }
    let lines = lines(of: output)
    guard process.terminationReason == .exit, lines.count == count else {
      throw .failed("document \(first + lines.count): the program ended while it was read")
    }
    if let faulty = lines.first(where: { $0.words.count > 3 }) {
      throw .failed(
        "document \(faulty.number): \(faulty.words.dropFirst(3).joined(separator: " "))")
    }
    return lines
  }

  private func lines(of path: String) -> [Line] {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      Line(words: $0.split(separator: " "))
    }
  }

  /// What a process says of a document.
  private struct Line {
    let words: [Substring]
    var number: Substring { words[0] }
    var milliseconds: Double { Double(words[2]) ?? 0 }
  }
}

/// Reads some of the damaged documents and says a line of each: `FOLDER FIRST COUNT`.
func readDamaged(_ words: [String]) throws(BenchError) {
  guard words.count == 3, let first = Int(words[1]), let count = Int(words[2]), count > 0 else {
    throw .usage
  }
  let files = Walk([words[0]]).files.map(\.path).sorted()
  let documents = DamagedDocuments(
    files.compactMap { path in
      guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
      return DamagedDocuments.Document(path: path, bytes: Array(bytes))
    })
  for number in first..<first + count {
    let document = documents[number]
    var soundness = Soundness(of: [], path: "")
    let elapsed = milliseconds { soundness = Soundness(of: document.bytes, path: document.path) }
    let faults = soundness.faults.prefix(3).joined(separator: "; ")
    // Not print: what it keeps back is lost when the next document ends the program.
    let line = "\(number) \(soundness.checksum) \(rounded(elapsed)) \(faults)\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}

extension Soundness {
  /// Stands for the whole output.
  fileprivate var checksum: UInt64 {
    output.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
