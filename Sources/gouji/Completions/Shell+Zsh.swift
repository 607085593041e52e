import Reports

extension Shell {
  /// For zsh, as a file `_gouji` in a folder of `$fpath`, or sourced.
  var zshScript: String {
    """
    #compdef gouji
    # Completions of gouji for zsh, written by: gouji completions zsh
    _gouji() {
      local command=gouji
      case ${words[2]} in
        \(Command.words.joined(separator: "|")))
          if (( CURRENT > 2 )); then
            command=${words[2]}
            shift words
            (( CURRENT-- ))
          fi ;;
      esac
      case $command in
    \(Command.allCases.map(branch).joined(separator: "\n"))
      esac
    }
    if [[ ${funcstack[1]} == _gouji ]]; then _gouji "$@"; else compdef _gouji gouji; fi

    """
  }

  private func branch(_ command: Command) -> String {
    var lines = ["    \(command == .browse ? "gouji" : command.rawValue))"]
    if command == .browse {
      let commands = Command.allCases.dropFirst().map { command in
        let summary = firstLine(command.syntax.summary.english)
        return "        \(singleQuoted("\(command.rawValue):\(escaped(summary))"))"
      }
      lines += ["      local -a commands=("] + commands + ["      )"]
      lines += ["      (( CURRENT == 2 )) && _describe -t commands command commands"]
    }
    lines += ["      _arguments -s -S \\"]
    lines += command.options.map { "        \(specification($0)) \\" }
    let operands = command.syntax.operands
    lines += [
      operands.takesFiles
        ? "        '*:path:_files' ;;"
        : operands.choices.isEmpty
          ? "        ;;" : "        ': :(\(operands.choices.joined(separator: " ")))' ;;"
    ]
    if lines.last == "        ;;" {
      lines.removeLast()
      lines[lines.count - 1] = String((lines.last ?? "").dropLast(2)) + " ;;"
    }
    return lines.joined(separator: "\n")
  }

  private func specification(_ option: Option) -> String {
    var text = option.isRepeatable ? "*" : ""
    text += "--\(option.name)\(option.value == nil ? "" : "=")"
    text += "[\(escaped(firstLine(option.help.english)))]"
    if let value = option.value {
      text += ":\(escaped(value)):"
      text +=
        option.takesFile
        ? "_files" : option.choices.isEmpty ? "" : "(\(option.choices.joined(separator: " ")))"
    }
    return singleQuoted(text)
  }

  private func firstLine(_ text: String) -> String {
    String(text.prefix { $0 != "\n" })
  }

  /// Signs that part the fields of a specification.
  private func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
