import Reports

/// What can be asked of the program on the command line.
enum Command: String, CaseIterable {
  case browse, check, export, sum

  var usage: String {
    switch self {
    case .browse: "gouji [PATH...]"
    case .check: "gouji check [PATH...]"
    case .export: "gouji export [PATH...]"
    case .sum: "gouji sum [PATH...]"
    }
  }

  var summary: Phrase {
    switch self {
    case .browse:
      Phrase(
        "在终端里浏览政府信息公开工作年度报告,核对其中的数。",
        "Browses annual reports on government information disclosure and cross-checks their numbers."
      )
    case .check:
      Phrase(
        "列出问题,每行一条: 路径:行: 级别: 说明 [规则]",
        "Lists findings, one a line: PATH:LINE: LEVEL: message [rule]")
    case .export:
      Phrase("把报告写成表格或 JSON。", "Writes reports as tables or JSON.")
    case .sum:
      Phrase(
        "把各份报告的三张表逐格相加，或与一份汇总报告对照。",
        "Add up the tables of the reports cell by cell, or hold the sum against a report.")
    }
  }

  var options: [Option] {
    switch self {
    case .browse: Option.browse + Option.common
    case .check: Option.check + Option.common
    case .export: ExportCommand.options + Option.common
    case .sum: SumCommand.options + Option.common
    }
  }

  var examples: [String] {
    switch self {
    case .browse: ["gouji SampleData", "gouji --year 2021..2023 reports", "gouji report.txt"]
    case .check:
      [
        "gouji check SampleData", "gouji check --severity error reports",
        "gouji check --rule balance reports", "gouji check --format sarif reports > findings.sarif",
        "gouji check --write-baseline accepted.txt reports",
      ]
    case .export:
      [
        "gouji export --table applications --format csv --output a.csv reports",
        "gouji export --table records --format ndjson reports",
      ]
    case .sum:
      [
        "gouji sum --year 2023 reports", "gouji sum --year 2023 --against county.html reports",
      ]
    }
  }

  /// The whole help of the command.
  func help(_ language: Language) -> String {
    var text = "\(usage)\n\n\(summary(language))\n\n"
    if self == .browse {
      text += Phrase("命令:", "Commands:")(language) + "\n"
      for command in Command.allCases.dropFirst() {
        text += "  \(command.usage)\n      \(command.summary(language))\n"
      }
      text += "\n"
    }
    text += Phrase("选项:", "Options:")(language) + "\n"
    for option in options {
      text += "  --\(option.name)\(option.value.map { " \($0)" } ?? "")\n"
      text += "      \(option.help(language))\n"
      if option.choices.count > 1, option.value?.contains("|") != true {
        text += "      \(option.choices.joined(separator: " | "))\n"
      }
    }
    if self == .browse {
      text += "  --version\n      \(Phrase("显示版本", "show the version")(language))\n"
    }
    text += "\n" + Phrase("例:", "Examples:")(language) + "\n"
    for example in examples { text += "  \(example)\n" }
    return text
  }
}
