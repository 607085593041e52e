import Foundation

/// How long `body` takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  let time = (ContinuousClock.now - start).components
  return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
}

extension [Double] {
  /// The value below which that part of all values lies; 0 when there is none.
  func percentile(_ part: Double) -> Double {
    let ordered = sorted()
    guard let last = ordered.indices.last else { return 0 }
    return ordered[Swift.min(last, Int((Double(count) * part).rounded(.down)))]
  }

  var median: Double { percentile(0.5) }
}

/// Runs a program that is found on the PATH, its output thrown away, and says how long it took in
/// milliseconds; `nil` when there is no such program.
func timeProgram(_ words: [String], input: String? = nil) -> Double? {
  let program = Process()
  program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  program.arguments = words
  program.standardOutput = FileHandle.nullDevice
  program.standardError = FileHandle.nullDevice
  program.standardInput =
    input.flatMap { FileHandle(forReadingAtPath: $0) } ?? FileHandle.nullDevice
  var isThere = false
  let time = milliseconds {
    guard (try? program.run()) != nil else { return }
    program.waitUntilExit()
    isThere = program.terminationStatus < 126
  }
  return isThere ? time : nil
}
