import Foundation
import TestSupport

/// The program as a person runs it: a process of its own.
struct Gouji {
  /// What it left when it ended.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of the output, each without its end.
    var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// The built program, which lies beside the tests.
  static var path: String {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
    #if canImport(Darwin)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = (bundle?.bundleURL ?? program).deletingLastPathComponent()
    #else
      let folder = program.deletingLastPathComponent()
    #endif
    return folder.appending(path: "gouji").path
  }

  /// The folder of the package, in which SampleData lies.
  static var package: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Runs the program in the folder of the package, or in another, and waits for its end.
  static func run(
    _ arguments: String..., in folder: String = package, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, in: folder, input: input, environment: environment)
  }

  static func run(
    _ arguments: [String], in folder: String = package, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$gouji` is the program.
  static func shell(_ line: String, in folder: String = package) throws -> Outcome {
    try start("/bin/sh", ["-c", line], in: folder, input: [], environment: ["gouji": path])
  }

  private static func start(
    _ path: String, _ arguments: [String], in folder: String, input: [UInt8],
    environment: [String: String]
  ) throws -> Outcome {
    // Files and no pipes: a program that says much on both is never kept waiting.
    let streams = try TemporaryFolder()
    for (name, content) in [("in", input), ("out", []), ("err", [])] {
      try streams.write(content, to: name)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams["in"])
    process.standardOutput = FileHandle(forWritingAtPath: streams["out"])
    process.standardError = FileHandle(forWritingAtPath: streams["err"])
    try process.run()
    process.waitUntilExit()
    // A program that a signal ended must not look like one that ended with that status.
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .exit ? status : 128 + status,
      output: Array(FileManager.default.contents(atPath: streams["out"]) ?? Data()),
      errors: streams.text("err") ?? "")
  }
}

/// A report in which nothing is wrong, of a year before the statutory form.
let cleanReport = """
  青石县财政局2017年政府信息公开工作年度报告
  一、概述
  本报告的统计期限为2017年1月1日至2017年12月31日。全年主动公开信息12条，都在本机关网站上。

  """

/// A report of which one group of the table of reviews does not add up.
let faultyReport = """
  白塔县民政局2022年政府信息公开工作年度报告
  一、总体情况
  全年主动公开信息12条，都在本机关网站上。
  四、政府信息公开行政复议、行政诉讼情况
  | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
  |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
  | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
  | 2 | 1 | 0 | 1 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

  """
