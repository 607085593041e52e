import Reports

/// The version that `--version` prints.
let version = "0.1.0"

/// Does what the words behind the program's name ask for.
func run(_ words: [String], environment: [String: String]) -> ExitStatus {
  let language = Language(words) ?? Language(environment)
  do throws(UsageError) {
    let arguments = try Arguments(words)
    if arguments.has("help") {
      return printed(arguments.command.help(language), language)
    }
    if arguments.has("version") {
      return printed("gouji \(version)\n", language)
    }
    return switch arguments.command {
    case .browse: try BrowseCommand(arguments: arguments, language: language).run()
    case .check: try CheckCommand(arguments: arguments, language: language).run()
    case .export: try ExportCommand(arguments: arguments, language: language).run()
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
