import Reports

/// `gouji man`: the manual page.
struct ManualCommand {
  static let syntax = CommandSyntax(
    operands: .none,
    summary: Phrase("写出手册页 gouji.1。", "Write the manual page gouji.1."),
    options: Option.general,
    examples: [
      "gouji man | man -l -", "gouji man > /usr/local/share/man/man1/gouji.1",
    ])

  let language: Language

  func run() -> ExitStatus {
    var output = StandardOutput()
    output.write(manualPage(language))
    return output.finish(language) ? .done : .unreadable
  }
}

/// The manual page in the language of man(7), made from the tables of commands and options.
func manualPage(_ language: Language) -> String {
  var page = ManualPage()
  page.request("TH GOUJI 1 \"\" \"gouji \(version)\"")
  page.section(Phrase("名称", "NAME")(language))
  page.text("gouji - " + Command.browse.syntax.summary(language))
  page.section(Phrase("用法", "SYNOPSIS")(language))
  for command in Command.allCases {
    page.request("B \(ManualPage.quoted(command.usage))")
    page.request("br")
  }
  page.section(Phrase("说明", "DESCRIPTION")(language))
  for remark in Command.browse.syntax.remarks { page.paragraph(remark(language)) }
  page.section(Phrase("浏览的选项", "OPTIONS OF THE BROWSER")(language))
  page.options(Command.browse.options, language)
  page.section(Phrase("命令", "COMMANDS")(language))
  for command in Command.allCases.dropFirst() {
    page.subsection(command.usage)
    page.text(command.syntax.summary(language))
    for remark in command.syntax.remarks { page.paragraph(remark(language)) }
    let own = command.options.filter { option in !Option.common.contains { $0.name == option.name }
    }
    page.options(own, language)
    page.examples(command.syntax.examples)
  }
  page.section(Phrase("各命令共有的选项", "OPTIONS OF ALL COMMANDS")(language))
  page.text(
    Phrase(
      "不读取报告的命令只有其中的 --color、--lang 和 --help。",
      "Commands that read no reports have only --color, --lang and --help of these.")(language))
  page.options(Option.common, language)
  page.section(Phrase("退出状态", "EXIT STATUS")(language))
  page.text(
    Phrase(
      "0 完成；1 check 有所示级别的问题；2 用法有误；3 有文件无法读取。",
      "0 done; 1 check found something at the level shown; 2 wrong usage; 3 a file could not be read."
    )(language))
  page.section(Phrase("文件", "FILES")(language))
  page.text(
    Phrase(
      "$XDG_CONFIG_HOME/gouji/config（默认 ~/.config/gouji/config）：设置，由 gouji config --init 写出。",
      "$XDG_CONFIG_HOME/gouji/config (else ~/.config/gouji/config): settings, written by gouji config "
        + "--init.")(language))
  page.section(Phrase("环境变量", "ENVIRONMENT")(language))
  page.text(
    Phrase(
      "NO_COLOR 不用颜色；LC_ALL、LC_MESSAGES、LANG 决定语言；VISUAL、EDITOR 是编辑器；"
        + "RUNEWIDTH_EASTASIAN=1 表示 “ … — 等字符占两列。",
      "NO_COLOR: no colours. LC_ALL, LC_MESSAGES, LANG: the language. VISUAL, EDITOR: the editor. "
        + "RUNEWIDTH_EASTASIAN=1: characters such as “ … — take two columns.")(language))
  return page.source
}

/// Writes requests of man(7) and text that is none.
private struct ManualPage {
  private(set) var source = ""

  mutating func request(_ request: String) { source += ".\(request)\n" }

  mutating func section(_ title: String) { request("SH \(Self.quoted(title))") }

  mutating func subsection(_ title: String) { request("SS \(Self.quoted(title))") }

  mutating func text(_ text: String) {
    for line in text.split(separator: "\n") { source += Self.escaped(String(line)) + "\n" }
  }

  mutating func paragraph(_ text: String) {
    request("PP")
    self.text(text)
  }

  mutating func options(_ options: [Option], _ language: Language) {
    for option in options {
      request("TP")
      request("B \(Self.quoted(option.usage))")
      text(option.help(language))
      if !option.listedChoices.isEmpty { text(option.listedChoices.joined(separator: " | ")) }
    }
  }

  mutating func examples(_ examples: [String]) {
    request("PP")
    request("EX")
    for example in examples { text(example) }
    request("EE")
  }

  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A dash is a dash to copy, a backslash a backslash, and no line begins like a request.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
