import Reports

extension Command {
  /// The whole help of the command.
  func help(_ language: Language) -> String {
    var text = "\(usage)\n\n"
    for words in [syntax.summary] + syntax.remarks {
      text += paragraph(words(language)).map { $0 + "\n" }.joined() + "\n"
    }
    if self == .browse {
      text += Phrase("命令：", "Commands:")(language) + "\n"
      for command in Command.allCases.dropFirst() {
        text += "  \(command.usage)\n"
        text += paragraph(command.syntax.summary(language), indent: 6).map { $0 + "\n" }.joined()
      }
      text += "\n"
    }
    text += Phrase("选项：", "Options:")(language) + "\n"
    for option in options { text += option.helpEntry(language) }
    text += "\n" + Phrase("示例：", "Examples:")(language) + "\n"
    for example in syntax.examples { text += "  \(example)\n" }
    return text
  }
}

extension Option {
  /// The option with what stands behind it: `--jobs N`.
  var usage: String { "--\(name)\(value.map { " \($0)" } ?? "")" }

  /// The choices, where the usage does not list them already.
  var listedChoices: [String] { value?.contains("|") == true ? [] : choices }

  /// The lines of the help about it.
  fileprivate func helpEntry(_ language: Language) -> String {
    (["  \(usage)"] + paragraph(help(language), indent: 6) + choiceLines).map { $0 + "\n" }
      .joined()
  }

  /// The choices, broken into lines where they are many.
  private var choiceLines: [String] {
    var lines: [String] = []
    var line = ""
    for choice in listedChoices {
      let longer = line.isEmpty ? choice : "\(line) | \(choice)"
      if longer.utf8.count > 72 {
        lines.append(line + " |")
        line = choice
      } else {
        line = longer
      }
    }
    return (line.isEmpty ? lines : lines + [line]).map { "      \($0)" }
  }
}
