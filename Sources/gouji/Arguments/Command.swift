import Reports

/// What can be asked of the program on the command line.
enum Command: String, CaseIterable {
  case browse, check, export

  /// What a person types for it.
  var name: String { self == .browse ? "gouji" : "gouji \(rawValue)" }

  var usage: String { "\(name) [PATH...]" }

  var summary: Phrase {
    switch self {
    case .browse:
      Phrase(
        "在终端里浏览政府信息公开工作年度报告，核对其中的数字。",
        "Browse annual reports on government information disclosure in the terminal, and\n"
          + "cross-check their numbers.")
    case .check:
      Phrase(
        "列出报告中的问题，每行一条，形如 PATH:LINE: LEVEL: 说明 [RULE]。",
        "List findings, one per line: PATH:LINE: LEVEL: message [RULE].")
    case .export:
      Phrase("把报告中的数字导出为表格或 JSON。", "Write the numbers of the reports as tables or JSON.")
    }
  }

  /// What else a person needs to know to use it.
  var remarks: [Phrase] {
    switch self {
    case .browse:
      [
        Phrase(
          "PATH 是文件、文件夹（连同其下各级文件夹），或 -（从标准输入读一份报告）；\n"
            + "不写则为当前文件夹。与命令同名的文件请写成 ./check。",
          "PATH is a file, a folder with all below it, or - for one report on standard input;\n"
            + "without any, the current folder. For a file named like a command write ./check."),
        Phrase("浏览时按 ? 查看所有按键，按 q 退出。", "In the browser, ? shows all keys and q quits."),
      ]
    case .check:
      [
        Phrase(
          "退出状态：0 没有问题；1 有所示级别的问题；2 用法有误；3 有文件无法读取。",
          "Exit status: 0 nothing found; 1 something found at the level shown; 2 wrong usage;\n"
            + "3 a file could not be read.")
      ]
    case .export: []
    }
  }

  var options: [Option] {
    switch self {
    case .browse: Option.browse + Option.common + [Option.version]
    case .check: Option.check + Option.common
    case .export: ExportCommand.options + Option.common
    }
  }

  var examples: [String] {
    switch self {
    case .browse: ["gouji SampleData", "gouji --year 2021..2023 reports", "gouji report.txt"]
    case .check:
      [
        "gouji check SampleData", "gouji check --severity error reports",
        "gouji check --rule balance reports",
      ]
    case .export:
      [
        "gouji export --table applications --output applications.csv reports",
        "gouji export --table records --format ndjson reports",
      ]
    }
  }
}

extension Command {
  /// The whole help of the command.
  func help(_ language: Language) -> String {
    var text = "\(usage)\n\n\(summary(language))\n\n"
    for remark in remarks { text += "\(remark(language))\n\n" }
    if self == .browse {
      text += Phrase("命令：", "Commands:")(language) + "\n"
      for command in Command.allCases.dropFirst() {
        text += "  \(command.usage)\n      \(command.summary(language))\n"
      }
      text += "\n"
    }
    text += Phrase("选项：", "Options:")(language) + "\n"
    for option in options { text += option.helpEntry(language) }
    text += "\n" + Phrase("示例：", "Examples:")(language) + "\n"
    for example in examples { text += "  \(example)\n" }
    return text
  }
}

extension Option {
  /// The lines of the help about it.
  fileprivate func helpEntry(_ language: Language) -> String {
    var lines = ["  --\(name)\(value.map { " \($0)" } ?? "")", "      \(help(language))"]
    if !choices.isEmpty, value?.contains("|") != true { lines += choiceLines }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The choices, broken into lines where they are many.
  private var choiceLines: [String] {
    var lines: [String] = []
    var line = ""
    for choice in choices {
      let longer = line.isEmpty ? choice : "\(line) | \(choice)"
      if longer.utf8.count > 72 {
        lines.append(line + " |")
        line = choice
      } else {
        line = longer
      }
    }
    return (lines + [line]).map { "      \($0)" }
  }
}
