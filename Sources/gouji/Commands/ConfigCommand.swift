import Browser
import Reports
import Terminal

/// `gouji config`: where the settings are, whether they are understood, and the first file.
struct ConfigCommand {
  static let syntax = CommandSyntax(
    operands: .none,
    summary: Phrase(
      "检查设置文件；--init 写出一份带说明的。",
      "Check the file of settings; --init writes one with remarks."),
    remarks: [
      Phrase(
        "设置文件是 $XDG_CONFIG_HOME/gouji/config，默认 ~/.config/gouji/config："
          + "按键、颜色、语言、字符宽度、起始视图。已有的文件不会被改动。",
        "The settings are in $XDG_CONFIG_HOME/gouji/config, else ~/.config/gouji/config: keys, "
          + "colours, language, width of characters, the first view. An existing file is left alone."
      )
    ],
    options: [
      Option("init", "写出设置文件，各项均为默认值", "write the file, every setting as it is without it"),
      Option("print", "只把这份文件写到标准输出", "write that file to standard output only"),
    ] + Option.general,
    examples: ["gouji config", "gouji config --init", "gouji config --print | less"])

  let arguments: Arguments
  let language: Language
  let file: SettingsFile?

  func run() -> ExitStatus {
    if arguments.has("print") { return write(Settings.template(language)) }
    guard let file else {
      complain(
        Phrase(
          "不知道设置文件在哪里：没有设置 HOME 和 XDG_CONFIG_HOME",
          "nobody knows where settings are: neither HOME nor XDG_CONFIG_HOME is set"), language)
      return .unreadable
    }
    if arguments.has("init"), let failure = file.create(language) {
      complain(failure, language)
      return .unreadable
    }
    let problems = file.read().problems
    for problem in problems { complain(file.sentence(problem), language) }
    guard write(safeLine(file.path) + "\n") == .done else { return .unreadable }
    if !file.exists {
      say(
        Phrase(
          "还没有这个文件；gouji config --init 会写出一份",
          "there is no such file yet; gouji config --init writes one")(language))
    }
    return problems.isEmpty ? .done : .unreadable
  }

  private func write(_ text: String) -> ExitStatus {
    var output = StandardOutput()
    output.write(text)
    return output.finish(language) ? .done : .unreadable
  }
}
