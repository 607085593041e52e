import Reports

/// The version that `--version` prints.
let version = "0.1.0"

/// Does what the words behind the program's name ask for.
func run(_ words: [String], environment: [String: String]) -> ExitStatus {
  if words.first == "--version" {
    print("gouji \(version)")
    return .done
  }
  do throws(UsageError) {
    let arguments = try Arguments(words)
    let language = arguments.value("lang").flatMap(Language.init) ?? Language(environment)
    if arguments.has("help") {
      print(arguments.command.help(language), terminator: "")
      return .done
    }
    return switch arguments.command {
    case .browse: try BrowseCommand(arguments: arguments, language: language).run()
    case .check: try CheckCommand(arguments: arguments, language: language).run()
    case .export: try ExportCommand(arguments: arguments, language: language).run()
    case .sum: try SumCommand(arguments: arguments, language: language).run()
    }
  } catch {
    say("gouji: \(error.sentence(Language(environment)))")
    return .wrongUsage
  }
}

extension Language {
  /// The language of the locale: Chinese when it is Chinese, else English.
  init(_ environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
