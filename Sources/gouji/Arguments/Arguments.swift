import Browser
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
  /// The words that are no options: paths for most commands.
  private(set) var paths: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes apart the words behind the program's name. The first word that is no option may be a
  /// command; behind `--` every word is a path.
  init(_ words: [String]) throws(UsageError) {
    var words = words[...]
    let place = Self.commandPlace(in: words)
    command = place.flatMap { Command(rawValue: words[$0]) } ?? .browse
    if let place { words.remove(at: place) }
    while let word = words.popFirst() {
      switch word {
      case "--":
        paths += words
        words = []
      case "-h": values["help"] = [""]
      case _ where word.hasPrefix("--"): try takeOption(word, &words)
      case _ where word.hasPrefix("-") && word != "-": throw noOption(word)
      default: paths.append(word)
      }
    }
    if !has("help") { try checkOperands() }
  }

  /// Where the command stands: first, or behind options that every command takes.
  private static func commandPlace(in words: ArraySlice<String>) -> Int? {
    var place = words.startIndex
    while place < words.endIndex, words[place].hasPrefix("--"), words[place] != "--" {
      let parts = words[place].dropFirst(2).split(separator: "=", maxSplits: 1)
      guard let name = parts.first,
        let option = Option.common.first(where: { $0.name == name })
      else { return nil }
      place += option.value == nil || parts.count == 2 ? 1 : 2
    }
    guard place < words.endIndex, Command.words.contains(words[place]) else { return nil }
    return place
  }

  /// Whether there are as many words as the command takes, and such as it knows.
  private func checkOperands() throws(UsageError) {
    let operands = command.syntax.operands
    guard paths.count >= operands.count.lowerBound else {
      throw UsageError(
        "\(command.name) 后面缺少 \(operands.usage)；写法：\(command.usage)",
        "\(command.name) needs \(operands.usage); write \(command.usage)")
    }
    guard paths.count <= operands.count.upperBound else {
      let word = paths[operands.count.upperBound]
      throw UsageError(
        "\(command.name) 不需要“\(word)”；写法：\(command.usage)",
        "\(command.name) has no use for “\(word)”; write \(command.usage)")
    }
    guard let word = paths.first, !operands.choices.isEmpty, !operands.choices.contains(word) else {
      return
    }
    throw notAmong(operands.choices, word, of: command.name)
  }

  private mutating func takeOption(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw noOption("--\(name)")
    }
    guard option.value != nil else {
      guard parts.count == 1 else {
        throw UsageError("--\(name) 不带值", "--\(name) takes no value")
      }
      values[name] = [""]
      return
    }
    // A word that looks like the next option is not the value, which was forgotten.
    guard let value = parts.count == 2 ? String(parts[1]) : words.popFirst(),
      parts.count == 2 || !value.hasPrefix("--")
    else { throw missingValue(option) }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw notAmong(option.choices, value, of: "--\(name)")
    }
    values[name] = option.isRepeatable ? values[name, default: []] + [value] : [value]
  }

  private func notAmong(_ choices: [String], _ word: String, of name: String) -> UsageError {
    if let meant = nearest(to: word, among: choices) {
      return UsageError(
        "\(name) 没有“\(word)”，是不是“\(meant)”？", "\(name) has no “\(word)”; did you mean “\(meant)”?")
    }
    return UsageError(
      "\(name) 不能是“\(word)”，只能是：\(choices.joined(separator: "、"))",
      "\(name) cannot be “\(word)”; it is one of \(choices.joined(separator: ", "))")
  }

  private func noOption(_ word: String) -> UsageError {
    let names = command.options.map { "--\($0.name)" }
    if let meant = nearest(to: word, among: names) {
      return UsageError(
        "\(command.name) 没有选项 \(word)，是不是 \(meant)？",
        "\(command.name) has no option \(word); did you mean \(meant)?")
    }
    if let owner = Command.allCases.first(where: { $0.options.contains { "--\($0.name)" == word } })
    {
      return UsageError(
        "\(command.name) 没有选项 \(word)；\(owner.name) 才有",
        "\(command.name) has no option \(word); \(owner.name) has")
    }
    return UsageError(
      "\(command.name) 没有选项 \(word)；可用的选项：\(names.joined(separator: "、"))",
      "\(command.name) has no option \(word); its options are \(names.joined(separator: ", "))")
  }

  private func missingValue(_ option: Option) -> UsageError {
    let value = option.choices.isEmpty ? option.value ?? "" : option.choices.joined(separator: "|")
    return UsageError(
      "--\(option.name) 后面缺少值：--\(option.name) \(value)",
      "--\(option.name) needs a value: --\(option.name) \(value)")
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
    // Many write a folder with a slash behind it.
    selection.excluded = all("exclude").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    if let years = value("year") { selection.years = try Self.years(years) }
    return selection
  }

  /// The years in `2021` or `2019..2023`.
  private static func years(_ text: String) throws(UsageError) -> ClosedRange<Int> {
    let bounds = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = bounds.first ?? nil, let last = bounds.last ?? nil, bounds.count <= 2,
      first <= last, 1900...2999 ~= first, 1900...2999 ~= last, !text.contains("+")
    else {
      throw UsageError(
        "--year 要写成 2021 或 2019..2023，不能是“\(text)”",
        "--year is written as 2021 or 2019..2023, not “\(text)”")
    }
    return first...last
  }

  /// Where indexes are kept, unless they are not wanted.
  func cache(_ environment: [String: String]) -> IndexCache? {
    has("no-cache") ? nil : IndexCache(environment: environment, version: fullVersion)
  }

  /// How many threads are to read.
  func jobs() throws(UsageError) -> Int {
    guard let text = value("jobs") else { return availableProcessors() }
    guard let jobs = Int(text), (1...256).contains(jobs) else {
      throw UsageError(
        "--jobs 要写 1 到 256 之间的整数，不能是“\(text)”",
        "--jobs is a number from 1 to 256, not “\(text)”")
    }
    return jobs
  }
}
