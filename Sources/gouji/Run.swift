import Browser
import Reports
import Rules
import Terminal

/// The version of the program.
let version = "0.1.0"

/// The version with the commit, where that is known, as `--version` prints it. It also stands for the
/// rules: an index that another one wrote is not read.
let fullVersion = version + (origin.map { " (\($0))" } ?? "")

/// Does what the words behind the program's name ask for.
func run(_ words: [String], environment: [String: String]) -> ExitStatus {
  let file = SettingsFile(environment: environment)
  let (settings, problems) = file?.read() ?? (.standard, [])
  let language = Language(words) ?? settings.language ?? Language(environment)
  do throws(UsageError) {
    let arguments = try Arguments(words)
    if arguments.has("help") {
      return printed(arguments.command.help(language), language)
    }
    if arguments.has("version") {
      return printed("gouji \(fullVersion)\n", language)
    }
    if let file, arguments.command != .config {
      for problem in problems { complain(file.sentence(problem), language) }
    }
    let ink = Ink(choice: arguments.value("color") ?? settings.colors, environment: environment)
    switch arguments.command {
    case .browse:
      return try BrowseCommand(
        arguments: arguments, language: language, settings: settings, environment: environment
      ).run()
    case .check:
      return try CheckCommand(
        arguments: arguments, language: language, ink: ink
      ).run()
    case .export: return try ExportCommand(arguments: arguments, language: language).run()
    case .sum: return try SumCommand(arguments: arguments, language: language).run()
    case .show:
      return try ShowCommand(
        arguments: arguments, language: language, settings: settings, environment: environment
      ).run()
    case .search:
      return try SearchCommand(
        arguments: arguments, language: language, environment: environment
      ).run()
    case .rules: return RulesCommand(arguments: arguments, language: language, ink: ink).run()
    case .explain:
      let rule = arguments.paths.first.flatMap(RuleID.init) ?? .balance
      return ExplainCommand(rule: Rule[rule], language: language, ink: ink).run()
    case .config:
      return ConfigCommand(arguments: arguments, language: language, file: file).run()
    case .cache:
      return try CacheCommand(
        arguments: arguments, language: language, environment: environment
      ).run()
    case .completions:
      let shell = arguments.paths.first.flatMap(Shell.init) ?? .bash
      return CompletionsCommand(shell: shell, language: language).run()
    case .man: return ManualCommand(language: language).run()
    }
  } catch {
    complain(error.sentence, language)
    return .wrongUsage
  }
}

private func printed(_ text: String, _ language: Language) -> ExitStatus {
  var output = StandardOutput()
  output.write(text)
  return output.finish(language) ? .done : .unreadable
}

extension Language {
  /// The language that the words ask for, also where they are wrong otherwise.
  init?(_ words: [String]) {
    let place = words.lastIndex { $0 == "--lang" || $0.hasPrefix("--lang=") }
    guard let place else { return nil }
    let value = words[place].dropFirst("--lang=".count)
    self.init(rawValue: value.isEmpty ? words[(place + 1)...].first ?? "" : String(value))
  }

  /// The language of the locale: Chinese when it is Chinese, else English.
  init(_ environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
