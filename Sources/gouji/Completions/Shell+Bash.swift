extension Shell {
  /// For bash 3.2 and later.
  ///
  /// Bash parts `--format=csv` into three words; the first lines put that right.
  var bashScript: String {
    """
    # Completions of gouji for bash, written by: gouji completions bash
    _gouji() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=gouji
      local options= choices= files=yes IFS=$' \\t\\n'
      if [[ $word == = ]]; then
        word=
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      case ${COMP_WORDS[1]} in
        \(Command.words.joined(separator: "|"))) (( COMP_CWORD > 1 )) && command=${COMP_WORDS[1]} ;;
      esac
      case $command,$before in
    \(Command.allCases.flatMap(valueLines).joined(separator: "\n"))
      esac
      if [[ -n $choices ]]; then
        COMPREPLY=($(compgen -W "$choices" -- "$word"))
        return
      fi
      case $command in
    \(Command.allCases.map(commandLine).joined(separator: "\n"))
      esac
      (( COMP_CWORD == 1 )) && choices='\(Command.words.joined(separator: " "))'
      if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
      else
        COMPREPLY=($(compgen -W "$choices" -- "$word"))
        if [[ -n $files ]]; then
          IFS=$'\\n'
          COMPREPLY+=($(compgen -f -- "$word"))
          compopt -o filenames 2>/dev/null
        fi
      fi
    }
    complete -F _gouji gouji

    """
  }

  /// What may stand behind the options of a command.
  private func valueLines(_ command: Command) -> [String] {
    let word = command == .browse ? "gouji" : command.rawValue
    return command.options.filter { $0.value != nil }.map { option in
      let pattern = "    \(word),--\(option.name))"
      if option.takesFile {
        return "\(pattern) IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\"))\n"
          + "      compopt -o filenames 2>/dev/null; return ;;"
      }
      return option.choices.isEmpty
        ? "\(pattern) return ;;"
        : "\(pattern) choices='\(option.choices.joined(separator: " "))' ;;"
    }
  }

  private func commandLine(_ command: Command) -> String {
    let syntax = command.syntax
    let names = syntax.options.map { "--\($0.name)" }.joined(separator: " ")
    var line = "    \(command == .browse ? "gouji" : command.rawValue)) options='\(names)'"
    if !syntax.operands.choices.isEmpty {
      line += " choices='\(syntax.operands.choices.joined(separator: " "))'"
    }
    if !syntax.operands.takesFiles { line += " files=" }
    return line + " ;;"
  }
}
