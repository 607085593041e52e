import Corpus
import Reports

/// What was wrong with the words of a command, as a sentence.
struct UsageError: Error, Equatable {
  let sentence: Phrase

  init(_ chinese: String, _ english: String) {
    sentence = Phrase(chinese, english)
  }
}

/// A command line, taken apart by the option table.
struct Arguments {
  let command: Command
  private(set) var paths: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes apart the words behind the program's name. The first word may be a command; behind `--`
  /// every word is a path.
  init(_ words: [String]) throws(UsageError) {
    var words = words[...]
    if let first = words.first, let command = Command(rawValue: first), command != .browse {
      self.command = command
      words.removeFirst()
    } else {
      command = .browse
    }
    while let word = words.popFirst() {
      if word == "--" {
        paths += words
        break
      }
      guard word.hasPrefix("--") else {
        guard word == "-" || !word.hasPrefix("-") else {
          if word == "-h" {
            values["help"] = [""]
            continue
          }
          throw UsageError("没有选项 \(word)", "there is no option \(word)")
        }
        paths.append(word)
        continue
      }
      try takeOption(word, &words)
    }
  }

  private mutating func takeOption(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw UsageError(
        "\(command.usage) 没有选项 --\(name);--help 列出所有选项",
        "\(command.usage) has no option --\(name); --help lists them all")
    }
    guard option.value != nil else {
      guard parts.count == 1 else {
        throw UsageError("--\(name) 不带值", "--\(name) takes no value")
      }
      values[name] = [""]
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : words.popFirst() else {
      throw UsageError("--\(name) 后面缺少值", "--\(name) needs a value")
    }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      let choices = option.choices.joined(separator: ", ")
      throw UsageError("--\(name) 的值只能是 \(choices)", "--\(name) takes one of \(choices)")
    }
    values[name] = option.isRepeatable ? values[name, default: []] + [value] : [value]
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value given for an option.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values given for an option.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// Which reports were asked for.
  func selection() throws(UsageError) -> Selection {
    var selection = Selection()
    selection.agency = value("agency")
    selection.edition = value("edition").flatMap(Edition.init(identifier:))
    selection.excluded = all("exclude")
    if let years = value("year") {
      let bounds = years.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
      guard let first = bounds.first ?? nil, let last = bounds.last ?? nil, bounds.count <= 2,
        first <= last
      else {
        throw UsageError(
          "--year 要写成 2021 或 2019..2023,不是“\(years)”",
          "--year takes 2021 or 2019..2023, not “\(years)”")
      }
      selection.years = first...last
    }
    return selection
  }

  /// How many threads are to read.
  func jobs() throws(UsageError) -> Int {
    guard let text = value("jobs") else { return availableProcessors() }
    guard let jobs = Int(text), (1...256).contains(jobs) else {
      throw UsageError("--jobs 要一个 1 到 256 的数", "--jobs takes a number from 1 to 256")
    }
    return jobs
  }
}
