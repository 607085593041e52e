import Reports

extension Shell {
  /// For fish 3 and later, as `~/.config/fish/completions/gouji.fish`.
  var fishScript: String {
    let isBrowsing = "not __fish_seen_subcommand_from \(Command.words.joined(separator: " "))"
    var lines = ["# Completions of gouji for fish, written by: gouji completions fish"]
    for command in Command.allCases.dropFirst() {
      let summary = command.syntax.summary.english.prefix { $0 != "\n" }
      lines.append(
        "complete -c gouji -n __fish_use_subcommand -a \(command.rawValue)"
          + " -d \(quoted(String(summary)))")
    }
    for command in Command.allCases {
      let condition =
        command == .browse ? isBrowsing : "__fish_seen_subcommand_from \(command.rawValue)"
      let start = "complete -c gouji -n \(quoted(condition))"
      let operands = command.syntax.operands
      if !operands.takesFiles {
        let choices = operands.choices.joined(separator: " ")
        lines.append(choices.isEmpty ? "\(start) -f" : "\(start) -f -a \(quoted(choices))")
      }
      for option in command.options { lines.append(start + words(option)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func words(_ option: Option) -> String {
    var words = " -l \(option.name)"
    if option.takesFile {
      words += " -r -F"
    } else if option.value != nil {
      words += " -x"
      if !option.choices.isEmpty { words += " -a \(quoted(option.choices.joined(separator: " ")))" }
    }
    return words + " -d \(quoted(String(option.help.english.prefix { $0 != "\n" })))"
  }

  /// Within single quotes fish knows the backslash, as other shells do not.
  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
