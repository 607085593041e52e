import Reports

/// `gouji completions`: what a shell has to know to complete words.
struct CompletionsCommand {
  static let syntax = CommandSyntax(
    operands: .shell,
    summary: Phrase(
      "写出命令行补全脚本。", "Write the script by which a shell completes commands and options."),
    remarks: [
      Phrase(
        "bash：在 ~/.bashrc 里写 eval \"$(gouji completions bash)\"\n"
          + "zsh：写到 $fpath 中某个文件夹的 _gouji\n"
          + "fish：写到 ~/.config/fish/completions/gouji.fish",
        "bash: put eval \"$(gouji completions bash)\" into ~/.bashrc\n"
          + "zsh: write it to _gouji in a folder of $fpath\n"
          + "fish: write it to ~/.config/fish/completions/gouji.fish")
    ],
    options: Option.general,
    examples: [
      "eval \"$(gouji completions bash)\"", "gouji completions zsh > ~/.zfunc/_gouji",
      "gouji completions fish > ~/.config/fish/completions/gouji.fish",
    ])

  let shell: Shell
  let language: Language

  func run() -> ExitStatus {
    var output = StandardOutput()
    output.write(shell.script)
    return output.finish(language) ? .done : .unreadable
  }
}
