import Browser
import Corpus
import Reports
import Soundness
import Terminal

/// A part of the program that takes bytes from outside. Each call returns what must not be.
enum FuzzTarget: String, CaseIterable {
  /// A document: reading, rules, sentences, rows.
  case reading
  /// What a terminal sends.
  case keys
  /// The file of settings, of accepted findings, of agencies that have to report.
  case settings
  /// The index of a corpus.
  case index

  func faults(of bytes: [UInt8]) -> [String] {
    switch self {
    case .reading: Self.read(bytes)
    case .keys: Self.type(bytes)
    case .settings: Self.settle(bytes)
    case .index: Self.open(bytes)
    }
  }

  private static func read(_ bytes: [UInt8]) -> [String] {
    // JSON has no sign of its own: files of it are known by their names.
    let isJSON = bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[")
    let path = isJSON ? "report.jsonl" : "report.txt"
    // These need another program, whose time is not what is looked into.
    guard !bytes.starts(with: [0x1F, 0x8B]), !bytes.starts(with: "%PDF-".utf8) else { return [] }
    let first = Soundness(of: bytes, path: path)
    let second = Soundness(of: bytes, path: path)
    return first.faults + (first.output == second.output ? [] : ["another output the second time"])
  }

  /// A key that has a name has that of itself.
  private static func type(_ bytes: [UInt8]) -> [String] {
    var parser = InputParser()
    var faults: [String] = []
    for byte in bytes {
      guard case .key(let key)? = parser.feed(byte) else { continue }
      if let named = Key(name: key.name), Key(name: named.name) != named {
        faults.append("\(named.name) is not the name of that key")
      }
    }
    while parser.isWaiting { _ = parser.flush() }
    return faults
  }

  /// Whatever an index holds, it is refused or it gives answers.
  private static func open(_ bytes: [UInt8]) -> [String] {
    trial.ask(bytes)
    return []
  }

  private static func settle(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var problems: [SettingsProblem] = []
    _ = Settings(text, problems: &problems)
    let sentences = problems.flatMap { [$0.sentence.chinese, $0.sentence.english] }
    let baseline = Baseline(bytes)
    let isKept = Baseline(Array(baseline.text.utf8)).text == baseline.text
    _ = Roster(bytes)
    return sentences.flatMap { safetyFaults(of: $0) }
      + (isKept ? [] : ["the accepted findings are others when they were written and read"])
  }
}
